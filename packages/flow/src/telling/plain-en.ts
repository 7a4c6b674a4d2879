import type { PlainWords } from './words.js';

const units = { Y: 'year', M: 'month', D: 'day', h: 'hour', m: 'minute', s: 'second' } as const;

/** English. */
export const plainWords: PlainWords = {
  language: 'en',
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  yes: 'Yes',
  no: 'No',
  yesNo: () => ['Yes', 'No'],
  dontKnow: 'I don’t know',
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
  salary: (amount, period) => `${amount} ${plainWords.periods[period]}`,
  periods: {
    hour: 'an hour',
    day: 'a day',
    week: 'a week',
    'two-weeks': 'every 2 weeks',
    'four-weeks': 'every 4 weeks',
    month: 'a month',
    quarter: 'every 3 months',
    year: 'a year',
  },
  length: (count, unit) => `${count} ${units[unit]}${count === '1' ? '' : 's'}`,
};
