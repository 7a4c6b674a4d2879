import type { Hours, OpeningException, OpeningRule, Weekday } from '../hours/hours.js';
import { clockTime, offsetOf } from './clock.js';
import { dayOf } from './dates.js';
import { lastOf } from './count.js';
import type { Doubts } from './doubts.js';
import { holidaysIn } from './bank-holidays-in-words.js';
import { each, known, listOf, numberOf, objectsOf, some, wordsOf, type Json } from './json.js';
import { plainText } from './plain-text.js';
import { laterInStep } from './intervals.js';
import { ruleNeverOccurs } from './never-occurs.js';
import { weekdayOf, weekdayOn } from './weekdays.js';

const frequencies = new Map<string, OpeningRule['frequency']>([
  ['DAILY', 'daily'],
  ['WEEKLY', 'weekly'],
  ['MONTHLY', 'monthly'],
  ['YEARLY', 'yearly'],
]);

/**
 * When something is open, from the schedules of Open Referral: rules of iCalendar
 * with `opens_at` and `closes_at`. Version 1 names them `regular_schedules` and has
 * `holiday_schedules` besides. A schedule that gives no time that can be stays as
 * its words, with a warning.
 */
export function hoursOfRecord(record: Json, doubts: Doubts): Hours | undefined {
  const schedules = ['schedules', 'schedule', 'regular_schedules', 'regular_schedule'].flatMap((name) =>
    objectsOf(record[name]),
  );
  const holidays = ['holiday_schedules', 'holiday_schedule'].flatMap((name) => objectsOf(record[name]));
  const rules: OpeningRule[] = [];
  const words: (string | undefined)[] = [];
  const zones: (string | undefined)[] = [];
  for (const schedule of schedules) {
    const rule = ruleOf(schedule, doubts);
    if (typeof rule === 'object') {
      rules.push(rule);
      if (ruleNeverOccurs(rule)) doubts.add('Opening times that never come, because their rules name no day there is');
    } else if (rule) doubts.add(rule);
    zones.push(zoneOf(schedule));
    words.push(plainText(schedule.description), plainText(schedule.notes));
    if (typeof rule === 'string' && !plainText(schedule.description)) words.push(rawWords(schedule));
  }
  const exceptions = holidays.flatMap((holiday) => exceptionOf(holiday, doubts));
  const said = each(words).map((text) => ({ text, ...holidaysIn(text) }));
  const bankHolidays = said.find((one) => one.bankHolidays)?.bankHolidays;
  // What says no more than that needs no words of its own.
  const description =
    said
      .filter(({ rest }) => /[\p{L}\d]/u.test(rest))
      .map(({ text }) => text)
      .join('\n') || undefined;
  const [timeZone, ...otherZones] = each(zones);
  if (otherZones.length) doubts.add('Opening times in several time zones, of which the first is taken for all');
  if (!rules.length && !exceptions.length && !description) return undefined;
  return known({
    rules,
    exceptions: some(exceptions),
    bankHolidays,
    timeZone,
    description,
  });
}

/** Parts of a rule that are not reckoned with. */
const numbered = ['byweekno', 'byyearday', 'bysetpos'] as const;

/** A rule; why it can't be one; nothing where it doesn't try to be. */
function ruleOf(schedule: Json, doubts: Doubts): OpeningRule | string | undefined {
  const { opens_at: from, closes_at: to, byday, weekday = byday } = schedule;
  const [opens, closes] = [clockTime(from), clockTime(to)];
  const written = wordsOf(from) ?? wordsOf(to);
  if (!written) return undefined;
  if (!opens || !closes || opens === '24:00') return 'Opening times left as words, because there are no such times';
  const days = daysIn(byday ?? weekday);
  const monthDays = numbersIn(schedule.bymonthday).filter((day) => day !== 0 && Math.abs(day) <= 31);
  const months = numbersIn(schedule.bymonth).filter((month) => month >= 1 && month <= 12);
  if (!days) return 'Opening times left as words, because there are no such days of the week';
  // Without them the rule would be open on more days than it says.
  if (numbered.some((name) => numbersIn(schedule[name]).length)) {
    return 'Opening times left as words, because they count the weeks or days of a year, or pick from a set';
  }
  const start = dayOf(schedule.dtstart);
  const said = frequencies.get(wordsOf(schedule.freq)?.toUpperCase() ?? '');
  const frequency = said ?? (days.length ? 'weekly' : monthDays.length ? 'monthly' : start ? 'daily' : undefined);
  if (!frequency) return 'Opening times left as words, because nothing says on which days';
  const given = numberOf(schedule.interval);
  const interval = given && Number.isInteger(given) && given > 1 ? given : undefined;
  const ends = [dayOf(schedule.valid_to), dayOf(schedule.until)].filter((day) => day !== undefined).sort();
  // A start without a rule is that one day.
  const until = said || days.length || monthDays.length ? ends[0] : start;
  const anchored = frequency === 'weekly' || frequency === 'monthly';
  if (frequency === 'weekly' && !days.length && !start) {
    return 'Opening times left as words, because nothing says on which days';
  }
  const rule: OpeningRule = known({
    frequency,
    interval,
    days: some(anchored && !days.length && frequency === 'weekly' ? [{ day: weekdayOn(start!) }] : days),
    monthDays: some(
      frequency === 'monthly' && !days.length && !monthDays.length && start ? [Number(start.slice(8))] : monthDays,
    ),
    months: some(months),
    from: laterInStep(start, dayOf(schedule.valid_from), frequency, interval ?? 1),
    until,
    opens,
    closes: closes === '00:00' && opens !== '00:00' ? '24:00' : closes,
  });
  if (frequency === 'weekly' && interval && /^(tu|we|th|fr|sa|su)/i.test(wordsOf(schedule.wkst) ?? '')) {
    doubts.add('Every second or further week counted from its Monday, though another day is said to begin it');
  }
  return counted(rule, schedule, start, doubts);
}

/** A rule that comes only so many times ends with the last of them. */
function counted(rule: OpeningRule, { count: said }: Json, start: string | undefined, doubts: Doubts): OpeningRule {
  const count = numberOf(said);
  if (count === undefined || count === 0) return rule;
  const last = start && count > 0 && Number.isInteger(count) ? lastOf(rule, start, count) : undefined;
  if (!last) {
    doubts.add('Opening times of which it is not known how often they come, because they have no first or last day');
    return rule;
  }
  return rule.until && rule.until < last ? rule : { ...rule, until: last };
}

/** Whole numbers in a list, or parted by commas. */
function numbersIn(value: unknown): number[] {
  return listOf(value)
    .flatMap((part) => (wordsOf(part) ?? '').split(/[,;\s]+/))
    .map(numberOf)
    .filter((number) => number !== undefined && Number.isInteger(number)) as number[];
}

/** `TH,FR`, `1MO`, `Monday`, or a list of them. Undefined where one is no day. */
function daysIn(value: unknown): { day: Weekday; nth?: number }[] | undefined {
  const days: { day: Weekday; nth?: number }[] = [];
  for (const part of listOf(value).flatMap((one) => (wordsOf(one) ?? '').split(/[,;\s]+/))) {
    if (!part) continue;
    const [, nth, name] = /^([+-]?\d{1,2})?([a-z]+)$/i.exec(part.replace(/^.*\//, '')) ?? [];
    const day = name && weekdayOf(name);
    if (!day) return undefined;
    days.push({ day, ...(Number(nth) && { nth: Number(nth) }) });
  }
  return days;
}

function exceptionOf(holiday: Json, doubts: Doubts): OpeningException[] {
  const from = dayOf(holiday.start_date) ?? dayOf(holiday.end_date);
  const until = dayOf(holiday.end_date) ?? from;
  const [opens, closes] = [clockTime(holiday.opens_at), clockTime(holiday.closes_at)];
  const closed = holiday.closed === true || /^(true|yes|1)$/i.test(wordsOf(holiday.closed) ?? '');
  if (!from || !until || until < from || (!closed && !(opens && closes))) {
    doubts.add('Holidays left out, because they have no days or times that can be');
    return [];
  }
  return [{ from, until, times: closed ? [] : [{ opens: opens!, closes: closes! }] }];
}

/** The name of a time zone, where it is another than that of the United Kingdom. */
function zoneOf(schedule: Json): string | undefined {
  const said = wordsOf(schedule.timezone);
  if (said && /^[A-Z]\w+\/[\w/+-]+$/i.test(said)) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: said }).resolvedOptions().timeZone === 'Europe/London'
        ? undefined
        : said;
    } catch {
      return undefined;
    }
  }
  const number = numberOf(said);
  const hours = number === undefined ? offsetOf(schedule.opens_at) : Math.abs(number) > 14 ? number / 60 : number;
  // Summer time is an hour from UTC, and the clock on the wall is what a rule is of.
  if (hours === undefined || !Number.isInteger(hours) || hours === 0 || hours === 1 || Math.abs(hours) > 12) {
    return undefined;
  }
  // Named the wrong way round since POSIX.
  return `Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`;
}

/** What a schedule says, as it says it, where no words of its own do. */
function rawWords(schedule: Json): string | undefined {
  const { byday, weekday = byday, opens_at: opens, closes_at: closes } = schedule;
  const times = [opens, closes].map(wordsOf).filter(Boolean).join('–');
  const more = numbered.flatMap((name) => {
    const text = listOf(schedule[name]).map(wordsOf).filter(Boolean).join(',');
    return text ? `(${name} ${text})` : [];
  });
  const days = listOf(byday ?? weekday)
    .map(wordsOf)
    .filter(Boolean)
    .join(', ');
  return [days, times, ...more].filter(Boolean).join(' ') || undefined;
}
