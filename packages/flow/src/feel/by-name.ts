import type { Named } from './builder.js';
import { fail } from './error.js';
import type { Parameter } from './signature.js';
import type { FeelValue } from './values.js';

/** The names of a parameter, which usually has one. */
export const namesOf = (name: string): string[] => name.split('|');

/**
 * Puts values that were given by name in the order of the parameters.
 *
 * @throws FeelError `names` where only some have one, `arguments` where there are others than asked
 */
export function inOrder(
  parameters: readonly Parameter[],
  given: readonly Named<FeelValue>[],
): readonly (FeelValue | undefined)[] {
  if (!given.every(({ name }) => name)) fail('names');
  const byName = new Map(given.map(({ name, value }) => [name!, value]));
  const values = parameters.map(({ name }) => byName.get(namesOf(name).find((one) => byName.has(one)) ?? ''));
  if (values.filter((value) => value !== undefined).length < byName.size) {
    fail('arguments', ...parameters.map(({ name }) => name));
  }
  return values;
}
