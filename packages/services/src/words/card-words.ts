import type { ChannelKind } from '../service.js';

/** Which day, as seen from today. Dates are written out: `4 January`. */
export type DayTold =
  | { kind: 'today' }
  | { kind: 'tomorrow' }
  | { kind: 'weekday'; weekday: string }
  | { kind: 'date'; weekday: string; date: string };

/** Whether something is open, closes or opens. Times are written out: `9am`. */
export type OpeningTold =
  | {
      state: 'open';
      /** Without a day it is today. */
      closes?: { day?: DayTold; time: string };
      /** Whether nobody knows if today is a bank holiday. */
      unlessHoliday: boolean;
    }
  | {
      state: 'closed';
      /** Without a time it opens as the day begins. */
      opens: { day: DayTold; time?: string };
      /** The day it opens on is a bank holiday, or nobody knows if it is. */
      doubt?: 'bank-holiday' | 'unknown-day';
      closedFor?: 'bank-holiday' | { name?: string };
    }
  | { state: 'never' }
  | { state: 'holiday-unknown' };

/** Everything a card says, in one language. Dates, prices and numbers come written out. */
export interface CardWords {
  /** BCP 47, for names of languages. */
  locale: string;
  /** January first. */
  months: readonly string[];
  /** Monday first. */
  weekdays: readonly string[];
  list(items: readonly string[]): string;
  midday: string;
  midnight: string;
  opening(told: OpeningTold): string;

  free: string;
  /** An amount below a pound. */
  pence(amount: number): string;
  range(from: string, to: string): string;
  /** A range that starts at nothing. */
  freeTo(most: string): string;
  /** The least of several prices, of which some are not known. */
  from(price: string): string;
  /** Several prices for several people or things. */
  depending(price: string): string;
  several: string;
  /** A price that not everybody gets. */
  forSome(price: string): string;
  /** @param lower the lower price, left out where it is free; `isLeast` where there are several */
  withConcession(price: string, lower?: string, isLeast?: boolean): string;
  mayBeOld(price: string): string;
  startsOn(price: string, date: string): string;

  channels: Readonly<Record<ChannelKind, string>>;
  /** The one thing to do, by its channel. */
  action(kind: ChannelKind, value: string, label?: string): string;
  /** A number reached through Relay UK. */
  relay(number: string): string;
  /** How many places there are to go to. */
  places(count: number): string;
  inLanguages(languages: string): string;
  /** Names of languages in a row. */
  languages(names: readonly string[]): string;
  /** The language that British deaf people sign, which few browsers can name. */
  signLanguage: string;

  status(state: 'disrupted' | 'closed', until?: string, message?: string): string;
  /** @param who in the source's words */
  audience(who: readonly string[], minimumAge?: number, maximumAge?: number): string;
  /** @param time in the source's words */
  takes(time: string): string;
  checked(date: string): string;
  notCheckedSince(date: string): string;
  /** @param miles left out where it is less than a tenth; `isOfSeveral` where other places are further away */
  distance(miles: string | undefined, isOfSeveral: boolean): string;
  eligible(because: string): string;
}
