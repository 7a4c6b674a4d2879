import { dictionaryForms, formsOf } from './forms.js';
import { wordsIn, type SearchLanguage, type Word } from './words.js';

/** One word or phrase of a group: for each of its words the forms it may have. */
interface Phrase {
  words: readonly (readonly string[])[];
  group: number;
}

/** How many other words may stand between two of a phrase where a text is short: `garden and food waste`. */
const mostBetween = 2;

const none: readonly Phrase[] = [];

/**
 * Groups of words that mean the same. Groups that share a word become one, so that
 * each word of a group always finds what all the others find.
 */
export class Groups {
  readonly #language: SearchLanguage;
  readonly #byFirstForm = new Map<string, Phrase[]>();
  readonly #remembered = new Map<string, readonly Phrase[]>();
  /** The single words of all groups, folded. */
  readonly words: ReadonlySet<string>;

  constructor(groups: readonly (readonly string[])[], language: SearchLanguage) {
    this.#language = language;
    const phrases = phrasesOf(groups, language);
    this.words = new Set(phrases.filter(({ words }) => words.length === 1).map(({ words }) => words[0]![0]!));
    for (const phrase of phrases) {
      for (const form of phrase.words[0]!) {
        const known = this.#byFirstForm.get(form);
        if (known) known.push(phrase);
        else this.#byFirstForm.set(form, [phrase]);
      }
    }
  }

  /** The groups that a word is in by itself. */
  ofWord(folded: string): number[] {
    return groupsOf(this.#beginningWith(folded).filter(({ words }) => words.length === 1));
  }

  /** The groups that the longest word or phrase beginning at a place belongs to, and how many words it has. */
  longestAt(words: readonly Word[], at: number): { groups: readonly number[]; length: number } | undefined {
    const { folded, joined } = words[at]!;
    const found = this.#beginningWith(folded).filter((phrase) => this.#isAt(phrase, words, at, 0));
    const length = Math.max(0, ...found.map((phrase) => phrase.words.length));
    const groups = groupsOf(found.filter((phrase) => phrase.words.length === length));
    const whole = joined && joined.parts >= length ? this.ofWord(joined.folded) : [];
    if (whole.length) return { groups: [...new Set([...groups, ...whole])], length: joined!.parts };
    return length ? { groups, length } : undefined;
  }

  /** Whether any word or phrase of a group begins with a word. */
  hasBeginning(folded: string): boolean {
    return this.#beginningWith(folded).length > 0;
  }

  /**
   * The groups of all words and phrases that begin at a place.
   *
   * @param loosely - whether a phrase may have a few words in between, as in a name or a sentence
   */
  allAt(words: readonly Word[], at: number, loosely: boolean): number[] {
    const between = loosely ? mostBetween : 0;
    return groupsOf(this.#beginningWith(words[at]!.folded).filter((phrase) => this.#isAt(phrase, words, at, between)));
  }

  /** Words and phrases that begin with a word, whatever its number and, in Welsh, its mutation. */
  #beginningWith(folded: string): readonly Phrase[] {
    let known = this.#remembered.get(folded);
    if (!known) {
      const withForms = (forms: readonly string[]) => [
        ...new Set(forms.flatMap((form) => this.#byFirstForm.get(form) ?? [])),
      ];
      known = withForms(formsOf(folded, this.#language));
      // A word that is in a group as it stands is not also taken for the mutation of another.
      if (!known.length) known = withForms(dictionaryForms(folded, this.#language));
      this.#remembered.set(folded, known.length ? known : none);
    }
    return known;
  }

  #isAt(phrase: Phrase, words: readonly Word[], at: number, between: number): boolean {
    let next = at + 1;
    for (let part = 1; part < phrase.words.length; part++) {
      const last = Math.min(next + between, words.length - 1);
      while (next <= last && !this.#isOneOf(words[next]!.folded, phrase.words[part]!)) next++;
      if (next > last) return false;
      next++;
    }
    return true;
  }

  #isOneOf(word: string, forms: readonly string[]): boolean {
    return forms.includes(word) || dictionaryForms(word, this.#language).some((form) => forms.includes(form));
  }
}

const groupsOf = (phrases: readonly Phrase[]) => [...new Set(phrases.map(({ group }) => group))];

/** All members of all groups, those of groups that share one under the same number. */
function phrasesOf(groups: readonly (readonly string[])[], language: SearchLanguage): Phrase[] {
  const numberOf = new Map<string, number>();
  const joins: number[] = [];
  const root = (group: number): number => {
    let found = group;
    while (joins[found] !== found) found = joins[found]!;
    return found;
  };
  const phrases: Phrase[] = [];
  for (const [group, members] of groups.entries()) {
    joins.push(group);
    for (const member of members.flatMap(spellings)) {
      if (!member.length) continue;
      const words = member.map((word) => formsOf(word, language));
      phrases.push({ words, group });
      for (const key of combinations(words)) {
        const other = numberOf.get(key);
        if (other === undefined) numberOf.set(key, group);
        else joins[root(group)] = root(other);
      }
    }
  }
  for (const phrase of phrases) phrase.group = root(phrase.group);
  return phrases;
}

/** No member is longer than that, in words: more is a sentence and no name for anything. */
const longestPhrase = 6;

/** A member as its words, and once more in one where it has a hyphen: `e-mail`, `email`. */
function spellings(member: string): string[][] {
  const words = wordsIn(member).slice(0, longestPhrase);
  const parts = words.map(({ folded }) => folded);
  const joined = words[0]?.joined;
  return joined && joined.parts === words.length ? [parts, [joined.folded]] : [parts];
}

/** Every way to choose one form for each word. */
function combinations(words: readonly (readonly string[])[]): string[] {
  return words.reduce<string[]>(
    (all, forms) => all.flatMap((before) => forms.map((form) => `${before} ${form}`)),
    [''],
  );
}
