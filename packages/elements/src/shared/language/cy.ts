import { words } from '@council-kit/insight/words/cy';
import type { InterfaceWords } from './interface-words.js';

const interfaceWords: InterfaceWords = {
  waiting: 'Wrthi’n llwytho',
  failed: 'Mae’n ddrwg gennym, ni ellir dangos y ffigur hwn ar hyn o bryd.',
  empty: 'Nid oes unrhyw ffigurau wedi’u cyhoeddi eto.',
  stale: (when) => `Gall y ffigur hwn fod wedi dyddio. Cafodd ei wirio ddiwethaf ar ${when}.`,
  about: 'Ynglŷn â’r mesur hwn',
  definition: 'Diffiniad',
  source: 'Ffynhonnell',
  publisher: 'Cyhoeddwr',
  licence: 'Trwydded',
  updated: 'Diweddarwyd ddiwethaf',
  nextUpdate: 'Diweddariad nesaf',
};

export const language = { ...words, interface: interfaceWords };
