import type { Column, Form, Labels, LanguageTexts, Named, Rule, Text, Unit } from './flow-words.js';

export interface ParameterAsWritten {
  readonly type: 'money' | 'number' | 'integer' | 'percent' | 'date' | 'text' | 'yes-no';
  readonly label: Text;
  /**
   * Used unless the page says another. Text needs no quotation marks, and may be in
   * several languages: `{ en: Northmere Council, cy: Cyngor Northmere }`.
   */
  readonly value: Rule | LanguageTexts;
}

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
  /** For a list of records: how their members are said where a text is said of each: `{item.days}`. */
  readonly columns?: Named<Column>;
}
