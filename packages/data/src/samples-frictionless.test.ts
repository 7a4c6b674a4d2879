import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { rejection } from '../test/serve.js';
import { openData, type DataError, type Dataset } from './index.js';

const folder = 'frictionless/frictionless.js';
const names = ({ columns }: Dataset) => columns.map(({ name }) => name);

describe('Frictionless samples', () => {
  // Rows and columns of each file, from samples/SOURCES.tsv.
  for (const [resource, rows, columns] of [
    ['co2-mm-mlo', 706, 6],
    ['co2-annmean-mlo', 58, 3],
    ['co2-gr-mlo', 58, 3],
    ['co2-mm-gl', 442, 4],
    ['co2-annmean-gl', 36, 3],
    ['co2-gr-gl', 57, 3],
  ] as const) {
    it(`reads ${resource} of a package`, async function () {
      const address = await sample(`${folder}/co2-ppm/datapackage.json`);
      if (!address) return this.skip();
      const dataset = await openData(address, { resource }).read();
      expect([dataset.standard, dataset.rows, dataset.columns.length]).to.deep.equal(['data-package', rows, columns]);
      expect(dataset.provenance.title).to.match(/CO2 PPM/);
      expect(dataset.provenance.licence!.title).to.match(/Public Domain Dedication|PDDL/);
      expect(dataset.provenance.attribution).to.contain('Mauna Loa, Hawaii');
    });
  }

  it('reads the first table of a package, and names the others', async function () {
    const address = await sample(`${folder}/co2-ppm/datapackage.json`);
    if (!address) return this.skip();
    const dataset = await openData(address).read();
    expect([dataset.rows, dataset.warnings[0]]).to.satisfy(
      ([rows, warning]: [number, string]) => rows === 706 && warning.includes('“co2-gr-gl”'),
    );
    const average = dataset.columns.find(({ name }) => name === 'Average')!;
    expect([average.type, average.description]).to.satisfy(
      ([type, description]: string[]) => type === 'number' && description!.startsWith('The monthly mean CO2'),
    );
  });

  it('says that a package without tables has none', async function () {
    const address = await sample(`${folder}/dp-with-inline-readme/datapackage.json`);
    if (!address) return this.skip();
    const error = await rejection<DataError>(openData(address).read());
    expect(error.reason).to.equal('capability');
  });

  for (const [path, rows, columns] of [
    ['encodings/iso8859.csv', 5, ['id', 'name', 'abbreviation', 'description']],
    ['sample.csv', 2, undefined],
    ['semicolon-delimited.csv', 2, undefined],
    ['sample-cyrillic-encoding.csv', 2, undefined],
    ['sample.xlsx', undefined, undefined],
  ] as const) {
    it(`reads ${path}`, async function () {
      const address = await sample(`${folder}/${path}`);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      if (rows) expect(dataset.rows).to.equal(rows);
      else expect(dataset.rows).to.be.greaterThan(0);
      if (columns) expect(names(dataset).length).to.equal(columns.length);
    });
  }
});
