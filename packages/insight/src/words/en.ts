import type { Words } from './words.js';

/** English as used in the United Kingdom. */
export const words: Words = {
  language: 'en',
  locale: 'en-GB',
  percent: (number) => `${number} per cent`,
  minus: (number) => `minus ${number}`,
  singular: (unit) => unit.replace(/(day|hour|minute|week|month|year|tonne|mile)s$/, '$1'),
  sentence: (label, facts) => `${label}: ${facts}`,
};
