import { about, fields, reports } from './reports.js';
import { serve } from './http.js';
import { columnsIn, holds, parser, SyntaxFault } from './sql.js';
import { aggregated, grouped, lastDownwards, sorted } from './table.js';

export const layer = '/arcgis/rest/services/Waste/MissedBins/FeatureServer/0';

const MOST = 1000;
const types = {
  integer: 'esriFieldTypeInteger',
  number: 'esriFieldTypeDouble',
  text: 'esriFieldTypeString',
  date: 'esriFieldTypeDate',
  boolean: 'esriFieldTypeSmallInteger',
  'date-time': 'esriFieldTypeDate',
};

const epoch = (text) => (text === null ? null : Date.parse(text));

// A shapefile's legacy: text is padded, and a text without a value is one space.
const stored = ({ longitude, latitude, ...row }, index) => ({
  OBJECTID: index + 1,
  ...row,
  reported: epoch(row.reported),
  closed: epoch(row.closed),
  updated: epoch(row.updated),
  assisted: row.assisted ? 1 : 0,
  geometry: { x: longitude, y: latitude },
});

const declared = [
  { name: 'OBJECTID', type: 'esriFieldTypeOID', alias: 'OBJECTID', domain: null },
  ...fields
    .filter(({ name }) => !/itude$/.test(name))
    .map(({ name, type, label, codes }) => ({
      name,
      type: types[type],
      alias: label,
      ...(type === 'text' && { length: 255 }),
      domain: codes
        ? {
            type: 'codedValue',
            name: `${name}_domain`,
            codedValues: Object.entries(codes).map(([code, text]) => ({ code, name: text })),
          }
        : null,
    })),
];
const names = declared.map(({ name }) => name);
const dates = new Set(declared.filter(({ type }) => type === 'esriFieldTypeDate').map(({ name }) => name));

const dialect = {
  // TIMESTAMP '2026-01-31 12:00:00' and DATE '2026-01-31'
  date: (text) => Date.parse(`${text.replace(' ', 'T')}${text.length > 10 ? 'Z' : ''}`),
  functions: { upper: (_, text) => text?.toUpperCase() ?? null, lower: (_, text) => text?.toLowerCase() ?? null },
};

/**
 * An ArcGIS FeatureServer at its harshest: 1,000 rows and no word that there are
 * more, errors that come with status 200, dates as milliseconds, missing values
 * first when sorted upwards. `plain` is an old one without pages, order and statistics.
 */
export async function start({ rows = reports, plain = false } = {}) {
  const records = rows.map(stored);

  const described = () => ({
    currentVersion: plain ? 10.0 : 10.91,
    id: 0,
    name: about.title,
    type: 'Feature Layer',
    description: about.description,
    copyrightText: about.publisher,
    geometryType: 'esriGeometryPoint',
    objectIdField: 'OBJECTID',
    displayField: 'reference',
    maxRecordCount: MOST,
    supportsStatistics: !plain,
    supportsAdvancedQueries: !plain,
    ...(!plain && {
      advancedQueryCapabilities: {
        supportsPagination: true,
        supportsStatistics: true,
        supportsOrderBy: true,
        supportsDistinct: true,
        supportsHavingClause: false,
      },
      editingInfo: { lastEditDate: Date.parse(about.modified) },
    }),
    fields: declared,
    capabilities: 'Query',
  });

  const query = (given) => {
    const text = (name) => given.get(name)?.trim() || undefined;
    const where = clause(text('where'), 'where');
    if (!where && !text('objectIds')) throw new Fault(400, "'where' clause is required");
    const ids = text('objectIds')?.split(',').map(Number);
    const out = text('outFields');
    const chosen = !out || out === '*' ? names : out.split(',').map((name) => name.trim());
    const order = clause(text('orderByFields'), 'order') ?? [];
    const statistics = text('outStatistics') && parse(text('outStatistics'));
    const by =
      text('groupByFieldsForStatistics')
        ?.split(',')
        .map((name) => name.trim()) ?? [];
    const given_ = [
      ...columnsIn(where ?? []),
      ...by,
      ...(statistics ?? []).map((one) => one.onStatisticField),
      ...(statistics ? [] : [...chosen, ...columnsIn(order)]),
    ];
    if (given_.some((name) => !names.includes(name)))
      throw new Fault(400, 'Cannot perform query. Invalid query parameters.', ["'Invalid field' parameter is invalid"]);
    if (plain && (order.length || statistics || given.has('resultOffset')))
      throw new Fault(400, 'Invalid or missing input parameters.');
    if (where) compareDates(where);

    let kept = records.filter(
      (row) => (!where || holds(where, row, dialect) === true) && (!ids || ids.includes(row.OBJECTID)),
    );
    const is = (name) => given.get(name) === 'true';
    if (statistics) return statisticsOf(kept, statistics, by, order);
    if (is('returnDistinctValues')) {
      kept = [...new Map(kept.map((row) => [JSON.stringify(chosen.map((name) => row[name])), row])).values()];
    }
    if (is('returnCountOnly')) return { count: kept.length };
    if (is('returnIdsOnly')) return { objectIdFieldName: 'OBJECTID', objectIds: kept.map(({ OBJECTID }) => OBJECTID) };
    const offset = Number(given.get('resultOffset') ?? 0);
    const most = Math.min(MOST, Number(given.get('resultRecordCount') ?? MOST) || MOST);
    // No exceededTransferLimit, however many there are.
    const page = sorted(kept, order, lastDownwards, dialect).slice(offset, offset + most);
    const attributes = (row) => Object.fromEntries(chosen.map((name) => [name, written(name, row[name])]));
    if (given.get('f') === 'geojson') {
      return {
        type: 'FeatureCollection',
        features: page.map((row) => ({
          type: 'Feature',
          id: row.OBJECTID,
          geometry: { type: 'Point', coordinates: [row.geometry.x, row.geometry.y] },
          properties: attributes(row),
        })),
      };
    }
    return {
      objectIdFieldName: 'OBJECTID',
      globalIdFieldName: '',
      ...(page.length && { geometryType: 'esriGeometryPoint', spatialReference: { wkid: 4326, latestWkid: 4326 } }),
      // An empty answer does not say what its fields would have been.
      ...(page.length && {
        fields: declared.filter(({ name }) => chosen.includes(name)).map(({ domain, ...field }) => field),
      }),
      features: page.map((row) => ({
        attributes: attributes(row),
        ...(given.get('returnGeometry') !== 'false' && { geometry: row.geometry }),
      })),
    };
  };

  return serve(({ url, method, body }) => {
    const given = method === 'POST' ? new URLSearchParams(body) : url.searchParams;
    const headers = { 'access-control-allow-origin': '*' };
    try {
      if (url.pathname === layer) return { headers, body: described() };
      if (url.pathname === layer.replace(/\/0$/, ''))
        return {
          headers,
          body: { currentVersion: 10.91, layers: [{ id: 0, name: about.title }], tables: [], maxRecordCount: MOST },
        };
      if (url.pathname === `${layer}/query`) return { headers, body: query(given) };
      throw new Fault(500, 'Service not found');
    } catch (error) {
      if (error instanceof Fault || error instanceof SyntaxFault) {
        const { code = 400, details = [], message } = error;
        // With status 200, which is the trap.
        return { headers, body: { error: { code, message, details } } };
      }
      throw error;
    }
  });
}

class Fault extends Error {
  constructor(code, message, details = []) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

function clause(text, kind) {
  if (!text) return undefined;
  if (text === '1=1') return { op: 'or', parts: [{ op: '=', left: { value: 1 }, right: { value: 1 } }] };
  const reader = parser(text, dialect);
  const parsed = reader[kind]();
  reader.end();
  return parsed;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(400, "Unable to parse 'outStatistics'");
  }
}

function written(name, value) {
  return name === 'note' && value === null ? ' ' : name === 'ward' && value !== null ? value.padEnd(14) : value;
}

/** A date is compared with a date: milliseconds, and texts that are no DATE or TIMESTAMP, are refused. */
function compareDates(test) {
  if (test.parts) return test.parts.forEach(compareDates);
  if (test.part) return compareDates(test.part);
  if (!dates.has(test.left?.column)) return;
  for (const operand of [test.right, test.from, test.to, ...(test.values ?? [])].filter(Boolean)) {
    if (!operand.date) throw new Fault(400, 'Unable to complete operation.', ['Unable to perform query operation.']);
  }
}

function statisticsOf(kept, statistics, by, order) {
  const groups = grouped(
    kept,
    by.map((column) => ({ column })),
    dialect,
  ).map(({ key, rows }) => ({
    ...Object.fromEntries(by.map((name, index) => [name, key[index]])),
    ...Object.fromEntries(
      statistics.map(({ statisticType, onStatisticField, outStatisticFieldName }) => [
        outStatisticFieldName ?? `${statisticType}_${onStatisticField}`,
        aggregated({ call: statisticType.toLowerCase(), parts: [{ column: onStatisticField }] }, rows, dialect),
      ]),
    ),
  }));
  return {
    displayFieldName: '',
    fields: Object.keys(groups[0] ?? {}).map((name) => ({
      name,
      alias: name,
      type: declared.find((field) => field.name === name)?.type ?? 'esriFieldTypeDouble',
    })),
    features: sorted(groups, order, lastDownwards, dialect).map((attributes) => ({ attributes })),
  };
}
