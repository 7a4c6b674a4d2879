import { addMonths, CalendarDate, dateOf } from '../calendar.js';
import type { Decimal } from '../decimal.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';
import type { FeelValue } from '../values.js';

/** Nobody counts more working days than this. */
const most = 20_000;

/**
 * The day so many working days after a date, or before it where that is below 0. None
 * is the date itself, or the next day on which people work.
 */
function addWorkingDays(from: CalendarDate, count: Decimal, holidays: readonly FeelValue[]): CalendarDate {
  const off = new Set<number>();
  for (const day of holidays) off.add(day instanceof CalendarDate ? day.dayNumber : fail('items', 'date'));
  const isOff = (day: number): boolean => off.has(day) || new CalendarDate(day).weekday > 5;
  const days = count.toNumber();
  if (Math.abs(days) > most) fail('large');
  const step = days < 0 ? -1 : 1;
  let at = from.dayNumber;
  for (let left = Math.floor(Math.abs(days)); left > 0 || isOff(at);) {
    at += step;
    if (!isOff(at)) left--;
  }
  return new CalendarDate(at);
}

/** The day somebody becomes an age, as `age` counts it: 1 March for who was born on 29 February, in other years. */
function birthday(birth: CalendarDate, age: Decimal): CalendarDate {
  const day = addMonths(birth, age.toNumber() * 12);
  return day.day < birth.day ? new CalendarDate(day.dayNumber + 1) : day;
}

export const dayFunctions = {
  'add working days': callable('date date, days number, holidays list', addWorkingDays),
  birthday: callable('birth date, age number', birthday),
  'last day of month': callable('date date', ({ year, month }: CalendarDate) => {
    const last = addMonths(dateOf(year, month, 1), 1);
    return new CalendarDate(last.dayNumber - 1);
  }),
};
