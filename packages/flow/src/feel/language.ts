import type { Calculate } from './arithmetic.js';
import type { Builder, Cell } from './builder.js';
import { fail } from './error.js';
import { commonFunctions } from './functions/common.js';
import type { InOrder } from './calls.js';
import { type MakeForms, read, type Reading } from './read.js';
import type { Work } from './run.js';
import type { Callable } from './signature.js';
import { tokenPattern, tokensOf } from './tokens.js';
import { worksOf } from './works.js';

/** What of the language not every rule needs, so that a page needn't load it before one does. */
export interface RestOfLanguage {
  readonly functions: Readonly<Record<string, Callable>>;
  /** How what not every rule has is read. */
  readonly forms: MakeForms;
  readonly inOrder: InOrder;
  readonly works: Pick<Builder<Work>, 'context' | 'filter' | 'loop' | 'function'>;
  /** Arithmetic with anything but numbers and text. */
  readonly calculate: Calculate;
}

/** What a text is read with. */
export interface Language {
  /** Takes the next token. */
  readonly words: RegExp;
  readonly forms: MakeForms;
  readonly works: Builder<Work>;
}

/** An expression that has been read, to be worked out as often as one likes. */
export interface Expression {
  readonly text: string;
  readonly work: Work;
}

/** The cell of a decision table that has been read. */
export interface UnaryTests extends Cell<Work> {
  readonly text: string;
}

const lacks = (): never => fail('rest');

const plainForms = <Part>({ expression }: Reading<Part>) => ({
  starts: {},
  argument: () => ({ name: undefined, value: expression() }),
  cell: lacks,
});

/**
 * The language as far as it is there. Without its rest, what needs that can't be read:
 * FeelError `rest`, or that of a text that can't be. Only what hangs on the kinds of
 * values is found out later, with `rest` too.
 *
 * @param names functions that rules may call besides
 */
export function languageOf(names: readonly string[], rest?: RestOfLanguage): Language {
  const functions = new Map(Object.entries({ ...commonFunctions, ...rest?.functions }));
  const words = tokenPattern([...functions.keys(), ...names]);
  if (rest) return { words, forms: rest.forms, works: worksOf(functions, rest) };
  const works = worksOf(functions, {
    calculate: lacks,
    inOrder: lacks,
    works: { context: lacks, filter: lacks, loop: lacks, function: lacks },
  });
  return {
    words,
    forms: plainForms,
    works: {
      ...works,
      binary: (operator, left, right) => (operator === '**' ? lacks() : works.binary(operator, left, right)),
      call: (callee, given, name) =>
        functions.has(name) || names.includes(name) ? works.call(callee, given, name) : lacks(),
    },
  };
}

/**
 * Reads an expression once.
 *
 * @throws FeelError with its place, where the text can't be read
 */
export function expressionIn({ words, forms, works }: Language, text: string): Expression {
  return { text, work: read(tokensOf(text, words), works, forms, ({ expression }) => expression()) };
}

/**
 * Reads the cell of a decision table once.
 *
 * @throws FeelError as `expressionIn` does
 */
export function cellIn({ words, forms, works }: Language, text: string): UnaryTests {
  return { text, ...read(tokensOf(text, words), works, forms, ({ cell }) => cell()) };
}
