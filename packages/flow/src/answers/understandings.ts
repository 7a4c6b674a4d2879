import { decimal } from '../feel/decimal.js';
import type { FeelValue } from '../feel/values.js';
import type { AnswerType, Field } from '../flow.js';
import { lineOf, type Refuse } from './given.js';
import { numberOfAnswer } from './number-answer.js';

export type Understanding = (given: unknown, field: Field, refuse: Refuse) => FeelValue;

const yes = /^(?:yes|true|y|ie|oes|ydw|ydyn?|bydd(?:af)?|gallaf|hoffwn|do)$/i;
const no = /^(?:no|false|n|na|nage|naddo|nac? (?:oes|ydw|ydyn?|fydd(?:af)?|allaf|hoffwn))$/i;

/** A number, an amount or a whole number. */
export const numberUnderstanding: Understanding = (
  given,
  { type, places = type === 'money' ? 2 : Infinity },
  refuse,
) => {
  const read = numberOfAnswer(lineOf(given));
  if (!read) return refuse('unreadable');
  const decimals = Math.max(0, read.c.length - 1 - read.e);
  if (type === 'integer' && decimals) return refuse('whole');
  return decimals > places ? refuse('places', [`${places}`]) : read;
};

/** One of the options. */
export const picked: Understanding = (given, { options = [] }, refuse) => {
  const value = lineOf(given);
  return options.some((option) => option.value === value) ? value : refuse('picked');
};

const yesOrNo: Understanding = (given, { type }, refuse) => {
  const said = lineOf(given);
  if (yes.test(said)) return true;
  return no.test(said) ? false : /^don.?t.know$/i.test(said) && type !== 'yes-no' ? null : refuse('picked');
};

/** How answers are understood, by their type. What is handed over isn't blank. */
export type Understandings = Readonly<Partial<Record<AnswerType, Understanding>>>;

/** The types that most flows have. */
export const understandings: Understandings = {
  radio: picked,
  'yes-no': yesOrNo,
  'yes-no-dont-know': yesOrNo,
  number: numberUnderstanding,
  integer: numberUnderstanding,
  money: numberUnderstanding,
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

  text: (given, _, refuse) => {
    if (typeof given === 'object') return refuse('unreadable');
    return `${given as string | number | boolean}`.replace(/\r\n?/g, '\n').trim();
  },
};
