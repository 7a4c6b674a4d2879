import { formsOf, searchForms } from './forms.js';
import type { Groups } from './groups.js';
import { inAll, inAny, inMost, raisedBy, sizeOf, type Matches } from './matches.js';
import { allowedTypos, Vocabulary } from './nearest.js';
import { post, Postings, type Posting } from './postings.js';
import { unitsOf, type Unit } from './query.js';
import { isStopWord } from './stop-words.js';
import { textFields, typicalLengths, weights, type TextField } from './texts.js';
import { wordsIn, type SearchLanguage } from './words.js';

/** What a search came to. */
export interface Hits {
  matches: Matches;
  /** Whether nothing has all the words, and these have some of them. */
  loosely: boolean;
  /** The search as it was probably meant, where a word is spelt as none in the catalogue. */
  suggestion?: string;
}

/** What one unit of a search came to. */
interface Resolved {
  matches: Matches;
  size: number;
  /** The nearest spelling; where there are matches, they are of that. */
  spelling?: string;
}

/** A word of the texts. */
interface Known {
  /** What it is indexed under: itself, and what it may be the plural of. */
  postings: readonly Posting[];
  isStopWord: boolean;
  /** Whether a word or phrase with synonyms may begin with it. */
  beginsGroup: boolean;
}

/** What a search goes through again at the next letter. */
const mostRemembered = 32;
const mostSpellings = 3;
/** How much more a word of a group counts where it stands as it was searched for. */
const ownWord = 0.3;
/** How much the beginning of a word counts beside all of it. */
const beginning = 0.5;

const groupTerm = (group: number) => `=${group}`;

/** Finds entries by the words of their texts. */
export class TextIndex {
  readonly #language: SearchLanguage;
  readonly #groups: Groups;
  readonly #postings = new Postings();
  readonly #known = new Map<string, Known>();
  readonly #vocabulary = new Vocabulary((word) => this.#postings.count(word));
  /** How words are written where that is not as they are folded. */
  readonly #written = new Map<string, string>();
  readonly #remembered = new Map<string, Resolved>();
  #entries = 0;
  #texts = 0;

  constructor(language: SearchLanguage, groups: Groups) {
    this.#language = language;
    this.#groups = groups;
    for (const word of groups.words) this.#vocabulary.add(word);
  }

  /** Adds the next entry. */
  add(texts: Readonly<Record<TextField, string>>): void {
    for (const field of textFields) {
      if (!texts[field]) continue;
      const postings = this.#postingsOf(texts[field], field);
      // A word counts less where it is one of many.
      const weight = (2 * weights[field]) / (1 + postings.length / typicalLengths[field]);
      for (const posting of postings) post(posting, this.#entries, weight);
    }
    this.#entries++;
  }

  /** To be done once all entries are there, step by step. */
  order(): Generator<void, void, void> {
    return this.#postings.order();
  }

  find(search: string): Hits {
    const { words, units } = unitsOf(search, this.#groups, this.#language);
    if (!units.length) return { matches: new Float32Array(this.#entries), loosely: false };
    const resolved = units.map((unit) => this.#resolve(unit));
    const isLight = (_: unknown, at: number) => units[at]!.light;
    const needed = resolved.filter((each, at) => !isLight(each, at));
    const light = needed.length ? resolved.filter(isLight) : [];
    const parts = (needed.length ? needed : resolved).map(({ matches }) => matches);
    const all = inAll(parts);
    const anything = resolved.some(({ size }) => size > 0);
    const loosely = parts.length > 1 && anything && !sizeOf(all);
    // A spelling further away is a guess, for where there is nothing at all to show.
    const spellings = resolved.map(({ spelling }, at) => spelling ?? (anything ? undefined : this.#guess(units[at]!)));
    const spelt = words.map(({ shown }) => shown);
    for (const [at, spelling] of spellings.entries()) if (spelling) spelt[units[at]!.at] = spelling;
    return {
      matches: raisedBy(
        loosely ? inMost(parts) : all,
        light.map(({ matches }) => matches),
      ),
      loosely,
      suggestion: spellings.some(Boolean) ? spelt.join(' ') : undefined,
    };
  }

  #resolve(unit: Unit): Resolved {
    const key = `${unit.open ? '*' : ''}${unit.groups?.join('=') ?? ''} ${unit.folded}`;
    const known = this.#remembered.get(key);
    if (known) return known;
    if (this.#remembered.size >= mostRemembered) this.#remembered.delete(this.#remembered.keys().next().value!);
    const resolved = this.#resolveAnew(unit);
    this.#remembered.set(key, resolved);
    return resolved;
  }

  #resolveAnew({ folded, groups, parts, open }: Unit): Resolved {
    if (groups) {
      const inGroup = this.#ofGroups(groups, folded);
      if (inGroup.size || (!open && !parts)) return inGroup;
    }
    const own = this.#ofWord(folded, open);
    if (parts) return resolvedAs(inAny([own.matches, this.#ofParts(parts, open)]));
    return own.size || groups ? own : this.#misspelt(folded);
  }

  #ofParts(parts: readonly string[], open: boolean): Matches {
    const telling = parts.filter((part) => !isStopWord(part, this.#language));
    return inAll(
      (telling.length ? telling : parts).map((part) => {
        const isLast = part === parts.at(-1);
        return (open && isLast ? this.#ofWord(part, true) : this.#spelt(part)).matches;
      }),
    );
  }

  #ofGroups(groups: readonly number[], folded?: string): Resolved {
    const scores = new Float32Array(this.#entries);
    for (const group of groups) this.#postings.raise(scores, groupTerm(group));
    if (!folded) return weighed(scores);
    const own = new Float32Array(this.#entries);
    this.#postings.raise(own, folded, ownWord);
    return weighed(raisedBy(scores, [own]));
  }

  #ofWord(folded: string, open: boolean): Resolved {
    const scores = new Float32Array(this.#entries);
    const forms = searchForms(folded, this.#language);
    for (const form of forms) this.#postings.raise(scores, form);
    // The beginning of a word is not its plural's: `bus` may become `business`, `buses` won't.
    const plurals = formsOf(folded, this.#language).slice(1);
    for (const form of open ? forms.filter((each) => !plurals.includes(each)) : []) {
      for (const term of this.#postings.longerThan(form)) {
        this.#postings.raise(scores, term, (beginning * form.length) / term.length);
      }
    }
    return weighed(scores);
  }

  #misspelt(folded: string): Resolved {
    const meant = this.#vocabulary
      .nearest(folded, allowedTypos(folded))
      .slice(0, mostSpellings)
      .map((word) => ({ word, ...this.#spelt(word) }))
      .filter(({ size }) => size > 0);
    const [first] = meant;
    if (!first) return resolvedAs(new Float32Array(this.#entries));
    return resolvedAs(inAny(meant.map(({ matches }) => matches)), this.#shown(first.word));
  }

  #guess({ folded, groups, parts }: Unit): string | undefined {
    if (groups || parts || folded.length < 3 || /\p{N}/u.test(folded)) return undefined;
    const near = this.#vocabulary.nearest(folded, allowedTypos(folded) + 1);
    const found = near.find((word) => this.#spelt(word).size > 0);
    return found && this.#shown(found);
  }

  /** What a word of the vocabulary finds, with all that means the same. */
  #spelt(word: string): Resolved {
    const groups = this.#groups.ofWord(word);
    return groups.length ? this.#ofGroups(groups, word) : this.#ofWord(word, false);
  }

  #shown(word: string): string {
    return this.#written.get(word) ?? word;
  }

  /** What a text is indexed under, once each: its words, and the groups of synonyms in it. */
  #postingsOf(text: string, field: TextField): Posting[] {
    const words = wordsIn(text);
    const isLong = field === 'rest' || field === 'otherLanguage';
    const number = ++this.#texts;
    const found: Posting[] = [];
    const find = (posting: Posting) => {
      if (posting.text === number) return;
      posting.text = number;
      found.push(posting);
    };
    for (let at = 0; at < words.length; at++) {
      const { folded, shown, joined } = words[at]!;
      const { postings, isStopWord: saysNothing, beginsGroup } = this.#knownAs(folded, shown);
      if (!isLong || !saysNothing) postings.forEach(find);
      if (beginsGroup) for (const group of this.#groups.allAt(words, at, !isLong)) find(this.#ofGroup(group));
      if (!joined) continue;
      find(this.#postings.of(joined.folded));
      for (const group of this.#groups.ofWord(joined.folded)) find(this.#ofGroup(group));
    }
    return found;
  }

  #ofGroup(group: number): Posting {
    return this.#postings.of(groupTerm(group));
  }

  #knownAs(folded: string, shown: string): Known {
    let known = this.#known.get(folded);
    if (!known) {
      known = {
        postings: formsOf(folded, this.#language).map((form) => this.#postings.of(form)),
        isStopWord: isStopWord(folded, this.#language),
        beginsGroup: this.#groups.hasBeginning(folded),
      };
      this.#known.set(folded, known);
      if (!this.#groups.words.has(folded)) this.#vocabulary.add(folded);
      if (shown !== folded) this.#written.set(folded, shown);
    }
    return known;
  }
}

function resolvedAs(matches: Matches, spelling?: string): Resolved {
  return { matches, size: sizeOf(matches), spelling };
}

/** Scores weighed by how few entries they are of: a rare word says more than a common one. */
function weighed(scores: Float32Array): Resolved {
  const size = sizeOf(scores);
  const rarity = Math.log(1 + (scores.length - size + 0.5) / (size + 0.5));
  return { matches: scores.map((score) => score * rarity), size };
}
