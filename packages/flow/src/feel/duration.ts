import { decimal, type Decimal, isSome, settle } from './decimal.js';
import { fail } from './error.js';

/** Letter, size, and how many make up the next larger part. */
type Part = readonly [letter: string, size: number, within: number];

const parts: Record<Duration['kind'], Record<string, Part>> = {
  months: { years: ['Y', 12, Infinity], months: ['M', 1, 12] },
  seconds: {
    days: ['D', 86_400, Infinity],
    hours: ['H', 3600, 24],
    minutes: ['M', 60, 60],
    seconds: ['S', 1, 60],
  },
};

const durationText =
  /^(-?)P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d*)?)S)?)?$/;

/** A length of time, in months or in seconds: how many days a month has depends on the month. */
export class Duration {
  readonly kind: 'months' | 'seconds';
  /** How many of them; whole months. */
  readonly amount: Decimal;

  constructor(kind: Duration['kind'], amount: Decimal) {
    this.kind = kind;
    this.amount = kind === 'months' ? amount.round(0, 0) : amount;
  }

  /**
   * One part of it as people count it: P14M has 1 year and 2 months. Undefined for a
   * part that it can't have, such as the days of P1M.
   */
  part(name: string): Decimal | undefined {
    const own = parts[this.kind];
    if (!Object.hasOwn(own, name)) return undefined;
    const [, size, within] = own[name]!;
    const rest = within < Infinity ? this.amount.mod(size * within) : this.amount;
    return size > 1 ? rest.minus(rest.mod(size)).div(size) : rest;
  }

  /** Below 0, 0 or above 0 as it is shorter than another of its kind, as long or longer. */
  cmp({ amount }: Duration): number {
    return this.amount.cmp(amount);
  }

  neg(): Duration {
    return new Duration(this.kind, settle(this.amount.neg()));
  }

  abs(): Duration {
    return new Duration(this.kind, this.amount.abs());
  }

  /** As ISO 8601 writes it: `P1Y2M`, `-P3DT4H`. */
  toString(): string {
    const texts = Object.entries(parts[this.kind]).map(([name, [letter]]) => {
      const part = this.part(name)!.abs();
      return isSome(part) ? part.toFixed() + letter : '';
    });
    const [first, ...others] = texts;
    if (this.kind === 'seconds' && others.join('')) others.unshift('T');
    const nothing = this.kind === 'months' ? '0M' : 'T0S';
    return `${this.amount.s < 0 ? '-' : ''}P${first}${others.join('')}${isSome(this.amount) ? '' : nothing}`;
  }
}

/**
 * A length of time as ISO 8601 writes it: years and months, or days and less, but not both.
 *
 * @throws FeelError `duration` for any other text
 */
export function durationOfText(text: string): Duration {
  const [, sign, ...counts] = durationText.exec(text) ?? fail('duration', text);
  const kind = (counts[0] ?? counts[1]) ? 'months' : 'seconds';
  if (kind === 'months' && counts.slice(2).some(Boolean)) fail('duration', text);
  const sizes = [12, 1, 86_400, 3600, 60, 1];
  const amount = sizes.reduce((sum, size, at) => sum.plus(decimal(counts[at] ?? 0).times(size)), decimal(0));
  return new Duration(kind, sign && isSome(amount) ? amount.neg() : amount);
}
