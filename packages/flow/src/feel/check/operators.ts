import type { Operator } from './tree.js';
import type { FeelType } from './types.js';

type KindName = FeelType['kind'];

/** What arithmetic gives: `left operator right`, and the result. */
const results = new Map<string, KindName>([
  ...['+', '-', '*', '/', '**'].map((operator): [string, KindName] => [`number${operator}number`, 'number']),
  ['string+string', 'string'],
  ['date-date', 'seconds'],
  ...(['months', 'seconds'] as const).flatMap((unit): [string, KindName][] => [
    [`date+${unit}`, 'date'],
    [`date-${unit}`, 'date'],
    [`${unit}+date`, 'date'],
    [`${unit}+${unit}`, unit],
    [`${unit}-${unit}`, unit],
    [`${unit}*number`, unit],
    [`number*${unit}`, unit],
    [`${unit}/number`, unit],
    [`${unit}/${unit}`, 'number'],
  ]),
]);

/** The kind that an operator gives; `any` where it can't be told; undefined where the two don't go together. */
export function arithmeticResult(left: KindName, operator: Operator, right: KindName): KindName | undefined {
  return left === 'any' || right === 'any' ? 'any' : results.get(`${left}${operator}${right}`);
}

/** Whether two types can be held against one another. */
export function comparable(a: FeelType, b: FeelType): boolean {
  return a.kind === b.kind || [a.kind, b.kind].some((kind) => kind === 'any' || kind === 'null');
}
