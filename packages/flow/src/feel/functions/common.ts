import { fail } from '../error.js';
import { callable } from '../signature.js';
import { type FeelValue, textOf } from '../values.js';
import { listFunctions } from './lists.js';
import { numberFunctions } from './numbers.js';

/** Functions that many rules call, by name. Whoever works a rule out says what `today` is. */
export const commonFunctions = {
  not: callable('negand boolean', (negand: boolean) => !negand),
  'get or else': callable('value any, default any', (value: FeelValue, otherwise: FeelValue) => value ?? otherwise),
  today: callable('', () => fail('today')),
  string: callable('from string|number|boolean|date|months|seconds', textOf),
  ...numberFunctions,
  ...listFunctions,
};
