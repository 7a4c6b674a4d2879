import type { Column, Value } from '../dataset.js';
import { DataError } from '../errors.js';
import type { Aggregate } from '../query.js';
import { columnNamed, comparer, isNumeric, pick } from './columns.js';

/** One row for each different combination of values in `by`; without `by`, one row for all. */
export function group(
  columns: readonly Column[],
  rows: readonly number[],
  by: readonly string[],
  aggregates: readonly Aggregate[],
): Column[] {
  const keys = by.map((name) => columnNamed(columns, name));
  const groups = groupRows(keys, rows);
  const firsts = groups.map(([first]) => first!);
  return [
    ...keys.map((column) => pick(column, firsts)),
    ...aggregates.map((aggregate) => aggregateColumn(columns, groups, aggregate)),
  ];
}

/** Row numbers by combination of values, in the order they first come. */
export function groupRows(keys: readonly Column[], rows: readonly number[]): (readonly number[])[] {
  if (!keys.length) return [rows];
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = JSON.stringify(keys.map(({ values }) => values[row] ?? null));
    const found = groups.get(key);
    if (found) found.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function aggregateColumn(
  columns: readonly Column[],
  groups: readonly (readonly number[])[],
  { function: name, column: of, as }: Aggregate,
): Column {
  if (of === undefined) {
    if (name !== 'count') throw new DataError('capability', `“${name}” needs a column`);
    return { name: as, label: as, type: 'integer', role: 'measure', values: groups.map(({ length }) => length) };
  }
  const column = columnNamed(columns, of);
  if (/sum|me/.test(name) && !isNumeric(column)) {
    throw new DataError('capability', `The column “${of}” holds no numbers, so it has no ${name}`);
  }
  const { values, label, type, unit, decimals } = column;
  const compare = comparer();
  const held = groups.map((rows) => rows.map((row) => values[row] ?? null).filter((value) => value !== null));
  const results = held.map((list): Value => {
    if (name === 'count') return list.length;
    if (!list.length) return null;
    if (name === 'min' || name === 'max') {
      const sign = name === 'min' ? 1 : -1;
      return list.reduce((best, value) => (sign * compare(value, best) < 0 ? value : best));
    }
    const numbers = list as number[];
    const sum = numbers.reduce((a, b) => a + b, 0);
    // Adding up pounds and pence must give pounds and pence.
    if (name === 'sum' && decimals && decimals < 16) return Number(sum.toFixed(decimals));
    return tidy(name === 'sum' ? sum : name === 'mean' ? sum / numbers.length : median(numbers));
  });
  if (name === 'count') return { name: as, label: as, type: 'integer', role: 'measure', values: results };
  const same = name === 'min' || name === 'max' || name === 'sum';
  return {
    name: as,
    label: as === of ? label : as,
    type: same ? type : 'number',
    unit,
    ...(same && { decimals }),
    role: column.role,
    values: results,
  };
}

/** Without the last binary digits, which are noise: 5.15 and not 5.1499999999999995. */
function tidy(number: number): number {
  return Number(number.toPrecision(15));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
