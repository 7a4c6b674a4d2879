import { notData, provenanceOf } from '../body.js';
import type { Column, Provenance } from '../dataset.js';
import { readMissingLast } from '../missing-last.js';
import { mostRows, pagesByOffset, type Collected } from '../pages.js';
import { planPush, columnsIn, type Plan } from '../push.js';
import type { Filter, Query } from '../query.js';
import type { Abilities, Batch, OpenedSource, StandardContext, StandardRead } from '../standard.js';
import type { Body, GetOptions } from '../transport.js';
import { declaredColumn } from '../values/typed.js';
import { resultOf } from './ckan.js';
import { abilitiesOf, kindOf, type CkanField } from './ckan-fields.js';
import { partsOf, type Json } from './unknown.js';

/** The most rows a CKAN server gives at a time unless it is set otherwise. */
const PAGE = 32_000;
/** Below this many rows it costs no more to read all of them than to ask whether the server knows SQL. */
const FEW = 1_000;
/** What a package says is waited for no longer than this once the data is there, in milliseconds. */
const PATIENCE = 3_000;

export interface Records {
  fields: readonly CkanField[];
  records: readonly Json[];
  total?: number;
}

/** A resource in a datastore. `api` may narrow it by parameters of its own. */
export function datastore(
  api: URL,
  context: StandardContext,
  about: (get: GetOptions) => Promise<Provenance>,
): OpenedSource {
  let fields: readonly CkanField[] | undefined;
  let count = Infinity;
  let known: Provenance | undefined;

  const ask = async (more: Record<string, string | undefined>, { signal, refresh }: StandardRead) => {
    const address = new URL(api);
    address.searchParams.delete('records_format');
    for (const [name, value] of Object.entries(more)) if (value !== undefined) address.searchParams.set(name, value);
    const body = await context.transport.get(address, { signal, refresh, anyStatus: true });
    const records = recordsOf((await resultOf(body)).result, body);
    fields = records.fields;
    return { body, ...records };
  };

  const readData = async (options: StandardRead): Promise<Batch> => {
    const { query } = options;
    // The names come first, so that a wrong one is our message and not the server's.
    if (!fields && Object.values(query).some((part) => Object(part) === part || typeof part === 'string')) {
      count = (await ask({ limit: '0' }, options)).total ?? Infinity;
    }
    const own = api.searchParams;
    const most = context.options.rows ?? mostRows;
    const can = abilitiesOf(fields ?? [], query, own, count > most);
    const plan = withoutPages(
      planPush(
        query,
        can,
        fields?.map(({ id }) => id),
        api.href,
      ),
    );
    const plain = !/[?&](filters|q|limit|offset|fields|distinct|sort)=/.test(api.search);
    if (plain && count > FEW && (!plan.pushed.filter || query.aggregate) && (query.filter || query.aggregate)) {
      const { readBySql } = await import('./ckan-sql.js');
      const found = await readBySql(api, fields!, context, options, batchOf);
      if (found) return found;
    }
    return readPlan(plan, can, options, most);
  };

  const readPlan = async (planned: Plan, can: Abilities, options: StandardRead, most: number): Promise<Batch> => {
    const { query } = options;
    const own = api.searchParams;
    const asked = Number(own.get('limit') ?? Infinity);
    const skipped = Number(own.get('offset') ?? 0) || 0;
    let last: Awaited<ReturnType<typeof ask>> | undefined;
    const given = (records: readonly Json[], { select, pushed }: Plan, more: Partial<Batch>): Batch => {
      const { body, fields, total } = last!;
      return readRecords(body, { fields, records, total }, { named: select, query, pushed, ...more });
    };
    const { plan, found } = await readMissingLast(
      planned,
      can,
      async ({ offset, limit, ...rest }): Promise<Collected<Json>> => {
        const room = Math.max(0, asked - offset);
        return pagesByOffset(
          {
            offset: skipped + offset,
            limit: limit === undefined && room === Infinity ? undefined : Math.min(limit ?? most, room),
          },
          { size: PAGE, most },
          async (offset, limit) => {
            last = await ask({ ...parametersOf(rest, own), offset: String(offset), limit: String(limit) }, options);
            return { rows: last.records, total: last.total };
          },
          (rows) => options.progress?.(given(rows, planned, { complete: false })),
        );
      },
      (row, column) => row[column] == null,
    );
    last ??= await ask({ limit: '0' }, options);
    const { total: counted = found.total } = found;
    const total = counted === undefined ? undefined : Math.min(Math.max(0, counted - skipped), asked);
    const whole = total === undefined ? found.ended : plan.offset + found.rows.length >= total;
    const batch = given(found.rows, plan, { total, complete: whole && !plan.offset });
    return { ...batch, warnings: [...found.warnings, ...batch.warnings] };
  };

  const batchOf = (body: Body, records: readonly Json[], plan: Plan, more: Partial<Batch>, query: Query): Batch =>
    readRecords(body, { fields: fields!, records }, { named: plan.select, query, pushed: plan.pushed, ...more });

  return {
    can: { compare: () => true, sort: () => true, page: true, select: true, distinct: true },
    async read(options) {
      const { signal, refresh } = options;
      const reading = readData(options);
      // A page for people says more of the data than the datastore does, but the data does not wait for it.
      const asking =
        known ??
        about({ signal, refresh }).then(
          (found) => (known = found),
          () => undefined,
        );
      const batch = await reading;
      return { ...batch, provenance: { ...batch.provenance, ...(await within(PATIENCE, asking)) } };
    },
  };
}

/** Distinct rows are made out again here, since an empty text is a missing value to us alone. */
function withoutPages(plan: Plan): Plan {
  if (!plan.distinct) return plan;
  const pushed = { ...plan.pushed, distinct: false, sort: false, page: false };
  return { ...plan, sort: undefined, offset: 0, limit: undefined, pushed };
}

function parametersOf({ filter, search, sort, select, distinct }: Partial<Plan>, own: URLSearchParams) {
  const filters: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const part of flat(filter)) {
    if (part.op === '=') filters[part.column] = [part.value];
    if (part.op === 'in') filters[part.column] = part.values;
  }
  return {
    filters: filter && JSON.stringify({ ...ownFilters(own), ...filters }),
    q: search,
    sort: sort?.map(({ column, descending }) => `"${column}" ${descending ? 'desc' : 'asc'}`).join(', '),
    fields: select?.join(','),
    distinct: distinct ? 'true' : undefined,
  };
}

export function flat(filter: Filter | undefined): Filter[] {
  return filter?.op === 'and' ? filter.filters.flatMap(flat) : filter ? [filter] : [];
}

export function ownFilters(own: URLSearchParams): Json {
  try {
    return partsOf(JSON.parse(own.get('filters') ?? '{}'));
  } catch {
    return {};
  }
}

function recordsOf(result: unknown, body: Body): Records {
  const { fields, records, total } = partsOf(result);
  if (!Array.isArray(records) || !Array.isArray(fields)) throw notData('a CKAN answer without records', body, 'ckan');
  return {
    fields: fields.filter((field): field is CkanField => typeof partsOf(field).id === 'string'),
    records: records.map(partsOf),
    ...(typeof total === 'number' && { total }),
  };
}

interface Given extends Partial<Omit<Batch, 'columns' | 'rows'>> {
  named?: readonly string[];
  query?: Query;
}

/** Records as a dataset: every field is listed, even where only some were asked for. */
export function readRecords(
  body: Body,
  { fields, records, total }: Records,
  { named, query = {}, ...more }: Given,
): Batch {
  const warnings: string[] = [];
  // The number of a row is CKAN's own, and left out unless it is asked for.
  const wanted = new Set([
    ...(query.select ?? []),
    ...columnsIn(query.filter as Filter | undefined),
    ...(query.sort ?? []).map(({ column }) => column),
  ]);
  const kept = fields.filter(({ id }) => (named ? named.includes(id) : id !== '_id' || wanted.has(id)));
  const columns = kept.map((field): Column => {
    const { id, info } = field;
    const cells = records.map((record) => (Object.hasOwn(record, id) ? record[id] : null));
    const said = { name: id, label: info?.label || undefined, description: info?.notes || undefined };
    return declaredColumn({ ...said, type: kindOf(field) }, cells, warnings);
  });
  const counted = total ?? records.length;
  const complete = more.complete ?? counted <= records.length;
  if (!complete && !more.pushed?.page)
    warnings.push(`Read ${records.length} of ${more.total ?? total ?? 'more'} rows.`);
  return {
    total: counted,
    pushed: {},
    provenance: provenanceOf(body),
    ...more,
    complete,
    columns,
    rows: records.length,
    warnings,
  };
}

async function within<T>(milliseconds: number, promise: Promise<T> | T): Promise<T | undefined> {
  let over = () => {};
  const late = new Promise<undefined>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    over = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    over();
  }
}
