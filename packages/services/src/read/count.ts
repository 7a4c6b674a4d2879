import { dateOf, dayOf } from '../hours/days.js';
import type { OpeningRule } from '../hours/hours.js';
import { daysOfRule, neverOccurs } from '../hours/occurs.js';

/** So many days ahead a last one is looked for: in 28 years every date meets every weekday. */
const longest = 28 * 366;

/**
 * The last day of a rule that comes so many times from `start` on, as COUNT of
 * iCalendar has it. Undefined where it has none within a generation.
 */
export function lastOf(rule: OpeningRule, start: string, count: number): string | undefined {
  const isOn = daysOfRule({ ...rule, from: start });
  const first = dayOf(start);
  if (!isOn || first === undefined || neverOccurs(rule)) return undefined;
  let left = count;
  for (let day = first; day < first + longest; day++) {
    if (isOn(day) && --left === 0) return dateOf(day);
  }
  return undefined;
}
