import type { CardWords } from './card-words.js';
import type { EntryWords } from './entry-words.js';

/** All words of hours, costs, channels, cards and entries, in one language. */
export interface ServiceWords extends CardWords, EntryWords {}
