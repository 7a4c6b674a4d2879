import type { Change } from '../measure.js';

/** A change with its amount in words. */
export interface ChangeWords extends Pick<Change, 'against' | 'direction' | 'verdict'> {
  amount: string;
}

/**
 * What every figure needs, in one language. Nothing outside a language file puts
 * words together, since order, mutation and agreement differ.
 */
export interface Words {
  language: 'en' | 'cy';
  /** BCP 47 tag for `Intl`. */
  locale: string;
  /** Words for big numbers; the English ones when left out. */
  scales?: Record<'million' | 'billion' | 'trillion', string>;
  percent(number: string): string;
  /** A number below nothing, for the ear. */
  minus(number: string): string;
  /** A measure and what is told of it. */
  sentence(label: string, facts: string): string;
  /** The rest of the language; English has it in a file of its own, since a bare figure needs none of it. */
  standing?: StandingWords;
}

/** How a value stands in time and against a target, in one language. */
export interface StandingWords {
  points(number: string, one: boolean): string;
  financialYear(start: number): string;
  /** @param index 0 for January to March */
  quarter(index: number, year: number): string;
  week(start: string): string;
  /** Month names, where `Intl` in browsers does not know the language. */
  months?: readonly string[];
  /** Units of time after a number, where `Intl` in browsers does not know the language. */
  lengths?: Record<string, string>;
  change(change: ChangeWords): string;
  /** The change, and whether it is better or worse, which colour alone must not say. */
  changeWithVerdict(change: ChangeWords): string;
  target(value: string, met?: boolean): string;
  /** What a line of earlier figures shows. */
  trend(from: string, to: string, lowest: string, highest: string): string;
  /** Why there is no number, or what to know about it, by mark reason. */
  marks: Record<string, string>;
}
