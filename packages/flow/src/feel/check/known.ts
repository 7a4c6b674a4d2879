import type { Node } from './tree.js';
import { print } from './print.js';

/** Values that are known to be there at some place of a rule, as the rule calls them. */
export type Known = ReadonlySet<string>;

const isNull = (node: Node): boolean => node.kind === 'literal' && node.value === null;

/** What a rule calls a value; undefined for what is worked out. */
export function nameOf(node: Node): string | undefined {
  return node.kind === 'name' || node.kind === 'path' ? print(node) : undefined;
}

/** What else is known to be there where a condition has turned out as `outcome`. */
export function knownIf(condition: Node, outcome: boolean, known: Known): Known {
  if (condition.kind === 'call' && nameOf(condition.callee) === 'not') {
    const [negand] = condition.given;
    return negand ? knownIf(negand.value, !outcome, known) : known;
  }
  if (condition.kind !== 'binary') return known;
  const { operator, left, right } = condition;
  if ((operator === 'and' && outcome) || (operator === 'or' && !outcome)) {
    return knownIf(right, outcome, knownIf(left, outcome, known));
  }
  const tested = isNull(right) ? left : isNull(left) ? right : undefined;
  const name = tested && nameOf(tested);
  return name && (operator === '!=') === outcome && /^!?=$/.test(operator) ? new Set([...known, name]) : known;
}
