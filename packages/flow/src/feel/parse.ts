import type { Cell } from './builder.js';
import { functions } from './functions/core.js';
import { read } from './read.js';
import { tokenPattern, tokensOf } from './tokens.js';
import { type Work, works } from './works.js';

/** An expression that has been read, to be worked out as often as one likes. */
export interface Expression {
  readonly text: string;
  readonly work: Work;
}

/** The cell of a decision table that has been read. */
export interface UnaryTests extends Cell<Work> {
  readonly text: string;
}

/** Names of several words, each of which is one token wherever it stands. */
export type Vocabulary = RegExp;

const plain = vocabulary([]);

/** The names of several words that expressions may use: those of core functions, and these. */
export function vocabulary(names: Iterable<string>): Vocabulary {
  return tokenPattern([...functions.keys(), ...names]);
}

/**
 * Reads an expression once, to be worked out as often as one likes.
 *
 * @throws FeelError with its place, where the text can't be read
 */
export function parse(text: string, words = plain): Expression {
  return { text, work: read(tokensOf(text, words), works, ({ expression }) => expression()) };
}

/**
 * Reads the cell of a decision table: `< 16000`, `[16000..20000)`, `"yes", "maybe"`,
 * `not("no")`, or `-` for anything. `?` stands for the value that is tested.
 *
 * @throws FeelError as `parse` does
 */
export function parseUnaryTests(text: string, words = plain): UnaryTests {
  return { text, ...read(tokensOf(text, words), works, ({ cell }) => cell()) };
}
