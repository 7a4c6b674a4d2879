import type { Scope } from '../feel/run.js';
import type { FeelValue } from '../feel/values.js';
import type { Field, Words } from '../flow.js';
import type { Situation } from '../situation.js';
import type { Problem } from '../state.js';

/**
 * Holds a field that was understood against the flow’s own validations: the first that
 * isn't met is told. An optional field that was left blank has nothing to be held against.
 *
 * @param part where the field stands in the answer
 * @param scope what the rules know
 */
export function validate(
  situation: Situation,
  { validate: rules = [] }: Field,
  value: FeelValue,
  place: string,
  part: Problem['part'] = [],
  scope: Scope = situation,
): Problem[] {
  if (value === null) return [];
  const unmet = rules.findIndex(({ valid }, at) => !situation.holds(valid, `${place}.validate.${at}.valid`, scope));
  return unmet < 0 ? [] : [{ code: 'validate', details: [], validation: unmet, part }];
}

/** The words of the flow for a validation that isn't met; none for other problems. */
export function errorOf({ fields, validate: rules = [] }: Field, { part, validation = -1 }: Problem): Words {
  const field = part.length ? fields?.[part.at(-1)!] : undefined;
  return (field ? field.validate : rules)?.[validation]?.error ?? '';
}
