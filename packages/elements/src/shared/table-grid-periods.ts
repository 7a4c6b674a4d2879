import type { Grid } from '@council-kit/data';

const month = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?( |-|’|')?(\d{4}|\d\d)?$/i;
const year = /^(fy ?)?(19|20)\d\d( ?([-/–]|to) ?(\d\d){1,2})?$/i;
const quarter = /^(q(uarter|tr)? ?[1-4]\b.*|.*\d\d[ -]*q(uarter|tr)? ?[1-4])$/i;
const date = /^\d{4}-\d\d(-\d\d)?$|^\d\d?\/(\d\d?\/)?\d{4}$|^\d\d? [a-z]{3,9} \d{4}$/i;
const total = /^((grand |overall )?totals?|average|mean)$/i;
const time = /\b(year|month|quarter|period|date|week)\b/i;

const isPeriod = (text: string): boolean => [month, year, quarter, date].some((form) => form.test(text));

/**
 * A table with its periods across the top, turned so that they go down, as a series
 * does: each row becomes a column under its own name.
 *
 * @returns `undefined` where the periods are not across the top, or are down the side as well
 */
export function periodsDown({ headers = [], rows, label }: Grid): Grid | undefined {
  const [corner = '', ...across] = headers;
  const periods = across.filter((text) => !total.test(text));
  const names = rows.map(([name = '']) => name);
  if (periods.length < 2 || new Set(periods).size < periods.length || !periods.every(isPeriod)) return undefined;
  if (!rows.length || names.every(isPeriod) || isPeriod(corner)) return undefined;
  return {
    headers: [time.test(corner) ? corner : 'Period', ...names],
    rows: across.flatMap((period, column) =>
      total.test(period) ? [] : [[period, ...rows.map((row) => row[column + 1] ?? '')]],
    ),
    label,
  };
}
