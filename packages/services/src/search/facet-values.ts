import { validityOf } from '../cost.js';
import type { Service } from '../service.js';

/** What entries can be narrowed down by. */
export const facetNames = ['topic', 'audience', 'cost', 'channel', 'provider', 'area', 'status'] as const;
export type FacetName = (typeof facetNames)[number];

/**
 * What entries cost: `free` where every price is nothing, `paid` where none is, and
 * `depends` where it is nothing for some, or where the price is in words.
 */
export const costCodes = ['free', 'paid', 'depends'] as const;
export type CostCode = (typeof costCodes)[number];

/**
 * What an entry costs as a code; undefined where its source does not say.
 *
 * @param today - an ISO date; prices that are not valid on it do not count. All count when left out.
 */
export function costCodeOf({ costs = [] }: Service, today?: string): CostCode | undefined {
  const valid = today ? costs.filter((cost) => validityOf(cost, today) === 'now') : costs;
  if (!valid.length) return undefined;
  if (valid.every(({ amount, most }) => amount === 0 && !most)) return 'free';
  return valid.every(({ amount }) => amount !== undefined && amount > 0) ? 'paid' : 'depends';
}

/** The values of an entry, as it has them or as codes; none for what its source does not say. */
export function facetValuesOf(said: Service, today?: string): Readonly<Record<FacetName, readonly string[]>> {
  const some = (value: string | undefined) => (value ? [value] : []);
  return {
    topic: said.topics?.map(({ label }) => label) ?? [],
    audience: said.audience ?? [],
    cost: some(costCodeOf(said, today)),
    channel: said.channels.map(({ kind }) => kind),
    provider: some(said.provider?.name),
    area: said.areas ?? [],
    status: some(said.status?.state),
  };
}
