import { once } from '../body.js';
import type { Collected } from '../pages.js';
import type { Plan } from '../push.js';
import type { Abilities } from '../standard.js';
import type { Body } from '../transport.js';
import { apiError, parseJson } from './json.js';
import { typeOf, type OdsField } from './opendatasoft-columns.js';
import { comparing, whereOf, type Dialect } from './sql-filter.js';
import type { Row } from './sql-source.js';

/** The most records in one answer, the most groups, and how deep records can be paged. */
const PAGE = 100;
const GROUPS = 20_000;
const DEEPEST = 10_000;

/** The query language of Opendatasoft, ODSQL. */
export function dialectOf(fields: readonly OdsField[]): Dialect {
  const types = new Map(fields.map((field) => [field.name, typeOf(field)]));
  // No way to write its own mark inside a text is documented, so the other one goes around it.
  const text = (value: string) =>
    value.includes('\\')
      ? undefined
      : !value.includes('"')
        ? `"${value}"`
        : !value.includes("'")
          ? `'${value}'`
          : undefined;
  return {
    typeOf: (column) => types.get(column),
    name: (column) => `\`${column}\``,
    moment: (iso) => `date'${iso}'`,
    text,
    exact: () => true,
    like: (name, pattern) => {
      const [, start] = /^([^%_]+)%$/.exec(pattern) ?? [];
      const written = start && text(start);
      return written && `startswith(${name}, ${written})`;
    },
  };
}

export function abilitiesOf(dialect: Dialect, large: boolean): Abilities {
  const numeric = (column = '') => /^(integer|number)$/.test(dialect.typeOf(column) ?? '');
  return {
    compare: comparing(dialect),
    or: true,
    not: true,
    // It finds whole words, and we find parts of them: it searches only what is too much to read.
    search: large,
    sort: ({ column }) => numeric(column) || /^date/.test(dialect.typeOf(column) ?? ''),
    missing: 'last',
    page: true,
    select: true,
    distinct: true,
    aggregate: ({ function: name, column }) => name === 'count' || (name !== 'median' && numeric(column)),
  };
}

/** What the server said. @throws {DataError} `api` with its own words, `http` where it has none */
export async function answerOf(body: Body): Promise<unknown> {
  const failed = async () => (await import('./opendatasoft-error.js')).errorIn(body);
  if (body.status >= 400) throw await failed();
  const answer = await once(body, 'opendatasoft', () => parseJson(body, 'opendatasoft'));
  const { error_code: code, error } = Object(answer) as Record<string, unknown>;
  if (code ?? error) throw await failed();
  return answer;
}

interface Asking {
  base: URL;
  /** Parameters that the author wrote. */
  own: URLSearchParams;
  lang?: string;
  dialect: Dialect;
  /** Whether those make a table of their own. */
  made: boolean;
  most: number;
  get: (address: URL) => Promise<Body>;
}

type Parameters = Record<string, string | undefined>;

/** Asks for the rows of a plan: a page where that is enough, else an export, which has no end. */
export function asking({ base, own, lang, dialect, made, most, get }: Asking) {
  const ask = async (path: string, parameters: Parameters) => {
    const address = new URL(`${base.href}/${path}`);
    const { searchParams } = address;
    for (const [name, value] of own) if (!/^(offset|limit|where|lang)$/.test(name)) searchParams.append(name, value);
    if (parameters.group_by) searchParams.delete('order_by');
    for (const [name, value] of Object.entries({ lang, ...parameters })) {
      if (value) searchParams.set(name, value);
    }
    const body = await get(address);
    return { body, answer: await answerOf(body) };
  };
  const records = async (parameters: Parameters) => {
    const { body, answer } = await ask('records', parameters);
    const { results, total_count: total } = Object(answer) as { results?: Row[]; total_count?: number };
    if (!Array.isArray(results)) throw apiError('no results', body, 'opendatasoft');
    return { rows: results, total: typeof total === 'number' ? total : undefined };
  };

  return async (plan: Plan): Promise<Collected<Row>> => {
    const { filter, search, groupBy, sort, select, offset, limit } = plan;
    const parameters = {
      where: [
        ...own
          .getAll('where')
          .filter(Boolean)
          .map((where) => `(${where})`),
        ...(filter ? [whereOf(filter, dialect)] : []),
        ...(search ? [`search("${search.replace(/["\\]/g, ' ')}")`] : []),
      ].join(' AND '),
      order_by: sort
        ?.map(({ column, descending }) => `${dialect.name(column)} ${descending ? 'DESC' : 'ASC'}`)
        .join(','),
    };
    if (groupBy) {
      const { groupsOf, withoutEmptySums } = await import('./opendatasoft-groups.js');
      const { rows } = await records({ ...parameters, ...groupsOf(plan, groupBy, dialect, GROUPS) });
      return { rows: rows.map(withoutEmptySums), ended: rows.length < GROUPS, warnings: [] };
    }
    const wanted = Math.min(limit ?? most, most);
    const size = Math.min(wanted, own.has('group_by') ? GROUPS : PAGE);
    const chosen = { ...parameters, select: select?.map((name) => dialect.name(name)).join(',') };
    const near = offset + size <= DEEPEST || made;
    const first = await records({ ...chosen, limit: String(near ? size : 1), offset: String(near ? offset : 0) });
    const total = first.total ?? offset + first.rows.length;
    let rows = near ? first.rows : [];
    const left = Math.min(wanted, total - offset);
    if (left > rows.length && !made) {
      // Hundreds of pages would use up what a visitor may ask in a day.
      const { body, answer } = await ask('exports/json', { ...chosen, limit: String(offset + left) });
      if (!Array.isArray(answer)) throw apiError('no records in the export', body, 'opendatasoft');
      rows = (answer as Row[]).slice(offset, offset + left);
    }
    return { rows, total, ended: offset + rows.length >= total, warnings: [] };
  };
}
