import { notData, once, provenanceOf } from '../body.js';
import { columnNamed } from '../engine/columns.js';
import { DataError } from '../errors.js';
import { columnsIn } from '../push.js';
import type { Filter, Query } from '../query.js';
import type { Batch, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { toColumn } from '../values/column.js';
import { apiError, parseJson } from './json.js';

/** The most rows a CKAN server gives at a time unless it is set otherwise. */
const PAGE = 32_000;
/** The most rows read into memory where the query sets no limit. */
const MOST = 200_000;

/** A resource in a CKAN datastore, by the address of its API or of its page. */
export const standard: Standard = {
  name: 'ckan',
  title: 'CKAN',
  async open(context) {
    const api = apiOf(context.url);
    if (!api) return { read: (options) => readSaved(context, options) };
    return { read: (options) => readApi(api, context, options) };
  },
};

interface Answer {
  body: Body;
  fields: readonly CkanField[];
  records: readonly Record<string, unknown>[];
  total?: number;
}

interface CkanField {
  id: string;
  type?: string;
  info?: { label?: string; notes?: string; type_override?: string } | null;
}

/** The address of the resource's datastore at the same site. */
function apiOf(url: URL): URL | undefined {
  if (/\/action\/datastore_search$/.test(url.pathname)) return url;
  const [, site, id] = /^(.*)\/dataset\/[^/]+\/resource\/([\da-f-]{36})/.exec(url.pathname) ?? [];
  return id ? new URL(`${site}/api/3/action/datastore_search?resource_id=${id}`, url) : undefined;
}

/** An answer saved as a file can be read, but not asked. */
async function readSaved({ url, transport }: StandardContext, options: StandardRead): Promise<Batch> {
  const answer = await answerOf(await transport.get(url, options));
  const { records, total = records.length } = answer;
  return batchOf(answer, { records, total, complete: total <= records.length, pushed: {} });
}

async function readApi(api: URL, { url, transport }: StandardContext, options: StandardRead): Promise<Batch> {
  const { query, signal, refresh } = options;
  const ask = async (more: Record<string, string | undefined>) => {
    const address = new URL(api);
    for (const [name, value] of Object.entries(more)) if (value !== undefined) address.searchParams.set(name, value);
    return answerOf(await transport.get(address, { signal, refresh, anyStatus: true }));
  };
  // The names come first, so that a wrong one is our message and not the server's.
  const { fields } = await ask({ limit: '0' });
  const plan = planOf(query, fields, api);
  const asked = Number(api.searchParams.get('limit') ?? Infinity);
  const skipped = Number(api.searchParams.get('offset') ?? 0);
  const offset = plan.page ? (query.offset ?? 0) : 0;
  const most = Math.min((plan.page ? query.limit : undefined) ?? MOST, Math.max(0, asked - offset));

  const records: Record<string, unknown>[] = [];
  let answer: Answer;
  let total: number | undefined;
  do {
    const from = skipped + offset + records.length;
    answer = await ask({
      ...plan.parameters,
      offset: String(from),
      limit: String(Math.min(PAGE, most - records.length)),
    });
    total = answer.total;
    for (const record of answer.records) records.push(record);
  } while (
    answer.records.length &&
    records.length < most &&
    (total === undefined || skipped + offset + records.length < total)
  );

  // Postgres puts what is missing first when it sorts downwards; we put it last.
  const [first] = query.sort ?? [];
  if (plan.parameters.sort && first?.descending && records.length && records[0]![first.column] == null) {
    return readApi(
      api,
      { url, transport, options: {} },
      { ...options, query: { ...query, sort: undefined, limit: undefined, offset: undefined } },
    );
  }
  const matching = total === undefined ? undefined : Math.min(total - skipped, asked);
  const complete = matching === undefined ? records.length < most : offset + records.length >= matching && !offset;
  return batchOf(answer, {
    records,
    total: matching,
    complete,
    pushed: { filter: plan.filter, sort: !!plan.parameters.sort, page: plan.page, select: !!plan.parameters.fields },
    named: plan.named,
    page: url === api ? undefined : url.href,
  });
}

interface Envelope {
  success?: boolean;
  error?: unknown;
  result?: Partial<Answer>;
}

async function answerOf(body: Body): Promise<Answer> {
  const { address, status } = body;
  let envelope: Envelope | null = null;
  try {
    envelope = (await once(body, 'ckan', () => parseJson(body, 'ckan'))) as Envelope | null;
  } catch (cause) {
    // An error page says less than its status.
    throw status < 400
      ? cause
      : new DataError('http', `The server answered ${status}`, { address, status, standard: 'ckan', cause });
  }
  if (envelope?.success === false || status >= 400) throw apiError(envelope?.error ?? `status ${status}`, body, 'ckan');
  const { fields, records, total } = envelope?.result ?? {};
  if (!Array.isArray(records) || !Array.isArray(fields)) throw notData('a CKAN answer without records', body, 'ckan');
  return { body, fields, records, total };
}

/** What the server can carry out of a query. */
function planOf(query: Query, fields: readonly CkanField[], api: URL) {
  const { filter, search, groupBy, aggregate, distinct, sort, select } = query;
  const columns = fields.map(({ id }) => ({ name: id, label: id, type: 'text' as const, values: [] }));
  const known = (name: string) => columnNamed(columns, name, api.href).name;
  const wanted: Record<string, unknown[]> = {};
  const whole = !filter || pushFilter(filter as Filter, wanted);
  const plain = whole && !search && !groupBy && !aggregate && !distinct;
  const paged = plain && (query.limit !== undefined || !!query.offset);
  // Where every row is read anyway, text sorts better here, with its numbers by size.
  const sorts =
    paged && sort?.length
      ? sort.map(({ column, descending }) => `${quoted(known(column))} ${descending ? 'desc' : 'asc'}`)
      : undefined;
  const needed = [
    ...(select ?? []),
    ...(sort ?? []).map(({ column }) => column),
    ...columnsIn(filter as Filter | undefined),
  ].map(known);
  const named = select && !groupBy && !aggregate ? [...new Set(needed)] : undefined;
  return {
    filter: !!filter && whole,
    page: paged,
    named,
    parameters: {
      filters: Object.keys(wanted).length ? JSON.stringify({ ...ownFilters(api), ...wanted }) : undefined,
      sort: sorts?.join(', '),
      fields: named?.join(','),
    },
  };
}

function ownFilters(api: URL): object {
  try {
    return Object(JSON.parse(api.searchParams.get('filters') ?? '{}')) as object;
  } catch {
    return {};
  }
}

/** Adds what `filters` can say; whether that was all of it. */
function pushFilter(filter: Filter, wanted: Record<string, unknown[]>): boolean {
  if (filter.op === 'and') return filter.filters.map((part) => pushFilter(part, wanted)).every(Boolean);
  const values = filter.op === '=' ? [filter.value] : filter.op === 'in' ? filter.values : undefined;
  if (!values || !('column' in filter) || Object.hasOwn(wanted, filter.column)) return false;
  wanted[filter.column] = [...values];
  return true;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '')}"`;
}

interface Rows {
  records: readonly Record<string, unknown>[];
  total?: number;
  complete: boolean;
  pushed: Batch['pushed'];
  named?: readonly string[];
  page?: string;
}

function batchOf({ body, fields }: Answer, { records, total, complete, pushed, named, page }: Rows): Batch {
  const warnings: string[] = complete || pushed.page ? [] : [`Read ${records.length} of ${total ?? 'more'} rows.`];
  // A server lists every field, even where it gives only some.
  const given = fields.filter(({ id }) => (named ? named.includes(id) : id !== '_id'));
  return {
    columns: given.map(({ id, info }) =>
      toColumn(
        {
          name: id,
          label: info?.label || undefined,
          description: info?.notes || undefined,
          type: info?.type_override === 'text' ? 'text' : undefined,
        },
        records.map((record) => (Object.hasOwn(record, id) ? record[id] : null)),
        warnings,
      ),
    ),
    rows: records.length,
    total,
    complete,
    provenance: { ...provenanceOf(body), ...(page && { page }) },
    pushed,
    warnings,
  };
}
