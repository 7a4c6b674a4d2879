import { type Hours, type OpeningException, type OpeningRule, type Weekday } from '../hours/hours.js';
import { clockTime } from './clock.js';
import { dayOf } from './dates.js';
import { known, listOf, numberOf, objectsOf, partsOf, some, wordsOf, type Json } from './json.js';
import { plainText } from './plain-text.js';

const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const;

/** Hours that are written as the entry model has them. A rule with times that can't be is left out. */
export function ownHours(value: unknown): Hours | undefined {
  const { rules, exceptions, bankHolidays, timeZone, description } = partsOf(value);
  const hours: Hours = {
    rules: objectsOf(rules).flatMap(ruleOf),
    ...known({
      exceptions: some(objectsOf(exceptions).flatMap(exceptionOf)),
      bankHolidays: bankHolidays === 'closed' || bankHolidays === 'open' ? bankHolidays : undefined,
      timeZone: wordsOf(timeZone),
      description: plainText(description),
    } as Partial<Hours>),
  };
  return hours.rules.length || hours.exceptions || hours.description ? hours : undefined;
}

function ruleOf(rule: Json): OpeningRule[] {
  const frequency = frequencies.find((known) => known === rule.frequency);
  const times = timesOf(rule);
  const interval = numberOf(rule.interval);
  if (!frequency || !times) return [];
  const days = objectsOf(rule.days).flatMap(({ day, nth }) => {
    const number = numberOf(day);
    const place = numberOf(nth);
    return number && Number.isInteger(number) && number <= 7 && number >= 1
      ? [known({ day: number as Weekday, nth: place && Number.isInteger(place) ? place : undefined })]
      : [];
  });
  return [
    known({
      frequency,
      interval: interval && Number.isInteger(interval) && interval > 0 ? interval : undefined,
      days: some(days),
      monthDays: some(numbersIn(rule.monthDays).filter((day) => day !== 0)),
      months: some(numbersIn(rule.months).filter((month) => month >= 1 && month <= 12)),
      from: dayOf(rule.from),
      until: dayOf(rule.until),
      ...times,
    }),
  ];
}

function exceptionOf({ from, until, times, name }: Json): OpeningException[] {
  const first = dayOf(from);
  const last = dayOf(until) ?? first;
  const spans = objectsOf(times).map(timesOf);
  if (!first || !last || last < first || spans.includes(undefined)) return [];
  return [
    {
      from: first,
      until: last,
      times: spans.filter((span) => span !== undefined),
      ...known({ name: plainText(name) }),
    },
  ];
}

function timesOf({ opens: from, closes: to }: Json): { opens: string; closes: string } | undefined {
  const [opens, closes] = [clockTime(from), clockTime(to)];
  return opens && closes && opens !== '24:00' ? { opens, closes } : undefined;
}

function numbersIn(value: unknown): number[] {
  return listOf(value)
    .map(numberOf)
    .filter((number) => number !== undefined && Number.isInteger(number)) as number[];
}
