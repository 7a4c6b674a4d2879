import { functions } from '../functions/core.js';
import { moreFunctions } from '../functions/more.js';
import { nearest } from './nearest.js';
import { print } from './print.js';
import type { Node } from './tree.js';
import type { FeelType } from './types.js';

const quoted = (text: string): string => `"${text}"`;
const yesIsTrue = 'In a rule, yes is true and no is false.';

/** What other languages and spreadsheets call what a rule can do. */
const elsewhere: Readonly<Record<string, string>> = {
  round: 'Say which way and to how many places: round half up(…, 2), round up(…, 2) or round down(…, 2).',
  ...{ ceil: 'Write ceiling( ).', avg: 'Write mean( ).', average: 'Write mean( ).', len: 'Write count( ).' },
  ...{
    length: 'Write count( ).',
    now: 'Write today().',
    concat: 'Write concatenate( ).',
    lower: 'Write lower case( ).',
  },
  ...{ upper: 'Write upper case( ).', includes: 'Write list contains( ).', mod: 'Write modulo( ).' },
  days: 'Take one date from the other, and .days of that: (today() - start).days.',
};

/** What was probably meant by a name that nobody knows. */
export function cureOfName(name: string, candidates: Iterable<string>): string | undefined {
  if (/^(?:yes|no)$/i.test(name)) return yesIsTrue;
  const called = functions.get(name) ?? moreFunctions.get(name);
  if (called) return called.parameters.length ? `Give it something in round brackets: ${name}(…).` : `Write ${name}().`;
  if (Object.hasOwn(elsewhere, name)) return elsewhere[name];
  const near = nearest(name, candidates);
  return near && `Did you mean ${quoted(near)}?`;
}

/** Two sides of a comparison. */
type Sides = readonly [left: Node, right: Node];

/** How to compare two values of different kinds, where that can be told. */
export function cureOfKinds(a: FeelType, b: FeelType, sides: Sides | undefined, operator: string): string | undefined {
  const [list, other] = a.kind === 'list' ? [0, 1] : [1, 0];
  if (sides && [a, b][list]!.kind === 'list' && /^!?=$/.test(operator)) {
    const contains = `list contains(${print(sides[list]!)}, ${print(sides[other]!)})`;
    return `To ask whether it is one of the list, write ${operator === '=' ? contains : `not(${contains})`}.`;
  }
  const either = [[a, b, 0] as const, [b, a, 1] as const];
  const [cure] = either.flatMap(([{ options = [] }, { kind }]) =>
    options.length === 1 ? (insteadOfText(options[0]!, kind) ?? []) : [],
  );
  if (cure) return cure;
  for (const [said, against, at] of either) {
    const node = sides?.[at];
    if (said.kind !== 'number' || !against.options || !node) continue;
    const asText = node.kind === 'literal' ? quoted(print(node)) : `string(${print(node)})`;
    return `Write a number as text where it is held against text: ${asText}.`;
  }
  return undefined;
}

/** What to write for a text that stands for something of another kind. */
function insteadOfText(text: string, wanted: FeelType['kind']): string | undefined {
  if (wanted === 'boolean' && /^(?:yes|no)$/i.test(text)) return yesIsTrue;
  if (wanted === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return `Write a date as @"${text}".`;
  return wanted === 'number' && /^-?\d+(?:\.\d+)?$/.test(text)
    ? `Write a number without quotation marks: ${text}.`
    : undefined;
}
