import type { Builder, Named } from './builder.js';
import { fail } from './error.js';
import { type Run, type Work } from './run.js';
import { type Callable, invoke, type Parameter } from './signature.js';
import { FeelFunction, type FeelValue, kindOf } from './values.js';

/** Functions by the names that rules call them by. */
export type Functions = ReadonlyMap<string, Callable>;

function callableNamed(
  name: string,
  functions: Functions,
  { options: { today, functions: more } }: Run,
): Callable | undefined {
  if (name === 'today' && today) return { parameters: [], call: () => today };
  return more?.get(name) ?? functions.get(name);
}

/** Puts what was given by name in the order of the parameters. */
export type InOrder = (
  parameters: readonly Parameter[],
  given: readonly Named<FeelValue>[],
) => readonly (FeelValue | undefined)[];

/** @param functions those of the language, besides which a run may have its own */
export const calls = (functions: Functions, inOrder: InOrder): Pick<Builder<Work>, 'name' | 'call'> => ({
  name: (name) => (scope) => {
    const value = scope.get(name);
    return value === undefined ? fail('unknown', name) : value;
  },

  call: (callee, given, name) => (scope, run) => {
    const found = name && scope.get(name) === undefined ? callableNamed(name, functions, run) : undefined;
    // Only this function is ever handed what is missing.
    const worth = name === 'get or else' ? 'ifKnown' : 'something';
    const named = given.map(({ name: label, value }) => ({
      name: label,
      value: run.strict ? run[worth](value, scope) : value(scope, run),
    }));
    const values = named.map(({ value }) => value);
    const isNamed = named.some(({ name: label }) => label);
    if (found) return invoke(found, isNamed ? inOrder(found.parameters, named) : values);
    const own = callee(scope, run);
    return own instanceof FeelFunction && !isNamed ? own.call(...values) : fail('call', kindOf(own));
  },
});
