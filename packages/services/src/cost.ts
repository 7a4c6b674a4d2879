import { dateInWords, isoDate } from './dates-in-words.js';
import type { Cost } from './service.js';
import type { CardWords } from './words/card-words.js';

/** The longest text that is still a unit of a price, `per session`, in characters. */
const longestUnit = 40;
/** The longest price in words that a card takes in, in characters. */
const longestText = 120;

/** Whether a cost can be paid on a day, or was or will be. */
export function validityOf(cost: Cost, today: string): 'now' | 'past' | 'future' {
  const from = isoDate(cost.validFrom);
  const until = isoDate(cost.validUntil);
  if (until && until < today) return 'past';
  return from && from > today ? 'future' : 'now';
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than all else a card does. */
function formatOf(digits: number, currency?: string): Intl.NumberFormat {
  const key = `${digits} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat('en-GB', { ...style, ...(currency && { style: 'currency', currency }) });
    formats.set(key, format);
  }
  return format;
}

/** An amount of money without needless pence: `£35`, `£12.50`, `80p`, `€1,200`. */
export function moneyInWords(amount: number, currency = 'GBP', words: Pick<CardWords, 'pence'>): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const pence = Math.round(amount * 100);
  if (currency === 'GBP' && pence > 0 && pence < 100) return words.pence(pence);
  try {
    return formatOf(digits, currency).format(amount);
  } catch {
    return `${formatOf(digits).format(amount)} ${currency}`;
  }
}

/** The least and the most a cost can be, or `undefined` for one in words. */
function boundsOf({ amount, most }: Cost): [least: number, most: number] | undefined {
  const known = [amount, most].filter((each) => each !== undefined && Number.isFinite(each) && each >= 0) as number[];
  return known.length > 0 ? [Math.min(...known), Math.max(...known)] : undefined;
}

function rangeInWords(least: number, most: number, currency: string | undefined, words: CardWords): string {
  if (most === 0) return words.free;
  const [low, high] = [moneyInWords(least, currency, words), moneyInWords(most, currency, words)];
  if (least === most) return low;
  return least === 0 ? words.freeTo(high) : words.range(low, high);
}

/** What one cost is, without what it is for: `£12.50`, `£5 to £20`, `Free`; `undefined` for one in words. */
export function priceInWords(cost: Cost, words: CardWords): string | undefined {
  const bounds = boundsOf(cost);
  return bounds && rangeInWords(...bounds, cost.currency, words);
}

/**
 * What a service costs, in one line: `Free`, `£12.50 per session`,
 * `£5 to £35, depending on who or what it is for`, `Depends on your income`.
 * Only prices of today count. Where there are none, those to come are told with
 * their date, and those that have ended with the warning that they may be old.
 *
 * @param today ISO date
 * @returns `undefined` where nothing is known of a cost
 */
export function costInWords(
  costs: readonly Cost[] | undefined,
  { words, today }: { words: CardWords; today: string },
): string | undefined {
  if (!costs?.length) return undefined;
  const at = (wanted: ReturnType<typeof validityOf>) => costs.filter((cost) => validityOf(cost, today) === wanted);
  const now = at('now');
  if (now.length > 0) return summaryOf(now, words);
  const future = at('future').sort((one, other) => one.validFrom!.localeCompare(other.validFrom!));
  const [next] = future;
  if (next) {
    const price = summaryOf(
      future.filter(({ validFrom }) => validFrom === next.validFrom),
      words,
    );
    return price && words.startsOn(price, dateInWords(next.validFrom!, words));
  }
  const last = costs
    .map(({ validUntil }) => isoDate(validUntil)!)
    .sort()
    .at(-1);
  const price = summaryOf(
    costs.filter(({ validUntil }) => isoDate(validUntil) === last),
    words,
  );
  return price && words.mayBeOld(price);
}

function summaryOf(costs: readonly Cost[], words: CardWords): string | undefined {
  const full = costs.filter(({ concession }) => !concession);
  const lower = costs.filter(({ concession }) => concession);
  if (full.length === 0) return pricesOf(lower, words);
  const price = pricesOf(full, words);
  const bounds = lower.map(boundsOf).filter((each) => each !== undefined);
  // A lower price than nothing, or than words, would say nothing.
  if (!price || bounds.length === 0 || !full.some((cost) => (boundsOf(cost)?.[1] ?? 0) > 0)) return price;
  const least = Math.min(...bounds.map(([low]) => low));
  const most = Math.max(...bounds.map(([, high]) => high));
  return most === 0
    ? words.withConcession(price)
    : words.withConcession(
        price,
        least === 0 ? undefined : moneyInWords(least, lower[0]!.currency, words),
        least !== most,
      );
}

function pricesOf(costs: readonly Cost[], words: CardWords): string | undefined {
  const [only] = costs;
  if (costs.length === 1 && only) return onePrice(only, words);
  const priced = costs.filter((cost) => boundsOf(cost));
  if (priced.length === 0) {
    const texts = [...new Set(costs.map(({ description }) => description?.trim()).filter(Boolean))];
    if (texts.length === 0) return undefined;
    return texts.length === 1 && texts[0]!.length <= longestText ? texts[0] : words.several;
  }
  if (new Set(priced.map(({ currency = 'GBP' }) => currency)).size > 1) return words.several;
  const { currency } = priced[0]!;
  const least = Math.min(...priced.map((cost) => boundsOf(cost)![0]));
  const most = Math.max(...priced.map((cost) => boundsOf(cost)![1]));
  const units = new Set(costs.map((cost) => unitOf(cost)));
  const unit = units.size === 1 ? [...units][0]! : '';
  if (priced.length < costs.length) {
    return least === 0 ? words.several : words.from(moneyInWords(least, currency, words) + unit);
  }
  const price = rangeInWords(least, most, currency, words);
  if (most === 0) return price;
  return least === most ? price + unit : words.depending(price + unit);
}

function onePrice(cost: Cost, words: CardWords): string | undefined {
  const text = cost.description?.trim();
  const option = cost.option?.trim();
  const price = priceInWords(cost, words);
  const told = price === undefined ? (text && text.length <= longestText ? text : undefined) : price + unitOf(cost);
  if (!told) return text || option ? words.several : undefined;
  // The price of one group of people is not the price for everybody.
  if (option && option.length <= longestUnit && option !== text) return `${told} (${option})`;
  return cost.concession ? words.forSome(told) : told;
}

/** ` per session`: what an amount is for, where that is short and goes on from a price. */
export function unitOf(cost: Cost): string {
  const text = cost.description?.trim() ?? '';
  if (!text || text.length > longestUnit) return '';
  const isMeasure = /^(?:per|each|an?|every|y|yr|am bob|pob)\b/i.test(text);
  if (isMeasure && boundsOf(cost)?.[1] === 0) return '';
  return isMeasure || /^[a-z]/.test(text)
    ? ` ${text.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`
    : '';
}
