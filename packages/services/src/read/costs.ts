import type { Cost } from '../service.js';
import { dayOf } from './dates.js';
import type { Doubts } from './doubts.js';
import { known, numberOf, objectsOf, wordsOf, type Json } from './json.js';
import { oneLine, plainText } from './plain-text.js';
import { remembered } from './remembered.js';

const free =
  /^(it'?s |always |usually )?(free( of charge| to (use|join|attend|all|everyone|residents))?|no (charge|cost|fee)|(yn )?(rhad ac )?am ddim|dim (tâl|cost))[.!]?$/i;
const concession = /concession|reduced|discount|gostyng|consesi/i;
const sum = String.raw`(?:(?<sign>[£€])\s*(?<amount>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)|(?<pence>\d{1,2})p\b)`;
const price = new RegExp(
  String.raw`^(?:(?<option>[^£€:]*?[^£€:\s–-])\s*(?::|\s[–-]|(?=\s[£€]))\s*)?${sum}` +
    String.raw`(?:\s*(?:-|–|—|to|hyd at|i)\s*[£€]?\s*(?<most>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?))?` +
    String.raw`(?<rest>(?:\s*\/\s*|\s+|\s*\(|\s*\+).*)?$`,
  'i',
);
/** Words before a sum that make it something else than the price. */
const notThePrice =
  /\b(from|up to|about|around|approx\w*|under|over|more than|less than|minimum|maximum|at least|o|hyd at|tua)$/i;
/** A sum, however it is written. */
const money = /[£€$]|\d\s?p\b/;

/**
 * Prices in a text or a number. A number is pounds; what is not surely a price
 * stays words: `Depends on your income`.
 */
export function costsOf(value: unknown, currency?: string): Cost[] {
  if (typeof value === 'number') return value >= 0 && Number.isFinite(value) ? [priceOf(value, currency)] : [];
  const text = plainText(value);
  if (!text) return [];
  const bare = numberOf(text);
  return bare !== undefined && bare >= 0 ? [priceOf(bare, currency)] : [...pricesIn(text)];
}

/** A text longer than this says more than a price. */
const LONGEST = 300;

const pricesIn = remembered((text): readonly Cost[] => {
  if (text.length > LONGEST) return [{ description: text }];
  const whole = costOf(text);
  if (whole) return [whole];
  for (const sign of [/\s*[;|\n]\s*/, /,\s+(?=[^,]*[£€])/]) {
    const parts = text.split(sign).filter(Boolean);
    const costs = parts.map(costOf);
    if (parts.length > 1 && costs.every((cost) => cost !== undefined)) return costs;
  }
  const parts = text.split(/\s*[;|\n]\s*/).filter(Boolean);
  return parts.length > 1 && parts.some((part) => costOf(part))
    ? parts.map((part) => costOf(part) ?? { description: part })
    : [{ description: text }];
});

/** One price with nothing left over; undefined where the text says anything else. */
function costOf(given: string): Cost | undefined {
  const text = given.trim().replace(/\.$/, '');
  if (free.test(text)) return { amount: 0 };
  const [, whom, rest] = /^([^£€:]{1,60}):\s*(.+)$/.exec(text) ?? [];
  if (whom && free.test(rest!)) return withOption(whom, { amount: 0 });
  const { option, sign, amount, pence, most, rest: after } = price.exec(text)?.groups ?? {};
  if (!amount && !pence) return undefined;
  const words = after?.trim().replace(/^\((.*)\)$/, '$1');
  if (option && notThePrice.test(option.trim())) return undefined;
  if (words && money.test(words)) return undefined;
  if (most && numbered(most) < numbered(amount ?? '0')) return undefined;
  return withOption(
    option,
    known({
      amount: pence ? Number(pence) / 100 : numbered(amount!),
      most: most ? numbered(most) : undefined,
      currency: sign === '€' ? 'EUR' : undefined,
      description: words,
    }),
  );
}

function withOption(option: string | undefined, cost: Cost): Cost {
  const text = option?.trim();
  return { ...(text && { option: text }), ...cost, ...(text && concession.test(text) && { concession: true }) };
}

/** A price in pounds, unless another currency is named. */
function priceOf(amount: number, currency?: string): Cost {
  return { amount, ...(currency && currency !== 'GBP' && { currency }) };
}

function numbered(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** What Open Referral says of costs: `cost_options`, and fees in words. */
export function costsOfRecord(record: Json, doubts: Doubts): Cost[] {
  const options = objectsOf(record.cost_options).flatMap((one) => {
    const option = oneLine(one.option);
    const about = oneLine(one.amount_description);
    const code = wordsOf(one.currency)?.toUpperCase();
    const currency = code && /^[A-Z]{3}$/.test(code) && code !== 'GBP' ? code : undefined;
    const amount = numberOf(one.amount) ?? one.amount;
    const [first, ...more] = costsOf(amount, currency);
    if (typeof amount === 'number' && !first) doubts.add('Prices left out, because they are less than nothing');
    for (const day of [one.valid_from, one.valid_to]) {
      if (wordsOf(day) && !dayOf(day))
        doubts.add('Days until which prices are valid left out, because there are no such days');
    }
    const cost: Cost = known({
      option,
      ...first,
      description: [first?.description, about].filter(Boolean).join(', ') || undefined,
      concession: (option && concession.test(option)) || first?.concession || undefined,
      validFrom: dayOf(one.valid_from),
      validUntil: dayOf(one.valid_to),
    });
    return cost.amount === undefined && !cost.description
      ? option
        ? [{ ...cost, option: undefined, description: option }].map(known)
        : []
      : [cost, ...more];
  });
  const fees = costsOf(record.fees_description ?? record.fees);
  const said = new Set(options.map((cost) => JSON.stringify(cost)));
  return [...options, ...fees.filter((cost) => !said.has(JSON.stringify(cost)))];
}
