import { decimal, type Decimal, divide, isSome, one, precision, settle } from './decimal.js';
import { fail } from './error.js';

/** Digits kept on the way to a power, so that the errors of its steps stay behind its last digit. */
const guarded = precision + 26;

const keep = (value: Decimal): Decimal => settle(value, guarded);

/**
 * A number raised to a power, whole or not.
 *
 * @throws FeelError `power` for a number below 0 to a fraction, `zero` for 0 to a power
 * below 0, `large`
 */
export function power(base: Decimal, exponent: Decimal): Decimal {
  const start = exponent.s < 0 ? divide(one, base, guarded) : base;
  const times = exponent.abs();
  if (times.e > 9) fail('large');
  let whole = Math.floor(times.toNumber());
  const fraction = times.minus(whole);
  let result = one;
  if (isSome(fraction)) result = isSome(base) ? exponential(logarithm(start).times(fraction)) : base;
  for (let square = start; whole; whole = Math.floor(whole / 2)) {
    if (whole % 2) result = keep(result.times(square));
    if (whole > 1) square = keep(square.times(square));
  }
  return settle(result);
}

/** e to a power: the series for a small part of it, squared back. */
function exponential(exponent: Decimal): Decimal {
  const halvings = 20;
  const part = divide(exponent, decimal(2 ** halvings), guarded);
  let sum = one;
  let term = one;
  for (let at = 1; isSome(term) && term.e > -guarded; at++) {
    term = divide(term.times(part), decimal(at), guarded);
    sum = keep(sum.plus(term));
  }
  for (let at = 0; at < halvings; at++) sum = keep(sum.times(sum));
  return sum;
}

/** The natural logarithm: an estimate, made better twice by Halley's method, which trebles its digits. */
function logarithm(value: Decimal): Decimal {
  if (value.s < 0) fail('power');
  const digits = value.times(one);
  digits.e = 0;
  let result = decimal(Math.log(digits.toNumber()) + value.e * Math.LN10);
  for (let round = 0; round < 2; round++) {
    const reached = exponential(result);
    result = keep(result.plus(divide(value.minus(reached).times(2), value.plus(reached), guarded)));
  }
  return result;
}
