import type { Verdict } from '@council-kit/flow';
import type { InterfaceWords } from './interface-words.js';

/** The parts of an answer that have a field of their own. */
export type PartName =
  ('day' | 'month' | 'year') | ('amount' | 'period') | ('line1' | 'line2' | 'town' | 'county' | 'postcode');

/** What a smart answer says before there is a flow. */
export type SmartAnswerFrameWords = Pick<InterfaceWords, 'waiting' | 'failed' | 'empty' | 'stale'>;

/** What a smart answer says besides its flow while it asks. Whole sentences; nothing is glued together. */
export interface SmartAnswerWords extends SmartAnswerFrameWords {
  start: string;
  back: string;
  continue: string;
  /** Read out before what is wrong with an answer. */
  error: string;
  /** @param title of the page, where an answer is wrong */
  errorTitle(title: string): string;
  /** What the tab of the browser says. */
  pageTitle(heading: string, site: string): string;
  problem: string;
  /**
   * How far one has come: `Question 2 of 5`.
   *
   * @param number of this question
   * @param least and most questions there are in all
   */
  progress(number: number, least: number, most: number): string;
  part: Record<PartName, string>;
  /** Between the choices and the one that goes with no other. */
  or: string;
  inPounds: string;
  inUnit(unit: string): string;
  choose: string;
  /** One of several answers of a kind: `Child 2`. */
  item(name: string | undefined, number: number): string;
  /** Something with its name in front: `Child 2: Enter a date`. */
  of(name: string, said: string): string;
  add(name: string | undefined): string;
  remove: string;
  dropped(one: boolean): string;
  /** @param date in words */
  preview(date: string): string;
  broken: string;
  brokenAdvice: string;
}

/** What it says besides of the answers, and of what comes out. */
export interface SmartAnswerEndWords extends SmartAnswerWords {
  answers: string;
  change: string;
  notGiven: string;
  startAgain: string;
  verdicts: Record<Verdict, string>;
  criterion: Record<'met' | 'unmet' | 'unknown', string>;
  worth: string;
  reasons: string;
  basedOn: string;
  /** @param date in words, from which these rates hold */
  ratesFrom(label: string, date: string): string;
  nextSteps: string;
  channels: Record<'online' | 'phone' | 'in-person' | 'email' | 'post' | 'sms' | 'textphone' | 'relay' | 'bsl', string>;
  documents: string;
  services: string;
  print: string;
  copyLink: string;
  copied: string;
  /** Where the browser doesn't let a page copy. */
  copyThis: string;
  /** Where something can't be worked out now, as when no rate is known for the day. */
  unavailable: string;
  unavailableAdvice: string;
}
