import { decimal, type Decimal, divide, settle } from '../decimal.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';
import type { FeelContext } from '../values.js';

/** How many of each period there are in a week, or else in a year. */
const perWeek: Readonly<Record<string, Decimal>> = {
  day: decimal(7),
  week: decimal(1),
  'two-weeks': decimal('0.5'),
  'four-weeks': decimal('0.25'),
};
const perYear: Readonly<Record<string, Decimal>> = { month: decimal(12), quarter: decimal(4), year: decimal(1) };
const one = decimal(1);

/**
 * An amount with its period, as a question for a salary gives it, turned into that of
 * another period. A year has 12 months, 4 quarters and 52 weeks, unless another number of
 * weeks is said; a week has 7 days. Weeks become weeks, and months years, exactly.
 */
function turned(pay: FeelContext, into: 'week' | 'month' | 'year', weeks: Decimal): Decimal {
  const [amount, period] = [pay.get('amount') ?? null, pay.get('period') ?? null] as [Decimal | null, string | null];
  if (amount === null || period === null) return fail('missing', 'pay');
  const isMonthly = Object.hasOwn(perYear, period);
  const times = isMonthly ? perYear[period] : Object.hasOwn(perWeek, period) ? perWeek[period] : undefined;
  if (!times) return fail('period', period);
  const whole = amount.times(times);
  if (into === 'week') return isMonthly ? divide(whole, weeks) : settle(whole);
  const inYear = isMonthly ? whole : whole.times(weeks);
  return divide(inYear, into === 'month' ? perYear.month! : one);
}

const pay = (into: 'week' | 'month' | 'year') =>
  callable('pay context, weeks number?', (given: FeelContext, weeks: Decimal = decimal(52)) =>
    turned(given, into, weeks),
  );

export const payFunctions = { 'per week': pay('week'), 'per month': pay('month'), 'per year': pay('year') };
