import { expect } from 'chai';
import fc from 'fast-check';
import { answering, type Said } from '../../test/answering.js';
import { column, values } from '../../test/dataset.js';
import { rejection, serve } from '../../test/serve.js';
import { expectReadOrNamed } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData, type Query } from '../index.js';

const layer = {
  id: 0,
  name: 'Missed bins',
  type: 'Feature Layer',
  description: '<b>Reports</b>',
  copyrightText: 'Drayton Council',
  geometryType: 'esriGeometryPoint',
  objectIdField: 'OBJECTID',
  maxRecordCount: 2,
  advancedQueryCapabilities: {
    supportsPagination: true,
    supportsOrderBy: true,
    supportsStatistics: true,
    supportsDistinct: true,
  },
  editingInfo: { lastEditDate: 1_772_000_000_000 },
  editFieldsInfo: { editDateField: 'edited' },
  fields: [
    { name: 'OBJECTID', type: 'esriFieldTypeOID', alias: 'OBJECTID' },
    { name: 'Shape', type: 'esriFieldTypeGeometry', alias: 'Shape' },
    { name: 'ward', type: 'esriFieldTypeString', alias: 'Ward name' },
    {
      name: 'status',
      type: 'esriFieldTypeSmallInteger',
      alias: 'Status',
      domain: {
        type: 'codedValue',
        codedValues: [
          { code: 1, name: 'Open' },
          { code: 2, name: 'Closed' },
        ],
      },
    },
    { name: 'kind', type: 'esriFieldTypeString', domain: { codedValues: [{ code: 'G', name: 'Garden' }] } },
    { name: 'reported', type: 'esriFieldTypeDate', alias: 'Reported' },
    { name: 'edited', type: 'esriFieldTypeDate', alias: 'Edited' },
    { name: 'day', type: 'esriFieldTypeDateOnly', alias: 'Day' },
    { name: 'big', type: 'esriFieldTypeBigInteger', alias: 'Big' },
    { name: 'Year', type: 'esriFieldTypeInteger', alias: 'Year' },
    { name: 'phone', type: 'esriFieldTypeString', alias: 'Number' },
  ],
};
const rows = [
  {
    OBJECTID: 1,
    ward: 'Abbey     ',
    status: 1,
    kind: 'G',
    reported: 1_735_689_600_000,
    edited: 1_735_689_661_000,
    day: '2025-01-01',
    big: 12,
    Year: 2024,
    phone: '555',
  },
  {
    OBJECTID: 2,
    ward: ' ',
    status: 2,
    kind: null,
    reported: null,
    edited: null,
    day: null,
    big: null,
    Year: 2025,
    phone: '556',
  },
  {
    OBJECTID: 3,
    ward: 'abbey',
    status: null,
    kind: 'G',
    reported: 1_735_776_000_000,
    edited: null,
    day: null,
    big: 3,
    Year: 2026,
    phone: null,
  },
];
const path = '/arcgis/rest/services/Waste/FeatureServer';

describe('ArcGIS', () => {
  let server: ReturnType<typeof answering> | undefined;
  afterEach(() => server?.end());
  const start = (described: object = layer, answer?: (ask: URLSearchParams, url: URL) => Said | undefined) => {
    server = answering((url) => {
      const ask = url.searchParams;
      const given = answer?.(ask, url);
      if (given) return given;
      if (/Server$/.test(url.pathname)) return { body: { layers: [{ id: 0, name: 'Missed bins' }], tables: [] } };
      if (!url.pathname.endsWith('/query')) return { body: described };
      if (ask.get('returnCountOnly') === 'true') return { body: { count: rows.length } };
      if (ask.get('returnIdsOnly') === 'true') return { body: { objectIds: [3, 1, 2] } };
      const [, from, to] = /OBJECTID >= (\d) AND OBJECTID <= (\d)/.exec(ask.get('where') ?? '') ?? [];
      const offset = Number(ask.get('resultOffset') ?? 0);
      const size = Math.min(2, Number(ask.get('resultRecordCount') ?? 2));
      const found = from
        ? rows.filter(({ OBJECTID }) => OBJECTID >= +from && OBJECTID <= +to!)
        : rows.slice(offset, offset + size);
      const geometry = ask.get('returnGeometry') === 'true' && { geometry: { x: -1, y: 51.5 } };
      return { body: { features: found.map((attributes) => ({ attributes, ...geometry })) } };
    });
    return server;
  };
  const read = (query: Query = {}, address = `${path}/0`, ...rest: Parameters<typeof start>) =>
    openData(start(...rest).origin + address, { retries: 0 }).read(query);

  it('reads all pages though no answer says that there are more', async () => {
    const dataset = await read();
    expect([dataset.rows, dataset.total, dataset.complete]).to.deep.equal([3, 3, true]);
    expect(server!.words()).to.contain('orderByFields=OBJECTID').and.to.contain('outSR=4326');
  });

  it('types columns as the layer declares them, and keeps codes', async () => {
    const dataset = await read();
    expect(Object.fromEntries(dataset.columns.map(({ name, type }) => [name, type]))).to.deep.equal({
      OBJECTID: 'integer',
      ward: 'text',
      status: 'integer',
      kind: 'text',
      reported: 'date',
      edited: 'date-time',
      day: 'date',
      big: 'integer',
      Year: 'period',
      phone: 'text',
      geometry: 'point',
    });
    expect(column(dataset, 'ward').label).to.equal('Ward name');
    expect(values(dataset, 'ward')).to.deep.equal(['Abbey', null, 'abbey']);
    expect([...column(dataset, 'status').codes!]).to.deep.equal([
      ['1', 'Open'],
      ['2', 'Closed'],
    ]);
    expect(values(dataset, 'status')).to.deep.equal([1, 2, null]);
    expect(values(dataset, 'reported')).to.deep.equal(['2025-01-01', null, '2025-01-02']);
    expect(values(dataset, 'edited')[0]).to.equal('2025-01-01T00:01:01Z');
    expect(values(dataset, 'geometry')[0]).to.deep.equal({ longitude: -1, latitude: 51.5 });
  });

  it('says where the data comes from', async () => {
    const { provenance } = await read();
    expect(provenance).to.include({
      title: 'Missed bins',
      description: 'Reports',
      attribution: 'Drayton Council',
      updated: '2026-02-25T06:13:20.000Z',
      page: `${server!.origin}${path}/0`,
    });
  });

  it('leaves geometries out where no one selects them', async () => {
    const { columns } = await read({ select: ['ward'] });
    expect(columns.map(({ name }) => name)).to.deep.equal(['ward']);
    expect(server!.words()).to.contain('returnGeometry=false').and.not.to.contain('returnGeometry=true&outSR');
  });

  it('finds padded text, and its own spelling alone', async () => {
    const { rows, pushed } = await read({ filter: "ward = 'Abbey'" });
    expect(server!.words()).to.contain("(ward = 'Abbey' OR ward LIKE 'Abbey %')");
    expect([rows, pushed.filter]).to.deep.equal([1, false]);
  });

  it('sends codes, numbers and dates', async () => {
    await read({ filter: "kind = 'G' AND status <> 2 AND reported >= '2025-01-01' AND day < '2026-01-01'", limit: 1 });
    expect(server!.words()).to.contain(
      "((kind = 'G' OR kind LIKE 'G %') AND (status IS NOT NULL AND status != 2) AND reported >= TIMESTAMP '2025-01-01 00:00:00' AND day < DATE '2026-01-01')",
    );
  });

  it('sends no dates to a server that has SQL of its own', async () => {
    await read({ filter: "reported >= '2025-01-01'" }, undefined, { ...layer, useStandardizedQueries: false });
    expect(server!.words()).not.to.contain('TIMESTAMP');
  });

  it('asks for what changed by the date of the edit', async () => {
    await read({ changedSince: '2026-01-01T00:00:00Z' });
    expect(server!.words()).to.contain("edited > TIMESTAMP '2026-01-01 00:00:00'");
  });

  it('adds to the query that the author wrote', async () => {
    const dataset = await read(
      { filter: 'status = 1' },
      `${path}/0/query?where=big%3E1&outFields=ward,status&f=geojson&time=5`,
    );
    expect(server!.words())
      .to.contain('where=(big>1) AND status = 1')
      .and.to.contain('time=5')
      .and.not.to.contain('f=geojson');
    expect(dataset.columns.map(({ name }) => name)).to.deep.equal(['ward', 'status', 'geometry']);
  });

  it('goes to the only layer of a service, and names several', async () => {
    expect((await read({}, path)).provenance.page).to.equal(`${server!.origin}${path}/0`);
    server!.end();
    const several = (_: URLSearchParams, { pathname }: URL) =>
      /Server$/.test(pathname)
        ? {
            body: {
              layers: [
                { id: 2, name: 'Bins' },
                { id: 3, name: 'Rounds' },
                { id: 9, name: 'Group', subLayerIds: [2] },
              ],
            },
          }
        : undefined;
    const error = await rejection<DataError>(read({}, path, layer, several));
    expect(error.reason).to.equal('capability');
    expect(error.message).to.contain('2 layers: 2 Bins, 3 Rounds');
    expect(error.cure).to.contain(`${path}/2`);
  });

  it('names a layer that has no rows', async () => {
    const error = await rejection<DataError>(read({}, undefined, { name: 'Waste', type: 'Group Layer' }));
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) => reason === 'capability' && message!.includes('“Waste” is a Group Layer'),
    );
  });

  it('reads an old server by the numbers of its rows', async () => {
    const { advancedQueryCapabilities: _, ...old } = layer;
    const dataset = await read({}, undefined, old);
    expect([dataset.rows, dataset.complete, values(dataset, 'OBJECTID')]).to.deep.equal([3, true, [1, 2, 3]]);
  });

  it('reads statistics whatever the server calls them', async () => {
    const named = (ask: URLSearchParams) =>
      ask.has('outStatistics') ? { body: { features: [{ attributes: { 'SUM(T.big) AS A0': 15 } }] } } : undefined;
    const sum = [{ function: 'sum', column: 'big', as: 'all' }] as const;
    const dataset = await read({ aggregate: sum, filter: 'status = 1' }, undefined, layer, named);
    expect([dataset.pushed.aggregate, values(dataset, 'all')]).to.deep.equal([true, [15]]);
  });

  it('does not believe a server that counts none in a group', async () => {
    const counted = (ask: URLSearchParams) =>
      ask.has('outStatistics') ? { body: { features: [{ attributes: { kind: 'G', a0: 0 } }] } } : undefined;
    const query: Query = { groupBy: ['kind'], aggregate: [{ function: 'count', as: 'n' }] };
    const dataset = await read(query, undefined, layer, counted);
    expect([dataset.pushed.aggregate, values(dataset, 'kind'), values(dataset, 'n')]).to.deep.equal([
      false,
      ['G', null],
      [2, 1],
    ]);
  });

  it('takes an error for what it is, also with status 200', async () => {
    const broken = (_: URLSearchParams, { pathname }: URL) =>
      pathname.endsWith('/query')
        ? { body: { error: { code: 400, message: 'Cannot perform query.', details: ['Invalid field: x', ''] } } }
        : undefined;
    const error = await rejection<DataError>(read({}, undefined, layer, broken));
    expect(error.reason).to.equal('api');
    expect(error.message).to.contain('Cannot perform query. Invalid field: x');
  });

  it('makes GeoJSON of lines and of areas with holes', async () => {
    const ring = (size: number, at = 0) => [
      [at, at],
      [at, at + size],
      [at + size, at + size],
      [at + size, at],
      [at, at],
    ];
    const geometries = [
      { rings: [ring(4), [...ring(1, 1)].reverse(), ring(2, 10)] },
      { rings: [ring(4)] },
      {
        paths: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
      {
        points: [
          [0, 0],
          [1, 1],
        ],
      },
      null,
    ];
    const body = {
      geometryType: 'esriGeometryPolygon',
      features: geometries.map((geometry) => ({ attributes: { a: 1 }, geometry })),
    };
    const dataset = await openData(await serve(JSON.stringify(body))).read();
    const [parts, one, line, points, none] = values(dataset, 'geometry') as ({
      type: string;
      coordinates: unknown[][];
    } | null)[];
    expect([parts!.type, parts!.coordinates.length, parts!.coordinates[0]!.length]).to.deep.equal([
      'MultiPolygon',
      2,
      2,
    ]);
    expect([one!.type, line!.type, points!.type, none]).to.deep.equal(['Polygon', 'LineString', 'MultiPoint', null]);
  });

  it('turns Web Mercator and British National Grid into degrees, and says so', async () => {
    const at = async (x: number, y: number, wkid: number) =>
      openData(
        await serve(
          JSON.stringify({
            geometryType: 'esriGeometryPoint',
            spatialReference: { wkid },
            features: [{ attributes: { a: 1 }, geometry: { x, y } }],
          }),
        ),
      ).read();
    for (const dataset of [await at(-13_692.3, 6_710_219.1, 102_100), await at(530_000, 180_000, 27_700)]) {
      const { longitude, latitude } = values(dataset, 'geometry')[0] as { longitude: number; latitude: number };
      expect([longitude, latitude].map((angle) => angle.toFixed(1))).to.deep.equal(['-0.1', '51.5']);
      expect(dataset.warnings.join()).to.match(/Web Mercator|British National Grid.*5 metres/);
    }
  });

  it('gives a dataset or a named error, whatever comes', async () => {
    const features = fc.array(
      fc.oneof(
        fc.jsonValue(),
        fc.record({
          attributes: fc.jsonValue(),
          geometry: fc.record({ x: fc.jsonValue(), y: fc.float(), rings: fc.jsonValue(), paths: fc.jsonValue() }),
        }),
      ),
    );
    const near = fc.oneof(
      fc.jsonValue(),
      fc.record({ fields: fc.jsonValue(), features, spatialReference: fc.jsonValue() }),
    );
    await fc.assert(
      fc.asyncProperty(near, near, fc.boolean(), async (described, answer, saved) => {
        const from = answering(({ pathname }) => ({
          body: pathname.endsWith('/query') || saved ? answer : { ...layer, ...Object(described) },
        }));
        try {
          const address = from.origin + (saved ? '/saved' : `${path}/0`);
          const source = openData(address, { standard: 'arcgis', retries: 0 });
          await expectReadOrNamed(source, { filter: 'big > 1', limit: 3 });
        } finally {
          from.end();
        }
      }),
      { numRuns: 200 },
    );
  });
});
