import { decimal, type Decimal } from '../feel/decimal.js';
import type { FeelValue } from '../feel/values.js';
import type { Field, Question, Rule } from '../flow.js';
import type { Problem } from '../state.js';
import { isBlank, recordOf, type Refuse } from './given.js';
import { beyondLimits } from './limits.js';
import { understandings } from './understandings.js';

/** An answer as it was understood, or what is wrong with it. */
export type Read =
  | { readonly value: FeelValue; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

/** What a rule is worth that stands where a limit or a count belongs. */
export type Worth = (rule: Rule) => FeelValue;

/**
 * Understands an answer as somebody gave it: `£1,234.50`, `5 4 2026`, a postcode in
 * any case. It also takes answers as `toJson` writes them. Nothing is guessed: what
 * might mean two things is a problem.
 *
 * @param field a question or a field, with those options that are offered
 * @param worth works out limits that are rules; without it they have to be numbers
 * @throws what `worth` throws
 */
export function readAnswer(
  field: Field & Pick<Partial<Question>, 'repeat'>,
  given: unknown,
  worth: Worth = (rule) => decimal(String(rule)),
): Read {
  const problems: Problem[] = [];

  function understood(one: Field, answer: unknown, part: Problem['part']): FeelValue {
    const refuse: Refuse = (code, details = [], ...at) => {
      problems.push({ code, details, part: [...part, ...at] });
      return null;
    };
    const { type, fields = {}, optional } = one;
    if (type === 'group') {
      const members = recordOf(answer);
      return new Map(
        Object.entries(fields).map(([name, inner]) => [name, understood(inner, members[name], [...part, name])]),
      );
    }
    if (isBlank(answer)) {
      if (optional) return type === 'checkboxes' ? [] : null;
      return refuse(/radio|check|yes|country/.test(type) ? 'pick' : 'empty');
    }
    const before = problems.length;
    const value = understandings[type](answer, one, refuse);
    if (problems.length === before) beyondLimits(value, one, worth, refuse);
    return value;
  }

  function several({ times, min = 1, max = 20 }: NonNullable<Question['repeat']>): FeelValue {
    const list = Array.isArray(given) ? (given as unknown[]) : isBlank(given) ? [] : [given];
    const exactly = times === undefined ? undefined : (worth(times) as Decimal).toNumber();
    const part: [] = [];
    if (list.length < (exactly ?? min)) problems.push({ code: 'few', details: [`${exactly ?? min}`], part });
    if (list.length > (exactly ?? max)) problems.push({ code: 'many', details: [`${exactly ?? max}`], part });
    return problems.length ? null : list.map((item, at) => understood(field, item, [at]));
  }

  const value = field.repeat ? several(field.repeat) : understood(field, given, []);
  return problems.length ? { problems } : { value };
}
