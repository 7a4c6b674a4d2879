import { expect } from 'chai';
import JsonStat from 'jsonstat-toolkit';
import { sample } from '../../../test/support/samples.js';
import { rejection } from '../test/serve.js';
import { openData, type DataError, type Dataset } from './index.js';

const values = ({ columns }: Dataset, name = 'value') =>
  Array.from(columns.find((column) => column.name === name)!.values);
const names = ({ columns }: Dataset) => columns.map(({ name }) => name);

// What samples/SOURCES.tsv says a correct reader must get.
const samples: [string, number, (dataset: Dataset) => void][] = [
  [
    'www.json-stat.org/order.json',
    24,
    (dataset) => expect(values(dataset).slice(0, 5)).to.deep.equal(['A1B1C1', 'A1B1C2', 'A1B1C3', 'A1B1C4', 'A1B2C1']),
  ],
  [
    'www.json-stat.org/oecd.json',
    432,
    (dataset) => {
      expect(values(dataset)[0]).to.equal(5.943826289);
      expect(dataset.columns.at(-1)!.marks!.get(10)).to.deep.equal({ text: 'e', reason: 'estimated' });
    },
  ],
  [
    // 120 values, 2 measures in different units.
    'www.json-stat.org/canada.json',
    60,
    (dataset) => {
      expect([values(dataset, 'POP')[0], values(dataset, 'PERCENT')[0]]).to.deep.equal([34880.5, 100]);
      expect(dataset.columns.at(-1)!.marks).to.equal(undefined);
    },
  ],
  ['www.json-stat.org/us-labor.json', 3220, (dataset) => expect(values(dataset, 'labforce')[0]).to.equal(25480)],
  [
    'www.json-stat.org/collection.json',
    8,
    (dataset) => expect(values(dataset, 'data')[0]).to.equal('http://json-stat.org/samples/oecd.json'),
  ],
  [
    'www.json-stat.org/oecd-canada-col.json',
    432,
    ({ warnings }) => expect(warnings[0]).to.contain('“Population by sex and age group. Canada. 2012”'),
  ],
  ['www.json-stat.org/oecd-canada.json', 432, ({ warnings }) => expect(warnings[0]).to.contain('“canada”')],
  ['dataset/dataset_unemployment_v1.json', 12, (dataset) => expect(values(dataset)[4]).to.equal(21)],
  ['dataset/three_dim_v1.json', 24, (dataset) => expect(values(dataset).at(-1)).to.equal(234)],
  ['www.cso.ie/cso_ie-NQQ25.json', 1216, (dataset) => expect(values(dataset, 'Quarter')[2]).to.equal('1997-Q2')],
  ['www.cso.ie/cso_ie-CIA01.json', 555, (dataset) => expect(names(dataset)).to.include('CIA01C15')],
];
const eurostat = ['geo_IT', 'geo_IT_FR', ''].map((part) => `eurostat-name_gpd_c${part && `-${part}`}.json`);

describe('JSON-stat samples', () => {
  for (const [path, rows, check] of samples) {
    it(`reads ${path}`, async function () {
      const address = await sample(`json-stat/${path}`);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      expect([dataset.rows, dataset.total, dataset.complete, dataset.standard]).to.deep.equal([
        rows,
        rows,
        true,
        'json-stat',
      ]);
      check(dataset);
    });
  }

  for (const path of [
    'www.json-stat.org/order.json',
    'www.json-stat.org/oecd.json',
    'www.json-stat.org/oecd-canada.json',
    'www.cso.ie/cso_ie-NQQ25.json',
    ...eurostat.map((name) => `www.ec.europa.eu_eurostat/${name}`),
  ]) {
    it(`reads every value of ${path} as jsonstat-toolkit does`, async function () {
      const address = await sample(`json-stat/${path}`);
      if (!address) return this.skip();
      const whole = JsonStat((await (await fetch(address)).json()) as object);
      const oracle = whole.class === 'bundle' ? whole.Dataset(0) : whole;
      const cells = oracle.size.reduce((product, size) => product * size, 1);
      const dataset = await openData(address).read();
      expect(names(dataset)).to.deep.equal([...oracle.id, 'value']);
      expect(values(dataset)).to.deep.equal(
        Array.from({ length: cells }, (_, cell) => oracle.Data(cell).value ?? null),
      );
    });
  }

  it('reads the table that another program made of the same cube', async function () {
    const cube = await sample('json-stat/www.json-stat.org/oecd-canada.json');
    const table = await sample('json-stat/output_from_nodejs/oecd-canada-to_table.csv');
    if (!cube || !table) return this.skip();
    const [got, expected] = await Promise.all([openData(cube).read(), openData(table).read()]);
    expect(values(got)).to.deep.equal(values(expected, 'Value').slice(0, got.rows));
    const area = got.columns.find(({ name }) => name === 'area')!;
    expect(values(got, 'area').map((code) => area.codes!.get(String(code)))).to.deep.equal(
      values(expected, 'OECD countries, EU15 and total').slice(0, got.rows),
    );
  });

  it('knows a web page that is saved as an answer', async function () {
    const address = await sample('json-stat/www.unece.org/cso_ie-NQQ25.json');
    if (!address) return this.skip();
    const error = await rejection<DataError>(openData(address).read());
    expect(error.reason).to.equal('not-data');
  });
});
