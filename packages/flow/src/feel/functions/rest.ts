import { decimal, type Decimal, divide, isSome, one, settle, zero } from '../decimal.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';
import { dateFunctions } from './dates.js';
import { checked, fold, type List } from './lists.js';
import { rounded, rounding, type Rounding } from './numbers.js';

const [down, halfUp] = [rounded(0), rounded(1)];

const halfDown: Rounding = (n, places) => {
  const near = halfUp(n, places);
  return near
    .minus(n)
    .abs()
    .eq(`5e${-places - 1}`)
    ? down(n, places)
    : near;
};

/** What is left of a number after it has been divided, with the sign of the divisor. */
function modulo(dividend: Decimal, divisor: Decimal): Decimal {
  if (!isSome(divisor)) fail('zero');
  const rest = dividend.mod(divisor);
  return settle(isSome(rest) && rest.s !== divisor.s ? rest.plus(divisor) : rest);
}

/** Whether `sought` is in a list of yes and no; null where that hangs on an item without a value. */
const search = (sought: boolean) =>
  callable('list list*', (list: List) => {
    const known = list.filter((item) => item !== null && checked(item, 'boolean') !== null);
    if (known.includes(sought)) return sought;
    return known.length < list.length ? null : !sought;
  });

/** Functions that not every flow calls, by name. */
export const restFunctions = {
  ...dateFunctions,
  modulo: callable('dividend number, divisor number', modulo),
  'round half down': rounding(halfDown),
  mean: callable('list list*', (list: List) =>
    list.length ? divide(fold(list, zero, 'plus'), decimal(list.length)) : null,
  ),
  product: callable('list list*', (list: List) => (list.length ? fold(list, one, 'times') : fail('empty'))),
  all: search(false),
  any: search(true),
};
