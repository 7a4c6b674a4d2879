import type { Better, Comparison } from './choices.js';
import { parsePeriod, previousPeriod, samePeriodLastYear, settleStep, type Period } from './period.js';

/** One observation: `when` is canonical period or date text, `value` `null` where there is none. */
export interface Observation {
  when: string;
  value: number | null;
}

/** One value with the period it is about. */
export interface SeriesPoint {
  period: Period;
  value: number | null;
}

/** A change of a measure, in the measure's own unit (points for a percentage). */
export interface Change {
  amount: number;
  against: Exclude<Comparison, 'none'>;
  direction: 'up' | 'down' | 'same';
  /** Left out when no way is better, or nothing changed. */
  verdict?: 'better' | 'worse';
}

/** A target, and whether the value meets it; `met` is left out when no way is better. */
export interface TargetStatus {
  value: number;
  met?: boolean;
}

/** Puts observations in order of time and finds what their dates stand for. */
export function makeSeries(observations: readonly Observation[]): SeriesPoint[] {
  const points: SeriesPoint[] = [];
  for (const { when, value } of observations) {
    const period = parsePeriod(when);
    if (period) points.push({ period, value });
  }
  points.sort((a, b) => a.period.index - b.period.index);
  const periods = settleStep(points.map(({ period }) => period));
  return points.map(({ value }, position) => ({ period: periods[position]!, value }));
}

/** Takes binary noise off a difference: 48.2 − 46.9 is 1.3, not 1.3000000000000043. */
function difference(a: number, b: number): number {
  return Number((a - b).toPrecision(12));
}

function direction(amount: number): Change['direction'] {
  return amount > 0 ? 'up' : amount < 0 ? 'down' : 'same';
}

/** How `value` differs from `before`, and whether that is better. */
export function changeBetween(
  value: number,
  before: number,
  against: Change['against'],
  better: Better = 'neutral',
): Change {
  const amount = difference(value, before);
  const change: Change = { amount, against, direction: direction(amount) };
  if (better !== 'neutral' && amount !== 0) {
    change.verdict = amount > 0 === (better === 'higher') ? 'better' : 'worse';
  }
  return change;
}

/**
 * The change of the last point of a series against an earlier one of exactly the
 * right period. A gap gives no change rather than a wrong one; where the dates
 * have no rhythm, `previous` is the point before.
 */
export function changeInSeries(
  series: readonly SeriesPoint[],
  against: Comparison,
  better: Better = 'neutral',
): Change | undefined {
  const last = series.at(-1);
  if (!last || last.value === null || against === 'none') return undefined;
  const irregular = last.period.step === 'day';
  // Several readings a day: the one before is the one before, and no other hour stands for it.
  if (irregular && series.at(-2)?.period.index === last.period.index) {
    const before = against === 'previous' ? series.at(-2)!.value : null;
    return before === null ? undefined : changeBetween(last.value, before, against, better);
  }
  const wanted = against === 'previous' ? previousPeriod(last.period) : samePeriodLastYear(last.period);
  const before =
    series.find(({ period }) => period.step === wanted.step && period.index === wanted.index) ??
    (irregular && against === 'previous' ? series.at(-2) : undefined);
  if (!before || before.value === null) return undefined;
  return changeBetween(last.value, before.value, against, better);
}

/** Whether a value meets a target; at the target is met, whichever way is better. */
export function targetStatus(value: number, target: number, better: Better = 'neutral'): TargetStatus {
  if (better === 'neutral') return { value: target };
  return { value: target, met: better === 'higher' ? value >= target : value <= target };
}
