import { standingWords } from './cy-standing.js';
import type { Words } from './words.js';

/** Welsh. */
export const words: Words = {
  language: 'cy',
  locale: 'cy',
  percent: (number) => `${number} y cant`,
  sentence: (label, facts) => `${label}: ${facts}`,
  standing: standingWords,
};
