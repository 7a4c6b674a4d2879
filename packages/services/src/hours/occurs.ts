import { calendarDayOf, dayOf, newYear, weekdayOf, type CalendarDay } from './days.js';
import type { OpeningRule } from './hours.js';

/** Whether a rule's times begin on a day. */
export type Occurs = (day: number) => boolean;

/**
 * The days of a rule, its first and last day left aside. `undefined` where the
 * rule doesn't say which days it means: every second week, but from when on?
 */
export function daysOfRule(rule: OpeningRule): Occurs | undefined {
  const interval = rule.interval ?? 1;
  const from = dayOf(rule.from);
  if (!Number.isInteger(interval) || interval < 1) return undefined;
  if (interval > 1 && from === undefined) return undefined;
  const byDate = dateTest(rule, from);
  if (!byDate) return undefined;
  if (interval === 1) return byDate;
  const start = stepOf(rule.frequency, from!);
  return (day) => (stepOf(rule.frequency, day) - start) % interval === 0 && byDate(day);
}

/** Whether a rule names no day that any calendar has: 30 February, a sixth Monday. A search would go through decades. */
export function neverOccurs({ frequency, days = [], monthDays = [], months = [] }: OpeningRule): boolean {
  const lengths = months.length > 0 ? months.map((month) => longestMonths[month - 1] ?? 0) : longestMonths;
  const longest = Math.max(...lengths);
  const weeks = frequency === 'yearly' && months.length === 0 ? 53 : 5;
  const hasNth = frequency === 'monthly' || frequency === 'yearly';
  return (
    longest === 0 ||
    (monthDays.length > 0 && monthDays.every((date) => date === 0 || Math.abs(date) > longest)) ||
    (hasNth && days.length > 0 && days.every(({ nth = 1 }) => Math.abs(nth) > weeks))
  );
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Which day, week, month or year a day is in, counted from any start. Weeks begin on Monday. */
function stepOf(frequency: OpeningRule['frequency'], day: number): number {
  if (frequency === 'daily') return day;
  if (frequency === 'weekly') return Math.floor((day + 3) / 7);
  const { year, month } = calendarDayOf(day);
  return frequency === 'monthly' ? year * 12 + month : year;
}

function dateTest(rule: OpeningRule, from: number | undefined): Occurs | undefined {
  const { frequency } = rule;
  const days = rule.days?.length ? rule.days : undefined;
  const monthDays = rule.monthDays?.length ? rule.monthDays : undefined;
  const months = rule.months?.length ? rule.months : undefined;
  const tests: Occurs[] = [];

  if (days && (frequency === 'daily' || frequency === 'weekly')) {
    const weekdays = new Set<number>(days.map(({ day }) => day));
    tests.push((day) => weekdays.has(weekdayOf(day)));
  } else if (days) {
    tests.push((day) => {
      const weekday = weekdayOf(day);
      return days.some((wanted) => wanted.day === weekday && isNth(wanted.nth, day, frequency === 'yearly' && !months));
    });
  }
  if (monthDays || months) {
    tests.push((day) => {
      const { month, date, daysInMonth } = calendarDayOf(day);
      return (
        (!months || months.includes(month)) &&
        (!monthDays || monthDays.includes(date) || monthDays.includes(date - daysInMonth - 1))
      );
    });
  }
  if (!days && !monthDays && frequency !== 'daily') {
    if (from === undefined) return undefined;
    tests.push(sameDayAs(from, rule));
  }
  return (day) => tests.every((test) => test(day));
}

/** A rule that names no day means the one it started on. */
function sameDayAs(from: number, { frequency, months }: OpeningRule): Occurs {
  if (frequency === 'weekly') return (day) => weekdayOf(day) === weekdayOf(from);
  const start = calendarDayOf(from);
  if (frequency === 'monthly' || months?.length) return (day) => calendarDayOf(day).date === start.date;
  return (day) => {
    const { month, date } = calendarDayOf(day);
    return month === start.month && date === start.date;
  };
}

function isNth(nth: number | undefined, day: number, ofYear: boolean): boolean {
  if (!nth) return true;
  const [position, length] = ofYear ? inYear(calendarDayOf(day), day) : inMonth(calendarDayOf(day));
  return nth > 0 ? Math.ceil(position / 7) === nth : Math.ceil((length - position + 1) / 7) === -nth;
}

function inMonth({ date, daysInMonth }: CalendarDay): [position: number, length: number] {
  return [date, daysInMonth];
}

function inYear({ year }: CalendarDay, day: number): [position: number, length: number] {
  const start = newYear(year);
  return [day - start + 1, newYear(year + 1) - start];
}
