import { clockTime, dateOf, minutesOfDay } from './days.js';
import { holidaysIn, type HolidaysAnswer } from './holidays.js';
import type { Hours } from './hours.js';
import { timetableOf, type Doubt, type Timetable, type WallOpening } from './timetable.js';
import { zoneOf } from './zone.js';

/** A moment, and what calendar and clock show then where it happens. */
export interface Moment {
  at: Date;
  /** ISO date. */
  date: string;
  /** `HH:MM`. */
  time: string;
}

/** What hours say of one moment. */
export interface Opening {
  /**
   * `never`: there is no opening to come. `unknown`: the hours hold nothing to
   * reckon with, or today is a bank holiday (`doubt`) of which they say nothing.
   */
  state: 'open' | 'closed' | 'never' | 'unknown';
  /** The ISO date there. */
  today: string;
  /** When it closes; absent where it stays open for a week or more. */
  closes?: Moment;
  /** When it opens next, while it is closed. */
  opens?: Moment;
  /** Why the hours of today (open, unknown) or of the day it opens on (closed) may be others. */
  doubt?: Doubt;
  /** What has closed it today. */
  closedFor?: 'bank-holiday' | { name?: string };
  /** When something else is to be said: it opens, closes, or the next day begins. */
  changes: Date;
}

/** How far a run of openings without a break is followed, in days. */
const runDays = 8;
/** How far an opening to come is looked for: in 28 years every date meets every weekday. */
const searchDays = 28 * 366;
/** The most a clock has ever been put back, in minutes. */
const putBack = 180;

/**
 * What hours say of a moment: open and until when, closed and when it opens
 * next, never open again, or unknown. Openings belong to the day they begin on;
 * exceptions beat bank holidays, and bank holidays beat rules.
 *
 * @param holidays which days are bank holidays; where it is left out, only those that all parts of the United Kingdom share or lack are known
 */
export function openingAt(hours: Hours, at: Date, holidays: HolidaysAnswer = holidaysIn()): Opening {
  const timetable = timetableOf(hours);
  const zone = timetable?.zone ?? zoneOf(hours.timeZone ?? 'Europe/London') ?? zoneOf('UTC')!;
  const now = Math.floor(at.getTime() / 60_000);
  const wall = zone.wallAt(now);
  const day = Math.floor(wall / minutesOfDay);
  const today = dateOf(day);
  const midnight = zone.whenWallReads((day + 1) * minutesOfDay, (day + 2) * minutesOfDay)[0]?.[0];
  const tomorrow = new Date((midnight ?? now + minutesOfDay) * 60_000);
  if (!timetable) return { state: 'unknown', today, changes: tomorrow };

  const told = timetable.on(day, holidays);
  const current = [...timetable.on(day - 1, holidays).openings, ...told.openings]
    .filter(({ start, end }) => start <= wall && wall < end)
    .sort((one, other) => Number(!!one.doubt) - Number(!!other.doubt))[0];
  const sooner = (moment?: Moment): Date => (moment && moment.at < tomorrow ? moment.at : tomorrow);

  if (current?.doubt === 'bank-holiday') {
    const ends = closing(timetable, current, now, day, holidays);
    return { state: 'unknown', today, doubt: current.doubt, changes: sooner(ends) };
  }
  if (current) {
    const closes = closing(timetable, current, now, day, holidays);
    const { doubt } = current;
    return { state: 'open', today, ...(closes && { closes }), ...(doubt && { doubt }), changes: sooner(closes) };
  }
  const next = nextOpening(timetable, now, day, holidays);
  if (!next) return { state: 'never', today, changes: tomorrow };
  const { opens, doubt } = next;
  const closedFor = told.closedFor && closedBy(told.closedFor);
  return {
    state: 'closed',
    today,
    opens,
    ...(doubt && { doubt }),
    ...(closedFor && { closedFor }),
    changes: sooner(opens),
  };
}

function closedBy(reason: NonNullable<ReturnType<Timetable['on']>['closedFor']>): Opening['closedFor'] {
  return reason === 'bank-holiday' ? reason : { ...(reason.name && { name: reason.name }) };
}

function closing(
  { zone, on }: Timetable,
  current: WallOpening,
  now: number,
  day: number,
  holidays: HolidaysAnswer,
): Moment | undefined {
  let { end } = current;
  for (let later = day - 1; later <= day + runDays; later += 1) {
    for (const opening of on(later, holidays).openings) {
      if (opening.start > end || opening.end <= end) continue;
      // That it goes on is in doubt: then so is when it closes.
      if (opening.doubt !== current.doubt) return undefined;
      end = opening.end;
    }
  }
  if (end >= (day + runDays) * minutesOfDay) return undefined;
  const stretch = zone.whenWallReads(current.start, end).find(([start, stop]) => start <= now && now < stop);
  return stretch && momentAt(stretch[1], zone);
}

function nextOpening(
  { zone, on, mayOpen, firstDay, lastDay }: Timetable,
  now: number,
  day: number,
  holidays: HolidaysAnswer,
): { opens: Moment; doubt?: Doubt } | undefined {
  const wall = zone.wallAt(now);
  let first: { start: number; doubt?: Doubt } | undefined;
  const last = Math.min(lastDay, day + searchDays);
  for (let later = Math.max(firstDay, day - 1); later <= last; later += 1) {
    if (later > day && !mayOpen(later)) continue;
    for (const { start, end, doubt } of on(later, holidays).openings) {
      if (end <= wall - putBack) continue;
      const begins = zone.whenWallReads(start, end).find(([real]) => real > now)?.[0];
      if (begins !== undefined && (!first || begins < first.start)) first = { start: begins, doubt };
    }
    if (first && later >= day) return { opens: momentAt(first.start, zone), doubt: first.doubt };
  }
  return first && { opens: momentAt(first.start, zone), doubt: first.doubt };
}

function momentAt(minute: number, zone: Timetable['zone']): Moment {
  const wall = zone.wallAt(minute);
  const day = Math.floor(wall / minutesOfDay);
  return { at: new Date(minute * 60_000), date: dateOf(day), time: clockTime(wall - day * minutesOfDay) };
}
