import { standingWords, words } from '@council-kit/insight/words/cy';
import { aboutWords } from './cy-about.js';
import type { InterfaceWords } from './interface-words.js';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

const interfaceWords: InterfaceWords = {
  waiting: 'Wrthi’n llwytho',
  failed: 'Mae’n ddrwg gennym, ni ellir dangos y ffigur hwn ar hyn o bryd.',
  empty: 'Nid oes unrhyw ffigurau wedi’u cyhoeddi eto.',
  stale: (checked) =>
    `Gall y ffigur hwn fod wedi dyddio. Mae’r ffigur diwethaf sydd gennym o ${checked.getDate()} ${standingWords.months![checked.getMonth()]} ${checked.getFullYear()} am ${clock.format(checked)}.`,
  about: aboutWords,
};

export const language = { ...words, interface: interfaceWords };
