import type { Builder, Named } from './builder.js';
import { fail } from './error.js';
import { functions } from './functions/core.js';
import { type Run, withName, type Work } from './run.js';
import { type Callable, type Given, invoke } from './signature.js';
import { FeelFunction, type FeelValue, kindOf } from './values.js';

function callableNamed(name: string, { options: { today, functions: more } }: Run): Callable | undefined {
  if (name === 'today' && today) return { parameters: [], call: () => today };
  return more?.get(name) ?? functions.get(name);
}

/** The values that a function is given. */
function valuesOf(given: readonly Named<Work>[], worth: (work: Work) => FeelValue): Given {
  const named = given.filter(({ name }) => name).length;
  if (!named) return given.map(({ value }) => worth(value));
  return named < given.length ? fail('names') : new Map(given.map(({ name, value }) => [name!, worth(value)]));
}

export const calls: Pick<Builder<Work>, 'name' | 'call' | 'function'> = {
  name: (name) => (scope) => {
    const value = scope.get(name);
    return value === undefined ? fail('unknown', name) : value;
  },

  call: (callee, given, name) => (scope, run) => {
    const found = name && scope.get(name) === undefined ? callableNamed(name, run) : undefined;
    // Only this function is ever handed what is missing.
    const worth = name === 'get or else' ? 'ifKnown' : 'something';
    const values = valuesOf(given, (work) => (run.strict ? run[worth](work, scope) : work(scope, run)));
    if (found) return invoke(found, values);
    const own = callee(scope, run);
    return own instanceof FeelFunction && Array.isArray(values)
      ? own.call(...(values as FeelValue[]))
      : fail('call', kindOf(own));
  },

  function: (names, body) => (scope, run) =>
    new FeelFunction((...values) => {
      if (values.length !== names.length) fail('arguments', ...names);
      return body(
        names.reduce((outer, name, at) => withName(outer, name, values[at]!), scope),
        run,
      );
    }),
};
