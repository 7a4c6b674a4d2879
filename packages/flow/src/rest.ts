import { readAnswer } from './answers/read-answer.js';
import { validateAnswer } from './answers/validate-answer.js';
import { callablesOf } from './callables.js';
import { restOfLanguage } from './feel/rest.js';
import type { RestOfLanguage } from './feel/language.js';
import { withoutLeftOut } from './asked.js';
import { withShared } from './shared.js';
import { resultOf } from './result.js';
import { worthOfTable } from './tables.js';

/** What of the engine not every flow needs, so that a page needn't load it before one does. */
export interface Rest {
  readonly language: RestOfLanguage;
  readonly readAnswer: typeof readAnswer;
  readonly validateAnswer: typeof validateAnswer;
  readonly resultOf: typeof resultOf;
  readonly callablesOf: typeof callablesOf;
  readonly withoutLeftOut: typeof withoutLeftOut;
  readonly withShared: typeof withShared;
  readonly worthOfTable: typeof worthOfTable;
}

/**
 * Loops, filters, records, lengths of time and functions of dates in rules; answers of
 * several parts; decision tables; asking only what matters, or only some people; parts
 * that are written once.
 */
export const rest: Rest = {
  language: restOfLanguage,
  readAnswer,
  validateAnswer,
  resultOf,
  callablesOf,
  withoutLeftOut,
  withShared,
  worthOfTable,
};
