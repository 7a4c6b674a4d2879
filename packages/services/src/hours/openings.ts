import { minutesOfDay } from './days.js';
import { holidaysIn, type HolidaysAnswer } from './holidays.js';
import type { Hours } from './hours.js';
import { timetableOf, type Doubt } from './timetable.js';

/** A stretch of real time in which something is open. */
export interface OpenStretch {
  from: Date;
  until: Date;
  doubt?: Doubt;
}

/**
 * Every stretch of open time between two moments, in order, cut to these
 * moments. It is open whenever the clock on the wall reads a time of an opening:
 * in an hour that comes twice it may be open twice, and a time that a clock
 * change leaves out is never read.
 *
 * @returns nothing where the hours hold nothing to reckon with
 */
export function openingsBetween(
  hours: Hours,
  from: Date,
  until: Date,
  holidays: HolidaysAnswer = holidaysIn(),
): OpenStretch[] {
  const timetable = timetableOf(hours);
  const first = from.getTime() / 60_000;
  const last = until.getTime() / 60_000;
  if (!timetable || !(first < last)) return [];
  const pieces: { start: number; end: number; doubt?: Doubt }[] = [];
  const lastDay = Math.min(timetable.lastDay, Math.floor(last / minutesOfDay) + 1);
  // An opening of the day before may reach into this one, and no clock is a whole day away from UTC.
  for (let day = Math.max(timetable.firstDay, Math.floor(first / minutesOfDay) - 2); day <= lastDay; day += 1) {
    for (const { start, end, doubt } of timetable.on(day, holidays).openings) {
      for (const [open, close] of timetable.zone.whenWallReads(start, end)) {
        if (close > first && open < last)
          pieces.push({ start: Math.max(open, first), end: Math.min(close, last), doubt });
      }
    }
  }
  return joined(pieces).map(({ start, end, doubt }) => {
    return { from: new Date(start * 60_000), until: new Date(end * 60_000), ...(doubt && { doubt }) };
  });
}

/** Stretches that meet or overlap become one, unless one of them is in doubt and the other not. */
function joined(pieces: { start: number; end: number; doubt?: Doubt }[]) {
  const stretches: typeof pieces = [];
  for (const piece of pieces.sort((one, other) => one.start - other.start)) {
    const previous = stretches.at(-1);
    if (previous && piece.start <= previous.end && piece.doubt === previous.doubt) {
      previous.end = Math.max(previous.end, piece.end);
    } else stretches.push({ ...piece });
  }
  return stretches;
}
