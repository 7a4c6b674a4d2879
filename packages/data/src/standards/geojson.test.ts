import { expect } from 'chai';
import fc from 'fast-check';
import { answering } from '../../test/answering.js';
import { column, values } from '../../test/dataset.js';
import { rejection, serve } from '../../test/serve.js';
import { expectReadOrNamed } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData, type Point } from '../index.js';

const point = (...coordinates: (number | null)[]) => ({ type: 'Point', coordinates });
const feature = (geometry: unknown, properties: unknown = { name: 'a' }, more: object = {}) => ({
  type: 'Feature',
  properties,
  geometry,
  ...more,
});
const collection = (features: unknown, more: object = {}) => ({ type: 'FeatureCollection', ...more, features });
const read = async (body: unknown, type = 'application/json') =>
  openData(await serve(typeof body === 'string' ? body : JSON.stringify(body), type), { retries: 0 }).read();

describe('GeoJSON', () => {
  it('gives a row a feature, a column a property, and the points', async () => {
    const dataset = await read(
      collection([
        feature(point(-1.5, 52), { name: 'Depot', bins: 4, opened: '1 February 2007', kept: { by: 'us' } }),
        feature(null, { name: 'Yard', bins: null, opened: null }),
      ]),
    );
    expect([dataset.standard, dataset.rows, dataset.total, dataset.complete]).to.deep.equal(['geojson', 2, 2, true]);
    expect(Object.fromEntries(dataset.columns.map(({ name, type }) => [name, type]))).to.deep.equal({
      name: 'text',
      bins: 'integer',
      opened: 'date',
      'kept.by': 'text',
      geometry: 'point',
    });
    expect(values(dataset, 'geometry')).to.deep.equal([{ longitude: -1.5, latitude: 52 }, null]);
    expect(column(dataset, 'geometry')).to.include({ label: 'Location', role: 'place' });
  });

  for (const [how, type, body] of [
    ['its bytes alone', 'text/plain', `\uFEFF${JSON.stringify(collection([feature(point(0, 51))], { name: 'x' }))}`],
    [
      'features that come first',
      'text/plain',
      JSON.stringify({ features: [feature(point(0, 51))], type: 'FeatureCollection' }),
    ],
    [
      'a crs before its features',
      'application/json',
      JSON.stringify({ crs: { properties: { name: 'CRS84' } }, ...collection([feature(point(0, 51))]) }),
    ],
    ['one feature', 'application/geo+json', JSON.stringify(feature(point(0, 51)))],
    ['a feature a line', 'application/geo+json', `${JSON.stringify(feature(point(0, 51)))}\n`],
    ['a text sequence', 'application/geo+json-seq', `\x1e${JSON.stringify(feature(point(0, 51)))}\n`],
  ] as const) {
    it(`is recognised by ${how}`, async () => {
      const { standard, rows } = await read(body, type);
      expect([standard, rows]).to.deep.equal(['geojson', 1]);
    });
  }

  it('reads several features a line', async () => {
    const lines = [1, 2, 3].map((id) => JSON.stringify(feature(point(id, 51), { id })));
    expect(values(await read(lines.join('\r\n'), 'application/geo+json'), 'id')).to.deep.equal([1, 2, 3]);
  });

  it('refuses what is cut off, rather than read a part of it', async () => {
    const lines = [1, 2, 3].map((id) => JSON.stringify(feature(point(id, 51), { id })));
    const whole = `{"type":"FeatureCollection","features":[\n${lines.join(',\n')},\n]}`;
    expect((await read(whole)).rows).to.equal(3);
    for (const cut of [whole.slice(0, -2), whole.slice(0, -40), lines.join('\n').slice(0, -9)]) {
      const { reason } = await rejection<DataError>(read(cut, 'application/geo+json'));
      expect(reason).to.equal('parse');
    }
  });

  it('keeps areas as shapes, and a mixture too', async () => {
    const area = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 51],
          [0, 52],
          [1, 52],
          [0, 51],
        ],
      ],
    };
    const dataset = await read(collection([feature(area), feature(point(0, 51))]));
    expect(column(dataset, 'geometry').type).to.equal('shape');
    expect(values(dataset, 'geometry')[0]).to.deep.equal(area);
  });

  it('takes two numbers of each position, as ArcGIS adds a height and nothing', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [-1, 51, 0, null],
        [-1.1, 51.1, 0, null],
      ],
    };
    const dataset = await read(collection([feature(point(-1, 51, 0, null)), feature(line)]));
    expect(values(dataset, 'geometry')[1]).to.deep.equal({
      type: 'LineString',
      coordinates: [
        [-1, 51],
        [-1.1, 51.1],
      ],
    });
    expect(dataset.warnings).to.deep.equal([]);
  });

  it('turns British National Grid into degrees, to within 5 metres', async () => {
    // The water tower at Caister, of which the Ordnance Survey publishes both.
    const caister = [651_409.903, 313_177.27] as const;
    for (const [crs, words] of [
      [undefined, /taken for British National Grid.*5 metres/],
      [{ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } }, /are British National Grid.*5 metres/],
    ] as const) {
      const dataset = await read(collection([feature(point(...caister))], { crs }));
      const { longitude, latitude } = values(dataset, 'geometry')[0] as Point;
      const metres = Math.hypot((latitude - 52.6579789) * 111_200, (longitude - 1.7160519) * 67_600);
      expect(metres).to.be.below(5);
      expect(dataset.warnings.join()).to.match(words);
    }
  });

  it('turns Web Mercator into degrees', async () => {
    const dataset = await read(collection([feature(point(-13_692.3, 6_710_219.1))]));
    const { longitude, latitude } = values(dataset, 'geometry')[0] as Point;
    expect(longitude).to.be.closeTo(-0.123, 1e-4);
    expect(latitude).to.be.closeTo(51.5099, 1e-2);
    expect(dataset.warnings.join()).to.contain('Web Mercator');
  });

  it('keeps places in any other system as they are, and says so', async () => {
    const crs = { type: 'name', properties: { name: 'EPSG:29902' } };
    const dataset = await read(collection([feature(point(333_000, 374_000))], { crs }));
    expect([column(dataset, 'geometry').type, values(dataset, 'geometry')[0]]).to.deep.equal([
      'shape',
      point(333_000, 374_000),
    ]);
    expect(dataset.warnings.join()).to.contain('not longitude and latitude');
  });

  it('tells the number of a feature where no property does', async () => {
    const told = await read(collection([feature(point(0, 51), { OBJECTID: 7 }, { id: 7 })]));
    expect(told.columns.map(({ name }) => name)).to.deep.equal(['OBJECTID', 'geometry']);
    const untold = await read(collection([feature(point(0, 51), { a: 1 }, { id: 'way/7' })]));
    expect(values(untold, 'id')).to.deep.equal(['way/7']);
  });

  it('says that a server gave only a part', async () => {
    const cut = await read(collection([feature(point(0, 51))], { properties: { exceededTransferLimit: true } }));
    expect([cut.complete, cut.total]).to.deep.equal([false, undefined]);
    const counted = await read(collection([feature(point(0, 51))], { numberMatched: 40 }));
    expect([counted.complete, counted.total]).to.deep.equal([false, 40]);
    expect(counted.warnings.join()).to.contain('1 of 40 features');
  });

  it('reads a collection of nothing, and a property with the name of our own column', async () => {
    expect((await read(collection([]))).rows).to.equal(0);
    const { columns } = await read(collection([feature(point(0, 51), { geometry: 'round', ['__proto__x']: 1 })]));
    expect(columns.map(({ name }) => name)).to.deep.equal(['geometry', '__proto__x', 'geometry 2']);
  });

  it('says that JSON without features is no GeoJSON', async () => {
    const address = await serve('{"a":1}');
    const error = await rejection<DataError>(openData(address, { standard: 'geojson' }).read());
    expect(error.reason).to.equal('not-data');
  });

  it('gives a dataset or a named error, whatever comes, and no row less', async () => {
    const geometry = fc.oneof(
      fc.jsonValue(),
      fc.record({
        type: fc.constantFrom('Point', 'Polygon', 'GeometryCollection'),
        coordinates: fc.jsonValue(),
        geometries: fc.jsonValue(),
      }),
    );
    const features = fc.array(
      fc.oneof(
        fc.jsonValue(),
        fc.record({ type: fc.constant('Feature'), properties: fc.jsonValue(), geometry, id: fc.jsonValue() }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(features, fc.jsonValue(), async (features, crs) => {
        const server = answering(() => ({ body: collection(features, { crs }) }));
        try {
          const read = await expectReadOrNamed(openData(`${server.origin}/x.geojson`, { standard: 'geojson' }));
          if (read) expect(read.rows).to.equal(features.length);
        } finally {
          server.end();
        }
      }),
      { numRuns: 200 },
    );
  });
});
