import { inOrder } from './by-name.js';
import { collections } from './collections.js';
import { forms } from './forms.js';
import { restFunctions } from './functions/rest.js';
import type { RestOfLanguage } from './language.js';
import { calculateOther } from './other-arithmetic.js';

/** Loops, filters and records, lengths of time, powers, and functions of dates. */
export const restOfLanguage: RestOfLanguage = {
  functions: restFunctions,
  forms,
  inOrder,
  works: collections,
  calculate: calculateOther,
};
