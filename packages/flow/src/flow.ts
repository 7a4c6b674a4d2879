import type { Ending, Outcome, Result } from './flow-endings.js';
import type { ParameterAsWritten, RatesAsWritten, TableAsWritten, ValueAsWritten } from './flow-rules.js';
import type { FlowTest } from './flow-tests.js';
import type { Labels, Language, Named, Rule, Text, Unit, Words } from './flow-words.js';
import type { ProblemCode } from './state.js';

export type * from './flow-words.js';
export type * from './flow-rules.js';
export type * from './flow-endings.js';
export type * from './flow-tests.js';

/**
 * A flow as it is written: one JSON or YAML file. Everything in it that is a rule is
 * FEEL (`feel/README.md`). Questions, values, tables, rates and parameters share one
 * space of names, and a rule uses each by its name.
 */
export interface FlowFile {
  readonly format: 1;
  /** Letters, digits, `-` and `_`. */
  readonly id: string;
  readonly title: Text;
  /** One or two sentences: what one gets from it. */
  readonly summary?: Text;
  /** The languages that every text has, the first of them for texts that are a plain string. English alone unless it is said. */
  readonly languages?: readonly Language[];
  /** What stands before the first question, and which one that is: the first in the file unless it is said. */
  readonly start?: Start;
  /**
   * Which questions are asked: all that the routes lead to, or only those of them that
   * can still change a result, a figure or the way. `all` unless it is said.
   */
  readonly ask?: 'all' | 'what matters';
  /**
   * Flows whose parts are used here as if they stood in this file, by their ids. The
   * command line has each from the file of that name beside this one (`income.yaml`,
   * `income.yml` or `income.json`); a page from a script inside the tag that has this id,
   * or else from `income.json` beside the file that `src` says.
   */
  readonly flows?: readonly string[];
  /**
   * What is written once and used in many places: a next step, an option, a text, or a
   * list of those. `{ use: call_us }` in a list stands for it, and for all of its items
   * where it is a list. What is written beside `use` is added to it: `{ use: call_us, if: urgent }`.
   * It is shared within this file, by questions, results and outcomes.
   */
  readonly shared?: Named<unknown>;
  /** What a council sets without touching the rules. */
  readonly parameters?: Named<ParameterAsWritten>;
  /** What changes on certain dates. */
  readonly rates?: Named<RatesAsWritten>;
  readonly tables?: Named<TableAsWritten>;
  /** Rules with a name, in any order. None may need itself, but for one with `given`. */
  readonly values?: Named<Rule | ValueAsWritten>;
  readonly questions: Named<Question>;
  /** What somebody may be eligible for. Outcomes say which of them they show. */
  readonly results?: Named<Result>;
  /** Where the flow ends. */
  readonly outcomes?: Named<Outcome>;
  /** What is said instead of an outcome when it can't be worked out, as when no rate is known for the day. */
  readonly unavailable?: Ending;
  /** Who owns the rules, where they come from, when they were last looked at: shown to whoever checks it, never to residents. */
  readonly owner?: string;
  readonly sources?: readonly string[];
  readonly reviewed?: string;
  readonly tests?: readonly FlowTest[];
  /**
   * Texts confirmed as translations of each other, each as the fingerprints of both with
   * a point between. With this list, a pair that isn't in it has to be looked at again.
   */
  readonly translated?: readonly string[];
}

export interface Start {
  readonly body?: Words;
  /** What it says on the button. */
  readonly button?: Text;
  /** The first question. */
  readonly goto?: string;
}

export type AnswerType =
  | ('radio' | 'checkboxes' | 'yes-no' | 'yes-no-dont-know')
  | ('date' | 'month' | 'year')
  | ('money' | 'salary' | 'number' | 'integer')
  | ('postcode' | 'country' | 'text' | 'address' | 'group');

/** What is asked for, as far as the answer goes: a question, or a field of one. */
export interface Field {
  readonly type: AnswerType;
  readonly title: Words;
  readonly hint?: Words;
  /**
   * `radio`, `checkboxes`; `country`, which has every country of the world unless it is
   * said. The answer is then its code of two letters in ISO 3166: `FR`.
   */
  readonly options?: readonly Option[];
  /** `yes-no`, `yes-no-dont-know`: what stands beside the radios, where it isn't `Yes`, `No` and `I don’t know`. */
  readonly labels?: Labels;
  /** Numbers: what stands behind the box, in the form for `other` numbers. */
  readonly unit?: Unit;
  /** Least and most: of a number, a date (`2026-04-01`, or a rule), the characters of a text, the options picked. */
  readonly min?: Rule;
  readonly max?: Rule;
  /** Digits after the decimal point, at most: 2 for money unless it is said, any number for `number`. */
  readonly places?: number;
  /** `salary`: the periods that can be picked; week, month and year unless it is said. */
  readonly periods?: readonly Period[];
  /** `text`: whether there is room for several lines. */
  readonly long?: boolean;
  /** `date`, `month`, `year`: it is a birth date, which browsers can fill in. */
  readonly birth?: boolean;
  /** Whether it may be left without an answer, which is `null` in rules (an empty list for checkboxes). */
  readonly optional?: boolean;
  /** What must be so of the answer, in order: the first that isn't gives its error. */
  readonly validate?: readonly Validation[];
  /** The flow's own words for what may be wrong with an answer, by the problem's code: `empty: Enter your rent`. */
  readonly errors?: Readonly<Partial<Record<ProblemCode, Words>>>;
  /**
   * `group`: several fields on one page. The answer is a record of their answers. In
   * their own validations the fields of the page stand for themselves, by name.
   */
  readonly fields?: Named<Field>;
}

export interface Question extends Field {
  /**
   * It is only asked where this is so. Where it isn't, its last route is taken, and its
   * answer is `null` in rules. So a run of questions of which each is asked of some
   * people needs no routes around them.
   */
  readonly if?: Rule;
  /** What stands between the title and the answer, in paragraphs. */
  readonly body?: Words;
  /** The question as one short sentence, for a voice or a chat. The title, unless it is said. */
  readonly short?: Words;
  /** Whether its answer may leave the page, as it does with an event that the page's analytics hear. */
  readonly safe?: boolean;
  /** Several answers of the same kind, as of each child. The answer is a list of theirs. */
  readonly repeat?: Repeat;
  /** Where the answer leads: the first route whose condition is met. The last has none. */
  readonly next: string | readonly Route[];
}

export interface Option {
  readonly value: string;
  readonly label: Words;
  readonly hint?: Words;
  /** The option is only offered where this is so. */
  readonly if?: Rule;
  /** `checkboxes`: it can't be picked with any other, as `None of these`. */
  readonly exclusive?: boolean;
}

export type Period = 'hour' | 'day' | 'week' | 'two-weeks' | 'four-weeks' | 'month' | 'quarter' | 'year';

export interface Validation {
  readonly valid: Rule;
  readonly error: Words;
}

export interface Repeat {
  /** Exactly so many: a rule, as the answer to `How many children?`. */
  readonly times?: Rule;
  /** At least and at most so many, where people add one after another. 1 and 20 unless it is said. */
  readonly min?: number;
  readonly max?: number;
  /** What one of them is called: `Child`. It is numbered. */
  readonly item?: Text;
  /** What it says on the button: `Add another child`. */
  readonly add?: Text;
}

export interface Route {
  readonly if?: Rule;
  /** A question, an outcome, the id of another flow (its first question), or in that flow `return`. */
  readonly goto: string;
  /** Where that flow's `return` leads. */
  readonly then?: string;
}
