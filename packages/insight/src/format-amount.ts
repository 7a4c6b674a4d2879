import { formatValue, type ValueFormat } from './format-number.js';
import { standingWords } from './words/standing-words.js';
import type { Words } from './words/words.js';

/** A change in a percentage is in points; any other change is in the measure's own unit. */
export function formatAmount(amount: number, how: ValueFormat, words: Words): string {
  const { format = 'auto', unit } = how;
  if (format === 'percent' || (format === 'auto' && unit === '%')) {
    const { shown } = formatValue(amount, { ...how, format: 'number', unit: undefined, unsigned: true }, words);
    return standingWords(words).points(shown, Math.abs(amount) === 1);
  }
  return formatValue(amount, { ...how, unsigned: true }, words).spoken;
}

