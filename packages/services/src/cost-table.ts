import { priceInWords, unitOf, validityOf } from './cost.js';
import { dateInWords, isoDate } from './dates-in-words.js';
import type { Cost } from './service.js';
import type { ServiceWords } from './words/service-words.js';

/** A row of a table of costs. Cells are absent where nothing is known. */
export interface CostRow {
  option?: string;
  /** `£12.50`, `Free`; a price in words stands here too. */
  price?: string;
  notes?: string;
  /** `Until 31 March 2027`. */
  valid?: string;
}

/**
 * Costs as rows of a table. Those that have ended are left out, unless nothing
 * else is known: then they are told with when they ended.
 *
 * @param today ISO date
 */
export function costRows(costs: readonly Cost[], today: string, words: ServiceWords): CostRow[] {
  const standing = costs.filter((cost) => validityOf(cost, today) !== 'past');
  return (standing.length > 0 ? standing : costs).map((cost) => {
    const amount = priceInWords(cost, words);
    const unit = unitOf(cost);
    const price = amount && amount + unit;
    const description = cost.description?.trim();
    const notes = [
      ...(price !== undefined && description && !unit ? [description] : []),
      ...(cost.concession ? [words.concession] : []),
    ].join('. ');
    const valid = validityInWords(cost, today, words);
    const option = cost.option?.trim();
    return {
      ...(option && { option }),
      ...((price ?? description) && { price: price ?? description }),
      ...(notes && { notes }),
      ...(valid && { valid }),
    };
  });
}

function validityInWords(cost: Cost, today: string, words: ServiceWords): string | undefined {
  const from = isoDate(cost.validFrom);
  const until = isoDate(cost.validUntil);
  if (until && until < today) return words.noLongerValid(dateInWords(until, words));
  const starts = from && from > today ? from : undefined;
  if (starts && until) return words.dates(dateInWords(starts, words), dateInWords(until, words));
  if (starts) return words.validFrom(dateInWords(starts, words));
  return until && words.validUntil(dateInWords(until, words));
}
