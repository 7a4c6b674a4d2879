import { type Decimal, floor, isSome, settle, zero } from '../decimal.js';
import { Duration } from '../duration.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';

type Rounding = (n: Decimal, places: number) => Decimal;

const rounded =
  (mode: 0 | 1 | 2 | 3): Rounding =>
  (n, places) =>
    n.round(places, mode);
const [down, halfUp, halfEven, up] = [rounded(0), rounded(1), rounded(2), rounded(3)];

const halfDown: Rounding = (n, places) => {
  const near = halfUp(n, places);
  return near
    .minus(n)
    .abs()
    .eq(`5e${-places - 1}`)
    ? down(n, places)
    : near;
};

/** A way of rounding, as a function of a number and how many decimal places it keeps. */
function rounding(round: Rounding, scale = 'scale number') {
  return callable(`n number, ${scale}`, (n: Decimal, places: Decimal = zero) => {
    const whole = places.round(0, 0).toNumber();
    if (whole < -6111 || whole > 6176) fail('scale');
    return settle(round(n, whole));
  });
}

/** What is left of a number after it has been divided, with the sign of the divisor. */
function modulo(dividend: Decimal, divisor: Decimal): Decimal {
  if (!isSome(divisor)) fail('zero');
  const rest = dividend.mod(divisor);
  return settle(isSome(rest) && rest.s !== divisor.s ? rest.plus(divisor) : rest);
}

export const numberFunctions = {
  abs: callable('n number|months|seconds', (n: Decimal | Duration) =>
    n instanceof Duration ? new Duration(n.kind, n.amount.abs()) : n.abs(),
  ),
  modulo: callable('dividend number, divisor number', modulo),
  decimal: rounding(halfEven),
  floor: rounding(floor, 'scale number?'),
  ceiling: rounding((n, places) => floor(n.neg(), places).neg(), 'scale number?'),
  'round up': rounding(up),
  'round down': rounding(down),
  'round half up': rounding(halfUp),
  'round half down': rounding(halfDown),
  'round half even': rounding(halfEven),
};
