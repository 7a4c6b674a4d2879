import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../command.js';
import type { Entry } from './index-file.js';
import { chosenName, nameFor } from './names.js';
import { formats, type Format } from './render.js';
import { hideSecrets } from './secrets.js';

/** A source to keep a copy of. */
export interface Wanted {
  address: string;
  /** What its files are called. */
  name: string;
  standard?: string;
  records?: string;
}

/** The same, before it has a name of its own. */
export type Given = Omit<Wanted, 'name'> & { name?: string };

interface Config {
  out?: string;
  formats?: readonly Format[];
  sources: Given[];
}

/** @throws {UsageError} that says what is wrong, and where */
export async function readConfig(path: string): Promise<Config> {
  let whole: unknown;
  try {
    whole = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} can't be read: ${(error as Error).message}`);
  }
  const { out, format, sources, ...other } = Object(whole) as Record<string, unknown>;
  const wrong = (what: string) => new UsageError(`${path}: ${what}`);
  const [strange] = Object.keys(other);
  if (strange !== undefined) throw wrong(`"${strange}" means nothing here, only "out", "format" and "sources".`);
  if (out !== undefined && typeof out !== 'string') throw wrong('"out" is the path of a folder.');
  if (!Array.isArray(sources)) throw wrong('"sources" is a list of what to keep copies of.');
  return {
    // A job in a crontab starts anywhere.
    out: out && resolve(dirname(path), out),
    formats: format === undefined ? undefined : formatNamed(format),
    sources: sources.map((source: unknown, index) => {
      const given = typeof source === 'string' ? { address: source } : (Object(source) as Record<string, unknown>);
      for (const [key, value] of Object.entries(given)) {
        if (!/^(address|name|standard|records)$/.test(key) || typeof value !== 'string') {
          throw wrong(`source ${index + 1}: "${key}" is not understood.`);
        }
      }
      if (!given.address) throw wrong(`source ${index + 1} has no "address".`);
      return given as unknown as Given;
    }),
  };
}

/** @throws {UsageError} */
export function formatNamed(format: unknown): readonly Format[] {
  const found = formats.filter((one) => one === format);
  if (found.length) return found;
  throw new UsageError(
    `A copy can be ${formats.join(' or ')}, not ${JSON.stringify(format)}. Without a format it is both.`,
  );
}

/**
 * Gives every source a name: the one it was given, the one it has had, or one out
 * of its address.
 * @throws {UsageError} for what is no address, or a name that is given twice
 */
export function nameAll(given: readonly Given[], known: readonly Entry[]): Wanted[] {
  const taken = new Set<string>();
  const chosen = given.map((source) => {
    const { protocol, href } = URL.canParse(source.address) ? new URL(source.address) : { protocol: '', href: '' };
    if (!/^https?:$/.test(protocol)) throw new UsageError(`"${source.address}" is not an http or https address.`);
    const name = source.name === undefined ? undefined : chosenName(source.name);
    if (name !== undefined && taken.has(name)) throw new UsageError(`Two sources are called "${name}".`);
    if (name !== undefined) taken.add(name);
    return { ...source, address: href, name };
  });
  const wanted = new Map<string, Wanted>();
  for (const source of chosen) {
    if (wanted.has(source.address)) continue;
    const shown = hideSecrets(source.address)(source.address);
    const had = known.find(({ address, name }) => address === shown && !taken.has(name))?.name;
    const name = source.name ?? had ?? nameFor(source.address, new Set([...taken, ...known.map((one) => one.name)]));
    taken.add(name);
    wanted.set(source.address, { ...source, name });
  }
  return [...wanted.values()];
}
