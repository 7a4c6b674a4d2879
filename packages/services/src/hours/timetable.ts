import { clockMinutes, dateOf, dayOf, minutesOfDay } from './days.js';
import type { HolidaysAnswer } from './holidays.js';
import type { Hours, OpeningException } from './hours.js';
import { daysOfRule, neverOccurs, type Occurs } from './occurs.js';
import { zoneOf, type Zone } from './zone.js';

/**
 * Why an opening may not be so: the day is a bank holiday and the hours don't
 * say what that means (`bank-holiday`), or it isn't known whether it is one
 * (`unknown-day`).
 */
export type Doubt = 'bank-holiday' | 'unknown-day';

/** An opening by the clock on the wall, in minutes since 1970. */
export interface WallOpening {
  start: number;
  end: number;
  doubt?: Doubt;
}

/** What a day is like. An opening belongs to the day it begins on. */
export interface DayOpenings {
  openings: readonly WallOpening[];
  /** Why it is closed, where it would be open on another such day. */
  closedFor?: 'bank-holiday' | OpeningException;
}

interface Times {
  opens: number;
  length: number;
}

/** Hours made ready for arithmetic. */
export interface Timetable {
  zone: Zone;
  /** No opening begins before or after these days. */
  firstDay: number;
  lastDay: number;
  /** Whether an opening may begin on a day, bank holidays left aside; what a search asks of thousands of days. */
  mayOpen(day: number): boolean;
  on(day: number, holidays: HolidaysAnswer): DayOpenings;
}

const timetables = new WeakMap<Hours, Timetable | { none: true }>();
const aYear = Array.from({ length: 366 }, (_, day) => day);
const closed: DayOpenings = { openings: [] };

/**
 * Hours made ready for arithmetic, or `undefined` where they hold nothing to
 * reckon with: no rule, none that makes sense, an unknown time zone.
 */
export function timetableOf(hours: Hours): Timetable | undefined {
  let timetable = timetables.get(hours);
  if (!timetable) {
    timetable = makeTimetable(hours) ?? { none: true };
    timetables.set(hours, timetable);
  }
  return 'none' in timetable ? undefined : timetable;
}

function makeTimetable(hours: Hours): Timetable | undefined {
  const zone = zoneOf(hours.timeZone ?? 'Europe/London');
  const rules = hours.rules.flatMap((rule) => {
    const times = timesOf(rule);
    const isOn = daysOfRule(rule);
    const first = rule.from ? dayOf(rule.from) : -Infinity;
    const end = rule.until ? dayOf(rule.until) : Infinity;
    const last = neverOccurs(rule) ? -Infinity : (end ?? 0);
    return times && isOn && first !== undefined && end !== undefined ? [{ ...times, isOn, first, last }] : [];
  });
  const exceptions = readExceptions(hours.exceptions ?? []);
  const special = exceptions.filter(({ times }) => times.length > 0);
  if (!zone || (rules.length === 0 && special.length === 0)) return undefined;

  const asksHolidays = hours.bankHolidays !== 'open' && (hours.bankHolidays === 'closed' || !isAlwaysOpen(rules));
  return {
    zone,
    firstDay: Math.min(...rules.map(({ first }) => first), ...special.map(({ first }) => first)),
    lastDay: Math.max(...rules.map(({ last }) => last), ...special.map(({ last }) => last)),
    mayOpen: (day) =>
      special.some(({ first, last }) => first <= day && day <= last) ||
      rules.some(({ first, last, isOn }) => first <= day && day <= last && isOn(day)),
    on(day, holidays) {
      const exception = exceptions.find(({ first, last }) => first <= day && day <= last);
      if (exception?.times.length === 0) return { openings: [], closedFor: exception.said };
      const times =
        exception?.times ?? rules.filter(({ first, last, isOn }) => first <= day && day <= last && isOn(day));
      if (times.length === 0) return closed;
      const isHoliday = exception || !asksHolidays ? false : holidays(dateOf(day));
      if (isHoliday && hours.bankHolidays === 'closed') return { openings: [], closedFor: 'bank-holiday' };
      const doubt: Doubt | undefined = isHoliday ? 'bank-holiday' : isHoliday === undefined ? 'unknown-day' : undefined;
      const midnight = day * minutesOfDay;
      const openings = times.map(({ opens, length }): WallOpening => {
        return { start: midnight + opens, end: midnight + opens + length, doubt };
      });
      return { openings: openings.sort((one, other) => one.start - other.start) };
    },
  };
}

/** The times of an opening; `undefined` where one of them is none. */
function timesOf(said: { opens: string; closes: string }): Times | undefined {
  const opens = clockMinutes(said.opens);
  const closes = clockMinutes(said.closes);
  if (opens === undefined || closes === undefined || opens === minutesOfDay) return undefined;
  return { opens, length: closes > opens ? closes - opens : closes + minutesOfDay - opens };
}

/** Exceptions that make sense, the shortest first: a day says more of itself than the season it lies in. */
function readExceptions(exceptions: readonly OpeningException[]) {
  return exceptions
    .flatMap((said) => {
      const first = dayOf(said.from);
      const last = dayOf(said.until);
      const times = said.times.map(timesOf);
      if (first === undefined || last === undefined || last < first) return [];
      return times.every((each) => each !== undefined) ? [{ first, last, times, said }] : [];
    })
    .sort((one, other) => one.last - one.first - (other.last - other.first));
}

/** Whether it never closes: "24 hours a day, 7 days a week" leaves nothing open about bank holidays. */
function isAlwaysOpen(rules: readonly (Times & { isOn: Occurs; first: number; last: number })[]): boolean {
  const wholeDays = rules.filter(({ length, last }) => length === minutesOfDay && last === Infinity);
  return wholeDays.length > 0 && aYear.every((day) => wholeDays.some(({ isOn }) => isOn(day)));
}
