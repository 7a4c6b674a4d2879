import type { Limits } from './limits.js';

/** The rules a point can meet, the most important first. */
export type SignalRule = 'outside-limits' | 'trend' | 'two-of-three' | 'shift';

/** A change that chance alone would hardly make, and where it points. */
export interface Signal {
  rule: SignalRule;
  /** Of a trend, where it goes; of other rules, the side of the mean. */
  way: 'up' | 'down';
}

/** How many points in a row make a shift or a trend. */
const run = 7;

/** Calls `found` with the start and sign of every stretch whose signs are the same and not 0. */
function eachStretch(signs: readonly number[], length: number, found: (start: number, sign: number) => void): void {
  for (let start = 0; start + length <= signs.length; start++) {
    const sign = signs[start]!;
    if (sign && signs.slice(start, start + length).every((other) => other === sign)) found(start, sign);
  }
}

/**
 * The signals of the points of one phase, by place; `undefined` is common cause.
 * A point that meets several rules has the most important one. The turning point
 * of two trends belongs to the second.
 */
export function signalsOf(values: readonly number[], limits: Limits): (Signal | undefined)[] {
  const signals: (Signal | undefined)[] = values.map(() => undefined);
  const sides = values.map((value) => Math.sign(value - limits.mean));
  const isOutside = values.map((value) => value > limits.upper || value < limits.lower);
  const isNear = values.map((value, at) => !isOutside[at] && (value > limits.nearUpper || value < limits.nearLower));
  const mark = (at: number, rule: SignalRule, sign: number): void => {
    signals[at] = { rule, way: sign > 0 ? 'up' : 'down' };
  };

  // From the least important rule to the most important, which overwrites.
  eachStretch(sides, run, (start, sign) => {
    for (let at = start; at < start + run; at++) mark(at, 'shift', sign);
  });
  eachStretch(sides, 3, (start, sign) => {
    const near = [start, start + 1, start + 2].filter((at) => isNear[at]);
    if (near.length > 1) for (const at of near) mark(at, 'two-of-three', sign);
  });
  const moves = values.slice(1).map((value, before) => Math.sign(value - values[before]!));
  eachStretch(moves, run - 1, (start, sign) => {
    for (let at = start; at < start + run; at++) mark(at, 'trend', sign);
  });
  isOutside.forEach((outside, at) => {
    if (outside) mark(at, 'outside-limits', sides[at]!);
  });
  return signals;
}
