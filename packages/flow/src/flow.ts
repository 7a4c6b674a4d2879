import type { ProblemCode } from './state.js';

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

export type Language = 'en' | 'cy';

/** In order, by name. */
export type Named<Part> = Readonly<Record<string, Part>>;

/** A rule in FEEL. A number, `true` or `false` is taken as it prints. */
export type Rule = string | number | boolean;

/** One language, or several side by side. */
export type Text = string | Readonly<Partial<Record<Language, string>>>;

/**
 * Words that may depend on the answers: a text, or parts of which each may have a
 * condition. Where one line is shown, the first part that applies is; where there is
 * room for paragraphs, all that apply are, one after another.
 *
 * `{name}` or `{name as money}` in a text stands for what a name, or a member of it, is
 * worth, in one of the ways of `Form`. Without `as`, an answer is said as people gave it
 * (the label of an option, yes or no with the question's verb, an amount with its period),
 * and a value, figure or parameter in the form that it says itself. Longer texts are
 * written in the small markup that `readMarkup` reads.
 */
export type Words = Text | readonly (Text | PartOfWords)[];

export interface PartOfWords {
  readonly if?: Rule;
  /**
   * A rule that gives a list: the text is said once for each item, which `{item}` and
   * `{item.name}` stand for. Lines that begin with `- ` make one list of all items.
   */
  readonly each?: Rule;
  readonly text: Text;
}

/**
 * A few words after a number, as `a week`; or, where they go by the number, one form for
 * each kind of number that the language tells apart: `{ en: { one: mile, other: miles },
 * cy: { two: filltir, other: milltir } }`. English has `one` and `other`; Welsh has
 * `zero`, `one`, `two`, `few` (3), `many` (6) and `other`. What isn't there is said as `other`.
 */
export type Unit = string | Readonly<Partial<Record<Language, string | PluralForms>>>;

export type PluralForms = Readonly<Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>> & {
  readonly other: string;
};

/**
 * How something is said, by what it is worth: `yes`, `no` and `dont-know` for a
 * question; `yes` and `no`, or the text itself, for a value or a figure.
 */
export type Labels = Named<Text>;

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

export interface ParameterAsWritten {
  readonly type: 'money' | 'number' | 'integer' | 'percent' | 'date' | 'text' | 'yes-no';
  readonly label: Text;
  /**
   * Used unless the page says another. Text needs no quotation marks, and may be in
   * several languages: `{ en: Northmere Council, cy: Cyngor Northmere }`.
   */
  readonly value: Rule | LanguageTexts;
}

/** A text in several languages. In rules it is a record of them; in a text the reader's is put in. */
export type LanguageTexts = Exclude<Text, string>;

/**
 * A row of named cells. Text that is a date in ISO 8601 (`2026-04-06`) is a date. A text
 * that is shown to people may be in several languages.
 */
export type Row = Readonly<Record<string, string | number | boolean | null | LanguageTexts>>;

/**
 * Rows that hold from one date on. A rule uses the one in force by name and column:
 * `minimum_wage.adult`; and `rate at("minimum_wage", date)` is the row of another date.
 */
export interface RatesAsWritten {
  readonly label?: Text;
  /** The date that counts: `today()`, or any rule that gives one. */
  readonly on: Rule;
  /** Each has `from`, and `to` (included) where it doesn't hold until the next. */
  readonly rows?: readonly Row[];
  /** Where the rows are had instead, by whoever shows the flow: a URL that `@council-kit/data` can read. */
  readonly source?: string;
  /** Which column of the source each name is: `{ from: "Start date", adult: "21 and over" }`. As they are called there unless it is said. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What holds after the last row, where that has no `to`: nothing is known, unless this is said. */
  readonly 'after-last'?: 'use last row';
}

export type TableAsWritten = DecisionTable | DataTable;

/**
 * What follows from what, in rows. A rule uses it by name: what it gives, or a record
 * where that is several things.
 *
 * With `given: [age, hours]` it is worked out each time that a rule calls it:
 * `share(42, 16)` or `share(age: 42, hours: 16)`, as for each child of several:
 * `sum(for child in children return share(child.age, child.hours))`. Its rows and inputs
 * know what they are given by those names, besides all names of the flow.
 */
export interface DecisionTable {
  readonly label?: Text;
  readonly given?: readonly string[];
  /** What each of the first columns is about. */
  readonly inputs: readonly Rule[];
  /** What each of the other columns gives. */
  readonly outputs: readonly string[];
  /** `first` row that applies; `unique`, where no two may; `collect` a list of all that do. `unique` unless it is said. */
  readonly hit?: 'first' | 'unique' | 'collect';
  /**
   * For each input what it must be (`< 16000`, `"yes", "maybe"`, `-` for anything), then
   * for each output a rule, or a text in several languages: `{ en: Blue bin, cy: Bin glas }`.
   */
  readonly rows: readonly (readonly (Rule | LanguageTexts)[])[];
  /** What is given where no row applies: a rule for each output. An error, unless it is said (for `collect`, an empty list). */
  readonly otherwise?: readonly (Rule | LanguageTexts)[];
}

/** Plain data: a list of records, for rules to filter: `fees[country = residence][1].fee`. Columns hide names of the flow there. */
export interface DataTable {
  readonly label?: Text;
  readonly rows: readonly Row[];
}

export interface ValueAsWritten {
  readonly is: Rule;
  /** As of a decision table: with `given: [hours]`, rules call it, `overtime(45)`. */
  readonly given?: readonly string[];
  /** What it is called where the reasons are shown. */
  readonly label?: Text;
  readonly as?: Form;
  /** A few words after it: `2 miles`. */
  readonly unit?: Unit;
  /** How it is said where it is yes or no, or a text that people needn't see: `{ full: { en: Full rate, cy: Cyfradd lawn } }`. */
  readonly labels?: Labels;
}

/**
 * How a value is said: 25 as `percent` is `25%`, 12.5 as `money` is `£12.50`; 6 April
 * 2026 as `date` is that, as `day` is `Monday 6 April 2026`, as `month` is `April 2026`.
 * A list is said as `a, b and c`, each of its items in the form. `text` is a number
 * without commas between thousands.
 */
export type Form = 'money' | 'number' | 'percent' | 'date' | 'day' | 'month' | 'list' | 'text';

export interface Result {
  readonly title: Words;
  /** Results with the same group stand together. */
  readonly group?: Text;
  /** It is left out altogether where this isn't so. */
  readonly if?: Rule;
  /** Likely if all are so, not eligible if one isn't, and otherwise more has to be known. */
  readonly criteria?: readonly Criterion[];
  /** What it is worth, where that can be worked out. */
  readonly worth?: Figure;
  readonly short?: Words;
  readonly body?: Words;
  readonly 'next-steps'?: readonly NextStep[];
  /** What to have ready. */
  readonly documents?: readonly (Text | PartOfWords)[];
  readonly service?: ServiceLink;
}

export interface Criterion {
  readonly label: Words;
  readonly is: Rule;
}

/** What is said at the end. */
export interface Ending {
  readonly title: Words;
  /** The same as one or two short sentences, for a voice or a chat. */
  readonly short?: Words;
  readonly body?: Words;
  readonly 'next-steps'?: readonly NextStep[];
  readonly documents?: readonly (Text | PartOfWords)[];
  readonly services?: readonly ServiceLink[];
}

export interface Outcome extends Ending {
  /** Worked out exactly. One that is worth `null` is not shown. Texts of the outcome can use them by name. */
  readonly figures?: Named<Figure>;
  /** Which results are shown: `all`, or those with these ids. None unless it is said. */
  readonly results?: 'all' | readonly string[];
}

export interface Figure {
  readonly label: Words;
  readonly is: Rule;
  readonly as?: Form;
  /** A few words after it: `a week`. */
  readonly unit?: Unit;
  /** How it is said where it is yes or no, or a text that people needn't see. */
  readonly labels?: Labels;
  readonly if?: Rule;
}

/** One way to go on. The kinds are those of a service's channels. */
export interface NextStep {
  readonly kind: 'online' | 'phone' | 'in-person' | 'email' | 'post' | 'sms' | 'textphone' | 'relay' | 'bsl';
  /** A web address, a number, an e-mail address, a postal address. */
  readonly value: string;
  readonly label?: Words;
  readonly notes?: Words;
  readonly if?: Rule;
}

/** An entry of the service catalogue, or a page about a service. */
export interface ServiceLink {
  readonly id?: string;
  readonly href?: string;
  readonly label: Words;
  readonly if?: Rule;
}

export interface FlowTest {
  readonly name: string;
  /** The date it is taken to be, in ISO 8601. */
  readonly today: string;
  /** As people give them. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, ParameterAsWritten['value']>>;
  /** Rows of the rates that the flow has from elsewhere. */
  readonly rates?: Named<readonly Row[]>;
  /** Days on which nobody works, in ISO 8601. */
  readonly holidays?: readonly string[];
  readonly expect: Expectation;
}

/** What a test expects. What isn't said here isn't looked at. */
export interface Expectation {
  /** The question that is asked next. */
  readonly question?: string;
  /** The outcome that is reached. */
  readonly outcome?: string;
  /** The question whose answer is refused. */
  readonly error?: string;
  /** Why the flow can't go on: the code of the fault, `rates` for one. */
  readonly fails?: string;
  /** What figures, and results by their ids, are worth, as rules: `12.50`, `true`, `@"2026-04-06"`; text needs its quotation marks. `null` for one that isn't shown. */
  readonly figures?: Readonly<Record<string, Rule | null>>;
  /** The results that are likely, in any order. */
  readonly likely?: readonly string[];
  /** The results for which more has to be known. */
  readonly unsure?: readonly string[];
  /** The results that are shown as not eligible. */
  readonly 'not-eligible'?: readonly string[];
  /**
   * What stands in the words that people get, in the languages that are given: titles,
   * paragraphs, figures (`Help: £12.50 a week`), criteria (`You rent: Yes`), next steps,
   * documents, or what is wrong with an answer that is refused. A part of a line will do.
   */
  readonly says?: Text | readonly Text[];
  /** What must not stand there. */
  readonly 'says-not'?: Text | readonly Text[];
}
