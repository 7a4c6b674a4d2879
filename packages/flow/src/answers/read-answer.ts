import { decimal, type Decimal } from '../feel/decimal.js';
import type { FeelValue } from '../feel/values.js';
import type { Field, Question } from '../flow.js';
import type { Problem } from '../state.js';
import { isBlank, recordOf } from './given.js';
import { rareUnderstandings } from './rare-understandings.js';
import { type Read, understand, type Worth } from './understand.js';
import { understandings } from './understandings.js';

export type { Read, Worth };

const types = { ...understandings, ...rareUnderstandings };

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
    if (one.type !== 'group') return understand(types, one, answer, worth, part, problems);
    const members = recordOf(answer);
    return new Map(
      Object.entries(one.fields ?? {}).map(([name, inner]) => [
        name,
        understood(inner, members[name], [...part, name]),
      ]),
    );
  }

  function several({ times, min = 1, max = 20 }: NonNullable<Question['repeat']>): FeelValue {
    const list = Array.isArray(given) ? (given as unknown[]) : isBlank(given) ? [] : [given];
    const exactly = times === undefined ? undefined : (worth(times) as Decimal).toNumber();
    const part: [] = [];
    if (list.length > (exactly ?? max)) problems.push({ code: 'many', details: [`${exactly ?? max}`], part });
    const items = problems.length ? null : list.map((item, at) => understood(field, item, [at]));
    if (list.length < (exactly ?? min)) problems.push({ code: 'few', details: [`${exactly ?? min}`], part });
    return items;
  }

  const value = field.repeat ? several(field.repeat) : understood(field, given, []);
  return problems.length ? { problems } : { value };
}
