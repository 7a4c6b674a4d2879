import Big from 'big.js';
import { fail } from './error.js';

/** An exact decimal number, of 34 significant digits at most once it has been worked out. */
export type Decimal = Big;

/** A constructor of our own, so that its settings touch nobody else's numbers. */
const Exact = Big();
const halfEven = 2;
Exact.RM = halfEven;

/** Significant digits of a result: those of decimal128, as FEEL asks. */
export const precision = 34;
/** Powers of ten beyond these are too far from zero, or too near. */
const farthest = 6144;

/**
 * A number from its digits (`"12.50"`, `"1e3"`) or from a number of JavaScript, exactly as that prints.
 *
 * @throws FeelError `number` for anything else, NaN and the infinities among them
 */
export function decimal(source: string | number): Decimal {
  return settle(
    /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,9})?$/i.test(`${source}`) ? new Exact(source) : fail('number', `${source}`),
  );
}

/** Whether a number is anything but 0. */
export const isSome = (value: Decimal): boolean => value.c[0]! > 0;

/**
 * A result as numbers are kept: to so many significant digits, half to even, and without a minus before 0.
 *
 * @throws FeelError `large` beyond 10^6144
 */
export function settle(value: Decimal, digits = precision): Decimal {
  const kept = value.c.length > digits ? value.prec(digits, halfEven) : value;
  if (kept.e > farthest) fail('large');
  return isSome(kept) && kept.e > -farthest ? kept : new Exact(0);
}

/**
 * A quotient to so many significant digits, half to even.
 *
 * @throws FeelError `zero` for a division by 0
 */
export function divide(dividend: Decimal, divisor: Decimal, digits = precision): Decimal {
  if (!isSome(divisor)) fail('zero');
  const [top, bottom] = [new Exact(dividend), new Exact(divisor)];
  // Both are taken as a number between 1 and 10, so that significant digits are decimal places.
  top.e = bottom.e = 0;
  Exact.DP = top.abs().lt(bottom.abs()) ? digits : digits - 1;
  const result = top.div(bottom);
  result.e += dividend.e - divisor.e;
  return settle(result, digits);
}

export const zero = decimal(0);
export const one = decimal(1);

/** The largest number of so many decimal places that is not above this one. */
export const floor = (value: Decimal, places = 0): Decimal => value.round(places, value.s < 0 ? 3 : 0);
