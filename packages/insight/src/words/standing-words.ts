import { standingWords as english } from './en-standing.js';
import type { StandingWords, Words } from './words.js';

/** How a value stands, in the language of `words`. */
export function standingWords({ standing = english }: Words): StandingWords {
  return standing;
}
