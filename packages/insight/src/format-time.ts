import { startOf, type Period } from './period.js';
import { standingWords } from './words/standing-words.js';
import type { Words } from './words/words.js';

/** A calendar day in words: `30 September 2026`. */
export function formatDate(day: Date, { locale }: Words): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
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
      return new Intl.DateTimeFormat(words.locale, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(start);
    case 'week':
      return standingWords(words).week(formatDate(start, words));
    default:
      return formatDate(start, words);
  }
}
