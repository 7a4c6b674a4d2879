import type { Cost } from '../service.js';
import { costsOf } from './costs.js';
import { dayOf } from './dates.js';
import { known, numberOf, objectsOf, wordsOf, type Json } from './json.js';
import { said, saidBy } from './schema-org-words.js';

/** What a thing costs, from its offers. `isAccessibleForFree` says so where no offer says anything. */
export function costsOfNode(node: Json): Cost[] {
  const offers = objectsOf(node.offers).flatMap((offer) => [offer, ...objectsOf(offer.offers)]);
  const costs = [
    ...offers.flatMap(costsOfOffer),
    ...costsOf(said(node.feesAndCommissionsSpecification)),
    ...costsOf(priceRange(node)),
  ];
  const free = node.isAccessibleForFree === true || /^true$/i.test(wordsOf(node.isAccessibleForFree) ?? '');
  return costs.length || !free ? costs : [{ amount: 0 }];
}

function costsOfOffer(offer: Json): Cost[] {
  const about: Cost = {
    option: said(offer.name) ?? said(offer.eligibleCustomerType),
    validFrom: dayOf(offer.validFrom),
    validUntil: dayOf(offer.validThrough) ?? dayOf(offer.priceValidUntil),
  };
  const specified = objectsOf(offer.priceSpecification).flatMap((one) => priceOf(one) ?? []);
  const own = priceOf(offer);
  const words = own?.amount === undefined ? own?.description : undefined;
  const costs = own && (own.amount !== undefined || !specified.length) ? [own] : specified;
  return costs.map((cost) => known({ ...about, ...cost, description: cost.description ?? words }));
}

function priceOf(one: Json): Cost | undefined {
  const currency = wordsOf(one.priceCurrency)?.toUpperCase();
  const other = currency && /^[A-Z]{3}$/.test(currency) && currency !== 'GBP' ? currency : undefined;
  const [low, high] = [numberOf(one.minPrice ?? one.lowPrice), numberOf(one.maxPrice ?? one.highPrice)];
  const [cost] = costsOf(numberOf(one.price) ?? saidBy(one.price), other);
  const unit = said(one.unitText);
  if (cost) return known({ ...cost, description: cost.description ?? unit ?? said(one.description) });
  if (low === undefined) return said(one.description) ? { description: said(one.description) } : undefined;
  return known({
    amount: low,
    most: high !== undefined && high > low ? high : undefined,
    currency: other,
    description: unit,
  });
}

/** `££` is no price. */
function priceRange(node: Json): string | undefined {
  const text = said(node.priceRange);
  return text && /\d|free|am ddim/i.test(text) ? text : undefined;
}
