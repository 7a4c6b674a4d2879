/** The mean of one value or more. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The value below which a share of sorted values lies, on a straight line between
 * neighbours: type 7, as in spreadsheets and R.
 *
 * @param sorted one value or more, the smallest first
 * @param share from 0 to 1: 0.5 for the median
 * @see Hyndman and Fan, Sample quantiles in statistical packages, 1996
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

/** The value in the middle, or the mean of the two there, of one value or more in any order. */
export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
