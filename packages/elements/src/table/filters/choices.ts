import type { Column } from '@council-kit/data';
import { cellFormatter } from '@council-kit/insight';
import type { Language } from '../../shared/language-controller.js';
import type { OrderKind } from '../../shared/language/table-tools-words.js';
import type { TableWords } from '../../shared/language/table-words.js';
import type { TableColumn } from '../columns.js';
import { missing } from '../state.js';

/** How a value of a condition is written for people. */
export function writerOf(
  { column, label, unit, decimals, format }: TableColumn,
  language: Language,
  words: TableWords,
): (value: string) => string {
  const write = cellFormatter({ label, type: column.type, unit, decimals, format }, language);
  return (value) => {
    if (value === missing) return words.noData;
    if (column.type === 'boolean') return value === 'true' ? words.yes : words.no;
    return column.codes?.get(value) ?? write(value);
  };
}

/** How the order of a column's values is put into words. */
export function orderOf({ type, codes }: Column): OrderKind {
  if (codes) return 'text';
  if (type === 'boolean') return type;
  return type === 'integer' || type === 'number' ? 'number' : /^date|period/.test(type) ? 'date' : 'text';
}
