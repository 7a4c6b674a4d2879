import { columnNamed } from './engine/columns.js';
import type { Pushed } from './dataset.js';
import type { Aggregate, Filter, Query, Sort } from './query.js';
import type { Abilities } from './standard.js';

/** The part of a query that goes to the server. All names are the source's own. */
export interface Plan {
  filter?: Filter;
  search?: string;
  changedSince?: string;
  groupBy?: readonly string[];
  aggregate?: readonly Aggregate[];
  distinct?: boolean;
  sort?: readonly Sort[];
  /** Columns to ask for: those selected and those the work in memory needs. Undefined for all. */
  select?: readonly string[];
  offset: number;
  /** Undefined where all rows are wanted. */
  limit?: number;
  /** What is then done in full; for {@link Batch.pushed}. */
  pushed: Pushed;
}

/**
 * Divides a query between a server and the engine. A part goes to the server only
 * where all that comes before it does: filter, search, group, distinct, sort, page.
 * Of a filter joined by AND the parts go that can. `names` are the source's columns,
 * where they are known beforehand.
 *
 * @throws {DataError} `capability` for a column that isn't there
 */
export function planPush(query: Query, can: Abilities, names?: readonly string[], address?: string): Plan {
  const { search, changedSince, offset = 0, limit, distinct } = query;
  const columns = names?.map((name) => ({ name }));
  const known = (name: string) => (columns ? columnNamed(columns, name, address).name : name);
  const asked = query.filter ? renamed(query.filter as Filter, known) : undefined;
  const select = query.select?.map(known);
  const groupBy = query.groupBy?.map(known);
  const aggregate = query.aggregate?.map((one) => (one.column ? { ...one, column: known(one.column) } : one));
  // After grouping there are other columns than the source's.
  const made = new Set(aggregate?.map(({ as }) => as));
  const sort = query.sort?.map((one) => (made.has(one.column) ? one : { ...one, column: known(one.column) }));

  const { filter, whole } = asked ? pushable(asked, can) : { filter: undefined, whole: true };
  const searched = !search || !!can.search;
  const before = whole && searched && (!changedSince || !!can.changedSince);
  const groups = !!(groupBy || aggregate);
  const grouped = before && groups && !!can.aggregate && !!aggregate?.every(can.aggregate);
  const condensed = before && (!groups || grouped);
  const single = condensed && !!distinct && !groups && !!select && !!can.distinct;
  const reduced = condensed && (!distinct || single);
  const sorts = !sort?.length || (!!can.sort && sort.every(can.sort));
  const paged = reduced && sorts && !!can.page && (limit !== undefined || offset > 0);

  const needed =
    select && !groups
      ? [...new Set([...select, ...(sort ?? []).map(({ column }) => column), ...columnsIn(asked)])]
      : undefined;
  return {
    filter,
    // A search reaches every column, so it has to come before any is left out.
    search: searched ? search : undefined,
    changedSince: can.changedSince ? changedSince : undefined,
    ...(grouped && { groupBy: groupBy ?? [], aggregate }),
    ...(single && { distinct }),
    // Where every row is read anyway, the engine's order is the better one.
    sort: paged && sort?.length ? sort : undefined,
    select: can.select && (searched || single) && needed ? (single ? select : needed) : undefined,
    offset: paged ? offset : 0,
    limit: paged ? limit : undefined,
    pushed: {
      filter: !!asked && whole,
      search: !!search && searched,
      changedSince: !!changedSince && !!can.changedSince,
      aggregate: grouped,
      distinct: single,
      sort: paged && !!sort?.length,
      page: paged,
      select: !!can.select && !!needed && searched,
    },
  };
}

/** The part of a filter a server can do, and whether that is all of it. */
function pushable(filter: Filter, can: Abilities): { filter?: Filter; whole: boolean } {
  switch (filter.op) {
    case 'and': {
      const parts = filter.filters.map((part) => pushable(part, can));
      const all = parts.flatMap(({ filter }) => (filter?.op === 'and' ? filter.filters : (filter ?? [])));
      const filters = can.once ? firstOfEach(all) : all;
      const whole = filters.length === all.length && parts.every((part) => part.whole);
      return { filter: filters.length > 1 ? { op: 'and', filters } : filters[0], whole };
    }
    case 'or': {
      const parts = can.or ? filter.filters.map((part) => pushable(part, can)) : [];
      const filters = parts.flatMap(({ filter }) => filter ?? []);
      if (!filters.length || filters.length < filter.filters.length) return { whole: false };
      return { filter: { op: 'or', filters }, whole: parts.every((part) => part.whole) };
    }
    case 'not': {
      // The opposite of too many rows would be too few.
      const { whole } = pushable(filter.filter, can);
      return can.not && whole ? { filter, whole } : { whole: false };
    }
    default: {
      const able = can.compare?.(filter) ?? false;
      return able ? { filter, whole: able === true } : { whole: false };
    }
  }
}

/** The comparisons without those of a column that has one already. */
function firstOfEach(filters: readonly Filter[]): Filter[] {
  const seen = new Set<string>();
  return filters.filter((filter) => {
    const [column] = columnsIn(filter);
    return column === undefined || (!seen.has(column) && seen.add(column));
  });
}

function renamed(filter: Filter, known: (name: string) => string): Filter {
  if ('filters' in filter) return { ...filter, filters: filter.filters.map((part) => renamed(part, known)) };
  if ('filter' in filter) return { ...filter, filter: renamed(filter.filter, known) };
  return { ...filter, column: known(filter.column) };
}

/** The columns a filter names. */
export function columnsIn(filter: Filter | undefined): string[] {
  if (!filter) return [];
  if ('filters' in filter) return filter.filters.flatMap(columnsIn);
  return 'filter' in filter ? columnsIn(filter.filter) : [filter.column];
}
