import { calculate, type Calculate } from './arithmetic.js';
import type { ArithmeticOperator, Builder } from './builder.js';
import { fail, FeelError } from './error.js';
import { missing, type Run, type Scope, type Work } from './run.js';
import { equal, FeelRange, type FeelValue, holds, inRange, kindOf } from './values.js';

/**
 * Three-valued: whether any of several things is so (`decisive` is true), or all of them
 * (`decisive` is false). Whether one is so may be null or missing, which matters only where no
 * other decides.
 *
 * @param truths one function for each; those behind the one that decides are left alone
 * @throws FeelError `missing`, the first there was, where it matters
 */
export function judge(decisive: boolean, truths: Iterable<() => boolean | null>): boolean | null {
  let missing: FeelError | undefined;
  let verdict: boolean | null = !decisive;
  for (const truth of truths) {
    try {
      const heard = truth();
      if (heard === decisive) return heard;
      if (heard === null) verdict = heard;
    } catch (error) {
      if (!(error instanceof FeelError) || error.code !== 'missing') throw error;
      missing ??= error;
    }
  }
  if (missing) throw missing;
  return verdict;
}

/**
 * Whether a value meets one of several tests.
 *
 * @param asked where the value stands in the expression, if it does
 */
export function meets(value: FeelValue, tests: readonly Work[], scope: Scope, run: Run, asked?: Work): boolean | null {
  return judge(
    true,
    tests.map((test) => () => {
      const against = test(scope, run);
      const met = meetsOne(value, against);
      if (met || !run.strict) return met ?? null;
      if (value === null) return missing(asked ?? test);
      return met ?? fail('kinds', kindOf(value), kindOf(against));
    }),
  );
}

function meetsOne(value: FeelValue, test: FeelValue): boolean | undefined {
  if (test instanceof FeelRange) return inRange(value, test);
  const same = holds(value, '=', test);
  if (!Array.isArray(test)) return same;
  return (
    same || test.some((item: FeelValue) => (item instanceof FeelRange ? inRange(value, item) : equal(value, item)))
  );
}

/** @param other works out what `calculate` leaves to it */
export const logic = (other: Calculate): Pick<Builder<Work>, 'binary' | 'in' | 'test' | 'range' | 'if'> => ({
  binary: (operator, left, right) => {
    if (operator === 'or' || operator === 'and') {
      return (scope, run) =>
        judge(
          operator === 'or',
          [left, right].map((side) => () => run.truth(side, scope)),
        );
    }
    // Only a rule that says null has thought of a value that isn't there.
    const saysNull = left.constant === null || right.constant === null;
    return (scope, run) => {
      const [a, b] = [left(scope, run), right(scope, run)];
      const thoughtOf = /^!?=$/.test(operator) && (!run.strict || saysNull);
      if (!thoughtOf && (a === null || b === null)) return missing(a === null ? left : right);
      if (/[<=>]/.test(operator)) return holds(a, operator, b) ?? fail('kinds', kindOf(a), kindOf(b));
      return calculate(operator as ArithmeticOperator, a, b, other);
    };
  },

  in: (value, tests) => (scope, run) => meets(value(scope, run), tests, scope, run, value),

  test: (operator, value) => (scope, run) => {
    const end = value(scope, run);
    return new FeelRange(operator, end, end);
  },

  range: (form, low, high) => (scope, run) => {
    const end = (work: Work) => (run.strict ? run.something(work, scope) : work(scope, run));
    return new FeelRange(form, end(low), end(high));
  },

  if: (condition, then, otherwise) => (scope, run) => (run.truth(condition, scope) ? then : otherwise)(scope, run),
});
