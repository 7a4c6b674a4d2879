import type { AboutWords } from './interface-words.js';

/** Welsh. */
export const aboutWords: AboutWords = {
  title: 'Ynglŷn â’r mesur hwn',
  definition: 'Diffiniad',
  source: 'Ffynhonnell',
  publisher: 'Cyhoeddwr',
  licence: 'Trwydded',
  updated: 'Diweddarwyd ddiwethaf',
  nextUpdate: 'Diweddariad nesaf',
};
