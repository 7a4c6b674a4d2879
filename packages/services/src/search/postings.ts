import { sorted } from './sorting.js';

/** Where a term is: entries in their order, and how much it counts in each. */
interface List {
  entries: number[];
  weights: number[];
}

/** Which terms are in which entries. */
export class Postings {
  readonly #lists = new Map<string, List>();
  #terms: readonly string[] = [];

  /** Adds a term; entries come in their order, and what is added twice to one counts twice. */
  add(term: string, entry: number, weight: number): void {
    const list = this.#lists.get(term);
    if (!list) this.#lists.set(term, { entries: [entry], weights: [weight] });
    else if (list.entries.at(-1) === entry) list.weights[list.weights.length - 1]! += weight;
    else {
      list.entries.push(entry);
      list.weights.push(weight);
    }
  }

  /** Puts the terms in order once all are there, step by step; before that none is found by its beginning. */
  *order(): Generator<void, void, void> {
    this.#terms = yield* sorted([...this.#lists.keys()], (a, b) => (a < b ? -1 : 1));
  }

  /** In how many entries a term is. */
  count(term: string): number {
    return this.#lists.get(term)?.entries.length ?? 0;
  }

  /** Raises the scores of the entries that have a term to what it counts there. */
  raise(scores: Float32Array, term: string, times = 1): void {
    const list = this.#lists.get(term);
    if (!list) return;
    const { entries, weights } = list;
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
