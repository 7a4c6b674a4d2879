import { dateOfText } from './feel/calendar.js';
import { decimal } from './feel/decimal.js';
import type { FeelContext, FeelValue } from './feel/values.js';
import type { Row } from './flow.js';

/** A row of data as a record. */
export const recordOf = (row: Row): FeelContext =>
  new Map(Object.entries(row).map(([name, cell]) => [name, cellOf(cell)]));

/**
 * A cell of data as a value: text that is a date is one, and several languages are a record.
 *
 * @throws FeelError for a date that isn't in the calendar
 */
export function cellOf(cell: Row[string]): FeelValue {
  if (typeof cell === 'number') return decimal(cell);
  if (typeof cell === 'object') return cell && new Map(Object.entries(cell));
  return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? dateOfText(cell) : cell;
}
