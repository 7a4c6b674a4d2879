import { decimal, type Decimal, divide, one, settle, zero } from '../decimal.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';
import { equal, type FeelValue, holds, kindOf } from '../values.js';

type List = readonly FeelValue[];

/** An item that has to be there, and of a kind. */
function checked(item: FeelValue, kind: 'number' | 'boolean'): FeelValue {
  return kindOf(item) === kind ? item : fail(item === null ? 'missing' : 'items', kind);
}

const fold = (list: List, start: Decimal, operation: 'plus' | 'times'): Decimal =>
  list.reduce<Decimal>((result, item) => settle(result[operation](checked(item, 'number') as Decimal)), start);

const sum = (list: List): Decimal => fold(list, zero, 'plus');

/** The least or the greatest item; null for an empty list. */
const extreme = (sign: string) =>
  callable('list list*', (list: List) =>
    list.reduce<FeelValue>((found, item) => {
      if (item === null) fail('missing', 'item');
      return (holds(item, sign, found) ?? fail('kinds', kindOf(item), kindOf(found))) ? item : found;
    }, list[0] ?? null),
  );

/** Whether `sought` is in a list of yes and no; null where that hangs on an item without a value. */
const search = (sought: boolean) =>
  callable('list list*', (list: List) => {
    const known = list.filter((item) => item !== null && checked(item, 'boolean') !== null);
    if (known.includes(sought)) return sought;
    return known.length < list.length ? null : !sought;
  });

export const listFunctions = {
  'list contains': callable('list list, element any', (list: List, element: FeelValue) =>
    list.some((item) => equal(item, element)),
  ),
  count: callable('list list', (list: List) => decimal(list.length)),
  min: extreme('<'),
  max: extreme('>'),
  sum: callable('list list*', sum),
  mean: callable('list list*', (list: List) => (list.length ? divide(sum(list), decimal(list.length)) : null)),
  all: search(false),
  any: search(true),
  product: callable('list list*', (list: List) => (list.length ? fold(list, one, 'times') : fail('empty'))),
};
