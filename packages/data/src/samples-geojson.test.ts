import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { column } from '../test/dataset.js';
import { serve } from '../test/serve.js';
import { openData, type Dataset, type Point } from './index.js';

const first = (dataset: Dataset, name: string) => column(dataset, name).values[0];

// What samples/SOURCES.tsv says a correct reader must get: rows, columns, cells.
const samples: [string, number, number, (dataset: Dataset) => void][] = [
  [
    'arcgis/uk-council/lambeth-hub-listed-buildings.geojson',
    947,
    15,
    (dataset) => {
      // Text in the file, 17/07/78.
      expect([column(dataset, 'START_DATE').type, first(dataset, 'START_DATE')]).to.deep.equal(['date', '1978-07-17']);
      expect(first(dataset, 'SHAPEAREA')).to.equal(261.4105);
      expect(dataset.provenance.title).to.equal('Listed Buildings');
    },
  ],
  [
    'arcgis/uk-council/gla-hub-caz.geojson',
    1,
    9,
    (dataset) => {
      expect([first(dataset, 'POLICY_REF'), first(dataset, 'SHAPEAREA')]).to.deep.equal([null, 2049375.82060736]);
    },
  ],
  [
    'arcgis/from-server-koop/cctv-query.geojson',
    3,
    5,
    (dataset) => expect(column(dataset, 'geometry').type).to.equal('point'),
  ],
  [
    // A feature a line, with a comma after the last.
    'arcgis/pyesridump/us-ca-carson/us-ca-carson-cache.geojson',
    99,
    19,
    (dataset) => {
      const { longitude } = column(dataset, 'geometry').values[0] as Point;
      expect(longitude).to.be.closeTo(-118.2661258, 1e-6);
    },
  ],
  [
    'geojson/digital-land/geojson.resource',
    1,
    18,
    (dataset) => {
      expect([first(dataset, 'TITLE'), first(dataset, 'FEATURE_RE')]).to.deep.equal(['CALVERTON C.A.', null]);
      expect([column(dataset, 'EXTENDED').type, first(dataset, 'EXTENDED')]).to.deep.equal(['date', '2007-02-01']);
    },
  ],
  [
    'geojson/digital-land/utf-8-sig-json.resource',
    114,
    11,
    (dataset) => {
      expect([first(dataset, 'entry_date'), first(dataset, 'start_date')]).to.deep.equal(['2023-06-14', '2022-08-01']);
      expect(dataset.warnings.join()).to.contain('British National Grid');
      const { coordinates } = first(dataset, 'geometry') as { coordinates: number[][][] };
      const [longitude, latitude] = coordinates[0]![0]!;
      // Kingston upon Thames: 518338.6, 169662.4.
      expect(longitude).to.be.closeTo(-0.29974, 1e-4);
      expect(latitude).to.be.closeTo(51.41364, 1e-4);
    },
  ],
];

describe('GeoJSON samples', () => {
  for (const [path, rows, columns, check] of samples) {
    it(`reads ${path}`, async function () {
      const address = await sample(path);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      expect([dataset.standard, dataset.rows, dataset.columns.length, dataset.complete]).to.deep.equal([
        'geojson',
        rows,
        columns,
        true,
      ]);
      check(dataset);
    });
  }

  it('turns grid references into the places that Calverton gives both ways', async function () {
    const address = await sample('geojson/digital-land/geojson.resource');
    if (!address) return this.skip();
    const dataset = await openData(address).read();
    const centre = ['X_CENTROID', 'Y_CENTROID'].map((name) => Number(first(dataset, name)));
    const feature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: centre } };
    const found = await openData(await serve(JSON.stringify(feature))).read();
    const { longitude, latitude } = first(found, 'geometry') as Point;
    // The middle of the outline that the file has in degrees.
    expect(longitude).to.be.closeTo(-1.0844089, 5e-5);
    expect(latitude).to.be.closeTo(53.0365546, 5e-5);
  });
});
