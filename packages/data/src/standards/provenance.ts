import type { Provenance } from '../dataset.js';
import type { Body } from '../transport.js';

/** What HTTP itself says about where data comes from. */
export function provenanceOf({ address, headers, retrieved }: Body): Provenance {
  const updated = Date.parse(headers.get('last-modified') ?? '');
  return { address, retrieved, ...(updated && { updated: new Date(updated).toISOString() }) };
}

const read = new WeakMap<Uint8Array, Map<string, unknown>>();

/** Reads the same bytes the same way once, however many ask: tiles share sources. */
export function once<T>({ bytes }: Body, way: string, parse: () => T): T {
  let ways = read.get(bytes);
  if (!ways) read.set(bytes, (ways = new Map()));
  if (!ways.has(way)) ways.set(way, parse());
  return ways.get(way) as T;
}
