import { judge, meets } from './logic.js';
import type { Expression, UnaryTests } from './parse.js';
import { type EvaluateOptions, Run, type Scope, withName } from './run.js';
import type { FeelValue } from './values.js';

/**
 * Works out an expression. Nothing is changed, and nothing outside is asked but `scope` and `options`.
 *
 * @throws FeelError with its place: `missing` where a value is needed that isn't there
 * and other faults (only if strict), and `long` or `deep`
 */
export function evaluate({ work }: Expression, scope: Scope, options: EvaluateOptions = {}): FeelValue {
  return work(scope, new Run(options));
}

/**
 * Whether a value meets the tests of a table's cell; null where that can't be told,
 * which only happens if not strict.
 *
 * @throws FeelError as `evaluate` does
 */
export function evaluateUnaryTests(
  cell: UnaryTests,
  input: FeelValue,
  scope: Scope,
  options: EvaluateOptions = {},
): boolean | null {
  return meetsCell(cell, input, scope, new Run(options));
}

/** The same as a part of something larger that is being worked out. */
export function meetsCell(
  { tests, conditions, negated }: UnaryTests,
  input: FeelValue,
  scope: Scope,
  run: Run,
): boolean | null {
  if (!tests.length) return true;
  const inner = withName(scope, '?', input);
  const conditioned = tests.map((test) => () => run.truth(test, inner));
  const met = conditions ? judge(true, conditioned) : meets(input, tests, inner, run);
  return met === null ? met : met !== negated;
}
