export { type Block, isSafeAddress, readMarkup, readSpans, type Span } from './markup.js';
export { linesSaid } from './said.js';
export { Teller } from './teller.js';
export type { PlainWords, TellingWords } from './words.js';
