import { words } from '@council-kit/insight/words/en';
import type { InterfaceWords } from './interface-words.js';

const interfaceWords: InterfaceWords = {
  waiting: 'Loading',
  failed: 'Sorry, this figure cannot be shown at the moment.',
  empty: 'No figures have been published yet.',
  stale: (checked) =>
    `This figure may be out of date. The last figure we have is from ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(checked)}.`,
};

export const language = { ...words, interface: interfaceWords };
