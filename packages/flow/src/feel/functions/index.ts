import { fail } from '../error.js';
import { callable, type Callable } from '../signature.js';
import type { FeelValue } from '../values.js';
import { dateFunctions } from './dates.js';
import { listFunctions } from './lists.js';
import { numberFunctions } from './numbers.js';
import { textFunctions } from './texts.js';

/** Every function that a rule can call, by name. Whoever works a rule out says what `today` is. */
export const functions: ReadonlyMap<string, Callable> = new Map<string, Callable>(
  Object.entries({
    not: callable('negand boolean', (negand: boolean) => !negand),
    'get or else': callable('value any, default any', (value: FeelValue, otherwise: FeelValue) => value ?? otherwise),
    today: { ways: [[]], call: () => fail('today') },
    ...numberFunctions,
    ...textFunctions,
    ...listFunctions,
    ...dateFunctions,
  }),
);
