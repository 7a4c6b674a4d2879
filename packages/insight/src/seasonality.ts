import { mean } from './averages.js';

/**
 * What is left of values when their level is taken away: each less the mean of one
 * whole season around it. `NaN` for the half season at either end.
 */
export function withoutLevel(values: readonly number[], season: number): number[] {
  const half = Math.floor(season / 2);
  // An even season has no middle: its two ends count half.
  const endWeight = season % 2 ? 1 : 0.5;
  return values.map((value, at) => {
    if (at < half || at + half >= values.length) return NaN;
    let sum = endWeight * (values[at - half]! + values[at + half]!);
    for (let near = at - half + 1; near < at + half; near++) sum += values[near]!;
    return value - sum / season;
  });
}

/** Whole seasons it takes to see that something comes back. */
export const leastSeasons = 3;

/**
 * Whether values repeat themselves after `candidate` steps. The level is taken away
 * with a moving mean of one season, so that a trend or a random walk is no season;
 * what is left has to be correlated with itself one season later, by more than two
 * standard errors of noise (2 / √pairs).
 *
 * @param candidate steps in a season, two or more: 12 for months, 4 for quarters
 * @returns the candidate; `undefined` where there is no such season or fewer than three of them
 */
export function findSeason(values: readonly number[], candidate: number): number | undefined {
  if (candidate < 2 || values.length < leastSeasons * candidate) return undefined;
  const rest = withoutLevel(values, candidate).filter((value) => !Number.isNaN(value));
  const middle = mean(rest);
  const pairs = rest.length - candidate;
  let together = 0;
  let alone = 0;
  for (const [at, value] of rest.entries()) {
    alone += (value - middle) ** 2 / rest.length;
    if (at < pairs) together += ((value - middle) * (rest[at + candidate]! - middle)) / pairs;
  }
  // What binary noise leaves of a straight line is nothing to correlate.
  if (Math.sqrt(alone) < 1e-12 * Math.max(...values.map(Math.abs))) return undefined;
  return together > (alone * 2) / Math.sqrt(pairs) ? candidate : undefined;
}
