import type { Column, Form, Labels, Named, PartOfWords, Rule, Text, Unit, Words } from './flow-words.js';

export interface Result {
  readonly title: Words;
  /** Results with the same group stand together. */
  readonly group?: Text;
  /** It is left out altogether where this isn't so. */
  readonly if?: Rule;
  /** Likely if all are so, not eligible if one isn't, and otherwise more has to be known. */
  readonly criteria?: readonly Criterion[];
  /** What it is worth, where that can be worked out. */
  readonly worth?: Omit<Figure, 'columns'>;
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
  /** For a list of records, by their members: it is shown as a table with these columns, in this order. */
  readonly columns?: Named<Column>;
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
