import type { AggregateFunction, Dataset } from '@council-kit/data';
import type { View } from '@council-kit/data/view';
import type { TableColumn } from './columns.js';
import { queryOf, restOf, type TableState } from './state.js';

/** What is shown now. */
export interface Reading {
  page: Dataset;
  /** How many rows match what people chose; undefined where a server won't say. */
  matching?: number;
}

/** One figure at the foot of a column. */
export interface Total {
  function: AggregateFunction;
  value: number | null;
  /** Rows that have no number in this column, and so are not in the figure. */
  without: number;
}

/**
 * The rows a state shows. A page beyond the last gives the last.
 *
 * @throws whatever the source throws
 */
export async function readPage(view: View, state: TableState, signal?: AbortSignal): Promise<Reading & { at: number }> {
  const page = await view.read(queryOf(state, view.columns), { signal });
  // A server may count fewer rows than it has: then it is not known how many there are.
  const seen = page.rows && (state.page - 1) * state.size + page.rows;
  const matching = page.total !== undefined && page.total < seen ? undefined : page.total;
  const last = matching === undefined ? state.page : Math.max(1, Math.ceil(matching / state.size));
  if (page.rows === 0 && state.page > last) return readPage(view, { ...state, page: last }, signal);
  return { page, matching, at: state.page };
}

/**
 * The totals over all rows that match, not over the page alone.
 *
 * @throws whatever the source throws
 */
export async function readTotals(
  view: View,
  state: TableState,
  columns: readonly TableColumn[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Total> | undefined> {
  const totalled = columns.filter(({ total }) => total);
  if (!totalled.length || !view.can('aggregate')) return undefined;
  const aggregate = totalled.flatMap(({ name, total }, place) => [
    { function: total!, column: name, as: `total ${place}` },
    { function: 'count' as const, column: name, as: `held ${place}` },
  ]);
  const found = await view.read(
    { ...restOf(state, view.columns), aggregate: [...aggregate, { function: 'count', as: 'rows' }] },
    { signal },
  );
  const first = (name: string) => found.columns.find((column) => column.name === name)?.values[0] ?? null;
  const rows = Number(first('rows'));
  return new Map(
    totalled.map(({ name, total }, place) => {
      const value = first(`total ${place}`);
      const without = rows - Number(first(`held ${place}`));
      return [name, { function: total!, value: value === null ? null : Number(value), without }];
    }),
  );
}
