import { CalendarDate } from '../calendar.js';
import { Duration } from '../duration.js';
import { type FeelValue, textOf } from '../values.js';
import type { Named, Node, NodeKind, NodeOf } from './tree.js';

/** Nodes that stand beside an operator, a dot or a bracket as they are. */
const closed: readonly NodeKind[] = ['literal', 'name', 'list', 'context', 'path', 'filter', 'call'];

/** A node as an operand: in brackets, unless it holds together without. */
function operand(node: Node): string {
  const negative = node.kind === 'literal' && print(node).startsWith('-');
  return closed.includes(node.kind) && !negative ? print(node) : `(${print(node)})`;
}

function literal(value: FeelValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return value instanceof CalendarDate || value instanceof Duration ? `@"${String(value)}"` : textOf(value);
}

const named = ({ name, value }: Named<Node>): string =>
  name === undefined
    ? print(value)
    : `${/^[\p{L}_][\p{L}\d_ ]*$/u.test(name) ? name : JSON.stringify(name)}: ${print(value)}`;

const list = (nodes: readonly Node[]): string => nodes.map(print).join(', ');

const printers: { [K in NodeKind]: (node: NodeOf<K>) => string } = {
  literal: ({ value }) => literal(value),
  name: ({ name }) => name,
  list: ({ items }) => `[${list(items)}]`,
  context: ({ entries }) => `{${entries.map(named).join(', ')}}`,
  range: ({ form, low, high }) => `${form[0]}${operand(low)}..${operand(high)}${form[1]}`,
  test: ({ operator, value }) => `${operator} ${operand(value)}`,
  negate: ({ value }) => `-${operand(value)}`,
  binary: ({ operator, left, right }) => `${operand(left)} ${operator} ${operand(right)}`,
  in: ({ value, tests }) => `${operand(value)} in (${list(tests)})`,
  if: ({ condition, then, otherwise }) => `if ${print(condition)} then ${print(then)} else ${print(otherwise)}`,
  loop: ({ loop, iterators, value }) => {
    const runs = iterators.map((one) => `${one.name} in ${operand(one.list)}${one.end ? `..${operand(one.end)}` : ''}`);
    return `${loop} ${runs.join(', ')} ${loop === 'for' ? 'return' : 'satisfies'} ${print(value)}`;
  },
  path: ({ of, name }) => `${operand(of)}.${name}`,
  filter: ({ of, condition }) => `${operand(of)}[${print(condition)}]`,
  call: ({ callee, given }) => `${operand(callee)}(${given.map(named).join(', ')})`,
  function: ({ names, body }) => `function(${names.join(', ')}) ${print(body)}`,
};

/** A tree as text, in one way of writing; reading it gives the same tree again. */
export function print(node: Node): string {
  return printers[node.kind](node as never);
}
