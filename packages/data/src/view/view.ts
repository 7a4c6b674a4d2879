import type { Column, Dataset, Pushed } from '../dataset.js';
import type * as Engine from '../engine/engine.js';
import type { ReadOptions, Source } from '../open.js';
import type { Filter, Query } from '../query.js';
import type * as FilterOf from './filter-of.js';

/** The rows of a source, to be looked at this way and that: sorted, filtered, page by page. */
export interface View {
  /** All columns of the source, with the values of the rows that are here. */
  readonly columns: readonly Column[];
  /** How many rows there are to look at, where that is known. */
  readonly total?: number;
  /** The dataset the view was opened with: its provenance, warnings and whether it is stale. */
  readonly dataset: Dataset;
  /** Whether all rows are held here, so that every query is answered at once. */
  readonly held: boolean;
  /** Whether a part of a query can be had without reading all rows over again. */
  can(part: keyof Pushed): boolean;
  /**
   * Reads what matches, from memory or from the server; nobody needs to care which.
   *
   * @throws {DataError} as reading a source does
   * @throws the reason of the signal, once that is aborted
   */
  read(query: Query, options?: ReadOptions): Promise<Dataset>;
}

export interface ViewOptions {
  /** Which rows of the source are looked at at all, as CQL2 Text. */
  filter?: string;
  /** Language of the data, which decides how text sorts. */
  lang?: string;
  signal?: AbortSignal;
  /** Called with a view of the rows so far, while more are arriving. What it promises is waited for: to be painted. */
  progress?: (view: View) => unknown;
}

type Working = typeof Engine & typeof FilterOf;

/** What works in memory. It is held, since on a busy page even what is there already is imported late. */
let working: Working | undefined;

async function load(): Promise<Working> {
  const [engine, filters] = await Promise.all([import('../engine/engine.js'), import('./filter-of.js')]);
  return (working = { ...engine, ...filters });
}

/** A source of so few rows is read whole, whatever its server can do. */
const few = 100;

/**
 * Opens a source for looking at. A server that gives pages is asked for each of
 * them; what has no such server is read once and held.
 *
 * @throws {DataError} as reading a source does
 * @throws the reason of the signal, once that is aborted
 */
export async function openView(source: Pick<Source, 'read' | 'describe'>, options: ViewOptions = {}): Promise<View> {
  const { filter, lang, signal, progress } = options;
  const [{ can }] = await Promise.all([
    source.describe({ signal, progress: progress && (() => undefined) }),
    working ?? load(),
  ]);
  if (can.includes('page')) {
    const first = await source.read({ filter, limit: few }, { signal });
    return first.complete ? heldView(first, lang) : servedView(source, first, can, filter);
  }
  const dataset = await source.read(
    { filter },
    { signal, progress: progress && ((dataset) => progress(heldView(dataset, lang))) },
  );
  return heldView(dataset, lang);
}

/** A view of a dataset that is held, whole or in part. */
export function heldView(dataset: Dataset, lang?: string): View {
  const { columns, rows: total } = dataset;
  return {
    columns,
    total,
    dataset,
    held: true,
    can: () => true,
    async read(query, { signal } = {}) {
      const { carryOut, checkQuery, filterOf } = working ?? (await load());
      const asked = { ...query, filter: filterOf(query.filter) };
      checkQuery(asked);
      const batch = { ...dataset, pushed: {}, warnings: [], complete: true, total };
      return { ...(await carryOut(batch, asked, lang, signal)), standard: dataset.standard };
    },
  };
}

/** A view of rows a server holds, of which the first are here. */
function servedView(
  source: Pick<Source, 'read'>,
  first: Dataset,
  can: readonly (keyof Pushed)[],
  own: string | undefined,
): View {
  return {
    columns: first.columns,
    total: first.total,
    dataset: first,
    held: false,
    can: (part) => can.includes(part),
    async read(query, options) {
      const { offset = 0, limit = Infinity, ...rest } = query;
      const plain = Object.values(rest).every((part) => part === undefined);
      if (plain && !options?.refresh && offset + limit <= first.rows) {
        return { ...(await heldView(first).read(query, options)), total: first.total, complete: false };
      }
      const { filterOf } = working ?? (await load());
      const both = [filterOf(own), filterOf(query.filter)].filter((one): one is Filter => !!one);
      const filter: Filter | undefined = both.length > 1 ? { op: 'and', filters: both } : both[0];
      return source.read({ ...query, filter }, options);
    },
  };
}
