import type { PictureSpec } from './spec.js';

/** Lower and upper end of each value of a series: from zero, or from the series below it. `NaN` for a gap. */
export interface Stack {
  low: Float64Array;
  high: Float64Array;
}

/** Where each value starts and ends, by series and point; stacked ones stand on those before them. */
export function stacksOf(spec: PictureSpec): Stack[] {
  const sums = new Map<number, number>();
  return spec.series.map(({ points, role }) => {
    const low = new Float64Array(points.length);
    const high = new Float64Array(points.length);
    for (const [index, { at, value }] of points.entries()) {
      const base = spec.stacked && role !== 'guide' ? (sums.get(at) ?? 0) : 0;
      low[index] = value === null ? NaN : base;
      high[index] = value === null ? NaN : base + value;
      if (spec.stacked && role !== 'guide' && value !== null) sums.set(at, base + value);
    }
    return { low, high };
  });
}
