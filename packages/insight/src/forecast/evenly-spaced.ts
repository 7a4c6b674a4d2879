import type { SeriesPoint } from '../measure.js';
import type { Period } from '../period.js';

export interface EvenlySpaced {
  /** A value for every period from the first number to the last. */
  values: number[];
  last: Period;
}

/** Longest gap that is filled, and the share of all periods that may be gaps. */
const longestGap = 2;
const mostGaps = 0.1;
/** Days with more gaps than this are dates of their own, not a daily series. */
const mostEmptyDays = 0.25;

/**
 * A series as one value for each period. Gaps of one or two periods are filled on a
 * straight line between their neighbours while they are a tenth of all periods at
 * most. What lies before the first number or after the last is left off.
 *
 * @returns the reason where it cannot be: `no-rhythm` where periods come twice, go
 *   back, or are dates too far apart to be daily
 */
export function evenlySpaced(series: readonly SeriesPoint[]): EvenlySpaced | 'gaps' | 'no-rhythm' | 'too-short' {
  const numbers = series.filter(({ value }) => value !== null && Number.isFinite(value));
  const first = numbers[0]?.period;
  const last = numbers.at(-1)?.period;
  if (!first || !last) return 'too-short';
  const { step } = first;
  for (const [at, { period }] of series.entries()) {
    const before = series[at - 1];
    if (period.step !== step || (before && before.period.index >= period.index)) return 'no-rhythm';
  }

  const values: number[] = [];
  let widest = 0;
  for (const { period, value } of numbers) {
    const start = values.at(-1) ?? 0;
    const gap = period.index - first.index - values.length;
    widest = Math.max(widest, gap);
    if (gap <= longestGap) {
      for (let filled = 1; filled <= gap; filled++) values.push(start + ((value! - start) * filled) / (gap + 1));
    }
    values[period.index - first.index] = value!;
  }
  const span = last.index - first.index + 1;
  const empty = 1 - numbers.length / span;
  if (step === 'day' && empty > mostEmptyDays) return 'no-rhythm';
  if (widest > longestGap || empty > mostGaps) return 'gaps';
  return { values, last };
}
