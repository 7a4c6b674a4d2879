import { decimal, type Decimal } from '../decimal.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';
import { equal, type FeelContext, type FeelFunction, type FeelValue, holds, kindOf } from '../values.js';

type List = readonly FeelValue[];

/** Where a position falls, which is counted from 1, or from the end where it is below 0. */
function placeOf(list: List, position: Decimal): number {
  const number = position.toNumber();
  const place = number < 0 ? list.length + number : number - 1;
  return place in list ? place : fail('position');
}

function sublist(list: List, start: Decimal, length: Decimal = decimal(list.length)): List {
  const from = placeOf(list, start);
  return list.slice(from, from + length.toNumber());
}

function sort(list: List, precedes?: FeelFunction): List {
  const before = (a: FeelValue, b: FeelValue): boolean =>
    precedes ? precedes.call(a, b) === true : (holds(a, '<', b) ?? fail('kinds', kindOf(a), kindOf(b)));
  return [...list].sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
}

const distinct = (list: List): List => list.filter((item, at) => list.findIndex((other) => equal(other, item)) === at);

function insert(list: List, position: Decimal, item: FeelValue): List {
  const place = placeOf(list, position);
  return [...list.slice(0, place), item, ...list.slice(place)];
}

function remove(list: List, position: Decimal): List {
  const place = placeOf(list, position);
  return list.filter((_, at) => at !== place);
}

export const reshapingFunctions = {
  sublist: callable('list list, start position number, length number?', sublist),
  append: callable('list list, item any+', (list: List, ...items: FeelValue[]) => [...list, ...items]),
  concatenate: callable('list list+', (...lists: List[]) => lists.flat()),
  'insert before': callable('list list, position number, newItem any', insert),
  remove: callable('list list, position number', remove),
  reverse: callable('list list', (list: List) => [...list].reverse()),
  'index of': callable('list list, match any', (list: List, match: FeelValue) =>
    list.flatMap((item, at) => (equal(item, match) ? [decimal(at + 1)] : [])),
  ),
  union: callable('list list+', (...lists: List[]) => distinct(lists.flat())),
  'distinct values': callable('list list', distinct),
  flatten: callable('list list', (list: List) => (list as readonly unknown[]).flat(Infinity) as List),
  sort: callable('list list, precedes function?', sort),
  'get value': callable('m context, key string', (m: FeelContext, key: string) => m.get(key) ?? null),
  'get entries': callable('m context', (m: FeelContext) =>
    [...m].map((entry) => new Map(entry.map((part, at) => [at ? 'value' : 'key', part]))),
  ),
};
