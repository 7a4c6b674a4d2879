import { CalendarDate, dateOf, dateOfText, monthsBetween } from '../calendar.js';
import { decimal, type Decimal, zero } from '../decimal.js';
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

/** A date from text, or from a year, a month and a day. */
function date(from: CalendarDate | string | Decimal, month: Decimal = zero, day: Decimal = zero): CalendarDate {
  if (typeof from === 'string') return dateOfText(from);
  return from instanceof CalendarDate ? from : dateOf(from.toNumber(), month.toNumber(), day.toNumber());
}

export const dateFunctions = {
  date: callable('from|year date|string|number, month number?, day number?', date),
  duration: callable('from string', durationOfText),
  'years and months duration': callable(
    'from date, to date',
    (from: CalendarDate, to: CalendarDate) => new Duration('months', decimal(monthsBetween(from, to))),
  ),
  age: callable('birth date, on date', age),
  'working days between': callable('from date, to date, holidays list', workingDaysBetween),
};
