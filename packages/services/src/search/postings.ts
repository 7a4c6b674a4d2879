import { sorted } from './sorting.js';

/** Where a term is: entries in their order, and how much it counts in each. */
export interface Posting {
  entries: number[];
  weights: number[];
  /** The text it was found in last, so that it counts once in each. */
  text: number;
}

/** Which terms are in which entries. */
export class Postings {
  readonly #all = new Map<string, Posting>();
  #terms: readonly string[] = [];

  /** Where a term is; it may be nowhere yet. */
  of(term: string): Posting {
    let posting = this.#all.get(term);
    if (!posting) this.#all.set(term, (posting = { entries: [], weights: [], text: -1 }));
    return posting;
  }

  /** Puts the terms in order once all are there, step by step; before that none is found by its beginning. */
  *order(): Generator<void, void, void> {
    this.#terms = yield* sorted([...this.#all.keys()], (a, b) => (a < b ? -1 : 1));
  }

  /** In how many entries a term is. */
  count(term: string): number {
    return this.#all.get(term)?.entries.length ?? 0;
  }

  /** Raises the scores of the entries that have a term to what it counts there. */
  raise(scores: Float32Array, term: string, times = 1): void {
    const posting = this.#all.get(term);
    if (!posting) return;
    const { entries, weights } = posting;
    for (let at = 0; at < entries.length; at++) {
      const score = weights[at]! * times;
      if (score > scores[entries[at]!]!) scores[entries[at]!] = score;
    }
  }

  /** The terms that begin with a text and have more letters. */
  *longerThan(beginning: string): Generator<string, void, void> {
    let [low, high] = [0, this.#terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#terms[middle]! <= beginning) low = middle + 1;
      else high = middle;
    }
    for (let at = low; this.#terms[at]?.startsWith(beginning); at++) yield this.#terms[at]!;
  }
}

/** Adds an entry to where a term is; entries come in their order, and what is added twice to one counts twice. */
export function post({ entries, weights }: Posting, entry: number, weight: number): void {
  if (entries.at(-1) === entry) weights[weights.length - 1]! += weight;
  else {
    entries.push(entry);
    weights.push(weight);
  }
}
