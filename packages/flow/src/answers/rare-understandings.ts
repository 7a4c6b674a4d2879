import type { FeelValue } from '../feel/values.js';
import type { Decimal } from '../feel/decimal.js';
import type { AnswerType, Period } from '../flow.js';
import { readDate } from './date-answer.js';
import { lineOf, recordOf, type Refuse } from './given.js';
import { countryNamed } from '../countries.js';
import { numberUnderstanding, picked, type Understanding } from './understandings.js';

const usualPeriods: readonly Period[] = ['week', 'month', 'year'];

/** Types of answers that have several parts, or a form of their own. */
export const rareUnderstandings = {
  date: (given, _, refuse) => readDate(given, true, refuse),
  month: (given, _, refuse) => readDate(given, false, refuse),

  country: (given, field, refuse) =>
    field.options ? picked(given, field, refuse) : (countryNamed(lineOf(given)) ?? refuse('picked')),

  salary: (given, { periods = usualPeriods, places = 2 }, refuse) => {
    const [, first, last] = /^(.*\d\D*?) (?:an? |per |every )?([a-z][a-z -]+)$/.exec(lineOf(given)) ?? [];
    const { amount = first ?? given, period = last } = recordOf(given);
    const every = periods.find((one) => one === lineOf(period).toLowerCase().replaceAll(' ', '-'));
    const read = lineOf(amount)
      ? numberUnderstanding(amount, { type: 'money', title: '', places }, (code, details) =>
          refuse(code, details, 'amount'),
        )
      : refuse('incomplete', [], 'amount');
    if (!every) refuse(lineOf(period) ? 'picked' : 'incomplete', [], 'period');
    return new Map<string, FeelValue>([
      ['amount', read as Decimal],
      ['period', every ?? null],
    ]);
  },

  postcode: (given, _, refuse) => {
    const written = lineOf(given)
      .toUpperCase()
      .replace(/[^A-Z\d]/g, '');
    if (!/^(?:GIR|[A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/.test(written)) return refuse('unreadable');
    return `${written.slice(0, -3)} ${written.slice(-3)}`;
  },

  address: (given, _, refuse) => {
    const said = recordOf(given);
    const parts = ['line1', 'line2', 'town', 'county', 'postcode'].map((name): [string, FeelValue] => {
      const line = lineOf(said[name]);
      if (!line && /line1|town|postcode/.test(name)) return [name, refuse('incomplete', [], name)];
      const inPart: Refuse = (code, details) => refuse(code, details, name);
      return [
        name,
        line && name === 'postcode'
          ? rareUnderstandings.postcode(line, { type: 'postcode', title: '' }, inPart)
          : line || null,
      ];
    });
    return new Map(parts);
  },
} satisfies Partial<Record<AnswerType, Understanding>>;
