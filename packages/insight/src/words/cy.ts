import { standingWords } from './cy-standing.js';
import type { Words } from './words.js';

/** Welsh. */
export const words: Words = {
  language: 'cy',
  // Chromium has no Welsh in `Intl`; digits and separators are as in English.
  locale: 'en-GB',
  scales: { million: 'miliwn', billion: 'biliwn', trillion: 'triliwn' },
  percent: (number) => `${number} y cant`,
  minus: (number) => `minws ${number}`,
  sentence: (label, facts) => `${label}: ${facts}`,
  standing: standingWords,
};

export { standingWords };
