import type { SeriesPoint } from './measure.js';
import { startOf, type Period } from './period.js';

const londonDate = { timeZone: 'Europe/London', year: 'numeric', month: 'numeric', day: 'numeric' } as const;

/** Making one takes longer than asking it; and a summary asks of one moment, again and again. */
let londonClock: Intl.DateTimeFormat | undefined;
let asked: { moment: number; date: number } | undefined;

/** The date a clock in London shows, at midnight UTC: that is how periods start. */
function dateInLondon(moment: Date): number {
  if (asked?.moment === moment.getTime()) return asked.date;
  londonClock ??= new Intl.DateTimeFormat('en-GB', londonDate);
  const parts = londonClock.formatToParts(moment);
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    Number(parts.find(({ type }) => type === part)!.value),
  );
  asked = { moment: moment.getTime(), date: Date.UTC(year!, month! - 1, day!) };
  return asked.date;
}

/**
 * Whether a period is not over: its last day is today or still to come. Days begin
 * and end in London, whatever the clock of the reader.
 *
 * @param today any moment of the day to look from
 */
export function isPartial({ step, index }: Period, today: Date): boolean {
  return dateInLondon(today) < startOf({ step, index: index + 1 }).getTime();
}

/**
 * A series without the periods at its end that are not over, which would look like a
 * fall beside whole ones.
 *
 * @param series in order of time
 */
export function comparable(series: readonly SeriesPoint[], today: Date): SeriesPoint[] {
  return series.slice(0, series.findLastIndex(({ period }) => !isPartial(period, today)) + 1);
}
