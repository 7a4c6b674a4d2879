import { negate } from './arithmetic.js';
import { calls } from './calls.js';
import { collections } from './collections.js';
import { judge, logic, meets } from './logic.js';
import { type EvaluateOptions, type Readers, Run, type Scope, withName } from './run.js';
import type { Expression, UnaryTests } from './syntax.js';
import type { FeelValue } from './values.js';

const readers: Readers = {
  literal: ({ value }) => value,
  negate: ({ value }, scope, run) => negate(run.something(value, scope)),
  ...logic,
  ...collections,
  ...calls,
};

/**
 * Works out an expression. Nothing is changed, and nothing outside is asked but `scope` and `options`.
 *
 * @throws FeelError with its place: `missing` where a value is needed that isn't there
 * and other faults (only if strict), and `long` or `deep`
 */
export function evaluate({ text, root }: Expression, scope: Scope, options: EvaluateOptions = {}): FeelValue {
  return new Run(readers, text, options).value(root, scope);
}

/**
 * Whether a value meets the tests of a table's cell; null where that can't be told,
 * which only happens if not strict.
 *
 * @throws FeelError as `evaluate` does
 */
export function evaluateUnaryTests(
  { text, tests, conditions, negated }: UnaryTests,
  input: FeelValue,
  scope: Scope,
  options: EvaluateOptions = {},
): boolean | null {
  if (!tests.length) return true;
  const run = new Run(readers, text, options);
  const inner = withName(scope, '?', input);
  const met = conditions
    ? judge(
        true,
        tests.map((test) => () => run.truth(test, inner)),
      )
    : meets(input, tests, inner, run);
  return met === null ? met : met !== negated;
}
