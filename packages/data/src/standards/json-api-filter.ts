import type { ColumnType } from '../dataset.js';
import type { Comparison, Filter, Operand } from '../query.js';

/** The type of each column that Drupal can be asked by. */
export type Kinds = ReadonlyMap<string, ColumnType>;

/** Drupal holds these as seconds since 1970. */
const stamps = /^(changed|created|revision_timestamp)$/;

/**
 * Whether Drupal can be asked for a comparison. Its database does not see case,
 * and a field may have several values, so most gives more rows than are wanted.
 */
export function comparable(comparison: Comparison, kinds: Kinds): boolean | 'loosely' {
  const { column, op } = comparison;
  const type = kinds.get(column);
  if (!type || column === 'id' || op === 'like' || op === 'is-null' || op === '<>') return false;
  const ordered = type === 'integer' || type === 'number' || type === 'date' || stamps.test(column);
  const equal = op === '=' || op === 'in';
  if (equal ? stamps.test(column) || type === 'date-time' : !ordered) return false;
  if (op === 'in') return comparison.values.length > 0 && comparison.values.length <= 40 && 'loosely';
  const values = op === 'between' ? [comparison.from, comparison.to] : [comparison.value];
  return values.every((value) => written(column, type, value) !== undefined) && 'loosely';
}

/** A filter as Drupal takes it, of parts that are {@link comparable}. */
export function filterWords(filter: Filter, kinds: Kinds): [string, string][] {
  const words: [string, string][] = [];
  let next = 0;
  const add = (part: Filter, group?: string) => {
    const name = `ck${next++}`;
    const member = (kind: string) => group && words.push([`filter[${name}][${kind}][memberOf]`, group]);
    if (part.op === 'and' || part.op === 'or') {
      words.push([`filter[${name}][group][conjunction]`, part.op.toUpperCase()]);
      member('group');
      for (const one of part.filters) add(one, name);
      return;
    }
    if (!('column' in part)) return;
    const type = kinds.get(part.column)!;
    const text = (value: Operand) => written(part.column, type, value) ?? String(value);
    const set = (key: string, value: string) => words.push([`filter[${name}][condition]${key}`, value]);
    set('[path]', part.column);
    set('[operator]', part.op.toUpperCase());
    const values = part.op === 'in' ? part.values : part.op === 'between' ? [part.from, part.to] : undefined;
    if (values) values.forEach((value, index) => set(`[value][${index}]`, text(value)));
    else if ('value' in part) set('[value]', text(part.value));
    member('condition');
  };
  add(filter);
  return words;
}

function written(column: string, type: ColumnType, value: Operand): string | undefined {
  const text = String(value);
  if (stamps.test(column)) {
    const seconds = Math.floor(Date.parse(text) / 1000);
    return Number.isNaN(seconds) ? undefined : String(seconds);
  }
  switch (type) {
    case 'boolean':
      return /^(true|false)$/i.test(text) ? String(+/true/i.test(text)) : undefined;
    case 'integer':
    case 'number':
      return text.trim() && Number.isFinite(Number(text)) ? String(Number(text)) : undefined;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
    case 'text':
      return text || undefined;
    default:
      return undefined;
  }
}
