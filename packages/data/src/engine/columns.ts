import type { Column, Mark, Value } from '../dataset.js';
import { DataError } from '../errors.js';
import { STEP, type Steps } from '../pace.js';

/**
 * The column of that name; where none has it to the letter, the one that differs in case alone.
 * @throws {DataError} `capability`, naming the columns there are
 */
export function columnNamed<Named extends { name: string }>(
  columns: readonly Named[],
  name: string,
  address?: string,
): Named {
  const found = columns.find((column) => column.name === name);
  if (found) return found;
  const alike = columns.filter((column) => column.name.toLowerCase() === name.toLowerCase());
  if (alike.length === 1) return alike[0]!;
  const names = columns.map((column) => column.name);
  const [nearest] = names
    .map((other) => ({ other, far: distance(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ other, far }) => far <= Math.max(2, other.length / 3))
    .sort((a, b) => a.far - b.far);
  const listed = names.slice(0, 30).join(', ') + (names.length > 30 ? ' …' : '');
  throw new DataError('capability', `There is no column “${name}”. The columns are: ${listed}`, {
    address,
    cure: nearest ? `Did you mean “${nearest.other}”?` : 'Use one of the names listed.',
  });
}

/** The rows of a column in the order given, and only those. */
export function* pick(column: Column, order: Uint32Array): Steps<Column> {
  const { values, marks } = column;
  // What a copy holds is held as in the column: its numbers, say, without a wrapping each.
  const picked: Value[] = Array.isArray(values) ? (values as Value[]).slice(0, order.length) : [];
  for (let start = 0; start < order.length; start += 4 * STEP) {
    gather(values, order, picked, start, Math.min(order.length, start + 4 * STEP));
    yield;
  }
  if (!marks) return { ...column, values: picked };
  const moved = new Map<number, Mark>();
  const marked = markedRows(marks, values.length);
  for (let start = 0; start < order.length; start += 4 * STEP) {
    move(marks, marked, order, moved, start, Math.min(order.length, start + 4 * STEP));
    yield;
  }
  return { ...column, values: picked, marks: moved.size ? moved : undefined };
}

const marking = new WeakMap<ReadonlyMap<number, Mark>, Uint8Array>();

/** 1 for each row with a mark: few have one, and to look each up would take longer than all else. */
function markedRows(marks: ReadonlyMap<number, Mark>, rows: number): Uint8Array {
  let marked = marking.get(marks);
  if (!marked) {
    marking.set(marks, (marked = new Uint8Array(rows)));
    for (const row of marks.keys()) marked[row] = 1;
  }
  return marked;
}

function move(
  marks: ReadonlyMap<number, Mark>,
  marked: Uint8Array,
  order: Uint32Array,
  into: Map<number, Mark>,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) if (marked[order[at]!]) into.set(at, marks.get(order[at]!)!);
}

function gather(values: ArrayLike<Value>, order: Uint32Array, into: Value[], from: number, to: number): void {
  for (let at = from; at < to; at++) into[at] = values[order[at]!]!;
}

export function isNumeric({ type }: Column): boolean {
  return type === 'number' || type === 'integer';
}

/** Making a collator takes longer than most of what is done with it. */
const collators = new Map<string, Intl.Collator>();

/** How people order values: numbers by size, text by language, with its numbers by size. */
export function comparer(lang = 'en-GB'): (a: Value, b: Value) => number {
  const collator = collators.get(lang) ?? new Intl.Collator(lang, { numeric: true, sensitivity: 'base' });
  collators.set(lang, collator);
  const { compare } = collator;
  return (a, b) =>
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : a === b
        ? 0
        : compare(textOf(a), textOf(b)) || (textOf(a) < textOf(b) ? -1 : 1);
}

export function textOf(value: Value): string {
  return typeof value === 'object' && value ? JSON.stringify(value) : String(value ?? '');
}

/** How many letters have to change; names are short, so long ones are cut. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a.slice(0, 60)].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (b[j] === letter ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
