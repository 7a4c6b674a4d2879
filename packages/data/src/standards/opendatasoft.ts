import { notData, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { mostRows } from '../pages.js';
import type { OpenedSource, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { columnsOf, type OdsField } from './opendatasoft-columns.js';
import { abilitiesOf, answerOf, asking, dialectOf } from './opendatasoft-query.js';
import { readSql, type SqlSource } from './sql-source.js';
import { plainText } from './plain-text.js';

/** A dataset of an Opendatasoft portal, by its Explore API or its page, or a saved answer of that API. */
export const standard: Standard = {
  name: 'opendatasoft',
  title: 'Opendatasoft',
  async open(context) {
    const base = baseOf(context.url);
    if (base) return openApi(base, context);
    const { openRecords } = await import('./opendatasoft-records.js');
    return openRecords(context);
  },
};

/** The address of the dataset in the API; undefined for the old API and for files. */
function baseOf(url: URL): URL | undefined {
  const [, site, id] =
    /^(.*)\/(?:api\/(?:explore\/)?v2(?:\.\d)?\/catalog\/datasets|explore\/dataset)\/([^/]+)/.exec(url.pathname) ?? [];
  return id ? new URL(`${site}/api/explore/v2.1/catalog/datasets/${id}`, url) : undefined;
}

interface Description {
  fields?: readonly OdsField[];
  metas?: { default?: Record<string, unknown> | null } | null;
}

async function openApi(base: URL, context: StandardContext): Promise<OpenedSource> {
  const { url, transport, options } = context;
  const { searchParams } = url;
  const most = options.rows ?? mostRows;
  // What stands in the address of a page is for its map or chart, not for the data.
  const own =
    url.pathname.startsWith(base.pathname) || /\/api\//.test(url.pathname) ? searchParams : new URLSearchParams();
  const lang = searchParams.get('lang') ?? options.lang;

  const sourceOf = async (how: Pick<StandardRead, 'signal' | 'refresh'>): Promise<SqlSource> => {
    const body = await transport.get(`${base.href}${lang ? `?lang=${encodeURIComponent(lang)}` : ''}`, {
      ...how,
      anyStatus: true,
    });
    const { fields: given, metas } = Object(await answerOf(body)) as Description;
    if (!Array.isArray(given)) throw notData('no description of a dataset', body, 'opendatasoft');
    const all: readonly OdsField[] = given;
    const about = metas?.default ?? {};
    const selected = own
      .get('select')
      ?.split(',')
      .map((name) => name.trim().replaceAll('`', ''));
    const plain = !selected || selected.includes('*') ? all : all.filter(({ name }) => selected.includes(name));
    // What the author has the server work out is a table of its own.
    const made = own.has('group_by') || (!!selected && !selected.includes('*') && plain.length < selected.length);
    const fields = made ? undefined : plain;
    const dialect = dialectOf(fields ?? []);
    const limit = own.get('limit');
    return {
      address: url.href,
      names: fields?.map(({ name }) => name),
      can: fields ? abilitiesOf(dialect, Number(about.records_count) > most) : {},
      groups: (name) => /^(text|integer|boolean)$/.test(dialect.typeOf(name) ?? ''),
      window: { offset: Number(own.get('offset')) || 0, ...(Number(limit ?? -1) >= 0 && { limit: Number(limit) }) },
      ask: asking({
        base,
        own,
        lang,
        dialect,
        made,
        most,
        get: (address) => transport.get(address, { ...how, anyStatus: true }),
      }),
      columnsOf: (rows, names, warnings) =>
        columnsOf(
          fields?.filter(({ name }) => !names || names.includes(name)),
          rows,
          warnings,
        ),
      provenance: aboutOf(about, body, base),
    };
  };
  const { can } = await sourceOf({});
  return {
    can,
    read: async ({ query, ...how }) => readSql(await sourceOf(how), query, most),
  };
}

function aboutOf(about: Readonly<Record<string, unknown>>, body: Body, base: URL): Provenance {
  const text = (name: string) => plainText(Object.hasOwn(about, name) ? about[name] : undefined);
  const [licence, url] = [text('license'), text('license_url')];
  const times = [text('modified'), text('data_processed')]
    .map((time) => Date.parse(time ?? ''))
    .filter((time) => time > 0);
  return {
    ...provenanceOf(body),
    title: text('title'),
    description: text('description'),
    publisher: text('publisher'),
    ...((licence ?? url) && { licence: { title: (licence ?? url)!, url } }),
    ...(times.length && { updated: new Date(Math.max(...times)).toISOString() }),
    attribution: text('attributions'),
    page: base.href.replace(/\/api\/explore\/v2\.1\/catalog\/datasets\//, '/explore/dataset/') + '/',
  };
}
