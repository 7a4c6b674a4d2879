import { clockMinutes, dayOf, weekdayOf } from './hours/days.js';
import type { CardWords } from './words/card-words.js';

/** A time of the clock as GOV.UK writes it: `9am`, `5:30pm`, `midday`, `midnight`. */
export function timeInWords(time: string, words: Pick<CardWords, 'midday' | 'midnight'>): string {
  const all = (clockMinutes(time) ?? 0) % 1440;
  if (all === 0) return words.midnight;
  if (all === 720) return words.midday;
  const minutes = all % 60;
  const past = minutes ? `:${String(minutes).padStart(2, '0')}` : '';
  return `${Math.floor(all / 60) % 12 || 12}${past}${all < 720 ? 'am' : 'pm'}`;
}

/** The ISO date of a date or moment in a source, or `undefined` where there is none such. */
export function isoDate(text: string | undefined): string | undefined {
  return dayOf(text) === undefined ? undefined : text!.slice(0, 10);
}

/** An ISO date in words: `4 January 2027`; without its year `4 January`. */
export function dateInWords(date: string, words: Pick<CardWords, 'months'>, withYear = true): string {
  const day = `${Number(date.slice(8, 10))} ${words.months[Number(date.slice(5, 7)) - 1]}`;
  return withYear ? `${day} ${date.slice(0, 4)}` : day;
}

/** The weekday of an ISO date: `Monday`. */
export function weekdayInWords(date: string, words: Pick<CardWords, 'weekdays'>): string {
  return words.weekdays[weekdayOf(dayOf(date) ?? 0) - 1]!;
}

/** The same day some months later; the last of the month where that has no such day. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
