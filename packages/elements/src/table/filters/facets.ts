import type { Column, Query, Value } from '@council-kit/data';
import type { View } from '@council-kit/data/view';
import { painted } from '../../shared/painted.js';
import type { TableColumn } from '../columns.js';
import { missing, restOf, type TableState } from '../state.js';

/** What people can ask of a column. */
export type Facet =
  | { kind: 'list'; values: readonly string[] }
  | { kind: 'range'; low?: string; high?: string }
  /** A range between values that are known one by one, in their order. */
  | { kind: 'steps'; values: readonly string[] }
  | { kind: 'text' };

/** How many rows have each value. */
export type Counts = ReadonlyMap<string, number>;

/** So many different values are a list; where an author wants one, more. */
const few = 20;
const many = 200;
/** So many periods are still found in a drop-down list. */
const steps = 600;

/** Finds out, once for each view of the rows and only when asked, what can be chosen in each column. */
export class Facets {
  readonly #view: View;
  readonly #changed: () => void;
  readonly #failed: (problem: unknown) => void;
  readonly #found = new Map<string, Facet | undefined>();
  readonly #counts = new Map<string, { key: string; counts?: Counts }>();

  /**
   * @param changed called when something asked for is there
   * @param failed called with what a source threw; the column is then filtered without a list
   */
  constructor(view: View, changed: () => void, failed: (problem: unknown) => void) {
    this.#view = view;
    this.#changed = changed;
    this.#failed = failed;
  }

  /** What can be asked of a column; undefined while that is being found out. */
  facetOf(shown: TableColumn): Facet | undefined {
    const column = this.#columnOf(shown);
    const key = `${shown.filter} ${shown.name}`;
    if (!this.#found.has(key)) {
      this.#found.set(key, undefined);
      void this.#facetOf(column, shown)
        .catch((problem: unknown): Facet => {
          this.#failed(problem);
          return { kind: isRange(column, shown) ? 'range' : 'text' };
        })
        .then((facet) => {
          this.#found.set(key, facet);
          this.#changed();
        });
    }
    return this.#found.get(key);
  }

  /**
   * How many rows have each value of a column, of those that match all that is
   * chosen elsewhere. While that is counted, what was counted last.
   */
  countsOf({ name }: TableColumn, state: TableState): Counts | undefined {
    if (!this.#view.can('aggregate')) return undefined;
    const others = new Map([...state.conditions].filter(([column]) => column !== name));
    // No server looks for a text as we do, so that it would have to hand over the rows.
    if (!this.#view.held && [...others.values()].some(({ kind }) => kind === 'text')) return undefined;
    const rest = restOf({ ...state, conditions: others }, this.#view.columns);
    const key = JSON.stringify(rest);
    const known = this.#counts.get(name);
    if (known?.key === key) return known.counts;
    const own = { key, counts: known?.counts };
    this.#counts.set(name, own);
    // The rows that were chosen come first.
    void painted()
      .then(() => this.#count(name, rest, many + 1))
      .then(
        (counts) => {
          own.counts = counts;
          if (this.#counts.get(name) === own) this.#changed();
        },
        (problem: unknown) => this.#failed(problem),
      );
    return own.counts;
  }

  /** The column with all values that are here, not with those of a page. */
  #columnOf({ name, column }: TableColumn): Column {
    return this.#view.columns.find((each) => each.name === name) ?? column;
  }

  async #facetOf(column: Column, shown: TableColumn): Promise<Facet> {
    const { type, codes, name } = column;
    if (shown.filter === 'text') return { kind: 'text' };
    if (isRange(column, shown)) return { kind: 'range', ...(await this.#bounds(column)) };
    const most = shown.filter === 'list' ? many : few;
    if (!this.#view.can('aggregate')) {
      if (type === 'boolean') return { kind: 'list', values: ['true', 'false'] };
      return codes && codes.size <= most ? { kind: 'list', values: [...codes.keys()] } : { kind: 'text' };
    }
    const longest = type === 'period' ? steps : most;
    if (differentIn(column, longest) > longest) return { kind: 'text' };
    const counts = await this.#count(name, {}, longest + 1);
    if (counts.size > longest) return { kind: 'text' };
    this.#counts.set(name, { key: JSON.stringify({}), counts });
    const values = inOrder(column, [...counts.keys()]);
    return values.length <= most
      ? { kind: 'list', values }
      : { kind: 'steps', values: values.filter((value) => value !== missing) };
  }

  async #count(name: string, rest: Query, limit: number): Promise<Counts> {
    const as = unlike(name);
    const { columns, rows } = await this.#view.read({
      ...rest,
      groupBy: [name],
      aggregate: [{ function: 'count', as }],
      limit,
    });
    const values = columns.find((column) => column.name !== as)!.values;
    const counts = columns.find((column) => column.name === as)!.values;
    return new Map(Array.from({ length: rows }, (_, row) => [textOf(values[row]!), Number(counts[row])]));
  }

  async #bounds({ name, type }: Column): Promise<{ low?: string; high?: string }> {
    const number = type === 'integer' || type === 'number';
    // A server that can add up numbers may not be able to compare dates.
    if (!this.#view.can('aggregate') || !(this.#view.held || number)) return {};
    const [low, high] = [`${unlike(name)} low`, `${unlike(name)} high`];
    const { columns } = await this.#view.read({
      aggregate: [
        { function: 'min', column: name, as: low },
        { function: 'max', column: name, as: high },
      ],
    });
    const value = (as: string) => columns.find((column) => column.name === as)?.values[0] ?? null;
    return { low: textOf(value(low)) || undefined, high: textOf(value(high)) || undefined };
  }
}

/** Whether a column is filtered between two ends. */
function isRange({ type, codes }: Column, { filter }: TableColumn): boolean {
  return filter !== 'list' && !codes && /^(integer|number|date|date-time)$/.test(type);
}

/** How many different values the first rows have; more than enough are not counted. */
function differentIn({ values }: Column, enough: number): number {
  const found = new Set<Value>();
  for (let row = 0; row < values.length && found.size <= enough && row < 5000; row++) {
    if (values[row] !== null) found.add(values[row]!);
  }
  return found.size;
}

/** Values as people look for them, cells without one last. */
function inOrder({ type, codes }: Column, values: string[]): string[] {
  const { compare } = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
  const written = (value: string) => codes?.get(value) ?? value;
  const ordered = values.filter((value) => value !== missing).sort((a, b) => compare(written(a), written(b)));
  if (type === 'boolean') ordered.reverse();
  return values.includes(missing) ? [...ordered, missing] : ordered;
}

function textOf(value: Value): string {
  return value === null ? missing : String(value as string | number | boolean);
}

/** A name for a figure that no column has to share. */
function unlike(name: string): string {
  return name === 'rows' ? 'rows counted' : 'rows';
}
