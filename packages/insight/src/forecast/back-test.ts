import { fit, lookAhead } from './smoothing.js';

/** How forecasts would have done that were made at earlier times, knowing nothing later. */
export interface BackTest {
  /** How many forecasts were made. */
  tested: number;
  /** Mean absolute error, as a share of the mean absolute error of the seasonal naive forecast. */
  mase: number;
  /** Whether the errors were smaller than the naive ones in the earlier tests, and in the later. */
  isSteady: boolean;
  /** Absolute errors in standard deviations of the model, the smallest first. */
  misses: number[];
}

/** A model is first fitted to this many values, or half of all where that is more. */
export const leastToFit = 8;
const mostOrigins = 24;

/**
 * Tests forecasts with a rolling origin: at up to 24 times of the later half, evenly
 * apart, the model is fitted to what was known then, and forecasts up to `steps` ahead. It
 * is held against the seasonal naive forecast from the same time: the value a season
 * before, or the last value where there is no season.
 *
 * @param season steps in a season; 1 for none
 */
export function backTest(values: readonly number[], season: number, steps: number): BackTest {
  const count = values.length;
  const leastSeasonal = season > 1 ? 2 * season + 1 : 0;
  const first = Math.max(leastToFit, leastSeasonal, Math.ceil(count / 2));
  const origins = Math.min(count - first, mostOrigins);
  const misses: number[] = [];
  const gains = [0, 0];
  let errors = 0;
  let naiveErrors = 0;
  for (let test = 0; test < origins; test++) {
    const origin = first + Math.floor((test * (count - first)) / origins);
    const expected = lookAhead(fit(values.slice(0, origin), season), Math.min(steps, count - origin));
    for (const [step, { value, spread }] of expected.entries()) {
      const actual = values[origin + step]!;
      const error = Math.abs(actual - value);
      const naiveError = Math.abs(actual - values[origin - season + (step % season)]!);
      errors += error;
      naiveErrors += naiveError;
      gains[Number(test >= origins / 2)]! += (naiveError - error) / expected.length;
      misses.push(error / spread);
    }
  }
  return {
    tested: misses.length,
    mase: errors / naiveErrors,
    isSteady: gains.every((gain) => gain > 0),
    misses: misses.sort((a, b) => a - b),
  };
}
