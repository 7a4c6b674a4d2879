import { CalendarDate } from './feel/calendar.js';
import { type FeelValue, textOf } from './feel/values.js';
import { cellOf, recordOf } from './data-cells.js';
import { FlowFault } from './fault.js';
import type { Row } from './flow.js';
import type { Situation } from './situation.js';

/**
 * The row of some rates that is in force on a date.
 *
 * @throws FlowFault `rates` where they aren't known for that date, or couldn't be had
 */
export function rateOn({ flow, options }: Situation, name: string, date: FeelValue): FeelValue {
  const rates = flow.file.rates?.[name];
  const handed = options.rates?.[name];
  const unknown = (why: string): never => {
    throw new FlowFault('rates', `rates.${name}`, [name, why]);
  };
  if (!rates) return unknown('');
  if (handed instanceof Error) return unknown(handed.message);
  const { columns, rows = handed } = rates;
  if (!rows) return unknown('');
  if (!(date instanceof CalendarDate)) return unknown(date === null ? '' : textOf(date));
  const day = (cell: Row[string] | undefined): number | undefined => {
    const value = cellOf(cell ?? null);
    return value instanceof CalendarDate ? value.dayNumber : undefined;
  };
  const dated = rows
    .map((row) =>
      columns ? Object.fromEntries(Object.entries(columns).map(([own, theirs]) => [own, row[theirs] ?? null])) : row,
    )
    .map((row) => ({ row, from: day(row.from) ?? Infinity, to: day(row.to) }))
    .sort((a, b) => a.from - b.from);
  const next = dated.findIndex(({ from }) => from > date.dayNumber);
  const { row, to } = dated.at(next < 0 ? -1 : next - 1) ?? unknown(textOf(date));
  const last = next < 0 && to === undefined;
  if (next === 0 || (to !== undefined && to < date.dayNumber) || (last && !rates['after-last']))
    return unknown(textOf(date));
  return recordOf(row);
}
