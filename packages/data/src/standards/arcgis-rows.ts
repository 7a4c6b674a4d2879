import { notData } from '../body.js';
import { pagesByOffset, type Collected } from '../pages.js';
import type { Plan } from '../push.js';
import type { Body } from '../transport.js';
import type { EsriField } from './arcgis-columns.js';
import type { Layer } from './arcgis-query.js';
import { whereOf, type Dialect } from './sql-filter.js';
import type { Row } from './sql-source.js';

/** A row as the server writes it. */
export interface Feature {
  attributes?: Row | null;
  geometry?: unknown;
}

/** How a layer is asked. */
export interface Asking {
  about: Layer;
  /** Parameters that the author wrote. */
  own: URLSearchParams;
  fields: readonly EsriField[];
  /** The name of the column with the geometry, where there is one. */
  place?: string;
  dialect: Dialect;
  /** Whether the author's parameters make a table of their own. */
  made: boolean;
  most: number;
  query: (parameters: Record<string, string>) => Promise<{ body: Body; answer: Record<string, unknown> }>;
}

/** One answer; `more` where it says that it is not all. */
export interface Answered {
  features: readonly Feature[];
  answer: Record<string, unknown>;
  more: boolean;
}

/** The most rows asked for at a time of a layer that doesn't say. */
const PAGE = 1000;
/** What is said anew for each request. */
const managed =
  /^(f|where|outFields|orderByFields|outSR|token|result(Offset|RecordCount)|return(Geometry|CountOnly|IdsOnly|DistinctValues|ExtentOnly))$/;

/** Asks for the rows of a plan, and for their number where there may be more. */
export function rowsOf(asking: Asking) {
  const { about, own, fields, place, dialect, made, most, query } = asking;
  const { advancedQueryCapabilities: able, maxRecordCount = 0 } = about;
  const edited = about.editFieldsInfo?.editDateField ?? '';
  const size = maxRecordCount > 0 ? maxRecordCount : PAGE;
  const id = about.objectIdField || about.fields?.find(({ type }) => type === 'esriFieldTypeOID')?.name;
  const kept = Object.fromEntries([...own].filter(([name]) => made || !managed.test(name)));
  const ask = async (parameters: Record<string, string>): Promise<Answered> => {
    const { body, answer } = await query({ ...kept, ...parameters });
    const { features, exceededTransferLimit: exceeded } = answer;
    if (!Array.isArray(features)) throw notData('an ArcGIS answer without features', body, 'arcgis');
    return { answer, features: features.map((feature) => Object(feature) as Feature), more: exceeded === true };
  };
  const countOf = async (where: string): Promise<number | undefined> => {
    const { count } = (await query({ ...kept, where, returnCountOnly: 'true', returnGeometry: 'false' })).answer;
    return typeof count === 'number' ? count : undefined;
  };

  return async (plan: Plan): Promise<Collected<Row>> => {
    const { filter, changedSince, groupBy, sort, select, offset, limit } = plan;
    const written = own.get('where')?.trim() ?? '';
    const where =
      [
        ...(/^(1 ?= ?1)?$/.test(written) ? [] : [`(${written})`]),
        ...(filter ? [whereOf(filter, dialect)] : []),
        ...(changedSince
          ? [
              `${edited} > ${dialect.moment(new Date(Date.parse(changedSince) || 0).toISOString().slice(0, 19), edited)}`,
            ]
          : []),
      ].join(' AND ') || '1=1';
    if (groupBy) return (await import('./arcgis-groups.js')).groupsOf(plan, { where, id, size, ask, countOf });
    if (made) {
      const { features, more } = await ask({ where, returnGeometry: 'false' });
      return { rows: features.map(attributesOf), ended: !more, warnings: [] };
    }

    const names = select ?? [...fields.map(({ name }) => name), ...(place ? [place] : [])];
    const placed = !!place && names.includes(place);
    const out = names.filter((name) => name !== place).join(',') || id;
    const order = [
      ...(sort?.map(({ column, descending }) => `${column}${descending ? ' DESC' : ''}`) ?? [own.get('orderByFields')]),
      // Without it rows may change places between pages.
      ...(sort?.some(({ column }) => column === id) ? [] : [id]),
    ].filter(Boolean);
    const parameters = {
      outFields: select || own.has('outFields') ? (out ?? '*') : '*',
      returnGeometry: String(placed),
      ...(placed && { outSR: '4326' }),
      ...(able?.supportsOrderBy === true && order.length && { orderByFields: order.join(',') }),
    };
    const notes: string[] = [];
    const noted = (found: Collected<Row>) => ({ ...found, warnings: [...new Set([...found.warnings, ...notes])] });
    const read = async (more: Record<string, string>) => {
      const { answer, features, more: exceeded } = await ask({ where, ...parameters, ...more });
      const rows = features.map(attributesOf);
      if (placed && features.length) {
        const { geometriesOf } = await import('./arcgis-geometry.js');
        const given = features.map(({ geometry }) => geometry);
        geometriesOf(given, answer.spatialReference, notes).forEach((geometry, row) => {
          rows[row] = { ...rows[row], [place]: geometry };
        });
      }
      return { rows, unsure: exceeded || !maxRecordCount || rows.length >= size };
    };

    const wanted = Math.min(limit ?? most, most);
    if (able?.supportsPagination === true) {
      let total: number | undefined;
      const found = await pagesByOffset({ offset, limit: wanted }, { size }, async (from, count) => {
        const { rows, unsure } = await read({ resultOffset: String(from), resultRecordCount: String(count) });
        // A full page may be all there is, or not: few servers say so.
        if (unsure || rows.length >= count || (!rows.length && from)) total ??= await countOf(where);
        return { rows, total: total ?? from + rows.length };
      });
      return noted(found);
    }
    const { readWhole } = await import('./arcgis-ids.js');
    const idsOf = async () => (await query({ ...kept, where, returnIdsOnly: 'true' })).answer;
    const found = await readWhole({ id, size, wanted, idsOf, countOf: () => countOf(where) }, (range) =>
      read(range ? { where: `(${where}) AND ${range}` } : {}),
    );
    return noted(found);
  };
}

export function attributesOf({ attributes }: Feature): Row {
  return { ...attributes };
}
