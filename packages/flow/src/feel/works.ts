import { negate } from './arithmetic.js';
import type { Builder } from './builder.js';
import { calls } from './calls.js';
import { collections } from './collections.js';
import { logic } from './logic.js';
import type { Work } from './run.js';

/** Makes of each part of an expression what works it out. */
export const works: Builder<Work> = {
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
  ...logic,
  ...collections,
  ...calls,
};

export type { Work };
