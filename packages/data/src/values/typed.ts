import type { Column, ColumnRole, ColumnType, Mark, Value } from '../dataset.js';
import { toColumn, type Field } from './column.js';
import { pointOf, shapeOf } from './geo.js';
import { markOf, splitMark } from './marks.js';
import { labelOf, roleOf } from './names.js';
import { numberReader } from './number.js';
import { dateReader, readPeriod } from './time.js';

/** What a standard declares about a column. */
export interface DeclaredField extends Omit<Field, 'type'> {
  type?: ColumnType;
  unit?: string;
  decimals?: number;
  codes?: ReadonlyMap<string, string>;
  role?: ColumnRole;
}

type Read = (cell: unknown) => Value | undefined;

/**
 * A column of the type its source declares. Date-times may come as milliseconds
 * since 1970, numbers as text, points as any usual pair, shapes as GeoJSON or WKT.
 * Where a cell is no value of that type, nor a mark, the type is found out from
 * the cells, and a warning says so. Without a type it is found out anyway.
 */
export function declaredColumn(field: DeclaredField, cells: ArrayLike<unknown>, warnings: string[]): Column {
  const { type, unit, decimals, codes, role, ...said } = field;
  const column = (type && read(type, said, cells)) ?? infer(field, cells, warnings);
  return {
    ...column,
    ...(unit && { unit }),
    ...(decimals !== undefined && { decimals }),
    ...(codes?.size && { codes }),
    ...(role && { role }),
  };
}

function infer(
  { name, label, description, type }: DeclaredField,
  cells: ArrayLike<unknown>,
  warnings: string[],
): Column {
  const column = toColumn({ name, label, description, ...(type === 'text' && { type }) }, cells, warnings);
  if (
    type &&
    type !== 'text' &&
    column.type !== type &&
    Array.from(cells).some((cell) => cell != null && cell !== '')
  ) {
    warnings.push(
      `${column.label}: declared as ${type}, but read as ${column.type}, because not every cell is a ${type}.`,
    );
  }
  return column;
}

function read(
  type: ColumnType,
  { name, label = labelOf(name), description }: Field,
  cells: ArrayLike<unknown>,
): Column | undefined {
  const numbers = numberReader();
  const reader = readers(numbers)[type];
  if (!reader) return;
  const marks = new Map<number, Mark>();
  const values: Value[] = [];
  for (let row = 0; row < cells.length; row++) {
    const cell: unknown = typeof cells[row] === 'string' ? (cells[row] as string).trim() : cells[row];
    let value: Value | undefined = cell === null || cell === undefined || cell === '' ? null : reader(cell);
    if (value === undefined && typeof cell === 'string') {
      const split = splitMark(cell);
      const mark = split?.mark ?? markOf(cell, true);
      if (!mark) return;
      marks.set(row, mark);
      value = split ? reader(split.rest) : null;
    }
    if (value === undefined) return;
    values.push(value);
  }
  const { unit, decimals, endless } = numbers;
  if (endless || unit === null) return;
  return {
    name,
    label,
    ...(description && { description }),
    type,
    ...(unit && { unit }),
    ...(decimals && { decimals }),
    values,
    ...(marks.size && { marks }),
    role: roleOf(type, label),
  };
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

/** How a cell of each type is read; text is left to inference, which knows its marks. */
function readers(numbers: ReturnType<typeof numberReader>): Partial<Record<ColumnType, Read>> {
  const dates = dateReader();
  const moment = (cell: unknown): string | undefined => {
    if (typeof cell === 'string') return dates.read(cell);
    const date = new Date(typeof cell === 'number' ? cell : NaN);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z');
  };
  const number = (cell: unknown) => {
    if (typeof cell !== 'number' && typeof cell !== 'string') return;
    return numbers.read(String(cell));
  };
  return {
    number,
    integer: (cell) => {
      const value = number(cell);
      return value === null || Number.isSafeInteger(value) ? value : undefined;
    },
    boolean: (cell) => {
      const found = /^(?:(true|yes|y|1|-1)|false|no|n|0)$/i.exec(textOf(cell));
      return found ? !!found[1] : undefined;
    },
    date: (cell) => moment(cell)?.slice(0, 10),
    'date-time': moment,
    period: (cell) => readPeriod(textOf(cell), true, true),
    link: (cell) => (typeof cell === 'string' && /^(https?:\/\/|mailto:|tel:)\S+$/i.test(cell) ? cell : undefined),
    point: pointOf,
    shape: shapeOf,
  };
}
