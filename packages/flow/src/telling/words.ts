import type { AnswerType, Language, Period } from '../flow.js';
import type { ProblemCode } from '../state.js';

/** What a problem's sentence is about. */
export interface About {
  readonly type: AnswerType;
  /** `day`, `amount`, `postcode`: the part of an answer that has the problem. */
  readonly part?: string;
  /** The least or the most, the day that isn't there: in words. */
  readonly limit: string;
  /** Whether it is a repeated answer as a whole. */
  readonly isRepeated: boolean;
}

/** Years, months and days; hours, minutes and seconds. */
export type UnitOfTime = 'Y' | 'M' | 'D' | 'h' | 'm' | 's';

/** One language's words for what answers and figures are worth. */
export interface PlainWords {
  readonly language: Language;
  /** From January. */
  readonly months: readonly string[];
  /** From Monday. */
  readonly days: readonly string[];
  /** Where it answers no question. */
  readonly yes: string;
  readonly no: string;
  /** Yes and no to a question, which in Welsh take up its verb. */
  yesNo(question: string): readonly [yes: string, no: string];
  readonly dontKnow: string;
  /** Several things in a row. */
  list(items: readonly string[]): string;
  /** `£500 a week`. */
  salary(amount: string, period: Period): string;
  readonly periods: Readonly<Record<Period, string>>;
  /** `6 months`. */
  length(count: string, unit: UnitOfTime): string;
}

/** One language's words for all that a flow's file doesn't say itself. */
export interface TellingWords extends PlainWords {
  /** What is wrong with an answer, and how to mend it. */
  readonly problems: Readonly<Record<Exclude<ProblemCode, 'validate'>, (about: About) => string>>;
  /** A question with what can be answered, for a voice or a chat. */
  choice(question: string, options: readonly string[]): string;
  /** The flow can't go on: because of rates, or for some other reason. */
  failed(isRates: boolean): string;
}
