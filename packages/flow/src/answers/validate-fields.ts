import type { FeelContext, FeelValue } from '../feel/values.js';
import type { Field } from '../flow.js';
import type { Situation } from '../situation.js';
import type { Problem } from '../state.js';
import { validate } from './validate.js';

/**
 * Holds the fields of a group against the flow's own validations.
 *
 * @param whole the answer; rules know it by the question's id, and the fields of a group by theirs
 */
export function validateFields(situation: Situation, field: Field, whole: FeelValue, place: string): Problem[] {
  if (field.type !== 'group') return [];
  const items = [whole].flat() as FeelContext[];
  return items.flatMap((names, at) => {
    const scope = { get: (name: string) => (names.has(name) ? names.get(name) : situation.get(name)) };
    return Object.entries(field.fields ?? {}).flatMap(([name, inner]) => {
      // An optional field that was left blank has nothing to be held against.
      if (names.get(name) === null) return [];
      const part = Array.isArray(whole) ? [at, name] : [name];
      return validate(situation, inner, `${place}.fields.${name}`, part, scope);
    });
  });
}
