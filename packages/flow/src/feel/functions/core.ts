import type { Callable } from '../signature.js';
import { commonFunctions } from './common.js';
import { restFunctions } from './rest.js';

/** Functions that every rule can call, by name. */
export const functions: ReadonlyMap<string, Callable> = new Map<string, Callable>(
  Object.entries({ ...commonFunctions, ...restFunctions }),
);
