import { cellIn, type Expression, expressionIn, languageOf, type UnaryTests } from './language.js';
import { functions } from './functions/core.js';
import { restOfLanguage } from './rest.js';
import { tokenPattern } from './tokens.js';

export type { Expression, UnaryTests };

/** Names of several words, each of which is one token wherever it stands. */
export type Vocabulary = RegExp;

const whole = languageOf([], restOfLanguage);

/** The names of several words that expressions may use: those of core functions, and these. */
export function vocabulary(names: Iterable<string>): Vocabulary {
  return tokenPattern([...functions.keys(), ...names]);
}

/**
 * Reads an expression once, to be worked out as often as one likes.
 *
 * @throws FeelError with its place, where the text can't be read
 */
export function parse(text: string, words: Vocabulary = whole.words): Expression {
  return expressionIn({ ...whole, words }, text);
}

/**
 * Reads the cell of a decision table: `< 16000`, `[16000..20000)`, `"yes", "maybe"`,
 * `not("no")`, or `-` for anything. `?` stands for the value that is tested.
 *
 * @throws FeelError as `parse` does
 */
export function parseUnaryTests(text: string, words: Vocabulary = whole.words): UnaryTests {
  return cellIn({ ...whole, words }, text);
}
