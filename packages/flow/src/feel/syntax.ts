import type { ComparisonOperator, FeelRange, FeelValue } from './values.js';

/** Where a part of an expression stands in its text: UTF-16 offsets, `to` exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
export type Operator = ArithmeticOperator | ComparisonOperator | 'and' | 'or';

/** One name that a `for`, `some` or `every` runs through the items of a list, or through `list..end`. */
export interface Iterator {
  readonly name: string;
  readonly list: Node;
  readonly end: Node | undefined;
}

/** A value with the name it is given, if it is given one. */
export interface Argument {
  readonly name: string | undefined;
  readonly value: Node;
}

interface Parts {
  literal: { readonly value: FeelValue };
  name: { readonly name: string };
  list: { readonly items: readonly Node[] };
  context: { readonly entries: readonly { readonly name: string; readonly value: Node }[] };
  range: { readonly form: FeelRange['form']; readonly low: Node; readonly high: Node };
  /** A comparison with what is tested: `< 5`. */
  test: { readonly operator: ComparisonOperator; readonly value: Node };
  negate: { readonly value: Node };
  binary: { readonly operator: Operator; readonly left: Node; readonly right: Node };
  in: { readonly value: Node; readonly tests: readonly Node[] };
  if: { readonly condition: Node; readonly then: Node; readonly otherwise: Node };
  for: { readonly iterators: readonly Iterator[]; readonly value: Node };
  some: { readonly iterators: readonly Iterator[]; readonly value: Node };
  every: { readonly iterators: readonly Iterator[]; readonly value: Node };
  path: { readonly of: Node; readonly name: string };
  filter: { readonly of: Node; readonly condition: Node };
  call: { readonly callee: Node; readonly given: readonly Argument[] };
  function: { readonly names: readonly string[]; readonly body: Node };
}

export type NodeKind = keyof Parts;
export type NodeOf<K extends NodeKind> = { readonly kind: K } & Parts[K] & Place;

/** A part of an expression. */
export type Node = { [K in NodeKind]: NodeOf<K> }[NodeKind];

/** An expression that has been parsed, to be worked out as often as one likes. */
export interface Expression {
  readonly text: string;
  readonly root: Node;
}

/** The cell of a decision table: `< 16000`, `[16000..20000)`, `"yes", "maybe"`, `not("no")`, or `-` for anything. */
export interface UnaryTests {
  readonly text: string;
  /** What the value is held against: ranges, lists, values of its own kind. There are none in `-`. */
  readonly tests: readonly Node[];
  /** Whether they are conditions that say `?` where they mean the value. */
  readonly conditions: boolean;
  /** Whether none of them may be met, rather than one. */
  readonly negated: boolean;
}
