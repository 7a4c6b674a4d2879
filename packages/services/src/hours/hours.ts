/** A day of the week, Monday 1 to Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Parts of the United Kingdom that share bank holidays. */
export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Division = (typeof divisions)[number];

/** A time that comes again, in the words of iCalendar (RFC 5545). Times are of the clock on the wall in the time zone. */
export interface OpeningRule {
  frequency: 'daily' | 'weekly' | 'monthly' | 'yearly';
  /** Every so many days, weeks, months or years; 1 when left out. */
  interval?: number;
  /**
   * Weekdays; `nth` counts them from the start (1) or the end (-1) of the month,
   * or of the year in a yearly rule without `months`.
   */
  days?: readonly { day: Weekday; nth?: number }[];
  /** Days of the month, 1 to 31; negative from the end. */
  monthDays?: readonly number[];
  /** Months, 1 to 12; all of them when left out. */
  months?: readonly number[];
  /** ISO dates, both included. `from` is also what intervals are counted from. */
  from?: string;
  until?: string;
  /** `HH:MM`. The same as `closes` means all day and night. */
  opens: string;
  /** `HH:MM`; before `opens` it is on the next day; `24:00` is midnight at the end of the day. */
  closes: string;
}

/** Days that are unlike the others: on them the rules and bank holidays say nothing. */
export interface OpeningException {
  /** ISO dates, both included. */
  from: string;
  until: string;
  /** None for closed. */
  times: readonly { opens: string; closes: string }[];
  /** `Christmas`. */
  name?: string;
}

/** When something is open. */
export interface Hours {
  rules: readonly OpeningRule[];
  exceptions?: readonly OpeningException[];
  /** What bank holidays mean; unless it is said, that is not known. */
  bankHolidays?: 'closed' | 'open';
  /** IANA name; `Europe/London` when left out. */
  timeZone?: string;
  /** In the source's own words, where it has any. */
  description?: string;
}
