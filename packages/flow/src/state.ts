import type { FeelJson } from './feel/json.js';

/**
 * Where somebody has come to in a flow. Plain JSON: it can be kept, sent and compared,
 * and holds no words. `telling` makes words of it.
 */
export interface State {
  /** The flow's id. */
  readonly flow: string;
  /** The date it was taken to be, in ISO 8601. */
  readonly today: string;
  /** What was asked and answered, in order. */
  readonly path: readonly Step[];
  readonly at: AtQuestion | AtOutcome | Failed;
  /** The answers to go on with: all that were given but those dropped or unknown. */
  readonly answers: Answers;
  /** Questions whose answers apply no more, and never will from here: to be named to whoever gave them. */
  readonly dropped: readonly string[];
  /** What was answered and is no question of the flow; absent where all are. */
  readonly unknown?: readonly string[];
  /**
   * What the conditions and insertions in the words of this place are worth, by the rule
   * as it is written. Those that can't be worked out are absent.
   */
  readonly facts: Readonly<Record<string, FeelJson>>;
}

/**
 * Answers as people give them, by question: text, numbers, lists, `{day, month, year}`,
 * `{amount, period}`, records of fields, lists of those. An answer of `null` or
 * `undefined` hasn't been given; an empty text leaves an optional question blank.
 */
export type Answers = Readonly<Record<string, unknown>>;

/** One question that has been answered. */
export interface Step {
  readonly question: string;
  /** The answer as it was given. */
  readonly given: unknown;
  /** And as it was read. */
  readonly value: FeelJson;
  /** Which of its routes was taken, from 0. */
  readonly route: number;
  /** Where that leads: a question or an outcome, as ids. */
  readonly to: string;
  /** What that was decided by: names, as in `because`. */
  readonly because: readonly string[];
  /** Questions after it that were left out: they are asked of others, or can change nothing. */
  readonly skipped: readonly string[];
}

export interface AtQuestion {
  readonly kind: 'question';
  readonly id: string;
  /** The values of the options that are offered. */
  readonly options?: readonly string[];
  /** How many answers are asked for, where a rule says that. */
  readonly times?: number;
  /** Its answer as it was given, if there is one that was refused, or of which some is still to come. */
  readonly given?: unknown;
  /** Why that was refused. */
  readonly problems?: readonly Problem[];
}

export interface AtOutcome {
  readonly kind: 'outcome';
  readonly id: string;
  /** In the order of the file, without those that are worth nothing. */
  readonly figures: readonly FigureState[];
  /** In the order of the file, without those that are left out. */
  readonly results: readonly ResultState[];
}

export interface FigureState {
  readonly id: string;
  readonly value: FeelJson;
  readonly because: readonly string[];
}

/** `unsure` where more has to be known. */
export type Verdict = 'likely' | 'unsure' | 'not eligible';

export interface ResultState {
  readonly id: string;
  readonly verdict: Verdict;
  readonly criteria: readonly CriterionState[];
  readonly worth?: FigureState;
}

export interface CriterionState {
  /** `null` where it can't be told yet. */
  readonly met: boolean | null;
  /** Names of what it was decided by: questions, and values, tables, rates and parameters on the way to them. */
  readonly because: readonly string[];
}

/** The flow can't go on, and never guesses. */
export interface Failed {
  readonly kind: 'failed';
  /** Where it was going: a question or an outcome. */
  readonly id: string;
  readonly fault: Fault;
}

/** What is wrong with an answer. Sentences come from `telling`. */
export interface Problem {
  /** `validate` for one of the flow's own; otherwise see `ProblemCode`. */
  readonly code: ProblemCode;
  /** What the sentence needs: the least, the most, the day that isn't there. */
  readonly details: readonly string[];
  /** Which validation, from 0. */
  readonly validation?: number;
  /** The part of the answer: a field's name, `day`, `amount`; the position in a repeated one, from 0. */
  readonly part: readonly (string | number)[];
}

/**
 * - `empty`: nothing was given; `pick` where it is picked, `incomplete` where a part is
 *   missing (`part` says which);
 * - `unreadable`: it isn't a number, a date, a postcode; `picked` isn't one of the options;
 * - `whole`, `places`: a whole number, or fewer digits after the point, is asked for;
 * - `few`, `many`: below the least or above the most (a date before or after it, a text
 *   too short or too long, too few or too many of a list): `details` has the limit;
 * - `century`: a year of two digits, which might be of this century or the last;
 * - `day`: there is no such day: `details` has the day, the month and the year;
 * - `exclusive`: `None of these` with something else;
 * - `validate`: one of the flow's validations.
 */
export type ProblemCode =
  | ('empty' | 'pick' | 'incomplete' | 'unreadable' | 'picked')
  | ('whole' | 'places' | 'few' | 'many' | 'century' | 'day' | 'exclusive' | 'validate');

/** Why a flow can't go on: for whoever owns it. */
export interface Fault {
  /**
   * - `rates`: none are known for the date, or they couldn't be had (`details`: the
   *   name, the date or what went wrong): the only fault that a resident can be told of;
   * - `loop`: the routes lead back to a question that was answered;
   * - `nowhere`: a route leads to what isn't there, or no route applies;
   * - `circle`: a value needs itself;
   * - `rows`: no row of a decision table applies, or several where only one may;
   * - otherwise the code of a `FeelError`: a rule can't be worked out.
   */
  readonly code: string;
  readonly details: readonly string[];
  /** Where the rule stands in the file: `outcomes.result.figures.week.is`. */
  readonly place: string;
  /** The rule, and the part of it that is at fault (UTF-16 offsets, `to` exclusive). */
  readonly rule?: string;
  readonly from?: number;
  readonly to?: number;
}
