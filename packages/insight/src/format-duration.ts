import { formatValue, numberFormatter } from './format-number.js';
import { standingWords } from './words/standing-words.js';
import type { Words } from './words/words.js';

const seconds: Record<string, number> = { second: 1, minute: 60, hour: 3600 };

/**
 * A length of time in words, as its two largest parts: "1 hour 35 minutes" from
 * 95 minutes. Days are not broken up, since nobody says "3 days 4 hours" of a wait.
 * Since it is words, so is a minus.
 *
 * @param unit `seconds`, `minutes`, `hours` or `days`; anything else is written as it is
 */
export function formatDuration(value: number, unit: string, words: Words): string {
  const { locale } = words;
  const { lengths } = standingWords(words);
  const name = unit.replace(/s$/, '');
  const size = Math.abs(value);
  const inUnit = (count: number, of: string): string => {
    if (lengths) return `${numberFormatter(locale, { maximumFractionDigits: 1 }).format(count)} ${lengths[of]}`;
    return numberFormatter(locale, {
      style: 'unit',
      unit: of,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(count);
  };
  const signed = (text: string): string => (value < 0 && /[1-9]/.test(text) ? words.minus(text) : text);
  if (name === 'day') return signed(inUnit(size, name));
  const length = seconds[name];
  if (!length) return formatValue(value, { format: 'number', unit }, words).spoken;
  const total = Math.round(size * length);
  const parts: [number, string][] = [
    [Math.floor(total / 3600), 'hour'],
    [Math.floor((total % 3600) / 60), 'minute'],
    [total % 60, 'second'],
  ];
  const told = parts.filter(([count]) => count > 0).slice(0, 2);
  return signed(told.map(([count, of]) => inUnit(count, of)).join(' ') || inUnit(0, name));
}
