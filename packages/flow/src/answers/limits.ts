import { CalendarDate, dateOfText } from '../feel/calendar.js';
import { decimal } from '../feel/decimal.js';
import { compare, type FeelContext, type FeelValue, textOf } from '../feel/values.js';
import type { Field, Rule } from '../flow.js';
import type { Refuse } from './given.js';
import type { Worth } from './understand.js';

/** Finds fault with what is below the least or above the most that is asked for. */
export function beyondLimits(value: FeelValue, field: Field, worth: Worth, refuse: Refuse): void {
  const { type, max } = field;
  const min = field.min ?? (/money|salary/.test(type) ? 0 : undefined);
  const [size, part] = sizeOf(value);
  const limit = (rule: Rule) => (size instanceof CalendarDate && isDate(rule) ? dateOfText(rule) : worth(rule));
  const differs = (rule: Rule, code: 'few' | 'many', sign: number): void => {
    const end = limit(rule);
    if (compare(size, end)! * sign > 0) refuse(code, [textOf(end)], ...part);
  };
  if (min !== undefined) differs(min, 'few', -1);
  if (max !== undefined) differs(max, 'many', 1);
}

/** What of an answer has limits: the length of a text or a list, the amount of a salary, or all of it. */
function sizeOf(value: FeelValue): [size: FeelValue, part: string[]] {
  if (value instanceof Map) return [(value as FeelContext).get('amount') ?? null, ['amount']];
  return [typeof value === 'string' || Array.isArray(value) ? decimal([...(value as string)].length) : value, []];
}

const isDate = (rule: Rule): rule is string => /^\d{4}-\d\d-\d\d$/.test(String(rule));
