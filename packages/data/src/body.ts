import type { Provenance } from './dataset.js';
import type { Body } from './transport.js';

export { impostor, notData, textOf } from './impostor.js';

/**
 * Bytes as text. The order of evidence is the one that real council files need:
 * a byte order mark, then the NUL bytes that give UTF-16 away, then UTF-8 if it
 * is valid throughout, else Windows-1252. A declared charset is wrong too often
 * to be asked. `partial` is for bytes cut off anywhere.
 */
export function decode(bytes: Uint8Array, partial = false): string {
  const [first, second] = bytes;
  const stream = { stream: partial };
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) {
    return new TextDecoder('utf-16le').decode(bytes, stream);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) {
    return new TextDecoder('utf-16be').decode(bytes, stream);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, stream);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What HTTP itself says about where data comes from. */
export function provenanceOf({ address, headers, retrieved }: Omit<Body, 'bytes'>): Provenance {
  const updated = Date.parse(headers.get('last-modified') ?? '');
  return { address, retrieved, ...(updated && { updated: new Date(updated).toISOString() }) };
}

const read = new WeakMap<Uint8Array, Map<string, unknown>>();

/** Reads the same bytes the same way once, however many ask: tiles share sources. */
export function once<T>({ bytes }: Body, way: string, parse: () => T): T {
  const ways = read.get(bytes) ?? new Map<string, unknown>();
  read.set(bytes, ways);
  if (!ways.has(way)) ways.set(way, parse());
  return ways.get(way) as T;
}
