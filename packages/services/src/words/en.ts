import { cardWords } from './en-card.js';
import { entryWords } from './en-entry.js';
import type { ServiceWords } from './service-words.js';

export { cardWords };

/** All words of services in English. */
export const serviceWords: ServiceWords = { ...cardWords, ...entryWords };
