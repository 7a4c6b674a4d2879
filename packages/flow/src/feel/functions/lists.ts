import { decimal, type Decimal, settle, zero } from '../decimal.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';
import { equal, type FeelValue, holds, kindOf } from '../values.js';

export type List = readonly FeelValue[];

/** An item that has to be there, and of a kind. */
export function checked(item: FeelValue, kind: 'number' | 'boolean'): FeelValue {
  return kindOf(item) === kind ? item : fail(item === null ? 'missing' : 'items', kind);
}

/** All numbers of a list, added or multiplied. */
export const fold = (list: List, start: Decimal, operation: 'plus' | 'times'): Decimal =>
  list.reduce<Decimal>((result, item) => settle(result[operation](checked(item, 'number') as Decimal)), start);

/** The least or the greatest item; null for an empty list. */
const extreme = (sign: string) =>
  callable('list list*', (list: List) =>
    list.reduce<FeelValue>((found, item) => {
      if (item === null) fail('missing', 'item');
      return (holds(item, sign, found) ?? fail('kinds', kindOf(item), kindOf(found))) ? item : found;
    }, list[0] ?? null),
  );

export const listFunctions = {
  'list contains': callable('list list, element any', (list: List, element: FeelValue) =>
    list.some((item) => equal(item, element)),
  ),
  count: callable('list list', (list: List) => decimal(list.length)),
  min: extreme('<'),
  max: extreme('>'),
  sum: callable('list list*', (list: List) => fold(list, zero, 'plus')),
};
