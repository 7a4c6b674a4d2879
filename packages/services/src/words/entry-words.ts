/** Which days a rule means beyond every week, in words and numbers of one language. */
export interface DaysTold {
  frequency: 'daily' | 'weekly' | 'monthly' | 'yearly';
  interval: number;
  /** Weekdays in words, each with its place in the month where it has one. */
  weekdays: readonly { name: string; nth?: number }[];
  /** Days of the month; negative from its end. */
  monthDays: readonly number[];
  /** Names of the months it keeps to. */
  months: readonly string[];
}

/** What a whole entry says beyond its card, in one language. */
export interface EntryWords {
  /** Days that have the same times, in a row: `Monday to Friday`. */
  daysInARow(first: string, last: string, count: number): string;
  everyDay: string;
  /** Days that don't come every week. */
  days(told: DaysTold): string;
  /** When such days come next. */
  next(days: string, date: string): string;
  /** Days in a part of the year. */
  season(days: string, from?: string, until?: string): string;
  allDay: string;
  closed: string;
  times(opens: string, closes: string): string;
  bankHolidays: string;
  asUsual: string;
  /** Dates in a row, both included. */
  dates(from: string, until: string): string;
  named(dates: string, name: string): string;

  concession: string;
  validFrom(date: string): string;
  validUntil(date: string): string;
  noLongerValid(date: string): string;

  checkedBy(date: string, by: string): string;
  nextReview(date: string): string;
  reviewOverdue(date: string): string;
}
