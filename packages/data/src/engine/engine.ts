import type { Column, Value } from '../dataset.js';
import type { Filter, Query, Sort } from '../query.js';
import type { Batch } from '../standard.js';
import { columnNamed, comparer, pick, textOf } from './columns.js';
import { testOf } from './filter.js';
import { group, groupRows } from './group.js';

/**
 * Does in memory what the server did not: filter, search, group, distinct, sort,
 * page, select, in that order. A filter is applied again even if the server says
 * it applied it, since some ignore what they don't know.
 *
 * @throws {DataError} `capability` for a column that isn't there, or holds no such values
 */
export function carryOut(batch: Batch, query: Query & { filter?: Filter }, lang?: string): Batch {
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
  let rows: readonly number[] = Array.from({ length: batch.rows }, (_, row) => row);

  if (changedSince && !pushed.changedSince) {
    if (Date.parse(batch.provenance.updated ?? '') <= Date.parse(changedSince)) rows = [];
    else warnings.push(`The source can't tell which rows changed since ${changedSince}; all are given.`);
  }
  if (filter) {
    const test = testOf(filter, columns, lang);
    rows = rows.filter(test);
    if (pushed.filter && rows.length < batch.rows)
      warnings.push('The server did not apply the filter in full; it was applied here.');
  }
  const ignored = rows.length < batch.rows && pushed.filter;
  if (search && !pushed.search) rows = rows.filter(searchTest(columns, search));

  const condensed = !pushed.aggregate && (groupBy || aggregate);
  if (condensed) {
    columns = group(columns, rows, groupBy ?? [], aggregate ?? []);
    rows = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) => row);
  }
  if (distinct && !pushed.distinct) {
    const named = select?.map((name) => columnNamed(columns, name)) ?? columns;
    rows = groupRows(named, rows).map(([first]) => first!);
  }
  if (!batch.complete && (condensed || distinct)) {
    warnings.push(`Worked out from ${batch.rows} of ${batch.total ?? 'more'} rows.`);
  }
  if (sort && !pushed.sort) rows = sorted(columns, rows, sort, lang);

  const matched = rows.length;
  if (!pushed.page) rows = rows.slice(offset, offset + limit);
  const kept = select && !condensed ? select.map((name) => columnNamed(columns, name)) : columns;
  const whole = batch.complete && !pushed.page;
  return {
    ...batch,
    columns: kept.map((column) => pick(column, rows)),
    rows: rows.length,
    total: whole
      ? matched
      : pushed.page && !ignored
        ? batch.total
        : filter || search || condensed || distinct
          ? undefined
          : batch.total,
    complete: batch.complete && (pushed.page ? true : rows.length === matched),
    warnings,
  };
}

/** Every word of the search, anywhere in the row, whatever its case and accents. */
function searchTest(columns: readonly Column[], search: string): (row: number) => boolean {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = fold(search).split(/\s+/).filter(Boolean);
  return (row) => {
    const text = fold(columns.map(({ values }) => textOf(values[row] ?? null)).join('\n'));
    return words.every((word) => text.includes(word));
  };
}

/** Stable; what is missing comes last, whichever way the rest goes. */
function sorted(columns: readonly Column[], rows: readonly number[], sort: readonly Sort[], lang?: string): number[] {
  const compare = comparer(lang);
  const keys = sort.map(({ column, descending }) => ({
    values: columnNamed(columns, column).values,
    sign: descending ? -1 : 1,
  }));
  return [...rows].sort((a, b) => {
    for (const { values, sign } of keys) {
      const [one, other]: [Value, Value] = [values[a] ?? null, values[b] ?? null];
      const difference =
        one === null || other === null ? Number(one === null) - Number(other === null) : sign * compare(one, other);
      if (difference) return difference;
    }
    return 0;
  });
}
