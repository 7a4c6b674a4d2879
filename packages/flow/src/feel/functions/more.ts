import { type Decimal, isSome } from '../decimal.js';
import { callable, type Callable } from '../signature.js';
import { calendarWordFunctions } from './calendar-words.js';
import { dayFunctions } from './days.js';
import { payFunctions } from './pay.js';
import { reshapingFunctions } from './reshaping.js';
import { textFunctions } from './texts.js';

/**
 * Functions that few rules call. They are a file of their own, so that a page loads
 * them only for a flow that does; hand their names to `vocabulary`, and themselves to `evaluate`.
 */
export const moreFunctions: ReadonlyMap<string, Callable> = new Map<string, Callable>(
  Object.entries({
    even: callable('number number', (n: Decimal) => !isSome(n.mod(2))),
    odd: callable('number number', (n: Decimal) => n.abs().mod(2).eq(1)),
    ...textFunctions,
    ...reshapingFunctions,
    ...calendarWordFunctions,
    ...dayFunctions,
    ...payFunctions,
  }),
);
