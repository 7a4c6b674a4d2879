import { formatValue, type ValueFormat } from './format-number.js';
import { standingWords } from './words/standing-words.js';
import type { Words } from './words/words.js';

/** From here on a value is written in millions, and a change of it need not be to the penny. */
const big = 1e6;

/**
 * A change in a percentage is in points; any other change is in the measure's own
 * unit, rounded to three digits where the value itself is written in millions.
 *
 * @param value the value that has changed
 */
export function formatAmount(change: number, value: number, how: ValueFormat, words: Words): string {
  const amount = Math.abs(value) >= big ? Number(change.toPrecision(3)) : change;
  const { format = 'auto', unit } = how;
  if (format === 'percent' || (format === 'auto' && unit === '%')) {
    const { shown } = formatValue(amount, { ...how, format: 'number', unit: undefined, unsigned: true }, words);
    return standingWords(words).points(shown, shown === '1');
  }
  return formatValue(amount, { ...how, unsigned: true }, words).spoken;
}
