import type { OpeningRule } from '../hours/hours.js';
import { daysAfter } from './dates.js';
import { weekdayOn } from './weekdays.js';

/**
 * The first day from which a rule holds that counts its intervals from `start`
 * and is valid from `valid`: a day in step with the start.
 */
export function laterInStep(
  start: string | undefined,
  valid: string | undefined,
  frequency: OpeningRule['frequency'],
  interval: number,
): string | undefined {
  if (!start || !valid || valid <= start) return start ?? valid;
  if (interval === 1) return frequency === 'yearly' ? start : valid;
  const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  if (frequency === 'daily') {
    const over = days(start, valid) % interval;
    return over ? daysAfter(valid, interval - over) : valid;
  }
  if (frequency === 'weekly') {
    const monday = (day: string) => daysAfter(day, 1 - weekdayOn(day));
    const over = (days(monday(start), monday(valid)) / 7) % interval;
    return over ? daysAfter(monday(valid), 7 * (interval - over)) : valid;
  }
  if (frequency === 'yearly') return start;
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const over = (months(valid) - months(start)) % interval;
  if (!over) return valid;
  const month = months(valid) + interval - over;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
