import type { Column, Provenance } from '../dataset.js';
import { readMissingLast } from '../missing-last.js';
import { mostRows, type Collected } from '../pages.js';
import { planPush, type Plan } from '../push.js';
import type { Filter, Query } from '../query.js';
import type { Abilities, Batch } from '../standard.js';
import { readUnheeded } from '../unheeded.js';
import { positive } from './sql-filter.js';

export type Row = Readonly<Record<string, unknown>>;

/** A table at a server that takes filters, orders and groups much as SQL has them. */
export interface SqlSource {
  address: string;
  /** Names of all columns; undefined where they are not known beforehand. */
  names?: readonly string[];
  can: Abilities;
  /** Whether a group of that column's values is the same at the server as here. */
  groups?: (column: string) => boolean;
  /** What the address itself asks for: rows left out, and rows at the most. */
  window?: { offset: number; limit?: number };
  /** Rows of a plan. Those of groups have their aggregates under `a0`, `a1`, … */
  ask: (plan: Plan) => Promise<Collected<Row>>;
  /** Rows as typed columns; all there are, or those named. */
  columnsOf: (rows: readonly Row[], names: readonly string[] | undefined, warnings: string[]) => Column[];
  provenance: Provenance;
}

/**
 * Reads a query from such a table. Where the address itself asks for a part of
 * the rows, only that part is the source, and the rest is done in memory.
 */
export async function readSql(source: SqlSource, query: Query, most = mostRows): Promise<Batch> {
  const { names, address, window, groups } = source;
  const given = window && (window.offset > 0 || window.limit !== undefined);
  const keys = query.groupBy ?? (query.distinct ? query.select : undefined) ?? [];
  let can: Abilities = given ? {} : source.can;
  const planned = () =>
    planPush({ ...query, filter: query.filter && positive(query.filter as Filter) }, can, names, address);
  if (!groups || !keys.every((name) => groups(name))) can = { ...can, aggregate: undefined, distinct: undefined };
  let plan = planned();
  if (plan.aggregate || plan.distinct) {
    const { readGroups } = await import('./sql-groups.js');
    const batch = await readGroups(source, plan);
    if (batch) return batch;
    can = { ...can, aggregate: undefined, distinct: undefined };
    plan = planned();
  }
  if (!plan.select && can.select && !query.search && (query.groupBy ?? query.aggregate)) {
    // What is grouped here needs only some of the columns.
    const select = [...keys, ...(query.aggregate ?? []).flatMap(({ column }) => column ?? [])];
    plan.select = planPush({ filter: query.filter, select }, can, names, address).select;
  }
  const wanted = { ...plan, offset: (window?.offset ?? 0) + plan.offset };
  if (given) wanted.limit = Math.min(window.limit ?? most, most);

  const { plan: done, found } = await readMissingLast(wanted, can, source.ask, (row, name) => (row[name] ?? '') === '');
  const { rows, total } = found;
  const warnings = [...found.warnings];
  const matching =
    total === undefined ? undefined : Math.max(0, Math.min(total - (window?.offset ?? 0), window?.limit ?? Infinity));
  const skipped = done.pushed.page ? plan.offset : 0;
  const complete = !skipped && (matching === undefined ? found.ended : rows.length >= matching);
  if (given && total !== undefined && matching! < total) {
    warnings.push(`The address itself asks for ${matching} of ${total} rows.`);
  }
  if (!complete && !done.pushed.page) warnings.push(`Read ${rows.length} of ${matching ?? 'more'} rows.`);
  if (done.pushed.search) warnings.push('The server searched, which finds whole words.');
  const columns = source.columnsOf(rows, done.select, warnings);
  if (done.pushed.filter && done.pushed.page) {
    const again = (can: Abilities) => readSql({ ...source, can }, query, most);
    const whole = await readUnheeded(columns, rows.length, query, source.can, again);
    if (whole) return whole;
  }
  return {
    columns,
    rows: rows.length,
    total: matching ?? (complete ? rows.length : undefined),
    complete,
    provenance: source.provenance,
    pushed: done.pushed,
    warnings,
  };
}
