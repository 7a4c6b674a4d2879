import { expect } from 'chai';
import { checkGenerated, type Made, queries } from './generate.js';
import { expectPushed } from './pushing.js';
import {
  askedDuring,
  besideMemory,
  columnOf,
  describeServer,
  expectSameAnswer,
  from,
  it,
  open,
  rejection,
  typesOf,
  valuesOf,
} from './support.js';

type Entity = Record<string, string | number>;
const { entities } = await from<{ entities: readonly Entity[] }>('planning-data');
const path = '/entity.json';

const names = ['entity', 'name', 'dataset', 'reference', 'organisation-entity', 'entry-date', 'start-date', 'hectares'];
const made: Made[] = [
  { name: 'dataset', type: 'text', samples: ['conservation-area', 'brownfield-land', 'nothing'], sortable: true },
  { name: 'entry-date', type: 'date', samples: ['2019-01-01', '2022-02-22', '2024-12-28'], sortable: true },
  { name: 'start-date', type: 'date', samples: ['1980-01-01', '1999-12-01'], sortable: true },
  { name: 'hectares', type: 'number', samples: [1, 5.5, 12], sortable: true },
];

await describeServer('planning.data.gov.uk', 'planning-data', (server) => {
  const both = besideMemory(() => server().address + path);

  it('is recognised, and read whole, 500 at a time', async () => {
    const asked = await askedDuring(server(), async () => {
      const read = await open(server().address + path).read();
      expect([read.standard, read.rows, read.total, read.complete]).to.deep.equal([
        'planning-data',
        entities.length,
        entities.length,
        true,
      ]);
      expect(typesOf(read)).to.include({
        entity: 'integer',
        'entry-date': 'date',
        hectares: 'number',
        reference: 'text',
      });
      expect(valuesOf(read, 'reference')).to.deep.equal(entities.map(({ reference }) => reference));
      expect(valuesOf(read, 'start-date')).to.deep.equal(entities.map((entity) => entity['start-date'] || null));
      const point = columnOf(read, 'point');
      expect(point.type).to.equal('point');
      expect(point.values[0]).to.have.property('longitude');
    });
    expect(asked.length).to.be.lessThan(10);
  });

  it('knows where a dataset comes from', async () => {
    const { provenance } = await open(`${server().address}${path}?dataset=brownfield-land`).read({ limit: 1 });
    expect(provenance.licence?.title).to.match(/Open Government Licence/);
    expect(provenance.attribution).to.match(/Crown copyright/i);
  });

  it('keeps to the dataset its address names', async () => {
    const read = await open(`${server().address}${path}?dataset=brownfield-land`).read();
    expect(read.rows).to.equal(entities.filter(({ dataset }) => dataset === 'brownfield-land').length);
    expect(read.complete).to.equal(true);
  });

  it('says what it pushed, and pushes it', async () => {
    const { read } = await expectPushed(
      server(),
      path,
      { filter: "dataset = 'conservation-area' AND \"organisation-entity\" = '101'", limit: 5 },
      { filter: true, page: true },
      [/^dataset=conservation-area$/m, /^organisation_entity=101$/m],
    );
    expect(read.total).to.equal(
      entities.filter((entity) => entity.dataset === 'conservation-area' && entity['organisation-entity'] === '101')
        .length,
    );
  });

  it('gives what was entered since a day', async () => {
    const { read } = await expectPushed(
      server(),
      path,
      { changedSince: '2024-06-01T00:00:00Z' },
      { changedSince: true },
      [/^entry_date_match=since$/m],
    );
    expect(read.rows).to.equal(entities.filter((entity) => String(entity['entry-date']) >= '2024-06-01').length);
  });

  for (const query of [
    { filter: "dataset = 'conservation-area'" },
    { filter: "dataset IN ('conservation-area', 'brownfield-land') AND \"entry-date\" >= '2023-05-05'" },
    { filter: "reference = '00042'" },
    { filter: 'hectares > 3 AND "start-date" IS NULL' },
    { sort: [{ column: 'hectares', descending: true }, { column: 'entity' }], limit: 20 },
    { limit: 10, offset: 2595 },
    { limit: 700 },
    { select: ['dataset', 'organisation-entity'], distinct: true },
    { groupBy: ['dataset'], aggregate: [{ function: 'sum' as const, column: 'hectares', as: 'total' }] },
  ]) {
    it(`gives the same as memory for ${JSON.stringify(query)}`, async () => {
      await expectSameAnswer({ ...both(), names }, query);
    });
  }

  it('gives the same as memory for queries nobody thought of', () =>
    checkGenerated({ ...both(), names }, queries(made, 'entity'), 25));

  it('says that a dataset is not there', async () => {
    const { reason, message } = await rejection(open(`${server().address}${path}?dataset=nothing`).read());
    expect(reason).to.be.oneOf(['api', 'http']);
    expect(message).to.match(/do not exist|422/);
  });

  it('reads GeoJSON, too', async () => {
    const read = await open(`${server().address}/entity.geojson?dataset=brownfield-land&limit=500`).read({ limit: 3 });
    expect(read.rows).to.equal(3);
    expect(read.columns.find(({ type }) => type === 'point')?.values[0]).to.have.property('longitude');
  });
});
