export { type Block, isSafeAddress, readMarkup, readSpans, type Span } from './markup.js';
export { Teller } from './teller.js';
export type { TellingWords } from './words.js';
