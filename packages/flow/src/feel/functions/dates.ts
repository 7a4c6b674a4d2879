import { CalendarDate, dateOf, dateOfText, monthsBetween } from '../calendar.js';
import { decimal, type Decimal } from '../decimal.js';
import { Duration, durationOfText } from '../duration.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';
import type { FeelValue } from '../values.js';

/** Whole years of age on a date. Who was born on 29 February has a birthday on 1 March in other years. */
function age(birth: CalendarDate, on: CalendarDate): Decimal {
  if (on.dayNumber < birth.dayNumber) fail('born');
  return decimal(Math.floor(monthsBetween(birth, on) / 12));
}

/**
 * Working days after one date, up to and including another: from Monday to Tuesday
 * is 1. Below 0 where the second is earlier. Holidays are handed in, in any order.
 */
function workingDaysBetween(from: CalendarDate, to: CalendarDate, holidays: readonly FeelValue[]): Decimal {
  if (to.dayNumber < from.dayNumber) return workingDaysBetween(to, from, holidays).neg();
  const off = new Set<number>();
  for (const day of holidays) {
    if (!(day instanceof CalendarDate)) return fail('items', 'date');
    if (day.dayNumber > from.dayNumber && day.dayNumber <= to.dayNumber && day.weekday < 6) off.add(day.dayNumber);
  }
  return decimal(weekdaysTo(to.dayNumber) - weekdaysTo(from.dayNumber) - off.size);
}

/** Mondays to Fridays from Monday 29 December 1969 to a day, that day included. */
function weekdaysTo(day: number): number {
  const days = day + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

/** The name of a day or a month, which FEEL has in English. */
const nameOf = (part: 'weekday' | 'month') =>
  callable('date date', ({ dayNumber }: CalendarDate) =>
    new Date(dayNumber * 86_400_000).toLocaleDateString('en-GB', { [part]: 'long', timeZone: 'UTC' }),
  );

function date(from: CalendarDate | string | Decimal, month?: Decimal, day?: Decimal): CalendarDate {
  if (month && day) return dateOf(Number(from), month.toNumber(), day.toNumber());
  return typeof from === 'string' ? dateOfText(from) : (from as CalendarDate);
}

export const dateFunctions = {
  date: callable('from date|string; year number, month number, day number', date),
  duration: callable('from string', durationOfText),
  'years and months duration': callable(
    'from date, to date',
    (from: CalendarDate, to: CalendarDate) => new Duration('months', decimal(monthsBetween(from, to))),
  ),
  'day of week': nameOf('weekday'),
  'day of year': callable('date date', ({ dayNumber, year }: CalendarDate) =>
    decimal(dayNumber - dateOf(year, 1, 1).dayNumber + 1),
  ),
  'month of year': nameOf('month'),
  age: callable('birth date, on date', age),
  'working days between': callable('from date, to date, holidays list', workingDaysBetween),
};
