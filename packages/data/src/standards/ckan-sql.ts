import type { Column } from '../dataset.js';
import { DataError } from '../errors.js';
import { planPush, type Plan } from '../push.js';
import type { Aggregate, Comparison, Filter, Operand, Query } from '../query.js';
import type { Abilities, Batch, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { declaredColumn } from '../values/typed.js';
import { resultOf } from './ckan.js';
import { isEqualThere, isSortable, kindOf, type CkanField } from './ckan-fields.js';
import { listOf, partsOf, wordsOf, type Json } from './unknown.js';

/** CKAN puts this limit to every query. */
const MOST = 32_000;

// Most sites have SQL switched off. Each is asked once.
const without = new Set<string>();

const functions: Partial<Record<Aggregate['function'], string>> = {
  sum: 'sum',
  mean: 'avg',
  count: 'count',
  min: 'min',
  max: 'max',
};

type BatchOf = (body: Body, records: readonly Json[], plan: Plan, more: Partial<Batch>, query: Query) => Batch;

/**
 * Reads by `datastore_search_sql` what the plain search can't do: comparisons and
 * aggregates. Undefined where the server doesn't know it, or it would not help.
 */
export async function readBySql(
  api: URL,
  fields: readonly CkanField[],
  { transport, options }: StandardContext,
  read: StandardRead,
  batchOf: BatchOf,
): Promise<Batch | undefined> {
  const { query, signal, refresh } = read;
  const at = new URL(api.pathname.replace(/_search\/?$/, '_search_sql'), api);
  const resource = api.searchParams.get('resource_id');
  const plan = planPush(
    query,
    abilitiesOf(fields),
    fields.map(({ id }) => id),
    api.href,
  );
  const grouped = !!plan.aggregate;
  if (without.has(at.href) || !resource || !(grouped || (plan.pushed.filter && !query.aggregate && !query.groupBy)))
    return;

  const ask = async (sql: string) => {
    const address = new URL(at);
    address.searchParams.set('sql', sql);
    const body = await transport.get(address, { signal, refresh, anyStatus: true });
    const { records } = partsOf((await resultOf(body)).result);
    return { body, records: listOf(records).map(partsOf) };
  };
  const from = ` FROM ${name(resource)}`;
  const where = plan.filter ? ` WHERE ${condition(plan.filter)}` : '';
  try {
    if (grouped) {
      const keys = plan.groupBy ?? [];
      const selected = [...keys.map(name), ...plan.aggregate!.map((one) => `${call(one)} AS ${name(one.as)}`)].join(
        ', ',
      );
      const by = keys.length ? ` GROUP BY ${keys.map(name).join(', ')}` : '';
      const { body, records } = await ask(`SELECT ${selected}${from}${where}${by}`);
      if (records.length >= MOST || repeats(records, keys)) return;
      const warnings: string[] = [];
      const batch = batchOf(body, records, { ...plan, select: keys }, { complete: true, total: records.length }, query);
      const made = plan.aggregate!.map((one) => aggregateColumn(one, records, batch.columns, fields, warnings));
      return {
        ...batch,
        columns: [...keys.map((key) => batch.columns.find((column) => column.name === key)!), ...made],
        pushed: { filter: plan.pushed.filter, aggregate: true },
      };
    }
    // Missing values would come first or last as the server likes, so sorting is left to us.
    const paged = !plan.sort?.length && plan.limit !== undefined;
    const most = Math.min(MOST, options.rows ?? MOST);
    const limit = paged ? Math.min(plan.limit!, most) : most;
    const offset = paged ? plan.offset : 0;
    const columns = plan.select?.map(name).join(', ') ?? '*';
    const { body, records } = await ask(
      `SELECT ${columns}${from}${where} ORDER BY ${name('_id')} LIMIT ${limit} OFFSET ${offset}`,
    );
    const full = records.length >= limit || offset > 0;
    const counted = full ? (await ask(`SELECT count(*) AS n${from}${where}`)).records[0] : undefined;
    const total = full ? Number(counted?.n) : records.length;
    if (!paged && total > records.length) return;
    const pushed = { ...plan.pushed, sort: false, page: paged, search: false, distinct: false };
    return batchOf(body, records, { ...plan, pushed }, { total, complete: !offset && records.length >= total }, query);
  } catch (cause) {
    signal?.throwIfAborted();
    // Whatever is wrong with it, the plain search is still there.
    if (!(cause instanceof DataError) || cause.status === 429) throw cause;
    without.add(at.href);
    return;
  }
}

function abilitiesOf(fields: readonly CkanField[]): Abilities {
  const byName = new Map(fields.map((field) => [field.id, field]));
  const ofNumbers = (column: string) => /^(integer|number)$/.test(kindOf(byName.get(column) ?? { id: '' }) ?? '');
  const compare = (part: Comparison): boolean | 'loosely' => {
    const field = byName.get(part.column);
    const kind = field && kindOf(field);
    const operands =
      'value' in part ? [part.value] : 'values' in part ? part.values : 'from' in part ? [part.from, part.to] : [];
    // An empty text is a missing value to us alone.
    if (part.op === 'is-null') return !!kind && kind !== 'text';
    if (part.op === 'like') return false;
    if (kind === 'date-time')
      return (part.op === '>=' || part.op === '<') && /^\d{4}-\d\d-\d\d$/.test(String(part.value));
    if (!operands.length || !operands.every((operand) => isEqualThere(field, operand))) return false;
    if (part.op === '=' || part.op === 'in') return true;
    if (kind && kind !== 'text' && kind !== 'boolean') return true;
    return part.op === '<>' && 'loosely';
  };
  return {
    compare,
    or: true,
    not: true,
    aggregate: ({ function: made, column }) =>
      made === 'count'
        ? !column || !!kindOf(byName.get(column) ?? { id: '' })
        : made !== 'median' && !!column && ofNumbers(column),
    sort: ({ column }) => isSortable(byName.get(column)),
    page: true,
    select: true,
  };
}

/** Whether groups that differ to the server are one to us: ` Abbey` and `Abbey`, none and empty. */
function repeats(records: readonly Json[], keys: readonly string[]): boolean {
  const seen = new Set(
    records.map((record) => JSON.stringify(keys.map((key) => wordsOf(record[key]) ?? record[key] ?? ''))),
  );
  return seen.size < records.length;
}

function aggregateColumn(
  { function: made, column: of, as }: Aggregate,
  records: readonly Json[],
  columns: readonly Column[],
  fields: readonly CkanField[],
  warnings: string[],
): Column {
  const field = fields.find(({ id }) => id === of);
  const whole = made === 'count' || (made !== 'mean' && !!field && kindOf(field) === 'integer');
  const label = (made !== 'count' && (field?.info?.label || columns.find(({ name }) => name === of)?.label)) || as;
  const cells = records.map((record) => (Object.hasOwn(record, as) ? record[as] : null));
  return {
    ...declaredColumn({ name: as, label, type: whole ? 'integer' : 'number' }, cells, warnings),
    role: 'measure',
  };
}

function call({ function: made, column }: Aggregate): string {
  return `${functions[made]}(${column ? name(column) : '*'})`;
}

function condition(filter: Filter): string {
  switch (filter.op) {
    case 'and':
    case 'or':
      return `(${filter.filters.map(condition).join(` ${filter.op.toUpperCase()} `)})`;
    case 'not':
      return `NOT (${condition(filter.filter)})`;
    case 'is-null':
      return `${name(filter.column)} IS NULL`;
    case 'in':
      return `${name(filter.column)} IN (${filter.values.map(literal).join(', ')})`;
    case 'between':
      return `${name(filter.column)} BETWEEN ${literal(filter.from)} AND ${literal(filter.to)}`;
    case 'like':
      return `${name(filter.column)} LIKE ${literal(filter.pattern)}`;
    default:
      return `${name(filter.column)} ${filter.op} ${literal(filter.value)}`;
  }
}

function name(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

function literal(value: Operand): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
