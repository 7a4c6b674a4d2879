import { dateInWords, isoDate, timeInWords, weekdayInWords } from './dates-in-words.js';
import { dateAt } from './hours/zone.js';
import type { HolidaysAnswer } from './hours/holidays.js';
import type { Hours, OpeningRule } from './hours/hours.js';
import { clockMinutes } from './hours/days.js';
import { openingAt } from './hours/opening.js';
import type { ServiceWords } from './words/service-words.js';

/** Hours as a table, and what a table can't say. */
export interface HoursView {
  /** `Monday to Friday`, `9am to 5pm`. */
  rows: readonly { days: string; times: string }[];
  /** Days unlike the others, those that have passed left out: `Friday 25 December 2026 (Christmas)`, `Closed`. */
  exceptions: readonly { dates: string; times: string }[];
  /** In the source's own words. */
  description?: string;
}

interface Told {
  words: ServiceWords;
  now: Date;
  isHoliday?: HolidaysAnswer;
}

type Times = Pick<OpeningRule, 'opens' | 'closes'>;

/**
 * Hours in words: days in a row that have the same times share a row, days of
 * the week without any are closed, rules that have ended are left out, and a
 * part of the year is named.
 *
 * @returns `undefined` where there is nothing to say
 */
export function hoursTable(hours: Hours, told: Told): HoursView | undefined {
  const { words, now } = told;
  const today = dateAt(now, hours.timeZone);
  const current = hours.rules.filter((rule) => isTold(rule) && !(rule.until && rule.until < today));
  const rows = seasonsOf(current, today).flatMap(({ rules, from, until }) => {
    const weekly = rules.filter(isWeekly);
    const rare = rules.filter((rule) => !isWeekly(rule));
    const named = (days: string): string =>
      from || until ? words.season(days, from && dateInWords(from, words), until && dateInWords(until, words)) : days;
    return [...weekRows(weekly, rare.length === 0, words), ...rare.map((rule) => rareRow(rule, hours, told))].map(
      ({ days, times }) => ({ days: named(days), times }),
    );
  });
  if (rows.length > 0 && hours.bankHolidays) {
    rows.push({ days: words.bankHolidays, times: hours.bankHolidays === 'closed' ? words.closed : words.asUsual });
  }
  const exceptions = exceptionRows(hours, today, words);
  const description = hours.description?.trim();
  if (rows.length === 0 && exceptions.length === 0 && !description) return undefined;
  return { rows, exceptions, ...(description && { description }) };
}

function isTold({ opens, closes }: Times): boolean {
  return clockMinutes(opens) !== undefined && clockMinutes(closes) !== undefined;
}

/** Whether a rule means the same days in every week. */
function isWeekly({ frequency, interval = 1, days, monthDays, months, from }: OpeningRule): boolean {
  if (interval !== 1 || monthDays?.length || months?.length) return false;
  return frequency === 'daily' || (frequency === 'weekly' && (!!days?.length || !!from));
}

/** Rules of the same part of the year, those of the whole year first. A start that has passed is no news. */
function seasonsOf(rules: readonly OpeningRule[], today: string) {
  const seasons = new Map<string, { rules: OpeningRule[]; from?: string; until?: string }>();
  for (const rule of rules) {
    const until = isoDate(rule.until);
    const from = until || (rule.from ?? '') > today ? isoDate(rule.from) : undefined;
    const key = `${from ?? ''} ${until ?? ''}`;
    const season = seasons.get(key) ?? { rules: [], from, until };
    season.rules.push(rule);
    seasons.set(key, season);
  }
  return [...seasons].sort(([one], [other]) => one.localeCompare(other)).map(([, season]) => season);
}

function weekRows(rules: readonly OpeningRule[], isWhole: boolean, words: ServiceWords) {
  if (rules.length === 0) return [];
  const byDay = words.weekdays.map((name, index) => {
    const onDay = rules.filter((rule) => weekdaysOf(rule).includes(index + 1));
    // Rarer openings may fall on a day that has none in every week.
    return { name, times: onDay.length > 0 ? timesInWords(onDay, words) : isWhole ? words.closed : '' };
  });
  const rows: { names: string[]; times: string }[] = [];
  for (const { name, times } of byDay) {
    const previous = rows.at(-1);
    if (previous?.times === times) previous.names.push(name);
    else rows.push({ names: [name], times });
  }
  return rows.filter(({ times }) => times).map(({ names, times }) => ({ days: daysInWords(names, words), times }));
}

function weekdaysOf({ frequency, days, from }: OpeningRule): readonly number[] {
  if (days?.length) return days.map(({ day }) => day);
  if (frequency === 'daily') return [1, 2, 3, 4, 5, 6, 7];
  return [((new Date(`${from!.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7) + 1];
}

function daysInWords(names: readonly string[], words: ServiceWords): string {
  const [first = ''] = names;
  if (names.length === 7) return words.everyDay;
  const days = names.length === 1 ? first : words.daysInARow(first, names.at(-1)!, names.length);
  return days.replace(/^./, (letter) => letter.toUpperCase());
}

/** A rule of rarer days, with the next date where the words alone don't tell which of them is meant. */
function rareRow(rule: OpeningRule, hours: Hours, { words, now, isHoliday }: Told) {
  const { frequency, interval = 1, days = [], monthDays = [], months = [], from } = rule;
  const isOnlyByStart = days.length === 0 && monthDays.length === 0 && frequency !== 'daily' && !!from;
  const weekdays = days.map(({ day, nth }) => ({ name: words.weekdays[day - 1] ?? '', nth }));
  if (isOnlyByStart && frequency === 'weekly') weekdays.push({ name: weekdayInWords(from, words), nth: undefined });
  const told = words.days({
    frequency,
    interval,
    weekdays,
    monthDays: isOnlyByStart && frequency !== 'weekly' ? [Number(from.slice(8, 10))] : monthDays,
    months: (isOnlyByStart && frequency === 'yearly' && months.length === 0 ? [Number(from.slice(5, 7))] : months).map(
      (month) => words.months[month - 1] ?? '',
    ),
  });
  const times = timesInWords([rule], words);
  if (interval === 1) return { days: told, times };
  const next = openingAt({ ...hours, rules: [rule] }, now, isHoliday);
  const date = next.opens?.date ?? (next.state === 'open' ? next.today : undefined);
  return { days: date ? words.next(told, dateInWords(date, words)) : told, times };
}

function timesInWords(all: readonly Times[], words: ServiceWords): string {
  const sorted = [...all].sort((one, other) => clockMinutes(one.opens)! - clockMinutes(other.opens)!);
  const told = sorted.map(({ opens, closes }) =>
    clockMinutes(opens)! % 1440 === clockMinutes(closes)! % 1440
      ? words.allDay
      : words.times(timeInWords(opens, words), timeInWords(closes, words)),
  );
  return words.list([...new Set(told)]);
}

function exceptionRows({ exceptions = [] }: Hours, today: string, words: ServiceWords) {
  const dated = (date: string): string => `${weekdayInWords(date, words)} ${dateInWords(date, words)}`;
  return exceptions
    .filter(({ from, until, times }) => isoDate(from) && isoDate(until) && until >= today && times.every(isTold))
    .sort((one, other) => one.from.localeCompare(other.from))
    .map(({ from, until, times, name }) => {
      const [first, last] = [isoDate(from)!, isoDate(until)!];
      const days = first === last ? dated(first) : words.dates(dated(first), dated(last));
      const dates = days.replace(/^./, (letter) => letter.toUpperCase());
      return {
        dates: name ? words.named(dates, name) : dates,
        times: times.length > 0 ? timesInWords(times, words) : words.closed,
      };
    });
}
