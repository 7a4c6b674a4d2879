import { expect } from 'chai';
import { expectAppliedHere, expectNotThere, expectPushed, expectSearch } from './pushing.js';
import { holdReports } from './reports.js';
import { about, columnOf, describeServer, from, it, open, rejection, reports } from './support.js';

const { dataset } = await from<{ dataset: string }>('opendatasoft');
const path = `/api/explore/v2.1/catalog/datasets/${dataset}/records`;

await describeServer('Opendatasoft', 'opendatasoft', (server) => {
  const source = holdReports(server, { standard: 'opendatasoft', path });

  it('has labels, descriptions, units and a point', async () => {
    const read = await source().read({ limit: 2 });
    expect(columnOf(read, 'ward')).to.include({ label: 'Ward', description: 'Electoral ward of the address' });
    expect(columnOf(read, 'cost').unit).to.be.oneOf(['£', 'GBP']);
    expect(columnOf(read, 'assisted').type).to.equal('boolean');
    const place = columnOf(read, 'place');
    expect([place.type, place.values[0]]).to.deep.equal([
      'point',
      { longitude: reports[0]!.longitude, latitude: reports[0]!.latitude },
    ]);
  });

  it('knows where the data comes from', async () => {
    const { provenance } = await source().read({ limit: 1 });
    expect(provenance).to.include({ title: about.title, publisher: about.publisher });
    expect(provenance.licence?.title).to.match(/Open Government Licence/);
    expect(Date.parse(provenance.updated!)).to.be.within(
      Date.parse('2026-03-31T09:15Z'),
      Date.parse('2026-03-31T10:00Z'),
    );
    expect(provenance.description).to.equal('Reports of bins that were not collected.');
  });

  it('says what it pushed, and pushes it', async () => {
    const { read } = await expectPushed(
      server(),
      path,
      {
        filter: "ward = 'Abbey' AND cost > 100",
        sort: [{ column: 'cost', descending: true }],
        select: ['id', 'cost'],
        limit: 5,
      },
      { filter: true, sort: true, page: true, select: true },
      [/^where=.*Abbey/m, /^order_by=.*cost.*desc/im, /^limit=5$/m],
    );
    expect(read.total).to.equal(reports.filter(({ ward, cost }) => ward === 'Abbey' && Number(cost) > 100).length);
  });

  it('groups at the server', () =>
    expectPushed(
      server(),
      path,
      { groupBy: ['ward'], aggregate: [{ function: 'sum', column: 'cost', as: 'total' }] },
      { aggregate: true },
      [/^group_by=.*ward/m],
    ));

  it('searches for words', () => expectSearch(source()));

  it('applies a filter again that the server passes over', () =>
    expectAppliedHere(server(), path, (url) => url.searchParams.delete('where')));

  it('says which dataset is not there', async () => {
    const { message } = await expectNotThere(server().address + path.replace(dataset, 'nothing'));
    expect(message).to.match(/nothing does not exist|404/);
  });

  it('reads the answers of version 1', async () => {
    const read = await open(`${server().address}/api/records/1.0/search/?dataset=${dataset}`).read();
    expect(read.standard).to.equal('opendatasoft');
    expect(read.rows).to.be.at.least(10);
    expect(read.complete).to.equal(read.rows === reports.length);
    expect(columnOf(read, 'ward').values[0]).to.equal(reports[0]!.ward);
    expect(columnOf(read, 'place').values[0]).to.deep.equal({
      longitude: reports[0]!.longitude,
      latitude: reports[0]!.latitude,
    });
  });
});

await describeServer(
  'Opendatasoft where the quota is used up',
  'opendatasoft',
  (server) => {
    it('says so', async () => {
      const { reason, status } = await rejection(open(server().address + path).read());
      expect(reason).to.be.oneOf(['http', 'api']);
      expect(status).to.equal(429);
    });
  },
  { quota: 1 },
);

await describeServer(
  'Opendatasoft with more rows than it gives by page',
  'opendatasoft',
  (server) => {
    it('gives them all, or says that it does not', async () => {
      const read = await open(server().address + path).read();
      if (read.complete) expect(read.rows).to.equal(10_400);
      else expect(read.warnings.join()).to.match(/10,?400/);
    });

    it('reaches a page behind the ten thousandth row', async () => {
      const read = await open(server().address + path).read({ offset: 10_390, limit: 20, sort: [{ column: 'id' }] });
      expect(read.rows).to.equal(10);
    });
  },
  { rows: Array.from({ length: 10_400 }, (_, index) => ({ ...reports[index % reports.length], id: index + 1 })) },
);
