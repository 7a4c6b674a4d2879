import type { FeelContext, FeelValue } from '../feel/values.js';
import type { Field } from '../flow.js';
import type { Situation } from '../situation.js';
import type { Problem } from '../state.js';
import { validate } from './validate.js';

/**
 * Holds an answer that was understood against the flow's own validations: of the fields
 * of a group first, then of the whole. The first of each that isn't met is told.
 *
 * @param whole the answer; rules know it by the question's id, and the fields of a group by theirs
 */
export function validateAnswer(situation: Situation, field: Field, whole: FeelValue, place: string): Problem[] {
  const items = (field.type === 'group' ? [whole].flat() : []) as FeelContext[];
  const problems = items.flatMap((names, at) => {
    const scope = { get: (name: string) => (names.has(name) ? names.get(name) : situation.get(name)) };
    return Object.entries(field.fields ?? {}).flatMap(([name, inner]) => {
      const part = Array.isArray(whole) ? [at, name] : [name];
      return validate(situation, inner, names.get(name) ?? null, `${place}.fields.${name}`, part, scope);
    });
  });
  return problems.length ? problems : validate(situation, field, whole, place);
}
