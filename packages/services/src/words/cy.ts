import { cardWords } from './cy-card.js';
import { entryWords } from './cy-entry.js';
import type { ServiceWords } from './service-words.js';

export { cardWords };

/** All words of services in Welsh. */
export const serviceWords: ServiceWords = { ...cardWords, ...entryWords };
