import { notData, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import type { DataError } from '../errors.js';
import { mostRows } from '../pages.js';
import type { OpenedSource, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { plainText } from './plain-text.js';
import { columnsOf, objectsIn, type SodaField } from './socrata-columns.js';
import { abilitiesOf, answerOf, dialectOf, rowsOf, type View } from './socrata-query.js';
import type { Narrowed } from './socrata-own.js';
import { readSql, type Row, type SqlSource } from './sql-source.js';

/** A dataset of a Socrata portal, by the address of its API, an export or its page. */
export const standard: Standard = {
  name: 'socrata',
  title: 'Socrata',
  async open(context) {
    const { url } = context;
    const [id] = /(?<=\/)[a-z\d]{4}-[a-z\d]{4}(?=[./]|$)/.exec(url.pathname) ?? [];
    if (id) return openView(id, context);
    throw (await import('./socrata-error.js')).namesNone(url);
  },
};

type How = Pick<StandardRead, 'signal' | 'refresh'>;

async function openView(id: string, { url, transport, options }: StandardContext): Promise<OpenedSource> {
  const most = options.rows ?? mostRows;
  const own = /\/resource\//.test(url.pathname) ? url.searchParams : new URLSearchParams();
  const resource = new URL(`/resource/${id}.json`, url);
  const token = own.get('$$app_token');
  const get = async (address: URL, how: How) => {
    if (token) address.searchParams.set('$$app_token', token);
    const body = await transport.get(address, { ...how, anyStatus: true });
    return { body, answer: await answerOf(body) };
  };
  const rowsIn = async (address: URL, how: How) => {
    const { body, answer } = await get(address, how);
    if (!Array.isArray(answer)) throw notData('no rows of Socrata', body, 'socrata');
    return { body, rows: answer.map((row) => Object(row) as Row) };
  };
  /** The description, or where there is none to read what a first row tells. */
  const describe = async (how: How): Promise<{ view: View; body: Body; fields: readonly SodaField[] }> => {
    try {
      const { body, answer } = await get(new URL(`/api/views/${id}.json`, url), how);
      const view = Object(answer) as View;
      const columns = (Array.isArray(view.columns) ? view.columns : []) as readonly SodaField[];
      if (!columns.length) throw notData('no description', body, 'socrata');
      return {
        view,
        body,
        fields: columns.filter(({ fieldName, flags }) => !fieldName.startsWith(':') && !flags?.includes('hidden')),
      };
    } catch (cause) {
      how.signal?.throwIfAborted();
      if ((cause as DataError).reason === 'network-or-cors') throw cause;
      const { firstOf, fieldsIn } = await import('./socrata-bare.js');
      const { body, rows } = await rowsIn(firstOf(resource), how);
      return { view: {}, body, fields: fieldsIn(body.headers, rows) };
    }
  };

  const sourceOf = async (how: How): Promise<SqlSource> => {
    const { view, body, fields: all } = await describe(how);
    const { fields, made, window }: Narrowed = own.toString()
      ? (await import('./socrata-own.js')).narrowedBy(own, all)
      : { fields: all };
    const objects = await objectsIn(made ? [{ fieldName: '' }] : fields);
    const old = view.newBackend === false;
    const dialect = dialectOf(fields, old);
    const counts = view.columns?.map(({ cachedContents }) => Number(cachedContents?.count ?? 0)) ?? [];
    return {
      address: url.href,
      names: made ? undefined : fields.map(({ fieldName }) => fieldName),
      can: made ? {} : abilitiesOf(dialect, old, Math.max(0, ...counts) > most),
      groups: (name) => /^(text|number|boolean)$/.test(dialect.typeOf(name) ?? ''),
      window,
      ask: rowsOf({ resource, own, dialect, made, most, get: (address) => rowsIn(address, how) }),
      columnsOf: (rows, names, warnings) => {
        const given = made
          ? [...new Set(rows.flatMap(Object.keys))].map((fieldName) => ({ fieldName }))
          : fields.filter(({ fieldName }) => !names || names.includes(fieldName));
        return columnsOf(given, rows, objects, warnings);
      },
      provenance: aboutOf(view, body, new URL(`/d/${id}`, url).href),
    };
  };
  const { can } = await sourceOf({});
  return { can, read: async ({ query, ...how }) => readSql(await sourceOf(how), query, most) };
}

function aboutOf(
  { name, description, attribution, license, licenseId, rowsUpdatedAt }: View,
  body: Body,
  page: string,
): Provenance {
  const licence = plainText(license?.name) ?? plainText(licenseId);
  const updated = Number(rowsUpdatedAt ?? NaN);
  return {
    ...provenanceOf(body),
    title: plainText(name),
    description: plainText(description),
    publisher: plainText(attribution),
    ...(licence && { licence: { title: licence, url: plainText(license?.termsLink), id: plainText(licenseId) } }),
    ...(updated > 0 && updated < 8e12 && { updated: new Date(updated * 1000).toISOString() }),
    page,
  };
}
