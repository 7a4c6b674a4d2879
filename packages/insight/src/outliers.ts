import { quantile } from './averages.js';

/** Tukey's outer fence: what lies beyond it is far out. */
const toFence = 3;
const leastValues = 8;

/**
 * Values far from all others: more than three times the distance between the quartiles
 * above the upper one, or below the lower one. Up to a quarter of the values may be
 * far out without hiding each other. Their order plays no part, so where values have a
 * trend or a season, give what is left without it.
 *
 * @param values `null` where there is none
 * @returns places in the given values; none of fewer than eight numbers, nor where the
 *   middle half of them are the same, since then there is no spread to go by
 * @see Tukey, Exploratory Data Analysis, 1977, chapter 2
 */
export function outliers(values: readonly (number | null)[]): number[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (sorted.length < leastValues) return [];
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = (high - low) * toFence;
  if (reach === 0) return [];
  return values.flatMap((value, at) => (value !== null && (value > high + reach || value < low - reach) ? [at] : []));
}
