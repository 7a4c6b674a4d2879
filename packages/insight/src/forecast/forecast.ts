import { quantile } from '../averages.js';
import type { SeriesPoint } from '../measure.js';
import type { Period, Step } from '../period.js';
import { findSeason, leastSeasons } from '../seasonality.js';
import { backTest, leastToFit } from './back-test.js';
import { evenlySpaced } from './evenly-spaced.js';
import { normalQuantile } from './normal-quantile.js';
import { fit, lookAhead } from './smoothing.js';

export interface ForecastOptions {
  /** Periods ahead: one season unless given, a year of years; half the length of the series at most. */
  periods?: number;
  /** Periods in a season, 1 for none; found in the values unless given. */
  season?: number;
  /** Share of future values the interval should hold, above 0 and below 1; 0.8 unless given. */
  level?: number;
  /** Least possible value: 0 for counts. */
  floor?: number;
  /** Largest possible value: 100 for percentages. */
  ceiling?: number;
}

/** What is expected in a period, in the unit of the series. */
export interface ForecastPoint {
  period: Period;
  value: number;
  /** Ends of the interval. */
  low: number;
  high: number;
}

export interface Forecast {
  /** From the period after the last number on. */
  points: ForecastPoint[];
  /** Periods in a season; left out where there is none. */
  season?: number;
  level: number;
  /**
   * Mean absolute error of the forecasts tested on the past, as a share of that of the
   * seasonal naive forecast from the same times; always below 1.
   */
  mase: number;
  /** How many forecasts were tested. */
  tested: number;
  method: 'level' | 'damped-trend' | 'seasonal-level' | 'damped-holt-winters';
}

/** Why no forecast can honestly be given. */
export interface NoForecast {
  reason:
    | 'too-short'
    | 'gaps'
    | 'too-noisy'
    | 'no-better-than-naive'
    | 'constant'
    /** Periods come twice or have no regular step. */
    | 'no-rhythm';
}

const seasonOfStep: Partial<Record<Step, number>> = {
  quarter: 4,
  'financial-quarter': 4,
  month: 12,
  week: 52,
  day: 7,
};

/** Fewer values leave fewer than four times to test from. */
const leastValues = leastToFit + 4;
/** A smaller gain on the naive forecast may be luck. */
const mostOfNaive = 0.95;

/**
 * Continues a series by additive exponential smoothing: a level, a damped trend and a
 * season, each where the values have one. The forecast is tested on the past first,
 * and given only where it beats the seasonal naive forecast (the value a season ago,
 * or the last value) by 5 % or more over all tests, and in both halves of them.
 *
 * A season that grows with its level is not modelled: the naive forecast is nearer then,
 * and none is given.
 *
 * The interval is value ± q × spread: the spread by the model's own formula, and q
 * the normal quantile, or the quantile of the tested errors in spreads where that is
 * more. A forecast whose interval is wider than everything seen so far is too noisy to
 * give, and so is one of values whose middle half are the same: rare events.
 *
 * A series whose step may have a season needs three of them (36 months, 12 quarters)
 * to tell, any other 12 values. Gaps of one or two periods, a tenth of all at most,
 * are filled on a straight line; periods without a number at the end are left off.
 *
 * @param series of one step, in order of time
 * @returns the forecast, or the reason why there is none: tell them by `'reason' in result`
 */
export function forecast(series: readonly SeriesPoint[], options: ForecastOptions = {}): Forecast | NoForecast {
  const { level = 0.8, floor = -Infinity, ceiling = Infinity } = options;
  const even = evenlySpaced(series);
  if (typeof even === 'string') return { reason: even };
  const { values, last } = even;
  const { step } = last;
  const given = options.season === undefined ? undefined : Math.max(1, Math.round(options.season));
  const usual = seasonOfStep[step] ?? 1;
  const candidate = given ?? usual;
  if (values.length < Math.max(leastValues, candidate > 1 ? leastSeasons * candidate : 0)) {
    return { reason: 'too-short' };
  }
  const sorted = [...values].sort((a, b) => a - b);
  const range = sorted.at(-1)! - sorted[0]!;
  if (range === 0) return { reason: 'constant' };
  // Of rare events there is nothing better to say than that there will be none.
  if (quantile(sorted, 0.25) === quantile(sorted, 0.75)) return { reason: 'too-noisy' };

  const season = given ?? findSeason(values, candidate) ?? 1;
  const wanted = options.periods ?? (candidate > 1 ? candidate : usual);
  const periods = Math.max(1, Math.min(wanted, Math.floor(values.length / 2)));
  const { mase, tested, isSteady, misses } = backTest(values, season, periods);
  if (!(mase <= mostOfNaive && isSteady)) return { reason: 'no-better-than-naive' };

  const model = fit(values, season);
  const place = Math.min(tested, Math.ceil(level * (tested + 1))) - 1;
  const reach = Math.max(normalQuantile((1 + level) / 2), misses[place]!);
  const expected = lookAhead(model, periods);
  // Not `>`, which would let through what is no number.
  if (!(2 * reach * expected.at(-1)!.spread <= range)) return { reason: 'too-noisy' };

  const possible = (value: number): number => Math.min(Math.max(value, floor), ceiling);
  const points = expected.map(({ value, spread }, ahead) => ({
    period: { step, index: last.index + 1 + ahead },
    value: possible(value),
    low: possible(value - reach * spread),
    high: possible(value + reach * spread),
  }));
  const hasTrend = model.weights.damping > 0;
  if (season > 1) {
    return { points, season, level, mase, tested, method: hasTrend ? 'damped-holt-winters' : 'seasonal-level' };
  }
  return { points, level, mase, tested, method: hasTrend ? 'damped-trend' : 'level' };
}
