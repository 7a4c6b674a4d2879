import type { ParameterAsWritten, Row } from './flow-rules.js';
import type { Named, Rule, Text } from './flow-words.js';

export interface FlowTest {
  readonly name: string;
  /**
   * The name of another test: what isn't said here is as it is there, but for what is
   * expected. An answer or a parameter of `null` is left out. A flow that has been read
   * has the whole test in its place.
   */
  readonly like?: string;
  /** The date it is taken to be, in ISO 8601. Needed, unless the other test says it. */
  readonly today: string;
  /** As people give them. Needed, unless the other test has them. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, ParameterAsWritten['value']>>;
  /** Rows of the rates that the flow has from elsewhere. */
  readonly rates?: Named<readonly Row[]>;
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
