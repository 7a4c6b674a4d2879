import type { AboutWords } from './interface-words.js';

/** English. */
export const aboutWords: AboutWords = {
  title: 'About this measure',
  definition: 'Definition',
  source: 'Source',
  publisher: 'Publisher',
  licence: 'Licence',
  updated: 'Last updated',
  nextUpdate: 'Next update',
};
