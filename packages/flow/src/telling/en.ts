import type { AnswerType } from '../flow.js';
import { plainWords } from './plain-en.js';
import type { TellingWords } from './words.js';

const parts: Readonly<Record<string, string>> = {
  day: 'a day',
  month: 'a month',
  year: 'a year',
  amount: 'an amount',
  period: 'how often',
  line1: 'address line 1',
  town: 'a town or city',
  postcode: 'a postcode',
};

const things: Readonly<Partial<Record<AnswerType, string>>> = {
  date: 'date',
  month: 'month',
  year: 'year',
  money: 'amount',
  salary: 'amount',
  number: 'number',
  integer: 'number',
  postcode: 'postcode',
  text: 'answer',
};
const thing = (type: AnswerType): string => things[type] ?? 'answer';
const Thing = (type: AnswerType): string => thing(type).replace(/^./, (letter) => letter.toUpperCase());
const aThing = (type: AnswerType): string => (/^[ai]/.test(thing(type)) ? `an ${thing(type)}` : `a ${thing(type)}`);

/** English. */
export const tellingWords: TellingWords = {
  ...plainWords,
  problems: {
    empty: ({ type }) => {
      if (type === 'address') return 'Enter an address';
      return type === 'text' ? 'Enter an answer' : `Enter ${aThing(type)}`;
    },
    pick: ({ type }) => {
      if (type === 'checkboxes') return 'Select at least one option';
      return /^yes-no/.test(type) ? 'Select yes or no' : 'Select an option';
    },
    incomplete: ({ type, part = '' }) => {
      if (part === 'period') return 'Select how often';
      return /date|month/.test(type) ? `${Thing(type)} must include ${parts[part]}` : `Enter ${parts[part] ?? part}`;
    },
    unreadable: ({ type, part }) => {
      if (part === 'year') return 'Year must include 4 numbers';
      if (type === 'money' || type === 'salary') return 'Amount must be a number, like 250 or 99.50';
      if (type === 'number' || type === 'integer') return 'Answer must be a number, like 30';
      return type === 'postcode' || part === 'postcode'
        ? 'Enter a full UK postcode'
        : `${Thing(type)} must be a real ${thing(type)}`;
    },
    picked: ({ part }) => (part === 'period' ? 'Select how often' : 'Select one of the options'),
    whole: () => 'Answer must be a whole number',
    places: ({ type, limit }) => {
      if (type === 'money' || type === 'salary') return 'Amount must have pounds and pence, like 99.50';
      return `Answer must have ${limit} ${limit === '1' ? 'digit' : 'digits'} or fewer after the decimal point`;
    },
    few: ({ type, limit, isRepeated }) => {
      if (isRepeated) return `Enter at least ${limit}`;
      if (type === 'checkboxes') return `Select at least ${limit}`;
      if (type === 'text') return `Answer must be ${limit} characters or more`;
      return /date|month|year/.test(type)
        ? `${Thing(type)} must be ${limit} or later`
        : `${Thing(type)} must be ${limit} or more`;
    },
    many: ({ type, limit, isRepeated }) => {
      if (isRepeated) return `Enter no more than ${limit}`;
      if (type === 'checkboxes') return `Select no more than ${limit}`;
      if (type === 'text') return `Answer must be ${limit} characters or fewer`;
      return /date|month|year/.test(type)
        ? `${Thing(type)} must be ${limit} or earlier`
        : `${Thing(type)} must be ${limit} or less`;
    },
    century: () => 'Year must include 4 numbers, like 1956 or 2015',
    day: ({ limit }) => `There is no ${limit}: check the day and the month`,
    exclusive: () => 'Select either the last option or any of the others',
  },
  choice: (question, options) =>
    options.length < 2 ? question : `${question} ${options.slice(0, -1).join(', ')} or ${options.at(-1)}?`,
  failed: (isRates) =>
    isRates
      ? 'Sorry, we cannot work this out now, because we do not have the figures for that day.'
      : 'Sorry, there is a problem with these questions. We cannot go on.',
};
