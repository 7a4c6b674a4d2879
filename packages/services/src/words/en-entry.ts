import type { DaysTold, EntryWords } from './entry-words.js';
import { listEnglish as list } from './list.js';

const places = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Position in a month, counted from its end where it is negative. */
function place(nth: number): string {
  if (nth === -1) return 'last';
  if (nth < 0) return `${ordinal(-nth)} last`;
  return places[nth - 1] ?? ordinal(nth);
}

function ordinal(number: number): string {
  const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${number}${endings[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(number)] ?? 'th'}`;
}

function days({ frequency, interval, weekdays, monthDays, months }: DaysTold): string {
  const steps = { daily: 'days', weekly: 'weeks', monthly: 'months', yearly: 'years' };
  const every = interval > 1 ? `every ${interval} ${steps[frequency]}` : '';
  const ofMonth = months.length > 0 ? ` of ${list(months)}` : frequency === 'yearly' ? ' of the year' : ' of the month';
  const hasPlace = weekdays.some(({ nth }) => nth);
  const named = list(weekdays.map(({ name, nth }) => (nth ? `${place(nth)} ${name}` : name)));
  const dated = list(monthDays.map((each) => (each < 0 ? `${place(each)} day` : ordinal(each))));
  const which = hasPlace
    ? `${named}${ofMonth}`
    : weekdays.length > 0
      ? named + (months.length > 0 ? ` in ${list(months)}` : '')
      : dated
        ? `${dated}${ofMonth}`
        : months.length > 0
          ? `every day in ${list(months)}`
          : '';
  const both = hasPlace || weekdays.length > 0 ? (dated ? `${which} when it is the ${dated}` : which) : which;
  const whole = !every ? both : !both ? every : frequency === 'weekly' ? `${every} on ${both}` : `${both}, ${every}`;
  return (whole || 'every day').replace(/^./, (letter) => letter.toUpperCase());
}

/** English. */
export const entryWords: EntryWords = {
  daysInARow: (first, last, count) => (count === 2 ? `${first} and ${last}` : `${first} to ${last}`),
  everyDay: 'Every day',
  days,
  next: (told, date) => `${told}, next on ${date}`,
  season: (told, from, until) => {
    if (from && until) return `${told}, ${from} to ${until}`;
    return from ? `${told}, from ${from}` : `${told}, until ${until}`;
  },
  allDay: 'All day and night',
  closed: 'Closed',
  times: (opens, closes) => `${opens} to ${closes}`,
  bankHolidays: 'Bank holidays',
  asUsual: 'Open as usual',
  dates: (from, until) => `${from} to ${until}`,
  named: (dates, name) => `${dates} (${name})`,

  concession: 'Lower price for some people',
  validFrom: (date) => `From ${date}`,
  validUntil: (date) => `Until ${date}`,
  noLongerValid: (date) => `Ended on ${date}, may be out of date`,

  checkedBy: (date, by) => `Last checked ${date} by ${by}`,
  nextReview: (date) => `Next check by ${date}`,
  reviewOverdue: (date) => `A check was due by ${date}`,
};
