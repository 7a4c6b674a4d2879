import { words } from '@council-kit/insight/words/cy';
import { aboutWords } from './cy-about.js';
import type { InterfaceWords } from './interface-words.js';

const interfaceWords: InterfaceWords = {
  waiting: 'Wrthi’n llwytho',
  failed: 'Mae’n ddrwg gennym, ni ellir dangos y ffigur hwn ar hyn o bryd.',
  empty: 'Nid oes unrhyw ffigurau wedi’u cyhoeddi eto.',
  stale: (when) => `Gall y ffigur hwn fod wedi dyddio. Cafodd ei wirio ddiwethaf ar ${when}.`,
  about: aboutWords,
};

export const language = { ...words, interface: interfaceWords };
