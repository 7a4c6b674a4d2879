import { columnTypes, type ColumnType } from '../dataset.js';
import { isObject } from './json.js';

type Json = Record<string, unknown>;

/** JSON that says of itself what its columns are. */
export interface Described {
  columns: readonly (Json & { name: string; type: ColumnType })[];
  rows?: readonly unknown[];
}

/** Whether JSON says of itself what its columns are, as datasets that were exported do. */
export function isDescribed(whole: unknown): whole is Json & Described {
  const { columns, rows } = Object(whole) as Json;
  return (
    Array.isArray(columns) &&
    columns.length > 0 &&
    columns.every(
      (column: unknown) =>
        isObject(column) &&
        typeof column.name === 'string' &&
        columnTypes.includes(column.type as ColumnType) &&
        (Array.isArray(rows) || Array.isArray(column.values)),
    )
  );
}
