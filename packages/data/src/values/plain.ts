import type { Column, ColumnType, Value } from '../dataset.js';
import { identifiers, labelOf, roleOf, years } from './names.js';

/** Headings that may give a unit. */
const units = /[£€%]|\b(gbp|eur|per ?cent|pct)/i;

/** What the values of one column have been found to be so far. */
export interface Found {
  /** Undefined among them where there is any doubt. */
  types: Set<ColumnType | undefined>;
  decimals: number;
}

/**
 * Types one column whose values a machine wrote: JSON's own numbers and booleans,
 * ISO dates, canonical periods, plain words. Undefined where there is any doubt;
 * then `toColumn`, which reads what people write, has to be loaded. What is typed
 * here, it types the same.
 */
export function plainColumn(name: string, cells: ArrayLike<unknown>): Column | undefined {
  const values = Array.from(cells, plainValue);
  const found: Found = { types: new Set(), decimals: 0 };
  look(found, values, 0);
  return foundColumn(name, found, values);
}

/** A cell without blanks around it, `null` where it is empty; -0 is 0 to everyone but Object.is. */
export function plainValue(cell: unknown): unknown {
  return typeof cell === 'string' ? cell.trim() || null : cell === 0 ? 0 : (cell ?? null);
}

/** Looks at the values from a place on; once there is doubt, there is no need to. */
export function look(found: Found, values: readonly unknown[], from: number): void {
  const { types } = found;
  for (let row = from; row < values.length && types.size < 2 && !types.has(undefined); row++) {
    const value = values[row];
    if (value === null) continue;
    const type = typeOf(value);
    types.add(type);
    if (type !== 'number') continue;
    const text = String(value as number);
    const point = text.indexOf('.');
    if (point > 0) found.decimals = Math.max(found.decimals, text.length - point - 1);
  }
}

/** The column of all values that were looked at; undefined where there is any doubt. */
export function foundColumn(name: string, { types, decimals }: Found, values: readonly unknown[]): Column | undefined {
  const label = labelOf(name);
  let [type = 'text'] = types;
  if (types.size > 1 || types.has(undefined)) return;
  if (type === 'number') {
    if (identifiers.test(label) || years.test(label) || units.test(label)) return;
    if (!decimals) type = 'integer';
  }
  return {
    name,
    label,
    type,
    ...(decimals && { decimals }),
    values: values as Value[],
    role: roleOf(type, label),
  };
}

/** The type of a value that leaves no doubt. */
function typeOf(value: unknown): ColumnType | undefined {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Math.abs(value) < 2 ** 53 && !/e/.test(String(value)) ? 'number' : undefined;
  if (typeof value !== 'string') return;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return new Date(value).getUTCDate() === +value.slice(8) ? 'date' : undefined;
  const [, year, next] = /^(\d{4})(?:\/(\d\d)(?:-Q[1-4])?|-Q[1-4])$/.exec(value) ?? [];
  if (year) return !next || (+year + 1) % 100 === +next ? 'period' : undefined;
  // Words that are no date, mark, yes or no.
  return /^(?!(true|false|null)$)[a-z][a-z&,' -]{3,}$/i.test(value) ? 'text' : undefined;
}
