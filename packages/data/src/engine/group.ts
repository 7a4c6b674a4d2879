import type { Column, Value } from '../dataset.js';
import { DataError } from '../errors.js';
import { STEP, type Steps } from '../pace.js';
import type { Aggregate } from '../query.js';
import { columnNamed, comparer, isNumeric, pick } from './columns.js';
import { codedOf } from './keys.js';

/** Rows by group, groups in the order they first come. */
export interface Groups {
  /** All rows, those of a group together. */
  rows: Uint32Array;
  /** Where each group begins in `rows`, and after the last where it ends. */
  starts: Uint32Array;
}

/** One row for each different combination of values in `by`; without `by`, one row for all. */
export function* group(
  columns: readonly Column[],
  rows: Uint32Array,
  by: readonly string[],
  aggregates: readonly Aggregate[],
): Steps<Column[]> {
  const keys = by.map((name) => columnNamed(columns, name));
  const groups = yield* groupRows(keys, rows);
  const firsts = firstsOf(groups);
  const condensed: Column[] = [];
  for (const column of keys) condensed.push(yield* pick(column, firsts));
  for (const aggregate of aggregates) condensed.push(yield* aggregateColumn(columns, groups, aggregate));
  return condensed;
}

/** The first row of each group. */
export function firstsOf({ rows, starts }: Groups): Uint32Array {
  return starts.subarray(0, -1).map((start) => rows[start]!);
}

/** Puts rows with the same combination of values together. Without keys, all rows are one group. */
export function* groupRows(keys: readonly Column[], rows: Uint32Array): Steps<Groups> {
  if (!keys.length) return { rows, starts: Uint32Array.of(0, rows.length) };
  let groups = new Uint32Array(rows.length);
  let count = 1;
  for (const key of keys) {
    const { codes, different } = yield* codedOf(key);
    // Groups so far and values together make finer groups.
    const known = new Map<number, number>();
    const finer = new Uint32Array(rows.length);
    for (let at = 0; at < rows.length; at++) {
      const pair = groups[at]! * (different.length + 1) + codes[rows[at]!]!;
      let own = known.get(pair);
      if (own === undefined) known.set(pair, (own = known.size));
      finer[at] = own;
      if (at % STEP === STEP - 1) yield;
    }
    groups = finer;
    count = known.size;
  }
  if (!rows.length) count = 0;
  const starts = new Uint32Array(count + 1);
  for (const own of groups) starts[own + 1]!++;
  for (let own = 0; own < count; own++) starts[own + 1]! += starts[own]!;
  yield;
  const next = starts.slice();
  const together = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) together[next[groups[at]!]!++] = rows[at]!;
  return { rows: together, starts };
}

function* aggregateColumn(
  columns: readonly Column[],
  { rows, starts }: Groups,
  { function: name, column: of, as }: Aggregate,
): Steps<Column> {
  const counted = { name: as, label: as, type: 'integer', role: 'measure' } as const;
  if (of === undefined) {
    if (name !== 'count') throw new DataError('capability', `“${name}” needs a column`);
    return { ...counted, values: Array.from(starts.subarray(1), (end, at) => end - starts[at]!) };
  }
  const column = columnNamed(columns, of);
  if (/sum|me/.test(name) && !isNumeric(column)) {
    throw new DataError('capability', `The column “${of}” holds no numbers, so it has no ${name}`);
  }
  const { values, label, type, unit, decimals } = column;
  const compare = comparer();
  const results: Value[] = [];
  for (let own = 0; own + 1 < starts.length; own++) {
    const held: NonNullable<Value>[] = [];
    let best: Value = null;
    let sum = 0;
    for (let at = starts[own]!; at < starts[own + 1]!; at++) {
      if (at % 1024 === 1023) yield;
      const value = values[rows[at]!] ?? null;
      if (value === null) continue;
      held.push(value);
      if (name === 'min' || name === 'max') {
        const difference = best === null ? 1 : compare(value, best);
        if (best === null || (name === 'min' ? difference < 0 : difference > 0)) best = value;
      } else sum += value as number;
    }
    if (name === 'count') results.push(held.length);
    else if (!held.length) results.push(null);
    else if (name === 'min' || name === 'max') results.push(best);
    // Adding up pounds and pence must give pounds and pence.
    else if (name === 'sum') results.push(decimals && decimals < 16 ? Number(sum.toFixed(decimals)) : tidy(sum));
    else results.push(tidy(name === 'mean' ? sum / held.length : median(held as number[])));
  }
  if (name === 'count') return { ...counted, values: results };
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
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
