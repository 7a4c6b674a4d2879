import type { Scope } from '../feel/run.js';
import { type FeelValue, kindOf } from '../feel/values.js';
import type { Rule } from '../flow.js';
import { Situation } from '../situation.js';

/** A situation that notes what the inputs of decision tables come to. */
export class WatchedSituation extends Situation {
  /** For each table, the kinds of inputs that it was asked about, as `kindsOf` tells them apart. */
  readonly inputs = new Map<string, Set<string>>();
  readonly #asked = new Map<string, FeelValue[]>();

  override worth(rule: Rule, place: string, scope?: Scope): FeelValue {
    const value = super.worth(rule, place, scope);
    const [, name, column] = (place.startsWith('tables.') && /^tables\.(.+)\.inputs\.(\d+)$/.exec(place)) || [];
    if (name !== undefined) this.#note(name, Number(column), value);
    return value;
  }

  #note(name: string, column: number, value: FeelValue): void {
    const table = this.flow.file.tables?.[name];
    const asked = this.#asked.get(name) ?? [];
    asked[column] = value;
    this.#asked.set(name, asked);
    if (!table || !('inputs' in table) || column < table.inputs.length - 1) return;
    const seen = this.inputs.get(name) ?? new Set();
    this.inputs.set(name, seen.add(kindsOf(asked)));
  }
}

/** Inputs as a text that tells apart what can be picked. Numbers and dates, of which only some are ever tried, are all alike. */
export const kindsOf = (inputs: readonly FeelValue[]): string =>
  JSON.stringify(inputs.map((value) => (/^(?:string|boolean|null)$/.test(kindOf(value)) ? value : kindOf(value))));
