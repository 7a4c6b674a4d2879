import type { ColumnType } from '../dataset.js';
import type { Comparison, Filter, Operand } from '../query.js';

/** How a server that takes filters as SQL writes and means them. */
export interface Dialect {
  /** What a column holds at the server; undefined where that is not known or can't be compared. */
  typeOf(column: string): ColumnType | undefined;
  /** A column as it is written in a filter. */
  name(column: string): string;
  /** A moment, `2026-09-30` or `2026-09-30T12:00:00`, as it is written in a filter on that column. */
  moment(iso: string, column: string): string;
  /** A text between its marks; undefined where it can't be written. */
  text(value: string): string | undefined;
  /** Whether `=` on that text column finds just what is the same to the letter, or more. */
  exact(column: string): boolean;
  /** Whether text may be followed by blanks, as fields of a fixed width are. */
  padded?: boolean;
  /** The condition for a pattern of LIKE, where the server knows the like. */
  like?: (name: string, pattern: string) => string | undefined;
}

const opposites = new Map<string, '=' | '<>' | '<' | '<=' | '>' | '>='>([
  ['=', '<>'],
  ['<>', '='],
  ['<', '>='],
  ['>=', '<'],
  ['>', '<='],
  ['<=', '>'],
]);
const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(\.000)?(Z|\+00:00)?)?$/;
// What a column of text may turn out to hold, written in another way than it is compared here.
const rewritten = /^(\d{4}([-/].*)?|yes|y|true|no|n|false|[01]|\W*|n\/?a|nan|null|\[.*|<.*)$/i;

/** What a server can tell of a comparison, for `Abilities.compare`. */
export function comparing(dialect: Dialect): (comparison: Comparison) => boolean | 'loosely' {
  return (comparison) => {
    const { op, column } = comparison;
    const type = dialect.typeOf(column);
    // Text may hold blanks and marks, which are no values here but are there.
    if (op === 'is-null') return !!type && type !== 'text';
    if (op === 'like') {
      // Text that turns out to hold dates is compared as dates, which have no letters.
      const sayable = type === 'text' && /^[^\\]*[a-z][^\\]*$/i.test(comparison.pattern);
      return sayable && dialect.like?.('', comparison.pattern) ? 'loosely' : false;
    }
    const operands = operandsOf(comparison);
    if (!operands.length || conditionOf(comparison, dialect) === undefined) return false;
    switch (type) {
      case 'integer':
      case 'number':
      case 'date':
        return true;
      case 'boolean':
        return op === '=' || op === '<>';
      case 'date-time':
        // A date begins its day; whether the day itself counts depends on how the column is typed.
        if ((op === '>=' || op === '<') && operands.every((operand) => day.test(String(operand)))) return true;
        return op === '<>' || op === 'in' ? false : 'loosely';
      case 'text':
        if (op === '=' || op === 'in') return dialect.exact(column) || 'loosely';
        return op === '<>' && dialect.exact(column) ? 'loosely' : false;
      default:
        return false;
    }
  };
}

/**
 * The same filter without NOT, but for `not is-null` and `not like`. That makes
 * no difference where missing values match neither a comparison nor its opposite.
 */
export function positive(filter: Filter, opposite = false): Filter {
  switch (filter.op) {
    case 'and':
    case 'or': {
      const op = opposite === (filter.op === 'and') ? 'or' : 'and';
      return { op, filters: filter.filters.map((part) => positive(part, opposite)) };
    }
    case 'not':
      return positive(filter.filter, !opposite);
  }
  if (!opposite) return filter;
  const { column } = filter;
  if (filter.op === 'in')
    return { op: 'and', filters: filter.values.map((value) => ({ op: '<>' as const, column, value })) };
  if (filter.op === 'between') {
    return {
      op: 'or',
      filters: [
        { op: '<', column, value: filter.from },
        { op: '>', column, value: filter.to },
      ],
    };
  }
  const op = opposites.get(filter.op);
  return op && 'value' in filter ? { op, column, value: filter.value } : { op: 'not', filter };
}

/** A filter of which every part can be compared, as a condition for the server. */
export function whereOf(filter: Filter, dialect: Dialect): string {
  if ('filters' in filter) {
    return `(${filter.filters.map((part) => whereOf(part, dialect)).join(` ${filter.op.toUpperCase()} `)})`;
  }
  if ('filter' in filter) return `${dialect.name((filter.filter as Comparison).column)} IS NOT NULL`;
  return conditionOf(filter, dialect) ?? '';
}

/** Undefined where an operand can't be written as a value of its column. */
function conditionOf(comparison: Comparison, dialect: Dialect): string | undefined {
  const { op, column } = comparison;
  const name = dialect.name(column);
  const type = dialect.typeOf(column);
  if (op === 'is-null') return `${name} IS NULL`;
  if (op === 'like') return dialect.like?.(name, comparison.pattern);
  const [first, ...more] = operandsOf(comparison).map((operand) => literal(operand, type, column, dialect));
  if (first === undefined || more.includes(undefined)) return;
  const same = (value: string) =>
    type === 'text' && dialect.padded
      ? `(${name} = ${value} OR ${name} LIKE ${value.slice(0, -1)} %')`
      : `${name} = ${value}`;
  switch (op) {
    case '=':
      return same(first);
    case 'in':
      return `(${[first, ...more].map((value) => same(value!)).join(' OR ')})`;
    case 'between':
      return `(${name} >= ${first} AND ${name} <= ${more[0]})`;
    case '<>':
      // Search engines count what is missing as different.
      return `(${name} IS NOT NULL AND ${name} != ${first})`;
    case '>':
      return type === 'date-time' ? `${name} >= ${first}` : `${name} > ${first}`;
    case '<':
      return type === 'date-time' && !day.test(String(comparison.value)) ? `${name} <= ${first}` : `${name} < ${first}`;
  }
  return `${name} ${op} ${first}`;
}

function operandsOf(comparison: Comparison): readonly Operand[] {
  if ('value' in comparison) return [comparison.value];
  if ('values' in comparison) return comparison.values;
  return 'from' in comparison ? [comparison.from, comparison.to] : [];
}

function literal(operand: Operand, type: ColumnType | undefined, column: string, dialect: Dialect): string | undefined {
  const text = String(operand);
  switch (type) {
    case 'integer':
    case 'number':
      return text.trim() && Number.isFinite(Number(operand)) ? String(Number(operand)) : undefined;
    case 'date':
      return day.test(text) ? dialect.moment(text, column) : undefined;
    case 'date-time':
      return moment.test(text) ? dialect.moment(text.replace(/(\.000)?(Z|\+00:00)?$/, ''), column) : undefined;
    case 'boolean': {
      const found = /^(?:(true|yes|y|1)|false|no|n|0)$/i.exec(text);
      return found ? String(!!found[1]) : undefined;
    }
    case 'text':
      // A control character is no part of a name, and may end a text early.
      // eslint-disable-next-line no-control-regex
      return rewritten.test(text) || /[\0-\x1f]/.test(text) ? undefined : dialect.text(text);
  }
}
