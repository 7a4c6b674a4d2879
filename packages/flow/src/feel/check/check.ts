import { FeelError } from '../error.js';
import type { Parameter } from '../signature.js';
import { moreFunctions } from '../functions/more.js';
import { vocabulary } from '../parse.js';
import { describe } from './describe.js';
import { Checker } from './checker.js';
import { anything, type FeelType, yesOrNo } from './types.js';
import { childrenOf, type Node, parseCellTree, parseTree } from './tree.js';

/** Something to mend in a rule, at a place of its text (UTF-16 offsets, `to` exclusive). */
export interface Finding {
  readonly code: string;
  /** A sentence for the person who owns the rule. */
  readonly message: string;
  /** What to write instead, where that is known. */
  readonly cure?: string;
  readonly from: number;
  readonly to: number;
}

/** What a rule may use. */
export interface CheckOptions {
  /** Types of the names that have values. */
  names: Readonly<Record<string, FeelType>>;
  /** Functions besides those of FEEL, with the type of what they give. */
  functions?: ReadonlyMap<string, { readonly parameters: readonly Parameter[]; readonly result: FeelType }>;
}

export interface Checked {
  readonly findings: readonly Finding[];
  /** What the rule gives, as far as that is known. */
  readonly type: FeelType;
}

/** Reads a rule and looks at it with what can be known before anybody has answered. It never throws. */
export function check(text: string, options: CheckOptions): Checked {
  return looked(text, options, (checker) => checker.typeOf(parseTree(text, wordsFor(options))));
}

/**
 * Looks at the cell of a decision table.
 *
 * @param input the type of the value that the cell is held against
 */
export function checkUnaryTests(text: string, input: FeelType, options: CheckOptions): Checked {
  const names = { ...options.names, '?': input };
  return looked(text, { ...options, names }, (checker) => {
    const { tests, conditions } = parseCellTree(text, wordsFor(options));
    for (const test of tests) {
      if (conditions) checker.condition(test);
      else checker.meets(input, test);
    }
    return yesOrNo;
  });
}

const wordsFor = ({ functions }: CheckOptions) =>
  functions && vocabulary([...moreFunctions.keys(), ...functions.keys()]);

function looked(text: string, options: CheckOptions, look: (checker: Checker) => FeelType): Checked {
  const checker = new Checker(text, options);
  try {
    const type = look(checker);
    return { findings: checker.findings, type };
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    const { code, from, to } = error;
    return { findings: [...checker.findings, { code, message: describe(error, text), from, to }], type: anything };
  }
}

/** The names in a rule that stand for values from outside it, each once, in the order of the text. */
export function namesIn(node: Node, own: readonly string[] = []): string[] {
  if (node.kind === 'name') return own.includes(node.name) ? [] : [node.name];
  let inner = own;
  if (node.kind === 'loop') inner = [...own, ...node.iterators.map(({ name }) => name), 'partial'];
  if (node.kind === 'function') inner = [...own, ...node.names];
  if (node.kind === 'filter') inner = [...own, 'item'];
  const parts =
    node.kind === 'call' && node.callee.kind === 'name' ? node.given.map(({ value }) => value) : childrenOf(node);
  return [...new Set(parts.flatMap((part) => namesIn(part, inner)))];
}
