import { facetNames, type FacetName } from './facet-values.js';
import { sorted } from './sorting.js';
import { fold } from './words.js';

/** One value of a facet. */
export interface FacetValue {
  /** What to choose it by; stays the same while the data does. */
  value: string;
  /** As the source writes it; of cost, channel and status the code again. */
  label: string;
  /** How many entries there are with it among those that all the rest of what is wanted leaves. */
  count: number;
  chosen: boolean;
}

/** All values of a facet: first those that most of the catalogue has, then by name. The order never changes. */
export interface Facet {
  name: FacetName;
  values: readonly FacetValue[];
}

/** What entries have of one facet. */
interface Column {
  /** Values by their number. */
  labels: string[];
  numbers: Map<string, number>;
  /** How many entries in all have each. */
  totals: number[];
  /** The numbers of each entry's values. */
  entries: number[][];
  /** The numbers in the order in which the values are shown. */
  order: readonly number[];
}

/** What is chosen, by the number of a facet: the values, and those that no entry has. */
interface Choice {
  numbers: ReadonlySet<number>;
  unknown: readonly string[];
}

const keyOf = (value: string) => fold(value.trim().replace(/\s+/g, ' '));

/** Narrows entries down by what they have, and counts what else could be chosen. */
export class Facets {
  readonly #columns = facetNames.map((): Column => ({
    labels: [],
    numbers: new Map(),
    totals: [],
    entries: [],
    order: [],
  }));

  /** Entries are added in their order, from 0. */
  add(values: Readonly<Record<FacetName, readonly string[]>>): void {
    for (const [facet, name] of facetNames.entries()) {
      const column = this.#columns[facet]!;
      const own = new Set<number>();
      for (const value of values[name]) {
        const key = keyOf(value);
        if (!key) continue;
        let number = column.numbers.get(key);
        if (number === undefined) {
          number = column.labels.push(value.trim().replace(/\s+/g, ' ')) - 1;
          column.numbers.set(key, number);
          column.totals.push(0);
        }
        own.add(number);
      }
      for (const number of own) column.totals[number]!++;
      column.entries.push([...own]);
    }
  }

  /** Puts the values in order once all entries are there, step by step. */
  *order(compare: (a: string, b: string) => number): Generator<void, void, void> {
    for (const column of this.#columns) {
      const { labels, totals } = column;
      column.order = yield* sorted(
        [...labels.keys()],
        (a, b) => totals[b]! - totals[a]! || compare(labels[a]!, labels[b]!),
      );
    }
  }

  /**
   * Those entries that have one of the chosen values of every facet anything is
   * chosen of, and what there is to choose.
   *
   * @param also - one more thing entries may be narrowed down by; `counted` is called
   *   with each entry that only this would leave out, and with each that is left
   */
  narrow(
    entries: Iterable<number>,
    wanted: ReadonlyMap<FacetName, readonly string[]>,
    also: { keeps: (entry: number) => boolean; counted: (entry: number) => void },
  ): { left: number[]; facets: readonly Facet[] } {
    const choices = facetNames.map((name, facet) => this.#choiceOf(facet, wanted.get(name)));
    const counts = this.#columns.map(({ labels }) => new Uint32Array(labels.length));
    const count = (facet: number, entry: number) => {
      for (const number of this.#columns[facet]!.entries[entry]!) counts[facet]![number]!++;
    };
    const left: number[] = [];
    for (const entry of entries) {
      // What leaves an entry out: nothing, one thing alone, or more than one.
      let culprit: number | 'also' | undefined = also.keeps(entry) ? undefined : 'also';
      let more = false;
      for (let facet = 0; facet < choices.length && !more; facet++) {
        const choice = choices[facet];
        if (!choice || this.#columns[facet]!.entries[entry]!.some((number) => choice.numbers.has(number))) continue;
        more = culprit !== undefined;
        culprit = facet;
      }
      if (more) continue;
      if (culprit === undefined) {
        left.push(entry);
        for (let facet = 0; facet < choices.length; facet++) count(facet, entry);
      } else if (culprit !== 'also') count(culprit, entry);
      if (culprit === undefined || culprit === 'also') also.counted(entry);
    }
    return {
      left,
      facets: facetNames.map((name, facet) => ({
        name,
        values: this.#valuesOf(facet, counts[facet]!, choices[facet]),
      })),
    };
  }

  #choiceOf(facet: number, chosen: readonly string[] = []): Choice | undefined {
    if (!chosen.length) return undefined;
    const { numbers } = this.#columns[facet]!;
    return {
      numbers: new Set(chosen.flatMap((value) => numbers.get(keyOf(value)) ?? [])),
      unknown: [...new Set(chosen.filter((value) => !numbers.has(keyOf(value))))],
    };
  }

  #valuesOf(facet: number, counts: Uint32Array, choice: Choice | undefined): FacetValue[] {
    const { labels, order } = this.#columns[facet]!;
    return [
      ...order.map((number) => ({
        value: labels[number]!,
        label: labels[number]!,
        count: counts[number]!,
        chosen: !!choice?.numbers.has(number),
      })),
      // What an old address asks for stands there too, or it could not be taken back.
      ...(choice?.unknown.map((value) => ({ value, label: value, count: 0, chosen: true })) ?? []),
    ];
  }
}
