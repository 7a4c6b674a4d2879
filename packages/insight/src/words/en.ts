import type { Words } from './words.js';

/** English as used in the United Kingdom. */
export const words: Words = {
  language: 'en',
  locale: 'en-GB',
  percent: (number) => `${number} per cent`,
  minus: (number) => `minus ${number}`,
  sentence: (label, facts) => `${label}: ${facts}`,
};
