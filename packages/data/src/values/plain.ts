import type { Column, ColumnType, Value } from '../dataset.js';
import { identifiers, labelOf, roleOf, years } from './names.js';

/** Headings that may give a unit. */
const units = /[£€%]|\b(gbp|eur|per ?cent|pct)/i;

/**
 * Types one column whose values a machine wrote: JSON's own numbers and booleans,
 * ISO dates, canonical periods, plain words. Undefined where there is any doubt;
 * then `toColumn`, which reads what people write, has to be loaded. What is typed
 * here, it types the same.
 */
export function plainColumn(name: string, cells: ArrayLike<unknown>): Column | undefined {
  const label = labelOf(name);
  // -0 is 0 to everyone but Object.is.
  const values = Array.from(cells, (cell) =>
    typeof cell === 'string' ? cell.trim() || null : cell === 0 ? 0 : (cell ?? null),
  );
  const held = values.filter((value) => value !== null);
  const types = new Set(held.map(typeOf));
  let [type = 'text'] = types;
  if (types.size > 1 || types.has(undefined)) return;
  let decimals = 0;
  if (type === 'number') {
    if (identifiers.test(label) || years.test(label) || units.test(label)) return;
    for (const value of held) decimals = Math.max(decimals, String(value as number).split('.')[1]?.length ?? 0);
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
  const text = String(value as string | number);
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Math.abs(value) < 2 ** 53 && !/e/.test(text) ? 'number' : undefined;
  if (typeof value !== 'string') return;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return new Date(text).getUTCDate() === +text.slice(8) ? 'date' : undefined;
  const [, year, next] = /^(\d{4})(?:\/(\d\d)(?:-Q[1-4])?|-Q[1-4])$/.exec(text) ?? [];
  if (year) return !next || (+year + 1) % 100 === +next ? 'period' : undefined;
  // Words that are no date, mark, yes or no.
  return /^(?!(true|false|null)$)[a-z][a-z&,' -]{3,}$/i.test(text) ? 'text' : undefined;
}
