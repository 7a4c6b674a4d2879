import { startOf, type Period } from './period.js';
import { standingWords } from './words/standing-words.js';
import type { Words } from './words/words.js';

/** The month of a day: `September 2026`. */
function formatMonth(day: Date, words: Words): string {
  const { months } = standingWords(words);
  if (months) return `${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  return new Intl.DateTimeFormat(words.locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day);
}

/** A calendar day in words: `30 September 2026`. */
export function formatDate(day: Date, words: Words): string {
  if (standingWords(words).months) return `${day.getUTCDate()} ${formatMonth(day, words)}`;
  return new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** A period in words: `July to September 2026`, `2025 to 2026`, `September 2026`. */
export function formatPeriod(period: Period, words: Words): string {
  const start = startOf(period);
  const year = start.getUTCFullYear();
  switch (period.step) {
    case 'year':
      return String(year);
    case 'financial-year':
      return standingWords(words).financialYear(year);
    case 'quarter':
    case 'financial-quarter':
      return standingWords(words).quarter(Math.floor(start.getUTCMonth() / 3), year);
    case 'month':
      return formatMonth(start, words);
    case 'week':
      return standingWords(words).week(formatDate(start, words));
    default:
      return formatDate(start, words);
  }
}
