import type { Column, Value } from '../dataset.js';
import { DataError } from '../errors.js';
import { STEP, type Steps } from '../pace.js';
import type { Comparison, Filter, Operand } from '../query.js';
import { columnNamed, comparer, isNumeric, textOf } from './columns.js';
import { codedOf, hardlyRepeats, numbersOf } from './keys.js';

/** 1 for each row that matches, else 0. */
export type Hits = Uint8Array;

/**
 * The rows a filter matches. As in SQL and CQL2, a missing value matches neither a
 * comparison nor its opposite.
 *
 * @throws {DataError} `capability` for a column or value that can't be
 */
export function* matching(
  filter: Filter,
  columns: readonly Column[],
  rows: number,
  lang: string | undefined,
  opposite = false,
): Steps<Hits> {
  switch (filter.op) {
    case 'not':
      return yield* matching(filter.filter, columns, rows, lang, !opposite);
    case 'and':
    case 'or': {
      const all = (filter.op === 'and') !== opposite;
      const hits = new Uint8Array(rows).fill(+all);
      for (const part of filter.filters) {
        const other = yield* matching(part, columns, rows, lang, opposite);
        if (all) for (let row = 0; row < rows; row++) hits[row]! &= other[row]!;
        else for (let row = 0; row < rows; row++) hits[row]! |= other[row]!;
        yield;
      }
      return hits;
    }
  }
  const column = columnNamed(columns, filter.column);
  const bounds = isNumeric(column) && boundsOf(filter, column);
  return bounds
    ? yield* between(yield* numbersOf(column), bounds, opposite)
    : yield* held(filter, column, rows, lang, opposite);
}

interface Bounds {
  from: number;
  to: number;
  /** Whether it is the numbers outside that match. */
  outside?: boolean;
}

/** A comparison of numbers as a range; undefined for one that is none. */
function boundsOf(part: Comparison, column: Column): Bounds | undefined {
  const number = (operand: Operand) => castTo(column, operand) as number;
  switch (part.op) {
    case 'between':
      return { from: number(part.from), to: number(part.to) };
    case '=':
    case '<>':
      return { from: number(part.value), to: number(part.value), outside: part.op === '<>' };
    case '>=':
    case '<':
      return { from: number(part.value), to: Infinity, outside: part.op === '<' };
    case '<=':
    case '>':
      return { from: -Infinity, to: number(part.value), outside: part.op === '>' };
  }
}

function* between(numbers: Float64Array, { from, to, outside = false }: Bounds, opposite: boolean): Steps<Hits> {
  const hits = new Uint8Array(numbers.length);
  const test = outside === opposite ? inside : beyond;
  for (let start = 0; start < hits.length; start += 16 * STEP) {
    test(numbers, from, to, hits, start, Math.min(hits.length, start + 16 * STEP));
    yield;
  }
  return hits;
}

// What is missing is NaN, and that is neither inside nor beyond anything. Both sides are
// always asked, which is quicker than to leave out the second where the first decides.

function inside(numbers: Float64Array, from: number, to: number, hits: Hits, start: number, end: number): void {
  for (let row = start; row < end; row++) hits[row] = +(numbers[row]! >= from) & +(numbers[row]! <= to);
}

function beyond(numbers: Float64Array, from: number, to: number, hits: Hits, start: number, end: number): void {
  for (let row = start; row < end; row++) hits[row] = +(numbers[row]! < from) | +(numbers[row]! > to);
}

function* held(
  part: Comparison,
  column: Column,
  rows: number,
  lang: string | undefined,
  opposite: boolean,
): Steps<Hits> {
  const holds = part.op === 'is-null' ? () => false : predicate(part, column, lang);
  return yield* asked(column, rows, (value) => +(holds(value) !== opposite), +(part.op === 'is-null' && !opposite));
}

/**
 * What `ask` answers for the value of each row, and `missing` for one without. It
 * asks each different value once; where they hardly repeat, each row's.
 */
export function* asked(
  column: Column,
  rows: number,
  ask: (value: NonNullable<Value>) => number,
  missing = 0,
): Steps<Uint8Array> {
  const answers = new Uint8Array(rows);
  if (hardlyRepeats(column)) {
    const { values } = column;
    for (let row = 0; row < rows; row++) {
      const value = values[row] ?? null;
      answers[row] = value === null ? missing : ask(value);
      if (row % 1024 === 1023) yield;
    }
    return answers;
  }
  const { codes, different } = yield* codedOf(column);
  const answered = new Uint8Array(different.length + 1);
  answered[0] = missing;
  for (const [place, value] of different.entries()) {
    answered[place + 1] = ask(value);
    if (place % 1024 === 1023) yield;
  }
  for (let start = 0; start < rows; start += 16 * STEP) {
    look(answered, codes, answers, start, Math.min(rows, start + 16 * STEP));
    yield;
  }
  return answers;
}

function look(answered: Uint8Array, codes: Uint32Array, answers: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) answers[row] = answered[codes[row]!]!;
}

function predicate(
  part: Exclude<Comparison, { op: 'is-null' }>,
  column: Column,
  lang: string | undefined,
): (value: NonNullable<Value>) => boolean {
  const compare = comparer(lang);
  // Dates and periods are canonical text, which orders as it stands.
  const order: (a: Value, b: Value) => number =
    column.type === 'text' || isNumeric(column)
      ? compare
      : (a, b) => (textOf(a) < textOf(b) ? -1 : +(textOf(a) > textOf(b)));
  const cast = (operand: Operand) => castTo(column, operand);
  switch (part.op) {
    case 'like': {
      const pattern = likePattern(part.pattern);
      return (value) => pattern.test(textOf(value));
    }
    case 'in': {
      const wanted = new Set(part.values.map(cast));
      return (value) => wanted.has(value as Operand);
    }
    case 'between': {
      const [from, to] = [cast(part.from), cast(part.to)];
      return (value) => order(value, from) >= 0 && order(value, to) <= 0;
    }
  }
  const operand = cast(part.value);
  switch (part.op) {
    case '=':
      return (value) => value === operand;
    case '<>':
      return (value) => value !== operand;
    case '<':
      return (value) => order(value, operand) < 0;
    case '<=':
      return (value) => order(value, operand) <= 0;
    case '>':
      return (value) => order(value, operand) > 0;
    case '>=':
      return (value) => order(value, operand) >= 0;
  }
}

/** An operand as the column's values are, so that `'12'` finds 12 and 2023 the period `2023`. */
function castTo(column: Column, operand: Operand): Operand {
  const { type, name } = column;
  const wrong = (what: string) =>
    new DataError('capability', `The column “${name}” holds ${what}, and “${operand}” is none`);
  if (isNumeric(column)) {
    const number = typeof operand === 'string' && !operand.trim() ? NaN : Number(operand);
    if (Number.isNaN(number)) throw wrong('numbers');
    return number;
  }
  if (type === 'boolean') {
    const found = /^(?:(true|yes|y|1)|false|no|n|0)$/i.exec(String(operand));
    if (!found) throw wrong('yes or no');
    return !!found[1];
  }
  return String(operand);
}

/** LIKE as a regular expression, with `%`, `_` and `\` as escape. */
function likePattern(pattern: string): RegExp {
  const source = pattern.replace(/\\(.)|%+|_|[$()*+.?[\\\]^{|}/-]/gsu, (part, escaped: string | undefined) =>
    escaped ? literal(escaped) : part[0] === '%' ? '.*' : part === '_' ? '.' : literal(part),
  );
  return new RegExp(`^${source}$`, 'su');
}

function literal(letter: string): string {
  return letter.replace(/[$()*+.?[\\\]^{|}/]/u, '\\$&');
}
