import type { Cost } from '../service.js';
import type { Ld } from './values.js';

/** A price as an `Offer`. One in words only says them. */
export function costLd({ option, amount, most, currency = 'GBP', description, validFrom, validUntil }: Cost): Ld {
  const price =
    amount === undefined
      ? {}
      : most === undefined
        ? { price: amount, priceCurrency: currency }
        : {
            priceSpecification: {
              '@type': 'PriceSpecification',
              minPrice: amount,
              maxPrice: most,
              priceCurrency: currency,
            },
          };
  return { '@type': 'Offer', name: option, description, ...price, validFrom, validThrough: validUntil };
}
