import type { Better } from '../choices.js';
import { limitsOf, type LimitOptions, type Limits } from './limits.js';
import { signalsOf, type Signal, type SignalRule } from './signals.js';

/** What the variation at a point means; `neutral` is a special cause where no way is better. */
export type SignalMeaning = 'common' | 'improvement' | 'concern' | 'neutral';

/** A value of the chart with the lines it is held against. */
export interface XmrPoint {
  /** Place in the given values. */
  index: number;
  value: number;
  /** Place of its phase in the phases. */
  phase: number;
  mean: number;
  lower: number;
  upper: number;
  /** The most important rule the point meets; left out for common cause. */
  rule?: SignalRule;
  /** Of a trend, where it goes; of other rules, the side of the mean. */
  way?: 'up' | 'down';
  meaning: SignalMeaning;
}

export interface XmrOptions extends LimitOptions {
  better?: Better;
  /** Says what can be expected of the process; takes no part in its limits. */
  target?: number;
  /** Places in the given values where a new phase starts, with limits of its own. */
  rebaseAt?: readonly number[];
  /** Limits come from so many first points of each phase and hold for the rest; fewer than 12 counts as 12. */
  fixAfter?: number;
}

/** A stretch of points with the same limits. */
export interface XmrPhase extends Limits {
  /** Place of its first point in the given values. */
  from: number;
  /** Place of its last point in the given values. */
  to: number;
  points: number;
  /** Fewer than 13 points: limits may still move a good deal. */
  trial: boolean;
}

export interface XmrResult {
  /** Gaps are left out. */
  points: XmrPoint[];
  phases: XmrPhase[];
  /** The kind of variation at the last point: what the variation icon shows. */
  variation: { meaning: SignalMeaning; way?: 'high' | 'low'; rule?: SignalRule };
  /**
   * What the process will do about the target if nothing changes: what the assurance
   * icon shows. Left out without a target, and where no way is better.
   */
  assurance?: 'pass' | 'fail' | 'hit-and-miss';
}

interface Reading {
  index: number;
  value: number;
}

/** With fewer numbers there is no moving range. */
const leastOfPhase = 2;
const leastToFix = 12;
const leastForLimits = 13;

/** Cuts readings at the places of a rebase; a phase that would be too short stays with the one before. */
function cutPhases(readings: readonly Reading[], rebaseAt: readonly number[]): Reading[][] {
  const phases: Reading[][] = [[]];
  for (const [place, reading] of readings.entries()) {
    const before = readings[place - 1]?.index ?? -1;
    const isStart = rebaseAt.some((start) => start > before && start <= reading.index);
    const isLongEnough = readings.length - place >= leastOfPhase && phases.at(-1)!.length >= leastOfPhase;
    if (isStart && isLongEnough) phases.push([]);
    phases.at(-1)!.push(reading);
  }
  return phases;
}

function meaningOf(signal: Signal | undefined, better: Better): SignalMeaning {
  if (!signal) return 'common';
  if (better === 'neutral') return 'neutral';
  return (signal.way === 'up') === (better === 'higher') ? 'improvement' : 'concern';
}

function assuranceOf(target: number, { lower, upper }: Limits, better: Better): XmrResult['assurance'] {
  if (target > upper) return better === 'higher' ? 'fail' : 'pass';
  if (target < lower) return better === 'higher' ? 'pass' : 'fail';
  return 'hit-and-miss';
}

/**
 * The XmR chart of values in order of time, by the rules of the NHS's Making Data
 * Count: limits at 2.66 mean moving ranges, and four rules for special causes.
 *
 * Gaps are left out and the values beside a gap are neighbours, so that a file with
 * an empty month and a file without that month make the same chart. A phase that
 * would have fewer than two numbers is not started: its point stays with the phase
 * before until there are two.
 *
 * @param values in order of time, all of one unit; `null` where there is none
 * @returns `undefined` where there are fewer than two numbers
 * @see https://nhs-r-community.github.io/NHSRplotthedots/
 */
export function xmr(values: readonly (number | null)[], options: XmrOptions = {}): XmrResult | undefined {
  const { better = 'neutral', target, rebaseAt = [], fixAfter = Infinity } = options;
  const readings: Reading[] = [];
  for (const [index, value] of values.entries()) {
    if (value !== null && Number.isFinite(value)) readings.push({ index, value });
  }
  if (readings.length < leastOfPhase) return undefined;

  const points: XmrPoint[] = [];
  const phases: XmrPhase[] = [];
  for (const [phase, inPhase] of cutPhases(readings, rebaseAt).entries()) {
    const numbers = inPhase.map(({ value }) => value);
    const limits = limitsOf(numbers.slice(0, Math.max(fixAfter, leastToFix)), options);
    const { mean, lower, upper } = limits;
    const signals = signalsOf(numbers, limits);
    inPhase.forEach((reading, place) => {
      const signal = signals[place];
      points.push({ ...reading, phase, mean, lower, upper, ...signal, meaning: meaningOf(signal, better) });
    });
    phases.push({
      from: inPhase[0]!.index,
      to: inPhase.at(-1)!.index,
      points: inPhase.length,
      ...limits,
      trial: inPhase.length < leastForLimits,
    });
  }

  const { meaning, way, rule } = points.at(-1)!;
  const result: XmrResult = { points, phases, variation: { meaning } };
  if (way) Object.assign(result.variation, { way: way === 'up' ? 'high' : 'low', rule });
  if (target !== undefined && better !== 'neutral') result.assurance = assuranceOf(target, phases.at(-1)!, better);
  return result;
}
