import { calculate as calculateMost, type Calculate } from './arithmetic.js';
import { addMonths, CalendarDate } from './calendar.js';
import { decimal, type Decimal, divide, floor } from './decimal.js';
import { Duration } from './duration.js';
import { fail } from './error.js';
import { power } from './power.js';
import { type FeelValue, kindOf } from './values.js';

const secondsPerDay = 86_400;

/**
 * Works out powers, and what dates and lengths of time add up to.
 *
 * @throws FeelError `kinds` for values that don't go together, `zero`, `power`, `large`, `day`
 */
export const calculateOther: Calculate = (operator, left, right) => {
  const [a, b] = [kindOf(left), kindOf(right)];
  const plus = operator === '+';
  const minus = operator === '-';
  const calculated = (one: FeelValue, other: FeelValue): Decimal =>
    calculateMost(operator, one, other, calculateOther) as Decimal;
  if (operator === '**' && a === 'number' && b === 'number') return power(left as Decimal, right as Decimal);
  if (left instanceof CalendarDate) {
    if (right instanceof Duration && (plus || minus)) return moved(left, minus ? right.neg() : right);
    if (right instanceof CalendarDate && minus) return daysLong(left.dayNumber - right.dayNumber);
  } else if (left instanceof Duration) {
    if (plus && right instanceof CalendarDate) return moved(right, left);
    if (operator === '*' || operator === '/') {
      if (b === 'number') return new Duration(left.kind, calculated(left.amount, right));
      if (operator === '/' && a === b) return calculated(left.amount, (right as Duration).amount);
    } else if (a === b && (plus || minus)) {
      return new Duration(left.kind, calculated(left.amount, (right as Duration).amount));
    }
  } else if (operator === '*' && right instanceof Duration && a === 'number') {
    return calculateOther(operator, right, left);
  }
  return fail('kinds', a, b);
};

/** So many whole days. */
const daysLong = (days: number): Duration => new Duration('seconds', decimal(days * secondsPerDay));

/** A date some time later. What is less than a day counts from midnight, when the date begins. */
function moved(date: CalendarDate, { kind, amount }: Duration): CalendarDate {
  if (kind === 'months') return addMonths(date, amount.toNumber());
  return new CalendarDate(floor(divide(amount, decimal(secondsPerDay)).plus(date.dayNumber)).toNumber());
}
