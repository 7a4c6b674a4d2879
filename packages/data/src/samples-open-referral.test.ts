import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { openData, type Dataset } from './index.js';

const first = ({ columns }: Dataset, name: string) => columns.find((column) => column.name === name)!.values[0];

// What samples/SOURCES.tsv says a correct reader must get.
const samples: [string, number, (dataset: Dataset) => void][] = [
  [
    'V3.0-UK-Default/service_list.json',
    1,
    (dataset) =>
      expect(['id', 'minimum_age', 'last_modified'].map((name) => first(dataset, name))).to.deep.equal([
        'ac148810-d857-441c-9679-408f346de14b',
        12,
        '2023-03-15T10:30:45Z',
      ]),
  ],
  [
    'V3.0-UK-Default/service_full.json',
    1,
    (dataset) => {
      expect(first(dataset, 'cost')).to.contain('35');
      expect(first(dataset, 'point')).to.equal(null);
      expect(dataset.warnings.join()).to.contain('no such latitude');
      const { schedules } = first(dataset, 'record') as { schedules: { byday: string; opens_at: string }[] };
      expect([schedules[0]!.byday, schedules[0]!.opens_at]).to.deep.equal(['TH,FR', '10:00:00']);
    },
  ],
  ['V3.0-UK-Default/organization_list.json', 10, ({ total }) => expect(total).to.equal(10)],
  ['V3.0-UK-Default/service_at_location_list.json', 1, ({ total }) => expect(total).to.equal(1)],
  ['V3.0-UK-Default/taxonomy_list.json', 1, ({ total }) => expect(total).to.equal(1)],
  ['V3.0-UK-Default/taxonomy_term_list.json', 1, ({ total }) => expect(total).to.equal(1)],
  [
    'V3.0-UK-Fail/service_list.json',
    4,
    ({ warnings }) =>
      expect(warnings.join('\n'))
        .to.contain('says it has 1 entries, but it has 4')
        .and.contain('without a name: 4 of 4')
        .and.contain('with the id of another: 1'),
  ],
  ['V3.0-UK-Fail/service_full.json', 1, (dataset) => expect(first(dataset, 'url')).to.equal('example/counselling')],
  ['V3.0-UK-Warn/service_list.json', 1, ({ total }) => expect(total).to.equal(1)],
  [
    'V3.0-UK-Warn/organization_list.json',
    1,
    ({ total, complete, warnings }) => {
      expect([total, complete]).to.deep.equal([10, false]);
      expect(warnings.join()).to.contain('Read 1 of 10 rows');
    },
  ],
];

describe('Open Referral samples', () => {
  for (const [path, rows, check] of samples) {
    it(`reads ${path}`, async function () {
      const address = await sample(`open-referral-uk/${path}`);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      expect([dataset.rows, dataset.standard]).to.deep.equal([rows, 'open-referral']);
      check(dataset);
    });
  }
});
