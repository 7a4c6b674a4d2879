import { type Decimal, decimal } from '../feel/decimal.js';
import type { FeelValue } from '../feel/values.js';
import type { AnswerType, Field, Period } from '../flow.js';
import { readDate } from './date-answer.js';
import { lineOf, recordOf, type Refuse } from './given.js';
import { numberOfAnswer } from './number-answer.js';

type Understanding = (given: unknown, field: Field, refuse: Refuse) => FeelValue;

const usualPeriods: readonly Period[] = ['week', 'month', 'year'];
const yes = /^(?:yes|true|y|ie|oes|ydw|ydyn?|bydd(?:af)?|gallaf|hoffwn|do)$/i;
const no = /^(?:no|false|n|na|nage|naddo|nac? (?:oes|ydw|ydyn?|fydd(?:af)?|allaf|hoffwn))$/i;

const number: Understanding = (given, { type, places = type === 'money' ? 2 : Infinity }, refuse) => {
  const read = numberOfAnswer(lineOf(given));
  if (!read) return refuse('unreadable');
  const decimals = Math.max(0, read.c.length - 1 - read.e);
  if (type === 'integer' && decimals) return refuse('whole');
  return decimals > places ? refuse('places', [`${places}`]) : read;
};

const picked: Understanding = (given, { options }, refuse) => {
  const value = lineOf(given);
  const isOffered = options ? options.some((option) => option.value === value) : value;
  return isOffered ? value : refuse('picked');
};

const yesOrNo: Understanding = (given, { type }, refuse) => {
  const said = lineOf(given);
  if (yes.test(said)) return true;
  return no.test(said) ? false : /^don.?t.know$/i.test(said) && type !== 'yes-no' ? null : refuse('picked');
};

/** How an answer of each type is understood. What is handed to them isn't blank. */
export const understandings: Record<Exclude<AnswerType, 'group'>, Understanding> = {
  radio: picked,
  country: picked,
  'yes-no': yesOrNo,
  'yes-no-dont-know': yesOrNo,
  number,
  integer: number,
  money: number,
  date: (given, _, refuse) => readDate(given, true, refuse),
  month: (given, _, refuse) => readDate(given, false, refuse),

  checkboxes: (given, { options = [] }, refuse) => {
    const all = options.map(({ value }) => value);
    const line = lineOf(given);
    const values = Array.isArray(given) ? given.map(lineOf) : all.includes(line) ? [line] : line.split(/\s*,\s*/);
    if (values.some((value) => !all.includes(value))) return refuse('picked');
    const found = options.filter(({ value }) => values.includes(value));
    if (found.length > 1 && found.some(({ exclusive }) => exclusive)) return refuse('exclusive');
    return found.map(({ value }) => value);
  },

  year: (given, _, refuse) => {
    const line = lineOf(given);
    return /^\d{4}$/.test(line) ? decimal(line) : refuse(/^\d\d$/.test(line) ? 'century' : 'unreadable');
  },

  salary: (given, { periods = usualPeriods, places = 2 }, refuse) => {
    const [, first, last] = /^(.*\d\D*?) (?:an? |per |every )?([a-z][a-z -]+)$/.exec(lineOf(given)) ?? [];
    const { amount = first ?? given, period = last } = recordOf(given);
    const every = periods.find((one) => one === lineOf(period).toLowerCase().replaceAll(' ', '-'));
    const read = lineOf(amount)
      ? number(amount, { type: 'money', title: '', places }, (code, details) => refuse(code, details, 'amount'))
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

  text: (given, _, refuse) => {
    if (typeof given === 'object') return refuse('unreadable');
    return `${given as string | number | boolean}`.replace(/\r\n?/g, '\n').trim();
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
          ? understandings.postcode(line, { type: 'postcode', title: '' }, inPart)
          : line || null,
      ];
    });
    return new Map(parts);
  },
};
