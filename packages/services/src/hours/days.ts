/** Minutes of a day that no clock change touches. */
export const minutesOfDay = 1440;

const millisecondsOfDay = 86_400_000;

/** The day of an ISO date as a count of days since 1 January 1970, or `undefined` for no such day: `2026-02-30`. */
export function dayOf(date: string | undefined): number | undefined {
  if (!date || !/^\d{4}-\d{2}-\d{2}/.test(date)) return undefined;
  const time = Date.parse(date.slice(0, 10));
  if (Number.isNaN(time)) return undefined;
  const day = time / millisecondsOfDay;
  // Some engines take 30 February for 2 March.
  return calendarDayOf(day).date === Number(date.slice(8, 10)) ? day : undefined;
}

/** The ISO date of a day. */
export function dateOf(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A day in parts: month 1 to 12, the day of the month, and how many days that month and year have. */
export interface CalendarDay {
  year: number;
  month: number;
  date: number;
  daysInMonth: number;
}

const daysOfYear = 365.2425;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1 January 1970 to 1 January of a year. */
export function newYear(year: number): number {
  const past = year - 1;
  return 365 * (year - 1970) + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 477;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The parts of a day, by arithmetic alone: a search for an opening asks for thousands. */
export function calendarDayOf(day: number): CalendarDay {
  let year = 1970 + Math.floor(day / daysOfYear);
  if (newYear(year) > day) year -= 1;
  else if (newYear(year + 1) <= day) year += 1;
  let date = day - newYear(year) + 1;
  let month = 1;
  let daysInMonth = 31;
  while (date > daysInMonth) {
    date -= daysInMonth;
    month += 1;
    daysInMonth = month === 2 && isLeap(year) ? 29 : monthLengths[month - 1]!;
  }
  return { year, month, date, daysInMonth };
}

/** A time of the clock in minutes since midnight, `24:00` included, or `undefined` for what is none. */
export function clockMinutes(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec(time.trim()) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return all <= minutesOfDay ? all : undefined;
}

/** Minutes since midnight as `HH:MM`. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
