import type { Collected } from '../pages.js';
import type { Row } from './sql-source.js';

interface Wanted {
  /** The field that tells rows apart. */
  id: string;
  /** How many rows the server gives at the most. */
  size: number;
  wanted: number;
  total: number;
}

/** Reads what an old server, which has no pages, gives only by the numbers of its rows. */
export async function byIds(
  { objectIds }: { objectIds?: unknown },
  { id, size, wanted, total }: Wanted,
  read: (range: string) => Promise<readonly Row[]>,
): Promise<Collected<Row>> {
  const ids = (Array.isArray(objectIds) ? objectIds : []).map(Number).filter(Number.isSafeInteger);
  ids.sort((a, b) => a - b);
  const rows: Row[] = [];
  for (let from = 0; from < Math.min(ids.length, wanted); from += size) {
    const last = Math.min(from + size, ids.length, wanted) - 1;
    for (const row of await read(`${id} >= ${ids[from]} AND ${id} <= ${ids[last]}`)) rows.push(row);
  }
  return { rows, total, ended: rows.length >= total, warnings: [] };
}
