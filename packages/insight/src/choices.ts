/** What a value is held against. */
export const comparisons = ['previous', 'last-year', 'none'] as const;
export type Comparison = (typeof comparisons)[number];

/** Which way is better; `neutral` makes no judgement. */
export const betterWays = ['neutral', 'higher', 'lower'] as const;
export type Better = (typeof betterWays)[number];
