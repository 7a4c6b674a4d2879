import type { Column, Value } from '../dataset.js';
import { DataError } from '../errors.js';
import type { Comparison, Filter, Operand } from '../query.js';
import { columnNamed, comparer, isNumeric, textOf } from './columns.js';

/** True, false, or null where a missing value leaves it open, as in SQL and CQL2. */
export type Test = (row: number) => boolean | null;

/** A filter as a test of row numbers. @throws {DataError} `capability` for a column or value that can't be */
export function testOf(filter: Filter, columns: readonly Column[], lang?: string): Test {
  const build = (part: Filter): Test => {
    switch (part.op) {
      case 'and':
      case 'or': {
        const tests = part.filters.map(build);
        const decisive = part.op === 'or';
        return (row) => {
          let open = false;
          for (const test of tests) {
            const result = test(row);
            if (result === decisive) return decisive;
            open ||= result === null;
          }
          return open ? null : !decisive;
        };
      }
      case 'not': {
        const test = build(part.filter);
        return (row) => {
          const result = test(row);
          return result === null ? null : !result;
        };
      }
    }
    const column = columnNamed(columns, part.column);
    const { values } = column;
    if (part.op === 'is-null') return (row) => values[row] == null;
    const holds = predicate(part, column, lang);
    return (row) => {
      const value = values[row] ?? null;
      return value === null ? null : holds(value);
    };
  };
  return build(filter);
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
