import type { Hours, OpeningException, OpeningRule, Weekday } from '../hours/hours.js';
import { clockTime } from './clock.js';
import { dayOf } from './dates.js';
import type { Doubts } from './doubts.js';
import { hoursInWords } from './hours-in-words.js';
import { each, isObject, known, listOf, objectsOf, some, wordsOf, type Json } from './json.js';
import { said } from './schema-org-words.js';
import { weekdayOf } from './weekdays.js';

/** When something is open, from `hoursAvailable` or `openingHoursSpecification`, or from `openingHours` as text. */
export function hoursOfNode(node: Json, doubts: Doubts): Hours | undefined {
  const value = node.hoursAvailable ?? node.openingHoursSpecification ?? node.openingHours;
  const rules: OpeningRule[] = [];
  const exceptions: OpeningException[] = [];
  const words: string[] = [];
  let bankHolidays: Hours['bankHolidays'];
  for (const one of listOf(value)) {
    if (!isObject(one)) {
      const hours = hoursInWords(one);
      rules.push(...(hours?.rules ?? []));
      if (hours?.description) words.push(hours.description);
      bankHolidays ??= hours?.bankHolidays;
      continue;
    }
    const names = listOf(one.dayOfWeek).map((day) => (said(day) ?? '').replace(/^.*[/#:]/, ''));
    const holidays = names.includes('PublicHolidays');
    const days = each(names.map(weekdayOf));
    const times = timesOf(one);
    if (times === 'impossible') {
      doubts.add('Opening times left out, because there are no such times');
      continue;
    }
    if (holidays) bankHolidays ??= times ? 'open' : 'closed';
    const [from, until] = [dayOf(one.validFrom), dayOf(one.validThrough)];
    if (!names.length && from && until) exceptions.push(exceptionOf(one, from, until, times));
    else if (times && (days.length || (!names.length && !holidays))) rules.push(ruleOf(days, times, from, until));
    else if (times && !holidays) doubts.add('Opening times left out, because nobody knows the days of the week');
  }
  for (const one of objectsOf(node.specialOpeningHoursSpecification)) {
    const [from, until] = [dayOf(one.validFrom), dayOf(one.validThrough) ?? dayOf(one.validFrom)];
    const times = timesOf(one);
    if (from && until && from <= until && times !== 'impossible') exceptions.push(exceptionOf(one, from, until, times));
    else doubts.add('Special opening times left out, because they have no days or times that can be');
  }
  if (!rules.length && !exceptions.length && !words.length) return undefined;
  return known({
    rules,
    exceptions: some(exceptions),
    bankHolidays,
    description: words.join('\n') || undefined,
  });
}

type Times = Pick<OpeningRule, 'opens' | 'closes'>;

/** Undefined where it is closed: there are no times, or both are midnight. */
function timesOf({ opens: from, closes: to }: Json): Times | 'impossible' | undefined {
  if (!wordsOf(from) && !wordsOf(to)) return undefined;
  const [opens, closes] = [clockTime(from), clockTime(to)];
  if (!opens || !closes || opens === '24:00') return 'impossible';
  // Midnight to midnight is how schema.org says closed; to 23:59 is how it says all day.
  if (opens === '00:00' && closes === '00:00') return undefined;
  if (opens === '00:00' && closes === '23:59') return { opens, closes: '24:00' };
  return { opens, closes: closes === '00:00' ? '24:00' : closes };
}

function ruleOf(
  days: readonly Weekday[],
  times: Times,
  from: string | undefined,
  until: string | undefined,
): OpeningRule {
  return known({
    frequency: days.length ? ('weekly' as const) : ('daily' as const),
    days: some(days.map((day) => ({ day }))),
    from,
    until,
    ...times,
  });
}

function exceptionOf(one: Json, from: string, until: string, times: Times | undefined): OpeningException {
  return known({ from, until, times: times ? [times] : [], name: said(one.name) }) as OpeningException;
}
