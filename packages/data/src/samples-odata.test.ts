import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { openData } from './index.js';
import { describe as described } from './standards/odata-metadata.js';

const folder = 'odata/from-server-cap';

// What samples/SOURCES.tsv says a correct reader must get.
const expected: [string, number, number, boolean][] = [
  ['kpis-expand.json', 3, 3, true],
  ['kpis-ieee754.json', 1, 1, true],
  ['kpis-page2.json', 5, 12, false],
  ['kpis-page3-last.json', 2, 12, false],
];

describe('answers of a real OData service', () => {
  for (const [file, rows, total, complete] of expected) {
    it(file, async function () {
      const address = await sample(`${folder}/${file}`);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      expect([dataset.standard, dataset.rows, dataset.total, dataset.complete]).to.deep.equal([
        'odata',
        rows,
        total,
        complete,
      ]);
      const { values } = dataset.columns.find(({ name }) => name === 'ref')!;
      expect(values[0]).to.match(/^KPI\d+$/);
    });
  }

  it('flattens what a link was followed to', async function () {
    const address = await sample(`${folder}/kpis-expand.json`);
    if (!address) return this.skip();
    const { columns } = await openData(address).read();
    expect(columns.find(({ name }) => name === 'service.title')!.values[0]).to.equal('Housing & homelessness');
  });

  it('service-document.json names its sets', async function () {
    const address = await sample(`${folder}/service-document.json`);
    if (!address) return this.skip();
    const { columns } = await openData(address).read();
    expect(Array.from(columns.find(({ name }) => name === 'name')!.values)).to.deep.equal([
      'Kpis',
      'Services',
      'Services_texts',
    ]);
  });

  it('metadata.xml declares types, labels, units and codes', async function () {
    const address = await sample(`${folder}/metadata.xml`);
    if (!address) return this.skip();
    const { properties, title } = described(await (await fetch(address)).text(), 'Kpis')!;
    const of = (name: string) => properties.find((property) => property.name === name)!;
    expect(title).to.equal('Corporate KPIs');
    expect([of('period').type, of('period').label]).to.deep.equal(['date', 'Period end']);
    expect([of('spend').unit, of('spend').decimals, of('value').unitPath]).to.deep.equal(['GBP', 2, 'unit']);
    expect([of('updated').type, of('big').type, of('suppressed').type]).to.deep.equal([
      'date-time',
      'integer',
      'boolean',
    ]);
    expect(described(await (await fetch(address)).text(), 'Services(1)/kpis')!.properties.length).to.equal(
      properties.length,
    );
  });
});
