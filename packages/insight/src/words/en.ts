import type { Words } from './words.js';

/** English as used in the United Kingdom. */
export const words: Words = {
  language: 'en',
  locale: 'en-GB',
  percent: (number) => `${number} per cent`,
  minus: (number) => `minus ${number}`,
  // "days" and "working days", but not "per 1,000 residents".
  singular: (unit) => unit.replace(/^(?!per )([a-z ]+)(?<![su]|[ihx]e|sse)s$/i, '$1'),
  sentence: (label, facts) => `${label}: ${facts}`,
};
