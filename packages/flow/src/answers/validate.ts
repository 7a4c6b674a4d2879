import type { FeelContext, FeelValue } from '../feel/values.js';
import type { Field, Words } from '../flow.js';
import type { Situation } from '../situation.js';
import type { Problem } from '../state.js';

/**
 * Holds an answer that was understood against the flow's own validations: of the
 * fields of a group first, then of the whole. The first of each that isn't met is told.
 *
 * @param whole the answer; rules know it by the question's id, and the fields of a group by theirs
 */
export function validate(situation: Situation, field: Field, whole: FeelValue, place: string): Problem[] {
  const problems: Problem[] = [];

  function look({ validate: rules = [] }: Field, there: string, part: Problem['part'], names?: FeelContext): void {
    const scope = names && { get: (name: string) => (names.has(name) ? names.get(name) : situation.get(name)) };
    const unmet = rules.findIndex(({ valid }, at) => !situation.holds(valid, `${there}.validate.${at}.valid`, scope));
    if (unmet >= 0) problems.push({ code: 'validate', details: [], validation: unmet, part });
  }

  const items = (field.type === 'group' ? [whole].flat() : []) as FeelContext[];
  items.forEach((names, at) => {
    for (const [name, inner] of Object.entries(field.fields ?? {})) {
      // An optional field that was left blank has nothing to be held against.
      if (names.get(name) !== null) {
        look(inner, `${place}.fields.${name}`, Array.isArray(whole) ? [at, name] : [name], names);
      }
    }
  });
  if (!problems.length && whole !== null) look(field, place, []);
  return problems;
}

/** The words of the flow for a validation that isn't met; none for other problems. */
export function errorOf({ fields, validate = [] }: Field, { part, validation = -1 }: Problem): Words {
  const field = part.length ? fields?.[part.at(-1)!] : undefined;
  return (field ? field.validate : validate)?.[validation]?.error ?? '';
}
