import type { ColumnType } from '../dataset.js';
import type { Comparison, Operand, Query } from '../query.js';
import type { Abilities } from '../standard.js';
import { toColumn } from '../values/column.js';
import { identifiers, labelOf } from '../values/names.js';
import { ownFilters } from './ckan-datastore.js';

export interface CkanField {
  id: string;
  type?: string;
  info?: { label?: string; notes?: string; type_override?: string } | null;
}

/**
 * The type of a column, where it is sure. What is stored as text often holds
 * numbers or dates, since that is how files are loaded, so it is found out; unless
 * somebody has said that it is text.
 */
export function kindOf({ id, type = '', info }: CkanField): ColumnType | undefined {
  const { type_override: said, label } = info ?? {};
  const written = said || type;
  if (/^(int|serial|bigint|smallint|numeric|float|double|real|decimal)/.test(written)) {
    // An identifier stays text, whatever it looks like.
    if (identifiers.test(label || labelOf(id))) return 'text';
    return /^(numeric|float|double|real|decimal)/.test(written) ? 'number' : 'integer';
  }
  if (/^bool/.test(written)) return 'boolean';
  if (/^date$/.test(written)) return 'date';
  if (/^timestamp/.test(written)) return 'date-time';
  return said === 'text' ? 'text' : undefined;
}

/** Whether a text is read as that text, and not as a number, a date or a mark. */
function isPlainText(operand: Operand): boolean {
  if (typeof operand !== 'string') return false;
  const { type, values } = toColumn({ name: '' }, [operand], []);
  return (type === 'text' || type === 'link') && values[0] === operand;
}

/** Whether a column holds what an operand is, so that the server finds the rows that we would. */
export function isEqualThere(field: CkanField | undefined, operand: Operand): boolean {
  if (!field) return false;
  switch (kindOf(field)) {
    case 'integer':
      return String(operand).trim() !== '' && Number.isSafeInteger(Number(operand));
    case 'number':
      return String(operand).trim() !== '' && Number.isFinite(Number(operand));
    case 'boolean':
      return typeof operand === 'boolean';
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(String(operand));
    case 'text':
      return /^text$/.test(field.type ?? '')
        ? String(operand) === String(operand).trim()
        : /^-?\d{1,15}$/.test(String(operand));
    case undefined:
      return /^text$/.test(field.type ?? '') && isPlainText(operand);
    default:
      return false;
  }
}

/** Whether the server sorts a column as we do: numbers and dates, not text. */
export function isSortable(field: CkanField | undefined): boolean {
  return !!field && /^(integer|number|date|date-time)$/.test(kindOf(field) ?? '') && !/[",]/.test(field.id);
}

/**
 * What `datastore_search` can do: equality and any-of, once a column. It looks for
 * whole words where we look for parts of them, so a search is left to it only
 * where there are `many` rows, more than are read.
 */
export function abilitiesOf(
  fields: readonly CkanField[],
  query: Query,
  own: URLSearchParams,
  many: boolean,
): Abilities {
  const byName = new Map(fields.map((field) => [field.id, field]));
  const narrowed = ownFilters(own);
  // Whether a column of text holds numbers shows only in all of it.
  const unsure = query.aggregate?.some(({ column }) => column && byName.has(column) && !kindOf(byName.get(column)!));
  const compare = (part: Comparison): boolean => {
    if (unsure) return false;
    const values = part.op === '=' ? [part.value] : part.op === 'in' ? part.values : [];
    if (Object.hasOwn(narrowed, part.column)) return false;
    return values.length > 0 && values.every((value) => isEqualThere(byName.get(part.column), value));
  };
  const simple = !own.has('fields') && fields.every(({ id }) => !id.includes(','));
  return {
    compare,
    once: true,
    search: many && !own.has('q'),
    sort: ({ column }) => isSortable(byName.get(column)) && !own.has('sort'),
    missing: 'highest',
    page: true,
    select: simple,
    distinct: simple && !own.has('distinct'),
  };
}
