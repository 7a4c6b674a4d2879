import type { ArithmeticOperator, Builder, Cell, Iterator, LoopKind, Named, Operator } from '../builder.js';
import { fail } from '../error.js';
import { forms } from '../forms.js';
import { moreFunctions } from '../functions/more.js';
import { vocabulary } from '../parse.js';
import { read } from '../read.js';
import { tokensOf } from '../tokens.js';
import type { ComparisonOperator, FeelRange, FeelValue } from '../values.js';

export type { ArithmeticOperator, Cell, ComparisonOperator, Iterator, LoopKind, Named, Operator };

interface Parts {
  literal: { readonly value: FeelValue };
  name: { readonly name: string };
  list: { readonly items: readonly Node[] };
  context: { readonly entries: readonly Named<Node>[] };
  range: { readonly form: FeelRange['form']; readonly low: Node; readonly high: Node };
  test: { readonly operator: ComparisonOperator; readonly value: Node };
  negate: { readonly value: Node };
  binary: { readonly operator: Operator; readonly left: Node; readonly right: Node };
  in: { readonly value: Node; readonly tests: readonly Node[] };
  if: { readonly condition: Node; readonly then: Node; readonly otherwise: Node };
  loop: { readonly loop: LoopKind; readonly iterators: readonly Iterator<Node>[]; readonly value: Node };
  path: { readonly of: Node; readonly name: string };
  filter: { readonly of: Node; readonly condition: Node };
  call: { readonly callee: Node; readonly given: readonly Named<Node>[] };
  function: { readonly names: readonly string[]; readonly body: Node };
}

export type NodeKind = keyof Parts;

/** What every node has besides what its kind has. */
interface Common<K extends NodeKind> {
  readonly kind: K;
  /** Its place in the text: UTF-16 offsets, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** How many nodes lie inside one another, this one counted. */
  readonly height: number;
}

export type NodeOf<K extends NodeKind> = Common<K> & Parts[K];

/** A part of an expression, to look at. */
export type Node = { [K in NodeKind]: NodeOf<K> }[NodeKind];

/** A tree that is higher can't be worked out either. */
const highest = 900;

function node<K extends NodeKind>(kind: K, parts: Parts[K]): Node {
  const height = 1 + childrenOf(parts).reduce((most, child) => Math.max(most, child.height), 0);
  if (height > highest) fail('deep');
  return { kind, ...parts, from: 0, to: 0, height } as unknown as Node;
}

const nodes: Builder<Node> = {
  placed: (part, from, to) => ({ ...part, from, to }),
  literal: (value) => node('literal', { value }),
  name: (name) => node('name', { name }),
  list: (items) => node('list', { items }),
  context: (entries) => node('context', { entries }),
  range: (form, low, high) => node('range', { form, low, high }),
  test: (operator, value) => node('test', { operator, value }),
  negate: (value) => node('negate', { value }),
  binary: (operator, left, right) => node('binary', { operator, left, right }),
  in: (value, tests) => node('in', { value, tests }),
  if: (condition, then, otherwise) => node('if', { condition, then, otherwise }),
  loop: (loop, iterators, value) => node('loop', { loop, iterators, value }),
  path: (of, name) => node('path', { of, name }),
  filter: (of, condition) => node('filter', { of, condition }),
  call: (callee, given) => node('call', { callee, given }),
  function: (names, body) => node('function', { names, body }),
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'height' in value;

/** The nodes that a node is made of, in the order of the text. */
export function childrenOf(parts: object): Node[] {
  return Object.values(parts).flatMap((value: unknown) => {
    if (isNode(value)) return [value];
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown) =>
      isNode(item) ? [item] : typeof item === 'object' && item !== null ? childrenOf(item) : [],
    );
  });
}

const everyFunction = vocabulary(moreFunctions.keys());

/**
 * Reads an expression as a tree.
 *
 * @param words names of several words: those of every function of FEEL, unless it is said
 * @throws FeelError with its place, where the text can't be read
 */
export function parseTree(text: string, words = everyFunction): Node {
  return read(tokensOf(text, words), nodes, forms, ({ expression }) => expression());
}

/**
 * Reads the cell of a decision table as trees.
 *
 * @throws FeelError as `parseTree` does
 */
export function parseCellTree(text: string, words = everyFunction): Cell<Node> {
  return read(tokensOf(text, words), nodes, forms, ({ cell }) => cell());
}
