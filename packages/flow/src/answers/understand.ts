import type { FeelValue } from '../feel/values.js';
import type { Field, Rule } from '../flow.js';
import type { Problem } from '../state.js';
import { isBlank, type Refuse } from './given.js';
import { beyondLimits } from './limits.js';
import { type Understandings, understandings } from './understandings.js';

/** An answer as it was understood, or what is wrong with it. */
export type Read =
  | { readonly value: FeelValue; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** What a rule is worth that stands where a limit or a count belongs. */
export type Worth = (rule: Rule) => FeelValue;

/**
 * Understands what was given for one field.
 *
 * @param part where it stands in the answer
 * @param problems what is wrong with it is added to these
 * @throws what `worth` throws
 */
export function understand(
  types: Understandings,
  field: Field,
  given: unknown,
  worth: Worth,
  part: Problem['part'],
  problems: Problem[],
): FeelValue {
  const refuse: Refuse = (code, details = [], ...at) => {
    problems.push({ code, details, part: [...part, ...at] });
    return null;
  };
  const { type, optional } = field;
  if (isBlank(given)) {
    if (optional) return type === 'checkboxes' ? [] : null;
    return refuse(/radio|check|yes|country/.test(type) ? 'pick' : 'empty');
  }
  const before = problems.length;
  const value = types[type]!(given, field, refuse);
  if (problems.length === before) beyondLimits(value, field, worth, refuse);
  return value;
}

/** Understands an answer to a question of one field, of a type that most flows have. */
export function readPlainAnswer(field: Field, given: unknown, worth: Worth): Read {
  const problems: Problem[] = [];
  const value = understand(understandings, field, given, worth, [], problems);
  return problems.length ? { problems } : { value };
}
