import { DataError } from '../errors.js';
import type { Batch } from '../standard.js';
import type { Body } from '../transport.js';
import { readRows } from './rows.js';

// What most JSON does without, and so is loaded only where it is met.

/** What a JSON Pointer points at. @throws {DataError} `capability`, naming the keys there are */
export function follow(whole: unknown, pointer: string, { address }: Body): unknown {
  let at = whole;
  for (const part of pointer.replace(/^\//, '').split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const here = Object(at) as Record<string, unknown>;
    if (!Object.hasOwn(here, key)) {
      const keys = Object.keys(here).slice(0, 20).join(', ');
      throw new DataError('capability', `There is no “${key}” for records “${pointer}”, only ${keys}`, {
        address,
        standard: 'json',
      });
    }
    at = here[key];
  }
  return at;
}

/** Reads rows that are arrays, with their headings beside them, in the first row, or nowhere. */
export function readArrays(rows: readonly unknown[], columns: unknown): Batch {
  const text = (cell: unknown) =>
    typeof cell === 'object' && cell ? JSON.stringify(cell) : String((cell as string | number | null) ?? '');
  const named = (column: unknown) => {
    const { name = column, id = name } = Object(column) as Record<string, unknown>;
    return text(id);
  };
  const first = rows[0] as readonly unknown[];
  const headed = !Array.isArray(columns) && first.every((cell) => typeof cell === 'string');
  return readRows({
    rows: rows.slice(+headed).map((row) => (Array.isArray(row) ? row : [row]).map(text)),
    headers: headed ? first.map(text) : Array.isArray(columns) ? columns.map(named) : [],
  });
}
