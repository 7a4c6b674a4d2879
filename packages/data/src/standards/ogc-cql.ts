import type { ColumnType } from '../dataset.js';
import type { Comparison, Filter, Operand } from '../query.js';

/** What a queryable holds, by its name. */
export type Queryables = ReadonlyMap<string, ColumnType | undefined>;

const day = /^\d{4}-\d\d-\d\d$/;

/** Whether a server that filters by CQL2 finds the same rows as we do. */
export function comparable(comparison: Comparison, queryables: Queryables): boolean | 'loosely' {
  const type = queryables.get(comparison.column);
  const ordered = type === 'integer' || type === 'number' || type === 'date';
  const written = (...values: readonly Operand[]) =>
    !!type && values.every((value) => literal(type, value) !== undefined);
  switch (comparison.op) {
    case 'is-null':
      return !!type && type !== 'text';
    case 'like':
      return false;
    case 'in':
      return comparison.values.length > 0 && comparison.values.length < 40 && written(...comparison.values);
    case 'between':
      return ordered && written(comparison.from, comparison.to);
    case '=':
    case '<>':
      return written(comparison.value);
    default:
      return ordered && written(comparison.value);
  }
}

const opposite = { '=': '<>', '<>': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

/** A filter as Basic CQL2 Text, of parts that are {@link comparable}. */
export function cqlText(filter: Filter, queryables: Queryables, negated = false): string {
  switch (filter.op) {
    case 'not':
      return cqlText(filter.filter, queryables, !negated);
    case 'and':
    case 'or': {
      const word = (filter.op === 'and') === negated ? ' OR ' : ' AND ';
      return `(${filter.filters.map((part) => cqlText(part, queryables, negated)).join(word)})`;
    }
  }
  const name = /^[a-z_]\w*$/i.test(filter.column) ? filter.column : `"${filter.column.replaceAll('"', '""')}"`;
  const text = (value: Operand) => literal(queryables.get(filter.column)!, value)!;
  switch (filter.op) {
    case 'is-null':
      return `${name} IS ${negated ? 'NOT ' : ''}NULL`;
    case 'between':
      return negated
        ? `(${name} < ${text(filter.from)} OR ${name} > ${text(filter.to)})`
        : `(${name} >= ${text(filter.from)} AND ${name} <= ${text(filter.to)})`;
    case 'in':
      return `(${filter.values.map((value) => `${name} ${negated ? '<>' : '='} ${text(value)}`).join(negated ? ' AND ' : ' OR ')})`;
    case 'like':
      return '';
    default:
      return `${name} ${negated ? opposite[filter.op] : filter.op} ${text(filter.value)}`;
  }
}

function literal(type: ColumnType, value: Operand): string | undefined {
  const text = String(value);
  switch (type) {
    case 'integer':
    case 'number':
      return text.trim() && Number.isFinite(Number(text)) ? String(Number(text)) : undefined;
    case 'boolean':
      return /^(true|false)$/i.test(text) ? text.toUpperCase() : undefined;
    case 'date':
      return day.test(text) ? `DATE('${text}')` : undefined;
    case 'text':
      return `'${text.replaceAll("'", "''")}'`;
  }
}
