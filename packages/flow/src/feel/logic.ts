import { calculate } from './arithmetic.js';
import { fail, FeelError } from './error.js';
import type { Readers, Run, Scope } from './run.js';
import type { ArithmeticOperator, Node } from './syntax.js';
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
export function meets(value: FeelValue, tests: readonly Node[], scope: Scope, run: Run, asked?: Node): boolean | null {
  return judge(
    true,
    tests.map((test) => () => {
      const against = run.value(test, scope);
      const met = meetsOne(value, against);
      if (met || !run.strict) return met ?? null;
      if (value === null) return run.missing(asked ?? test);
      return met ?? fail('kinds', kindOf(value), kindOf(against));
    }),
  );
}

function meetsOne(value: FeelValue, test: FeelValue): boolean | undefined {
  if (test instanceof FeelRange) return inRange(value, test);
  const same = equal(value, test);
  return Array.isArray(test)
    ? same || test.some((item: FeelValue) => (item instanceof FeelRange ? inRange : equal)(value, item as FeelRange))
    : same;
}

const isNull = (node: Node): boolean => node.kind === 'literal' && node.value === null;

export const logic: Pick<Readers, 'binary' | 'in' | 'test' | 'range' | 'if'> = {
  binary: ({ operator, left, right }, scope, run) => {
    if (operator === 'or' || operator === 'and') {
      return judge(
        operator === 'or',
        [left, right].map((side) => () => run.truth(side, scope)),
      );
    }
    const [a, b] = [run.value(left, scope), run.value(right, scope)];
    // Only a rule that says null has thought of a value that isn't there.
    const thoughtOf = /^!?=$/.test(operator) && (!run.strict || isNull(left) || isNull(right));
    if (!thoughtOf && (a === null || b === null)) return run.missing(a === null ? left : right);
    if (/[<=>]/.test(operator)) return holds(a, operator, b) ?? fail('kinds', kindOf(a), kindOf(b));
    return calculate(operator as ArithmeticOperator, a, b);
  },

  in: ({ value, tests }, scope, run) => meets(run.value(value, scope), tests, scope, run, value),

  test: ({ operator, value }, scope, run) => {
    const end = run.value(value, scope);
    return new FeelRange(operator, end, end);
  },

  range: ({ form, low, high }, scope, run) => {
    const end = (node: Node) => (run.strict ? run.something(node, scope) : run.value(node, scope));
    return new FeelRange(form, end(low), end(high));
  },

  if: ({ condition, then, otherwise }, scope, run) => run.value(run.truth(condition, scope) ? then : otherwise, scope),
};
