import { absolute } from './address.js';
import { decode } from '../body.js';
import { DataError } from '../errors.js';
import type { Body } from '../transport.js';

/** A transport's `get`, or anything that answers like it: it rejects where there is nothing. */
export type Get = (address: string, options?: { signal?: AbortSignal }) => Promise<Body>;

/** The address of the metadata that the answer itself names, if it does. The last one counts. */
export function linkedMetadata({ headers, address }: Body): string | undefined {
  const link = headers.get('link') ?? '';
  let found: string | undefined;
  for (const part of link.split(/,(?=\s*<)/)) {
    const [, target, rest = ''] = /^\s*<([^>]*)>(.*)$/s.exec(part) ?? [];
    const value = (name: string) =>
      new RegExp(`;\\s*${name}\\s*=\\s*"?([^";]*)`, 'i').exec(rest)?.[1]?.trim().toLowerCase();
    const type = value('type');
    const fits = !type || /json/.test(type);
    if (target !== undefined && fits && value('rel')?.split(/\s+/).includes('describedby')) {
      found = absolute(target, address) ?? found;
    }
  }
  return found;
}

const usual = ['{+url}-metadata.json', 'csv-metadata.json'];

/**
 * Where metadata for a file would be, in order: as the site's `/.well-known/csvm`
 * says, else beside the file and in its folder. Each is a guess that may lead nowhere.
 */
export async function usualPlaces(address: string, get: Get, signal?: AbortSignal): Promise<string[]> {
  let templates = usual;
  try {
    const { bytes } = await get(new URL('/.well-known/csvm', address).href, { signal });
    const lines = decode(bytes)
      .split(/\s+/)
      .filter((line) => line && !/[<>"]/.test(line));
    // A site that answers every address with a page has no such list.
    if (lines.length && lines.length <= 20) templates = lines;
  } catch (error) {
    passOver(error);
  }
  const url = address.replace(/#.*/s, '');
  const expand = (template: string) =>
    template.replaceAll('{+url}', () => url).replaceAll('{url}', () => encodeURIComponent(url));
  return templates.flatMap((template) => absolute(expand(template), url) ?? []);
}

/** Lets a missing file be, and everything else go on up. */
export function passOver(error: unknown): void {
  if (!(error instanceof DataError)) throw error;
}
