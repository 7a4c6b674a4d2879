import { type Decimal, floor, settle, zero } from '../decimal.js';
import type { Duration } from '../duration.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';

export type Rounding = (n: Decimal, places: number) => Decimal;

/** Rounding as big.js does it. */
export const rounded =
  (mode: 0 | 1 | 2 | 3): Rounding =>
  (n, places) =>
    n.round(places, mode);
const [down, halfUp, halfEven, up] = [rounded(0), rounded(1), rounded(2), rounded(3)];

/** A way of rounding, as a function of a number and how many decimal places it keeps. */
export function rounding(round: Rounding, scale = 'scale number') {
  return callable(`n number, ${scale}`, (n: Decimal, places: Decimal = zero) => {
    const whole = places.round(0, 0).toNumber();
    if (whole < -6111 || whole > 6176) fail('scale');
    return settle(round(n, whole));
  });
}

export const numberFunctions = {
  abs: callable('n number|months|seconds', (n: Decimal | Duration) => n.abs()),
  decimal: rounding(halfEven),
  floor: rounding(floor, 'scale number?'),
  ceiling: rounding((n, places) => floor(n.neg(), places).neg(), 'scale number?'),
  'round up': rounding(up),
  'round down': rounding(down),
  'round half up': rounding(halfUp),
  'round half even': rounding(halfEven),
};
