import type { Collected } from '../pages.js';
import type { Row } from './sql-source.js';

interface Wanted {
  /** The field that tells rows apart. */
  id?: string;
  /** How many rows the server gives at the most. */
  size: number;
  wanted: number;
  countOf: () => Promise<number | undefined>;
  /** The answer with the numbers of all rows. */
  idsOf: () => Promise<{ objectIds?: unknown }>;
}

/** Reads an old server, which has no pages, at once, or where that is not all by the numbers of its rows. */
export async function readWhole(
  { id, size, wanted, countOf, idsOf }: Wanted,
  read: (range?: string) => Promise<{ rows: readonly Row[]; unsure: boolean }>,
): Promise<Collected<Row>> {
  const { rows: first, unsure } = await read();
  const total = unsure ? await countOf() : first.length;
  const most = Math.min(total ?? 0, wanted);
  if (!id || first.length >= most) {
    const warnings = total === undefined ? ['The server does not say how many rows there are.'] : [];
    return { rows: [...first], total, ended: first.length >= (total ?? Infinity), warnings };
  }
  const { objectIds } = await idsOf();
  const ids = (Array.isArray(objectIds) ? objectIds : []).map(Number).filter(Number.isSafeInteger);
  ids.sort((a, b) => a - b);
  const rows: Row[] = [];
  for (let from = 0; from < Math.min(ids.length, most); from += size) {
    const last = Math.min(from + size, ids.length, most) - 1;
    for (const row of (await read(`${id} >= ${ids[from]} AND ${id} <= ${ids[last]}`)).rows) rows.push(row);
  }
  return { rows, total, ended: rows.length >= total!, warnings: [] };
}
