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

/** What is chosen of a column: values by number, and those that no entry has. */
interface Choice {
  numbers: ReadonlySet<number>;
  unknown: readonly string[];
}

/** What leaves an entry out: nothing, more than one thing, or else the column that alone does. */
const nothing = -1;
const more = -2;

/** Narrows entries down by what they have, and counts what else could be chosen. */
export class Facets {
  readonly #columns = facetNames.map(() => new ValueColumn());
  readonly #letters = new ValueColumn();

  /** Adds the next entry. */
  add(values: Readonly<Record<FacetName, readonly string[]>>, letter: string): void {
    for (const [at, name] of facetNames.entries()) this.#columns[at]!.add(values[name]);
    this.#letters.add([letter]);
  }

  /** Puts the values in order once all entries are there, step by step. */
  *order(compare: (a: string, b: string) => number): Generator<void, void, void> {
    for (const column of this.#columns) yield* column.putInOrder(compare);
  }

  /**
   * Those entries that have one of the chosen values of every facet anything is chosen
   * of, and what there is to choose; a letter is one more thing to choose.
   */
  narrow(
    entries: readonly number[],
    wanted: ReadonlyMap<FacetName, readonly string[]>,
    letter?: string,
  ): { left: number[]; facets: readonly Facet[]; countOf: (letter: string) => number } {
    const columns = [...this.#columns, this.#letters];
    const choices = [
      ...facetNames.map((name, at) => this.#columns[at]!.choiceOf(wanted.get(name))),
      this.#letters.choiceOf(letter ? [letter] : []),
    ];
    const culprits = new Int8Array(entries.length).fill(nothing);
    for (const [at, choice] of choices.entries()) {
      if (choice) columns[at]!.blame(entries, choice, culprits, at);
    }
    const left = entries.filter((_, at) => culprits[at] === nothing);
    const counts = columns.map((column, at) =>
      column.count(choices[at] ? entries.filter((_, entry) => isOrNothing(culprits[entry]!, at)) : left),
    );
    return {
      left,
      facets: facetNames.map((name, at) => ({
        name,
        values: this.#columns[at]!.valuesWith(counts[at]!, choices[at]),
      })),
      countOf: (each) => counts.at(-1)![this.#letters.numberOf(each) ?? -1] ?? 0,
    };
  }
}

const isOrNothing = (culprit: number, column: number) => culprit === nothing || culprit === column;

const written = (value: string) => value.trim().replace(/\s+/g, ' ');
const keyOf = (value: string) => fold(written(value));

/** What entries have of one facet. */
class ValueColumn {
  /** Values by their number. */
  readonly #labels: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** How many entries in all have each. */
  readonly #totals: number[] = [];
  /** The values of all entries one after the other, and where those of each end. */
  readonly #values: number[] = [];
  readonly #ends: number[] = [];
  /** The numbers in the order in which the values are shown. */
  #order: readonly number[] = [];

  /** Adds what the next entry has. */
  add(values: readonly string[]): void {
    const start = this.#ends.at(-1) ?? 0;
    for (const value of values) {
      const key = keyOf(value);
      if (!key) continue;
      let number = this.#numbers.get(key);
      if (number === undefined) {
        number = this.#labels.push(written(value)) - 1;
        this.#numbers.set(key, number);
        this.#totals.push(0);
      }
      if (this.#values.includes(number, start)) continue;
      this.#values.push(number);
      this.#totals[number]!++;
    }
    this.#ends.push(this.#values.length);
  }

  *putInOrder(compare: (a: string, b: string) => number): Generator<void, void, void> {
    this.#order = yield* sorted(
      [...this.#labels.keys()],
      (a, b) => this.#totals[b]! - this.#totals[a]! || compare(this.#labels[a]!, this.#labels[b]!),
    );
  }

  numberOf(value: string): number | undefined {
    return this.#numbers.get(keyOf(value));
  }

  choiceOf(chosen: readonly string[] = []): Choice | undefined {
    if (!chosen.length) return undefined;
    return {
      numbers: new Set(chosen.flatMap((value) => this.numberOf(value) ?? [])),
      unknown: [...new Set(chosen.filter((value) => this.numberOf(value) === undefined))],
    };
  }

  /** Writes down for each entry that has nothing of what is chosen that this column leaves it out. */
  blame(entries: readonly number[], { numbers }: Choice, culprits: Int8Array, own: number): void {
    for (const [at, entry] of entries.entries()) {
      let has = false;
      for (let value = this.#ends[entry - 1] ?? 0; value < this.#ends[entry]!; value++) {
        has ||= numbers.has(this.#values[value]!);
      }
      if (!has) culprits[at] = culprits[at] === nothing ? own : more;
    }
  }

  /** How many of the entries have each value. */
  count(entries: readonly number[]): Uint32Array {
    const counts = new Uint32Array(this.#labels.length);
    const [values, ends] = [this.#values, this.#ends];
    for (const entry of entries) {
      const end = ends[entry]!;
      for (let value = entry ? ends[entry - 1]! : 0; value < end; value++) counts[values[value]!]!++;
    }
    return counts;
  }

  valuesWith(counts: Uint32Array, choice: Choice | undefined): FacetValue[] {
    const labels = this.#labels;
    return [
      ...this.#order.map((number) => ({
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
