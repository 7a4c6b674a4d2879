import { fail } from './error.js';

const millisecondsPerDay = 86_400_000;

/** A day of the Gregorian calendar, which also runs before it was begun; no time of day, no zone. */
export class CalendarDate {
  readonly kind = 'date';
  /** Days since 1 January 1970. */
  readonly dayNumber: number;
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;

  /**
   * @param dayNumber parts of a day are left out
   * @throws FeelError `day` more than 270,000 years from now
   */
  constructor(dayNumber: number) {
    this.dayNumber = Math.floor(dayNumber);
    const date = new Date(this.dayNumber * millisecondsPerDay);
    this.year = date.getUTCFullYear();
    this.month = date.getUTCMonth() + 1;
    this.day = date.getUTCDate();
    this.weekday = date.getUTCDay() || 7;
    if (!this.day) fail('day');
  }

  /** Below 0, 0 or above 0 as it comes before another, is the same or comes after it. */
  cmp({ dayNumber }: CalendarDate): number {
    return this.dayNumber - dayNumber;
  }

  /** `year`, `month`, `day` or `weekday`; undefined for any other part. */
  part(name: string): number | undefined {
    return /^(?:year|month|day|weekday)$/.test(name) ? this[name as 'day'] : undefined;
  }

  /** `2026-04-01`. */
  toString(): string {
    const year = `${Math.abs(this.year)}`.padStart(4, '0');
    return `${this.year < 0 ? '-' : ''}${year}-${two(this.month)}-${two(this.day)}`;
  }
}

const two = (value: number): string => `${value}`.padStart(2, '0');

/** The date that so many months and days after the start of a year are: month 13 is next January. */
function unchecked(year: number, month: number, day: number): CalendarDate {
  return new CalendarDate(new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsPerDay);
}

/**
 * A date of a year, a month from 1 to 12 and a day.
 *
 * @throws FeelError `day` where there is no such day
 */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  const date = unchecked(year, month, day);
  return date.year === year && date.month === month && date.day === day ? date : fail('day');
}

/**
 * A date as ISO 8601 writes it, `2026-04-01`.
 *
 * @throws FeelError `date` for any other text, `day` for a day that isn't in the calendar
 */
export function dateOfText(text: string): CalendarDate {
  const [, year, month, day] = /^(-?(?:[1-9]\d{4,5}|\d{4}))-(\d\d)-(\d\d)$/.exec(text) ?? fail('date', text);
  return dateOf(Number(year), Number(month), Number(day));
}

/** The same day of another month, or that month's last day where it is shorter; below 0 for earlier. */
export function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  return unchecked(year, month + months, Math.min(day, unchecked(year, month + months + 1, 0).day));
}

/** Whole months from one date to another, below 0 where the other is earlier. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to.dayNumber < from.dayNumber) return -monthsBetween(to, from);
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}
