import { mean } from '../averages.js';

/** Where a process is expected to stay, in the unit of its values. */
export interface Limits {
  mean: number;
  /** Mean of the differences between neighbours, large ones left out where they are screened. */
  meanMovingRange: number;
  lower: number;
  upper: number;
  /** Two thirds of the way from the mean to the limits. */
  nearLower: number;
  nearUpper: number;
}

/** How limits are calculated. */
export interface LimitOptions {
  /** Moving ranges of 3.267 or more times their mean are left out, once. On, as in NHSRplotthedots. */
  screenOutliers?: boolean;
  /** No limit is drawn below this: 0 for counts. */
  floor?: number;
  /** No limit is drawn above this: 100 for percentages. */
  ceiling?: number;
}

/** 3 / 1.128: from the mean moving range of two neighbours to three standard deviations. */
const toLimit = 2.66;
/** The upper limit of moving ranges, as a multiple of their mean. */
const toLargestRange = 3.267;

/** Takes binary noise off, so that a value on a line is neither above nor below it. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * The limits of an XmR chart: mean ± 2.66 × mean moving range.
 *
 * @param values two or more
 */
export function limitsOf(values: readonly number[], options: LimitOptions): Limits {
  const { screenOutliers = true, floor = -Infinity, ceiling = Infinity } = options;
  const middle = mean(values);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  let meanMovingRange = mean(ranges);
  // Nothing is an outlier where nothing moves.
  if (screenOutliers && meanMovingRange > 0) {
    const most = toLargestRange * meanMovingRange;
    meanMovingRange = mean(ranges.filter((range) => range < most));
  }
  const away = (times: number): number => Math.min(Math.max(clean(middle + times * meanMovingRange), floor), ceiling);
  return {
    mean: clean(middle),
    meanMovingRange,
    lower: away(-toLimit),
    upper: away(toLimit),
    nearLower: away((-2 * toLimit) / 3),
    nearUpper: away((2 * toLimit) / 3),
  };
}
