import { provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { mostRows } from '../pages.js';
import type { OpenedSource, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { columnsOf, fieldsIn, geometryName } from './arcgis-columns.js';
import { abilitiesOf, answerOf, dialectOf, type Layer } from './arcgis-query.js';
import { plainText } from './plain-text.js';
import { readSql, type SqlSource } from './sql-source.js';

/** A layer of an ArcGIS FeatureServer or MapServer, by its own address, that of its service or of a query. */
export const standard: Standard = {
  name: 'arcgis',
  title: 'ArcGIS',
  async open(context) {
    const [, service, layer] =
      /^(.*\/(?:Feature|Map)Server)(?:\/(\d+))?(?:\/query)?\/?$/i.exec(context.url.pathname) ?? [];
    if (service) return openLayer(service, layer, context);
    const { openSaved } = await import('./arcgis-saved.js');
    return openSaved(context);
  },
};

type How = Pick<StandardRead, 'signal' | 'refresh'>;

async function openLayer(
  service: string,
  given: string | undefined,
  { url, transport, options }: StandardContext,
): Promise<OpenedSource> {
  const own = url.searchParams;
  const most = options.rows ?? mostRows;
  const get = async (
    path: string,
    parameters: Record<string, string>,
    how: How,
  ): Promise<{ body: Body; answer: Record<string, unknown> }> => {
    const address = new URL(path, url);
    for (const name of ['token', 'gdbVersion']) if (own.has(name)) address.searchParams.set(name, own.get(name)!);
    for (const [name, value] of Object.entries({ ...parameters, f: 'json' })) address.searchParams.set(name, value);
    const body = await transport.get(address, { ...how, anyStatus: true });
    return { body, answer: await answerOf(body) };
  };
  let layer = given;
  const sourceOf = async (how: How): Promise<SqlSource> => {
    layer ??= (await import('./arcgis-service.js')).onlyLayer((await get(service, {}, how)).answer, service, url);
    const base = `${service}/${layer}`;
    const { body, answer } = await get(base, {}, how);
    const about: Layer = { ...answer, fields: fieldsIn(answer.fields) };
    if (!about.fields) {
      throw (await import('./arcgis-service.js')).withoutRows(about, url);
    }
    const listed = own
      .get('outFields')
      ?.split(',')
      .map((name) => name.trim()) ?? ['*'];
    const fields = about.fields.filter(
      ({ name, type }) => !/Geometry|Blob|Raster/.test(type ?? '') && (listed.includes('*') || listed.includes(name)),
    );
    const place = about.geometryType && own.get('returnGeometry') !== 'false' ? geometryName(fields) : undefined;
    const dialect = dialectOf(about, fields);
    // Figures that the author has the server work out are a table of their own.
    const made = own.has('outStatistics') || own.get('returnDistinctValues') === 'true';
    const limit = Number(own.get('resultRecordCount') ?? NaN);
    return {
      address: url.href,
      names: made ? undefined : [...fields.map(({ name }) => name), ...(place ? [place] : [])],
      can: made ? {} : abilitiesOf(about, dialect),
      groups: (name) => /^(text|integer)$/.test(dialect.typeOf(name) ?? ''),
      window: { offset: Number(own.get('resultOffset')) || 0, ...(limit >= 0 && { limit }) },
      ask: async (plan) => {
        const { rowsOf } = await import('./arcgis-rows.js');
        const query = (parameters: Record<string, string>) => get(`${base}/query`, parameters, how);
        return rowsOf({ about, own, fields, place, dialect, made, most, query })(plan);
      },
      columnsOf: (rows, names, warnings) =>
        columnsOf(
          made ? undefined : { fields, place, point: /Point$/.test(about.geometryType ?? '') },
          rows,
          names,
          warnings,
        ),
      provenance: aboutOf(about, body, new URL(base, url).href),
    };
  };
  const { can } = await sourceOf({});
  return { can, read: async ({ query, ...how }) => readSql(await sourceOf(how), query, most) };
}

function aboutOf({ name, description, copyrightText, editingInfo }: Layer, body: Body, page: string): Provenance {
  const { updated: _, ...said } = provenanceOf(body);
  const edited = editingInfo?.dataLastEditDate ?? editingInfo?.lastEditDate;
  return {
    ...said,
    title: plainText(name),
    description: plainText(description),
    attribution: plainText(copyrightText),
    ...(typeof edited === 'number' && edited > 0 && edited < 8e15 && { updated: new Date(edited).toISOString() }),
    page,
  };
}
