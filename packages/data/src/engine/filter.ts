import type { Column, Value } from '../dataset.js';
import { DataError } from '../errors.js';
import { STEP, type Steps } from '../pace.js';
import type { Comparison, Filter, Operand } from '../query.js';
import { columnNamed, comparer, isNumeric, textOf } from './columns.js';
import { codedOf, numbersOf } from './keys.js';

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
  const inside = +(outside === opposite);
  for (let start = 0; start < hits.length; start += 16 * STEP) {
    const end = Math.min(hits.length, start + 16 * STEP);
    for (let row = start; row < end; row++) {
      const number = numbers[row]!;
      // What is missing is NaN, and that is not even itself.
      hits[row] = number >= from && number <= to ? inside : number === number ? 1 - inside : 0;
    }
    yield;
  }
  return hits;
}

/** Asks each different value once. */
function* held(
  part: Comparison,
  column: Column,
  rows: number,
  lang: string | undefined,
  opposite: boolean,
): Steps<Hits> {
  const holds = part.op === 'is-null' ? () => false : predicate(part, column, lang);
  const { codes, different } = yield* codedOf(column);
  const accepted = new Uint8Array(different.length + 1);
  accepted[0] = +(part.op === 'is-null' && !opposite);
  for (const [place, value] of different.entries()) {
    accepted[place + 1] = +(holds(value) !== opposite);
    if (place % 1024 === 1023) yield;
  }
  return yield* spread(accepted, codes, rows);
}

/** Gives each row what holds for its value. */
export function* spread(accepted: Uint8Array, codes: Uint32Array, rows: number): Steps<Hits> {
  const hits = new Uint8Array(rows);
  for (let start = 0; start < rows; start += 16 * STEP) {
    const end = Math.min(rows, start + 16 * STEP);
    look(accepted, codes, hits, start, end);
    yield;
  }
  return hits;
}

function look(accepted: Uint8Array, codes: Uint32Array, hits: Hits, from: number, to: number): void {
  for (let row = from; row < to; row++) hits[row] = accepted[codes[row]!]!;
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
