import type { ComparisonOperator, FeelRange, FeelValue } from './values.js';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
export type Operator = ArithmeticOperator | ComparisonOperator | 'and' | 'or';
export type LoopKind = 'for' | 'some' | 'every';

/** One name that a loop runs through the items of a list, or through `list..end`. */
export interface Iterator<Part> {
  readonly name: string;
  readonly list: Part;
  readonly end: Part | undefined;
}

/** A value with the name it is given, if it is given one. */
export interface Named<Part> {
  readonly name: string | undefined;
  readonly value: Part;
}

/** The cell of a decision table: `< 16000`, `[16000..20000)`, `"yes", "maybe"`, `not("no")`, or `-` for anything. */
export interface Cell<Part> {
  /** What the value is held against: ranges, lists, values of its own kind. There are none in `-`. */
  readonly tests: readonly Part[];
  /** Whether they are conditions that say `?` where they mean the value. */
  readonly conditions: boolean;
  /** Whether none of them may be met, rather than one. */
  readonly negated: boolean;
}

/**
 * What is made of each part of an expression as it is read: functions that work it
 * out, for whoever runs a flow, or a tree to look at, for whoever checks one.
 */
export interface Builder<Part> {
  /** Says where a part stands: offsets into the text, `to` exclusive. */
  placed(part: Part, from: number, to: number): Part;
  literal(value: FeelValue): Part;
  name(name: string): Part;
  list(items: readonly Part[]): Part;
  context(entries: readonly Named<Part>[]): Part;
  range(form: FeelRange['form'], low: Part, high: Part): Part;
  /** A comparison with what is tested: `< 5`. */
  test(operator: ComparisonOperator, value: Part): Part;
  negate(value: Part): Part;
  binary(operator: Operator, left: Part, right: Part): Part;
  /** `in` and `between`: whether a value meets one of several tests. */
  in(value: Part, tests: readonly Part[]): Part;
  if(condition: Part, then: Part, otherwise: Part): Part;
  loop(kind: LoopKind, iterators: readonly Iterator<Part>[], value: Part): Part;
  path(of: Part, name: string): Part;
  filter(of: Part, condition: Part): Part;
  /** @param name what is called, if that is a name */
  call(callee: Part, given: readonly Named<Part>[], name: string): Part;
  function(names: readonly string[], body: Part): Part;
}
