import { addMonths, CalendarDate } from './calendar.js';
import { decimal, type Decimal, divide, floor, power, settle } from './decimal.js';
import { Duration } from './duration.js';
import { fail } from './error.js';
import type { ArithmeticOperator } from './builder.js';
import { type FeelValue, kindOf } from './values.js';

const secondsPerDay = 86_400;

const onNumbers: Record<ArithmeticOperator, (left: Decimal, right: Decimal) => Decimal> = {
  '+': (left, right) => settle(left.plus(right)),
  '-': (left, right) => settle(left.minus(right)),
  '*': (left, right) => settle(left.times(right)),
  '/': divide,
  '**': power,
};

/**
 * Works out `left operator right`: exact to 34 significant digits, half to even.
 *
 * @throws FeelError `kinds` for values that don't go together, `zero`, `power`, `large`, `day`
 */
export function calculate(operator: ArithmeticOperator, left: FeelValue, right: FeelValue): FeelValue {
  const [a, b] = [kindOf(left), kindOf(right)];
  const calculated = onNumbers[operator];
  const plus = operator === '+';
  const minus = operator === '-';
  if (a === 'number' && b === 'number') return calculated(left as Decimal, right as Decimal);
  if (plus && a === 'string' && b === 'string') return `${left as string}${right as string}`;
  if (left instanceof CalendarDate) {
    if (right instanceof Duration && (plus || minus)) return moved(left, minus ? negative(right) : right);
    if (right instanceof CalendarDate && minus) return daysLong(left.dayNumber - right.dayNumber);
  } else if (left instanceof Duration) {
    if (plus && right instanceof CalendarDate) return moved(right, left);
    if (operator === '*' || operator === '/') {
      if (b === 'number') return new Duration(left.kind, calculated(left.amount, right as Decimal));
      if (operator === '/' && a === b) return calculated(left.amount, (right as Duration).amount);
    } else if (a === b && (plus || minus)) {
      return new Duration(left.kind, calculated(left.amount, (right as Duration).amount));
    }
  } else if (operator === '*' && right instanceof Duration && a === 'number') {
    return calculate(operator, right, left);
  }
  return fail('kinds', a, b);
}

/** So many whole days. */
const daysLong = (days: number): Duration => new Duration('seconds', decimal(days * secondsPerDay));

/** A date some time later. What is less than a day counts from midnight, when the date begins. */
function moved(date: CalendarDate, { kind, amount }: Duration): CalendarDate {
  if (kind === 'months') return addMonths(date, amount.toNumber());
  return new CalendarDate(floor(divide(amount, decimal(secondsPerDay)).plus(date.dayNumber)).toNumber());
}

/**
 * A number or a length of time, turned round.
 *
 * @throws FeelError `minus` for anything else
 */
export function negate(value: FeelValue): FeelValue {
  if (value instanceof Duration) return negative(value);
  const kind = kindOf(value);
  return kind === 'number' ? settle((value as Decimal).neg()) : fail('minus', kind);
}

const negative = ({ kind, amount }: Duration): Duration => new Duration(kind, settle(amount.neg()));
