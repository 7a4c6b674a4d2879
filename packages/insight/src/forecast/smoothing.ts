import { mean } from '../averages.js';
import { withoutLevel } from '../seasonality.js';

/** How fast a model forgets, each from 0 to 1. */
export interface Weights {
  /** Of the newest value in the level. */
  level: number;
  /** Of the newest change of the level in the trend. */
  trend: number;
  /** What is left of the trend after each step; 0 for a model without a trend. */
  damping: number;
  /** Of the newest value in its place of the season, where the level has left something. */
  season: number;
}

interface State {
  level: number;
  /** Change of the level in one step. */
  trend: number;
  /** By place, what the season adds to the level; one 0 where there is no season. */
  season: ArrayLike<number>;
}

/** How a model did in a run through the values. */
interface Outcome extends State {
  weights: Weights;
  /** Sum of its squared errors one step ahead. */
  squares: number;
}

/** A model where it stands after the last value: the first place of its season is the next one. */
export interface Fit extends State {
  weights: Weights;
  /** Standard deviation of a forecast of one step, in the unit of the values. */
  spread: number;
}

/** Sizes of the search: the errors change so slowly with the weights that a finer one gains nothing. */
const levelWeights = [0.05, 0.15, 0.3, 0.45, 0.6, 0.8, 0.95];
const trendWeights = [0, 0.05, 0.2, 0.5];
const dampings = [0.85, 0.97];
const seasonWeights = [0, 0.1, 0.3];

/** Values a start is read off at least: fewer say little, more no longer belong to the start. */
const leastForStart = 8;

/** What each place of the season adds to the level, on the whole; these sum to 0. */
function seasonOf(values: readonly number[], season: number): number[] {
  if (season < 2) return [0];
  const sums = Array.from({ length: season }, () => 0);
  const counts = [...sums];
  for (const [at, value] of withoutLevel(values, season).entries()) {
    if (Number.isNaN(value)) continue;
    sums[at % season]! += value;
    counts[at % season]! += 1;
  }
  const means = sums.map((sum, place) => sum / counts[place]!);
  const middle = mean(means);
  return means.map((value) => value - middle);
}

/** The state one step before the first value: of a straight line through the first values, or of their mean. */
function startOf(values: readonly number[], season: readonly number[], hasTrend: boolean): State {
  const count = Math.min(values.length, Math.max(season.length, leastForStart));
  const middle = (count - 1) / 2;
  let level = 0;
  let trend = 0;
  for (let at = 0; at < count; at++) {
    const value = values[at]! - season[at % season.length]!;
    level += value / count;
    if (hasTrend) trend += (value * (at - middle) * 12) / (count * (count * count - 1));
  }
  return { level: level - trend * (middle + 1), trend, season };
}

function run(values: readonly number[], start: State, weights: Weights): Outcome {
  const season = Float64Array.from(start.season);
  const places = season.length;
  const trendGain = weights.level * weights.trend;
  const seasonGain = weights.season * (1 - weights.level);
  let { level, trend } = start;
  let squares = 0;
  let place = 0;
  for (let at = 0; at < values.length; at++) {
    trend *= weights.damping;
    const error = values[at]! - level - trend - season[place]!;
    squares += error * error;
    level += trend + weights.level * error;
    trend += trendGain * error;
    season[place]! += seasonGain * error;
    place = place + 1 < places ? place + 1 : 0;
  }
  return { weights, level, trend, season, squares };
}

/** How many numbers are found from the values: weights and the start; a trend has three of them. */
function parametersOf({ damping }: Weights): number {
  return damping ? 5 : 2;
}

function* allWeights(hasSeason: boolean): Generator<Weights> {
  for (const level of levelWeights) {
    for (const season of hasSeason ? seasonWeights : [0]) {
      yield { level, trend: 0, damping: 0, season };
      for (const trend of trendWeights) for (const damping of dampings) yield { level, trend, damping, season };
    }
  }
}

/**
 * Fits additive exponential smoothing: a level, with or without a damped trend and
 * a season (Holt–Winters). Of all weights of the search the ones with the least
 * AICc are taken, so that a trend has to earn its three more parameters.
 *
 * @param values eight or more, and two seasons and one more where there is a season
 * @param season steps in a season; 1 for none
 * @see Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing, 2008, chapters 2 and 3
 */
export function fit(values: readonly number[], season: number): Fit {
  const count = values.length;
  const seasonal = seasonOf(values, season);
  const starts = [false, true].map((hasTrend) => startOf(values, seasonal, hasTrend));
  let least = Infinity;
  let best: Outcome | undefined;
  for (const weights of allWeights(season > 1)) {
    const outcome = run(values, starts[Number(weights.damping > 0)]!, weights);
    const parameters = parametersOf(weights);
    const score = count * Math.log(outcome.squares / count) + (2 * parameters * count) / (count - parameters - 1);
    // Weights that do as well but for binary noise come second, whatever the unit of the values.
    if (best && !(score < least - 1e-9)) continue;
    least = score;
    best = outcome;
  }
  const { weights, level, trend, squares, season: ended } = best!;
  const free = Math.max(1, count - parametersOf(weights) - (season - 1));
  return {
    weights,
    level,
    trend,
    season: seasonal.map((_, place) => ended[(count + place) % season]!),
    spread: Math.sqrt(squares / free),
  };
}

/** The value a model expects, and the standard deviation of what will differ from it. */
export interface Expectation {
  value: number;
  spread: number;
}

/**
 * What a model expects of the next steps. The variance h steps ahead is
 * σ² × (1 + c₁² + … + cₕ₋₁²), where cⱼ is how much of an error is still felt j steps
 * later: level × (1 + trend × (φ + … + φʲ)), and once a season what its place takes.
 *
 * @see Hyndman, Koehler, Ord and Snyder, 2008, table 6.1
 */
export function lookAhead({ weights, level, trend, season, spread }: Fit, steps: number): Expectation[] {
  const expected: Expectation[] = [];
  let damped = 1;
  let dampedSum = 0;
  let variance = 1;
  for (let step = 1; step <= steps; step++) {
    damped *= weights.damping;
    dampedSum += damped;
    const value = level + dampedSum * trend + season[(step - 1) % season.length]!;
    expected.push({ value, spread: spread * Math.sqrt(variance) });
    const isSamePlace = season.length > 1 && step % season.length === 0;
    const felt =
      weights.level * (1 + weights.trend * dampedSum) + (isSamePlace ? weights.season * (1 - weights.level) : 0);
    variance += felt * felt;
  }
  return expected;
}
