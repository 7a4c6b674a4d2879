import type { ArithmeticOperator } from './builder.js';
import { type Decimal, divide, settle } from './decimal.js';
import { fail } from './error.js';
import { type FeelValue, kindOf } from './values.js';

/** Works out `left operator right`. */
export type Calculate = (operator: ArithmeticOperator, left: FeelValue, right: FeelValue) => FeelValue;

const exact: Partial<Record<ArithmeticOperator, 'plus' | 'minus' | 'times'>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
};

/**
 * Works out what most rules do, with numbers and with text: exact to 34 significant
 * digits, half to even. Anything else is left to `other`.
 *
 * @throws FeelError `zero`, `large`; and what `other` throws
 */
export function calculate(
  operator: ArithmeticOperator,
  left: FeelValue,
  right: FeelValue,
  other: Calculate,
): FeelValue {
  const kind = kindOf(left);
  const method = exact[operator];
  if (kind === kindOf(right)) {
    if (kind === 'number' && method) return settle((left as Decimal)[method](right as Decimal));
    if (kind === 'number' && operator === '/') return divide(left as Decimal, right as Decimal);
    if (kind === 'string' && operator === '+') return `${left as string}${right as string}`;
  }
  return other(operator, left, right);
}

/**
 * A number or a length of time, turned round.
 *
 * @throws FeelError `minus` for anything else
 */
export function negate(value: FeelValue): FeelValue {
  const kind = kindOf(value);
  if (!/^(?:number|months|seconds)$/.test(kind)) fail('minus', kind);
  const turned = (value as Decimal).neg();
  return kind === 'number' ? settle(turned) : turned;
}
