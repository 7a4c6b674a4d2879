import { fail, FeelError } from './error.js';
import { functions } from './functions/index.js';
import { type Readers, type Run, withName } from './run.js';
import { type Callable, type Given, invoke } from './signature.js';
import type { Argument, Node } from './syntax.js';
import { FeelFunction, type FeelValue, kindOf } from './values.js';

function callableNamed(name: string, { options: { today, functions: more } }: Run): Callable | undefined {
  if (name === 'today' && today) return { ways: [[]], call: () => today };
  return more?.get(name) ?? functions.get(name);
}

/** The values that a function is given. */
function valuesOf(given: readonly Argument[], worth: (node: Node) => FeelValue): Given {
  const values = given.map(({ value }) => worth(value));
  const named = given.filter(({ name }) => name).length;
  if (!named) return values;
  return named < given.length ? fail('names') : new Map(given.map(({ name }, at) => [name!, values[at]!]));
}

export const calls: Pick<Readers, 'name' | 'call' | 'function'> = {
  name: ({ name }, scope, run) => {
    const value = scope.get(name);
    if (value !== undefined) return value;
    const found = callableNamed(name, run) ?? fail('unknown', name);
    return new FeelFunction((...values) => invoke(found, values));
  },

  call: ({ callee, given }, scope, run) => {
    const name = callee.kind === 'name' ? callee.name : '';
    const found = scope.get(name) === undefined ? callableNamed(name, run) : undefined;
    const values = valuesOf(
      given,
      name === 'get or else' ? (node) => run.ifKnown(node, scope) : (node) => run.value(node, scope),
    );
    if (!found) {
      const own = run.value(callee, scope);
      return own instanceof FeelFunction && Array.isArray(values) ? own.call(...values) : fail('call', kindOf(own));
    }
    try {
      return invoke(found, values);
    } catch (error) {
      const lacking = [...values.values()].indexOf(null);
      if (error instanceof FeelError && error.code === 'missing' && !error.to && lacking >= 0) {
        run.missing(given[lacking]!.value);
      }
      throw error;
    }
  },

  function: ({ names, body }, scope, run) =>
    new FeelFunction((...values) => {
      if (values.length !== names.length) fail('arguments', names.join(', '));
      return run.value(
        body,
        names.reduce((outer, name, at) => withName(outer, name, values[at]!), scope),
      );
    }),
};
