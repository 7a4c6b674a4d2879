import { negate } from './arithmetic.js';
import type { Builder } from './builder.js';
import { calls, type Functions } from './calls.js';
import type { RestOfLanguage } from './language.js';
import { logic } from './logic.js';
import { members } from './members.js';
import type { Work } from './run.js';

/** Makes of each part of an expression what works it out. */
export const worksOf = (
  functions: Functions,
  { works, calculate, inOrder }: Pick<RestOfLanguage, 'works' | 'calculate' | 'inOrder'>,
): Builder<Work> => ({
  placed: (work, from, to) => {
    const placed: Work = Object.assign<Work, Partial<Work>>((scope, run) => run.value(work, placed, scope), {
      from,
      to,
      constant: work.constant,
    });
    return placed;
  },
  literal: (constant) => Object.assign(() => constant, { constant }),
  negate: (value) => (scope, run) => negate(run.something(value, scope)),
  ...logic(calculate),
  ...members,
  ...calls(functions, inOrder),
  ...works,
});
