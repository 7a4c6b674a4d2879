import type { ColumnType } from '../dataset.js';
import { dateReaderOf, isDateType } from './dates.js';
import type { DescribedField } from './description.js';
import { numberFormatOf, numberReaderOf } from './numbers.js';

/** Rewrites texts of a declared format as the usual reading knows them. */
export function rewriter(base: string, type: ColumnType, format: unknown): DescribedField['plain'] {
  if (format === undefined) return;
  if (type === 'number' || type === 'integer') {
    const said = numberFormatOf(format);
    const read = said && numberReaderOf(said, type === 'integer' ? 'integer' : 'double');
    return read && ((text) => read(text)?.toString());
  }
  if (typeof format !== 'string') return;
  const pair = format.split('|');
  if (type === 'boolean' && pair.length === 2) {
    return (text) => (text === pair[0] ? 'true' : text === pair[1] ? 'false' : undefined);
  }
  const name = base === 'datetime' ? 'dateTime' : base;
  const read = isDateType(name) ? dateReaderOf(name, format) : undefined;
  return read && ((text) => read(text)?.text);
}
