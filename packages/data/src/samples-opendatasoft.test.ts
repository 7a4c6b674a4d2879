import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { column } from '../test/dataset.js';
import { openData, type Dataset } from './index.js';

const first = (dataset: Dataset, name: string) => column(dataset, name).values[0];

// What samples/SOURCES.tsv says a correct reader must get: rows, how many there are in all, and cells.
const samples: [string, number, number, (dataset: Dataset) => void][] = [
  [
    'eindhoven-v1/1_parkings.json',
    10,
    10_260,
    (dataset) => {
      expect(first(dataset, 'straat')).to.equal('van Meursstraat');
      expect(column(dataset, 'geo_point_2d').type).to.equal('point');
      expect(first(dataset, 'geo_point_2d')).to.deep.equal({
        longitude: 5.474774482175889,
        latitude: 51.42929171364541,
      });
    },
  ],
  ['eindhoven-v1/2_permit_parkings.json', 10, 726, () => {}],
  ['eindhoven-v1/4_crossed_out_parkings.json', 10, 130, () => {}],
  ['eindhoven-v1/6_charging_parkings.json', 10, 18, () => {}],
  ['eindhoven-v1/zero_results.json', 0, 10_260, () => {}],
  ['sbb-v2.1/catalog.json', 12, 61, (dataset) => expect(dataset.columns[0]!.name).to.equal('dataset_id')],
  [
    'sbb-v2.1/passenger_frequency.json',
    6,
    5724,
    (dataset) => {
      expect(dataset.columns.length).to.equal(16);
      expect([first(dataset, 'code_codice'), first(dataset, 'uic')]).to.deep.equal(['AA', 8_502_113]);
      expect(first(dataset, 'geopos')).to.deep.equal({ longitude: 8.051273718700699, latitude: 47.39135951416977 });
    },
  ],
  [
    'sbb-v2.1/stations_expired.json',
    3,
    15,
    (dataset) =>
      expect([column(dataset, 'validto').type, first(dataset, 'validto')]).to.deep.equal(['date', '2026-07-30']),
  ],
];

describe('Opendatasoft samples', () => {
  for (const [path, rows, total, check] of samples) {
    it(`reads ${path}`, async function () {
      const address = await sample(`opendatasoft/${path}`);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      expect([dataset.standard, dataset.rows, dataset.total, dataset.complete]).to.deep.equal([
        'opendatasoft',
        rows,
        total,
        false,
      ]);
      expect(dataset.warnings).to.deep.equal([`Read ${rows} of ${total} rows.`]);
      check(dataset);
    });
  }
});
