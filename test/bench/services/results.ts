import { median } from '../measure.js';

/** What many times come to, in milliseconds. */
export interface Spread {
  middle: number;
  /** Nineteen of twenty are no longer. */
  most: number;
  worst: number;
}

/** The median of the rounds for each keystroke, and what these come to. */
export function spreadOf(rounds: readonly (readonly number[])[]): Spread {
  const each = rounds[0]!.map((_, at) => median(rounds.map((times) => times[at]!))).sort((a, b) => a - b);
  return { middle: median(each), most: each[Math.floor(each.length * 0.95)]!, worst: each.at(-1)! };
}
