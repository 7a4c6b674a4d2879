export type Language = 'en' | 'cy';

/** In order, by name. */
export type Named<Part> = Readonly<Record<string, Part>>;

/** A rule in FEEL. A number, `true` or `false` is taken as it prints. */
export type Rule = string | number | boolean;

/** One language, or several side by side. */
export type Text = string | Readonly<Partial<Record<Language, string>>>;

/** A text in several languages. In rules it is a record of them; in a text the reader's is put in. */
export type LanguageTexts = Exclude<Text, string>;

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

/**
 * How a member of records is said: a column of the table that a figure is shown as, or
 * what `{item.days}` stands for where a text is said of each.
 */
export interface Column {
  /** What stands above it. */
  readonly label: Text;
  readonly as?: Form;
  readonly unit?: Unit;
  readonly labels?: Labels;
}

/**
 * How a value is said: 25 as `percent` is `25%`, 12.5 as `money` is `£12.50`; 6 April
 * 2026 as `date` is that, as `day` is `Monday 6 April 2026`, as `month` is `April 2026`.
 * A list is said as `a, b and c`, each of its items in the form. `text` is a number
 * without commas between thousands.
 */
export type Form = 'money' | 'number' | 'percent' | 'date' | 'day' | 'month' | 'list' | 'text';
