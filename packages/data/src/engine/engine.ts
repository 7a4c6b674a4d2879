import type { Column } from '../dataset.js';
import type { Filter, Query } from '../query.js';
import type { Batch } from '../standard.js';
import { paced, STEP, type Steps } from '../pace.js';
import { columnNamed, pick } from './columns.js';
import { matching, type Hits } from './filter.js';
import { firstsOf, group, groupRows } from './group.js';
import { found } from './search.js';
import { sorted } from './sort.js';

export { checkQuery } from '../query-check.js';

/**
 * Does in memory what the server did not: filter, search, group, distinct, sort,
 * page, select, in that order. A filter is applied again even if the server says
 * it applied it, since some ignore what they don't know. Much data is worked on in
 * slices that leave the page free in between.
 *
 * @throws {DataError} `capability` for a column that isn't there, or holds no such values
 * @throws the reason of `signal`, once that is aborted
 */
export async function carryOut(
  batch: Batch,
  query: Query & { filter?: Filter },
  lang?: string,
  signal?: AbortSignal,
): Promise<Batch> {
  return paced(steps(batch, query, lang), signal);
}

function* steps(batch: Batch, query: Query & { filter?: Filter }, lang?: string): Steps<Batch> {
  const {
    filter,
    search,
    groupBy,
    aggregate,
    distinct,
    sort,
    select,
    changedSince,
    offset = 0,
    limit = Infinity,
  } = query;
  const { pushed } = batch;
  const warnings = [...batch.warnings];
  let { columns } = batch;
  // Undefined as long as these are all rows.
  let some: Uint32Array | undefined;

  if (changedSince && !pushed.changedSince) {
    if (Date.parse(batch.provenance.updated ?? '') <= Date.parse(changedSince)) some = new Uint32Array();
    else warnings.push(`The source can't tell which rows changed since ${changedSince}; all are given.`);
  }
  // After grouping there are other columns than the filter's.
  if (filter && !pushed.aggregate && !pushed.distinct) {
    some = yield* having(some, yield* matching(filter, columns, batch.rows, lang));
    if (pushed.filter && some.length < batch.rows)
      warnings.push('The server did not apply the filter in full; it was applied here.');
  }
  const ignored = some && some.length < batch.rows && pushed.filter;
  if (search && !pushed.search) some = yield* having(some, yield* found(search, columns, batch.rows));
  let rows = some ?? (yield* allRows(batch.rows));

  const condensed = !pushed.aggregate && (groupBy || aggregate);
  if (condensed) {
    columns = yield* group(columns, rows, groupBy ?? [], aggregate ?? []);
    rows = yield* allRows(columns[0]?.values.length ?? 0);
  }
  if (distinct && !pushed.distinct) {
    const named = select?.map((name) => columnNamed(columns, name)) ?? columns;
    rows = firstsOf(yield* groupRows(named, rows));
  }
  if (!batch.complete && (condensed || distinct)) {
    warnings.push(`Worked out from ${batch.rows} of ${batch.total ?? 'more'} rows.`);
  }
  if (sort && !pushed.sort) rows = yield* sorted(columns, rows, sort, lang);

  const matched = rows.length;
  if (!pushed.page) rows = rows.subarray(offset, offset + limit);
  const kept = select && !condensed ? select.map((name) => columnNamed(columns, name)) : columns;
  const given: Column[] = [];
  for (const column of kept) given.push(yield* pick(column, rows));
  const whole = batch.complete && !pushed.page;
  return {
    ...batch,
    columns: given,
    rows: rows.length,
    // What the server counted holds where it did all that decides which rows there are.
    total: whole
      ? matched
      : ignored ||
          (filter && !pushed.filter) ||
          (search && !pushed.search) ||
          condensed ||
          (distinct && !pushed.distinct)
        ? undefined
        : batch.total,
    complete: batch.complete && (pushed.page ? true : rows.length === matched),
    warnings,
  };
}

function* allRows(count: number): Steps<Uint32Array> {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  yield;
  return rows;
}

/** Those of the rows that hit; all rows are looked at where none are given. */
function* having(rows: Uint32Array | undefined, hits: Hits): Steps<Uint32Array> {
  const all = rows?.length ?? hits.length;
  const kept = new Uint32Array(all);
  let count = 0;
  for (let start = 0; start < all; start += 16 * STEP) {
    const end = Math.min(all, start + 16 * STEP);
    count = rows ? keep(rows, hits, kept, count, start, end) : keepAny(hits, kept, count, start, end);
    yield;
  }
  return kept.subarray(0, count);
}

function keep(rows: Uint32Array, hits: Hits, kept: Uint32Array, count: number, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    kept[count] = row;
    count += hits[row]!;
  }
  return count;
}

/** Without an `if`, of which a processor can't foresee how it comes out. */
function keepAny(hits: Hits, kept: Uint32Array, count: number, from: number, to: number): number {
  for (let row = from; row < to; row++) {
    kept[count] = row;
    count += hits[row]!;
  }
  return count;
}
