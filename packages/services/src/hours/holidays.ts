import { dateOf, dayOf } from './days.js';
import { bankHolidays } from './bank-holidays.js';
import { divisions, type Division } from './hours.js';

/** The bank holidays of the United Kingdom, in a stretch of time in which all of them are known. */
export interface Holidays {
  /** ISO dates, both included. */
  from: string;
  until: string;
  /** ISO dates of the bank holidays in each part. */
  dates: Readonly<Record<Division, ReadonlySet<string>>>;
}

/** Whether a day (ISO date) is a bank holiday; `undefined` where that is not known. */
export type HolidaysAnswer = (date: string) => boolean | undefined;

/**
 * Bank holidays of one part of the United Kingdom. Without a part, a day is known
 * only where all parts agree on it. Days outside the years known are not known.
 *
 * @param holidays the library's own, or what {@link holidaysFrom} has read
 */
export function holidaysIn(division?: Division, holidays: Holidays = bankHolidays): HolidaysAnswer {
  const asked = division ? [division] : divisions;
  return (date) => {
    if (date < holidays.from || date > holidays.until) return undefined;
    const answers = asked.map((each) => holidays.dates[each].has(date));
    return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
  };
}

/**
 * Reads bank holidays as GOV.UK publishes them (bank-holidays.json): for each
 * part of the United Kingdom a list of events with ISO dates. The years from the
 * first to the last event that all parts have are taken to be whole.
 *
 * @returns `undefined` where it is not such a file, or a part is missing
 */
export function holidaysFrom(json: unknown): Holidays | undefined {
  const read = divisions.map((division) => [division, datesOf(property(json, division))] as const);
  if (read.some(([, dates]) => dates.length === 0)) return undefined;
  const years = read.map(([, dates]) => dates.map((date) => date.slice(0, 4)).sort());
  const first = years
    .map((each) => each[0]!)
    .sort()
    .at(-1)!;
  const last = years.map((each) => each.at(-1)!).sort()[0]!;
  return {
    from: `${first}-01-01`,
    until: `${last}-12-31`,
    dates: Object.fromEntries(
      read.map(([division, dates]) => [division, new Set(dates)]),
    ) as unknown as Holidays['dates'],
  };
}

function datesOf(part: unknown): string[] {
  const events = property(part, 'events');
  if (!Array.isArray(events)) return [];
  return events.flatMap((event: unknown) => {
    const date = property(event, 'date');
    const day = typeof date === 'string' ? dayOf(date) : undefined;
    return day === undefined ? [] : [dateOf(day)];
  });
}

function property(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined;
}
