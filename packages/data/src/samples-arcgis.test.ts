import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { column } from '../test/dataset.js';
import { rejection } from '../test/serve.js';
import { openData, type DataError, type Dataset } from './index.js';

const first = (dataset: Dataset, name: string) => column(dataset, name).values[0];

// What samples/SOURCES.tsv says a correct reader must get: rows, and how many columns or what cells.
const samples: [string, number, (dataset: Dataset) => void][] = [
  ['pyesridump/us-ca-carson/us-ca-carson-0.json', 6, (dataset) => expect(first(dataset, 'SITEFRAC')).to.equal(null)],
  [
    'pyesridump/us-ca-tuolumne/us-ca-tuolumne-0.json',
    15,
    (dataset) => {
      // 14 fields are listed, one of them twice, and there is a geometry.
      expect(dataset.columns.length).to.equal(14);
      expect(column(dataset, 'address').label).to.equal('Property Address');
      expect(first(dataset, 'owner1')).to.equal('NIECE JERMEY J & SARAH R');
      expect(dataset.columns.at(-1)!.type).to.equal('shape');
      expect(dataset.warnings.join()).to.contain('not longitude and latitude');
    },
  ],
  [
    'pyesridump/us-ca-tuolumne/us-ca-tuolumne-statistics.json',
    1,
    (dataset) => {
      expect(first(dataset, 'MIN(SHAPE.fid) AS THE_MIN')).to.equal(1);
      expect(first(dataset, 'MAX(SHAPE.fid) AS THE_MAX')).to.equal(167);
    },
  ],
  [
    'pyesridump/us-esri-test/us-esri-test-0.json',
    1000,
    (dataset) => {
      expect(dataset.columns.length).to.equal(7);
      expect([column(dataset, 'observed').type, first(dataset, 'observed')]).to.deep.equal([
        'date-time',
        '2015-04-07T11:04:35Z',
      ]);
      expect(first(dataset, 'globalid')).to.equal('{478A59A5-65DB-47A0-84F2-685C611B2BB0}');
      // A full page without a word that there is more.
      expect([dataset.complete, dataset.total]).to.deep.equal([false, undefined]);
    },
  ],
  [
    'pyesridump/us-il-cook/page-full.json',
    500,
    (dataset) => expect([column(dataset, 'CITY_ID').label, dataset.complete]).to.deep.equal(['City', false]),
  ],
  [
    'pyesridump/us-il-cook/page-partial.json',
    2,
    (dataset) => {
      expect(column(dataset, 'OBJECTID').type).to.equal('integer');
      expect(column(dataset, 'geometry').type).to.equal('point');
      expect(dataset.complete).to.equal(true);
    },
  ],
  ['pyesridump/us-mo-columbia/us-mo-columbia-0.json', 43, (dataset) => expect(first(dataset, 'ZIP')).to.equal('65010')],
  ['from-server-koop/cctv-stats.json', 18, (dataset) => expect(first(dataset, 'n')).to.equal(24)],
  [
    'from-server-koop/cctv-query-page1.json',
    10,
    (dataset) => {
      expect(dataset.complete).to.equal(false);
      expect(first(dataset, 'geometry')).to.deep.equal({ longitude: -2.284777, latitude: 53.464515 });
    },
  ],
];

describe('ArcGIS samples', () => {
  for (const [path, rows, check] of samples) {
    it(`reads ${path}`, async function () {
      const address = await sample(`arcgis/${path}`);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      expect([dataset.standard, dataset.rows]).to.deep.equal(['arcgis', rows]);
      check(dataset);
    });
  }

  for (const [path, count] of [
    ['pyesridump/us-ca-carson/us-ca-carson-count-only.json', 30_551],
    ['pyesridump/us-ca-tuolumne/us-ca-tuolumne-count-only.json', 469],
    ['pyesridump/us-esri-test/us-esri-test-count-only.json', 312],
    ['pyesridump/us-mo-columbia/us-mo-columbia-count-only.json', 84_296],
    ['from-server-koop/cctv-count.json', 163],
  ] as const) {
    it(`reads ${path}`, async function () {
      const address = await sample(`arcgis/${path}`);
      if (!address) return this.skip();
      expect(first(await openData(address).read(), 'count')).to.equal(count);
    });
  }

  it('takes an error that came with status 200 for what it is', async function () {
    const address = await sample('arcgis/from-server-koop/error-http200.json');
    if (!address) return this.skip();
    const error = await rejection<DataError>(openData(address).read());
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) => reason === 'api' && message!.includes('bad sql'),
    );
  });
});
