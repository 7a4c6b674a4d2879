import { formatAmount } from '../format-amount.js';
import { formatValue, type ValueFormat } from '../format-number.js';
import { formatPeriod } from '../format-time.js';
import { standingWords } from '../words/standing-words.js';
import type { SummaryWords } from '../words/summary-words.js';
import type { Words } from '../words/words.js';
import type { ChartFact, FactName } from './chart-fact.js';
import { labelText } from './label.js';

/** Facts hold two sorts of numbers: these count things, all others are values of the measure. */
const counts = ['of', 'count'];

/**
 * Facts of a chart as plain sentences, each whole, in the order given. The first
 * stands by itself. Values are written by {@link formatValue} with `how`, save
 * those of a fact that has its own unit; lengths of time in their unit ("95 minutes").
 */
export function summarise(
  facts: readonly ChartFact[],
  how: ValueFormat,
  words: Words,
  summaryWords: SummaryWords,
): string[] {
  return facts.flatMap((fact) => {
    const told = inWords(fact, { ...how, ...fact.how }, words, summaryWords);
    // The kind chooses the sentence that is made for it.
    const sentence = (summaryWords[fact.kind] as (told: unknown) => string)(told);
    // A chart of several measures has no name for them all, and begins with what is said of them.
    return sentence.replace(/^: (.)/u, (_, letter: string) => letter.toUpperCase());
  });
}

/** Every number and name of a fact in words, under the key it had. */
function inWords(fact: ChartFact, how: ValueFormat, words: Words, summaryWords: SummaryWords): unknown {
  const standing = { ...standingWords(words), points: summaryWords.points };
  const value = 'value' in fact ? fact.value : 0;
  const number = (part: number, key: string): string => {
    if (key === 'share') return shareText(part, words, summaryWords);
    // "About 2.3 times": more digits would say that it matters.
    if (counts.includes(key)) return formatValue(Math.round(part * 10) / 10, { precision: 1 }, words).shown;
    if (key !== 'amount') return formatValue(part, how, words).shown;
    const amount = formatAmount(Math.abs(part), value, how, { ...words, standing });
    return /[1-9]/.test(amount) ? amount : '';
  };
  const name = ({ text, period, series }: FactName) => {
    const place = period ? summaryWords.period(formatPeriod(period, words), period.step) : labelText(text);
    return { text: series === undefined ? place : `${place}, ${labelText(series)}`, step: period?.step };
  };
  const tell = (part: unknown, key: string): unknown => {
    if (typeof part === 'number') return number(part, key);
    if (key === 'label') return labelText(part as string);
    if (key === 'mark') return standing.marks[part as string];
    if (typeof part !== 'object' || !part) return part;
    if (Array.isArray(part)) return part.map((one) => tell(one, key));
    if ('text' in part) return name(part as FactName);
    return Object.fromEntries(Object.entries(part).map(([inner, one]) => [inner, tell(one, inner)]));
  };
  return tell(fact, '');
}

/** A part of a whole as a percentage that is neither nothing nor all, unless the part is. */
function shareText(share: number, words: Words, { lessThan, moreThan }: SummaryWords): string {
  const percent = (part: number): string => formatValue(part, { unit: '%', precision: 0 }, words).shown;
  if (share < 0.01) return lessThan(percent(1));
  return share < 1 && share > 0.99 ? moreThan(percent(99)) : percent(share * 100);
}
