import { once } from '../body.js';
import { pagesByOffset, type Collected } from '../pages.js';
import type { Plan } from '../push.js';
import type { Abilities } from '../standard.js';
import type { Body } from '../transport.js';
import { isObject, parseJson } from './json.js';
import { typeOf, type SodaField } from './socrata-columns.js';
import { comparing, whereOf, type Dialect } from './sql-filter.js';
import type { Row } from './sql-source.js';

/** What a portal says about a dataset. */
export interface View {
  name?: unknown;
  description?: unknown;
  attribution?: unknown;
  attributionLink?: unknown;
  licenseId?: unknown;
  license?: { name?: unknown; termsLink?: unknown } | null;
  owner?: { displayName?: unknown } | null;
  /** Seconds since 1970. */
  rowsUpdatedAt?: unknown;
  newBackend?: unknown;
  columns?: readonly (SodaField & { cachedContents?: { count?: unknown } | null })[];
}

/** Rows asked for at a time: few requests, and answers that are not too long. */
const PAGE = 10_000;

const plain =
  /^(?!(select|where|group|having|order|by|limit|offset|and|or|not|is|null|in|like|between|case|when|then|else|end|as|asc|desc|search|true|false|distinct)$)[a-z_]\w*$/i;

/** Socrata's query language, SoQL. */
export function dialectOf(fields: readonly SodaField[], old: boolean): Dialect {
  const types = new Map(fields.map((field) => [field.fieldName, typeOf(field)]));
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  return {
    typeOf: (column) => types.get(column),
    name: (column) => (plain.test(column) ? column : `\`${column}\``),
    moment: (iso) => `'${iso.length > 10 ? iso.padEnd(19, ':00') : `${iso}T00:00:00`}.000'`,
    text,
    // The older version of the API takes FOO for foo.
    exact: () => !old,
    like: (name, pattern) => `${name} LIKE ${text(pattern)}`,
  };
}

export function abilitiesOf(dialect: Dialect, old: boolean, large: boolean): Abilities {
  const numeric = (column = '') => dialect.typeOf(column) === 'number';
  return {
    compare: comparing(dialect),
    or: true,
    not: true,
    // It finds whole words, and we find parts of them: it searches only what is too much to read.
    search: large,
    sort: ({ column }) => numeric(column) || dialect.typeOf(column) === 'date-time',
    missing: 'highest',
    page: true,
    select: true,
    distinct: true,
    aggregate: ({ function: name, column }) =>
      name === 'count' ? !column || numeric(column) : name !== 'median' && numeric(column),
    changedSince: !old,
  };
}

/** What the server said. @throws {DataError} `api` with its own words, `http` where it has none */
export async function answerOf(body: Body): Promise<unknown> {
  const failed = async () => (await import('./socrata-error.js')).errorIn(body);
  if (body.status >= 400) throw await failed();
  const answer = await once(body, 'socrata', () => parseJson(body, 'socrata'));
  if (isObject(answer) && answer.error === true) throw await failed();
  return answer;
}

interface Asking {
  resource: URL;
  /** Parameters that the author wrote. */
  own: URLSearchParams;
  dialect: Dialect;
  /** Whether those make a table of their own. */
  made?: boolean;
  most: number;
  get: (address: URL) => Promise<{ body: Body; rows: readonly Row[] }>;
}

/** Asks for the rows of a plan, always in an order: without one, pages may overlap. */
export function rowsOf({ resource, own, dialect, made, most, get }: Asking) {
  const ask = async (parameters: Record<string, string | undefined>) => {
    const address = new URL(resource);
    for (const [name, value] of own)
      if (!/^\$(limit|offset|where)$/.test(name)) address.searchParams.append(name, value);
    for (const [name, value] of Object.entries(parameters)) if (value) address.searchParams.set(name, value);
    return (await get(address)).rows;
  };
  const written = (name: string) => dialect.name(name);

  return async (plan: Plan): Promise<Collected<Row>> => {
    const { filter, search, changedSince, groupBy, sort, select, offset, limit } = plan;
    const own_where = own.get('$where')?.trim();
    const narrowed = {
      $where: [
        ...(own_where ? [`(${own_where})`] : []),
        ...(filter ? [whereOf(filter, dialect)] : []),
        ...(changedSince ? [`:updated_at > '${changedSince.replaceAll("'", '')}'`] : []),
      ].join(' AND '),
      $q: search,
    };
    if (groupBy) {
      const { groupsOf, mostGroups } = await import('./socrata-groups.js');
      const rows = await ask({ ...narrowed, ...groupsOf(plan, groupBy, dialect) });
      return { rows: [...rows], ended: rows.length < mostGroups, warnings: [] };
    }
    const order = sort?.map(({ column, descending }) => `${written(column)}${descending ? ' DESC' : ''}`) ?? [];
    const parameters = {
      ...narrowed,
      ...(!made && {
        $select: select?.map(written).join(','),
        $order: [...(order.length ? order : [own.get('$order')?.trim()]), ':id'].filter(Boolean).join(','),
      }),
    };
    let total: number | undefined;
    return pagesByOffset({ offset, limit: Math.min(limit ?? most, most) }, { size: PAGE }, async (from, count) => {
      const rows = await ask({ ...parameters, $offset: String(from), $limit: String(count) });
      if (!made && total === undefined && (rows.length >= count || (!rows.length && from))) {
        const [counted] = await ask({ ...narrowed, $select: 'count(*) AS n', $order: undefined });
        const number = Number(counted?.n ?? NaN);
        if (Number.isSafeInteger(number)) total = number;
      }
      return { rows, total: total ?? (rows.length < count ? from + rows.length : undefined) };
    });
  };
}
