import { dayOf } from '../hours/days.js';
import type { OpeningRule } from '../hours/hours.js';
import { daysOfRule, neverOccurs } from '../hours/occurs.js';

/** In 28 years every date meets every weekday. */
const longest = 28 * 366;

/** Whether no day that a rule is for ever comes, or came: it ends before it begins, or no calendar has such a day. */
export function ruleNeverOccurs(rule: OpeningRule): boolean {
  if (neverOccurs(rule)) return true;
  const from = rule.from === undefined ? undefined : dayOf(rule.from);
  const until = rule.until === undefined ? undefined : dayOf(rule.until);
  // A rule without a beginning has days behind it, whenever it ends.
  if (from === undefined) return false;
  const last = Math.min(until ?? Infinity, from + longest);
  const isOn = daysOfRule(rule);
  if (!isOn) return false;
  for (let day = from; day <= last; day++) if (isOn(day)) return false;
  return true;
}
