import { expect } from 'chai';
import { expectReports, holdReports } from './reports.js';
import { askedDuring, columnOf, describeServer, from, it, open, rejection, reports, wordsOf } from './support.js';

const { collection, base } = await from<{ collection: string; base: string }>('mapserver');

await describeServer('OGC API Features by MapServer', 'mapserver', (server) => {
  holdReports(server, {
    standard: 'ogc-features',
    path: collection,
    queries: [
      { filter: "ward = 'Abbey'" },
      { filter: "reported >= '2025-06-01' AND bins > 4" },
      { sort: [{ column: 'cost', descending: true }, { column: 'id' }], limit: 25 },
      { limit: 7 },
      { limit: 20, offset: 2590 },
      { select: ['status'], distinct: true },
      { groupBy: ['ward'], aggregate: [{ function: 'sum', column: 'cost', as: 'total' }] },
    ],
    runs: 4,
  });

  it('reads a page at the server, with its points and the count of all', async () => {
    const asked = await askedDuring(server(), async () => {
      const read = await open(server().address + collection).read({ limit: 5, offset: 100 });
      expectReports(read, reports.slice(100, 105));
      expect([read.total, read.pushed.page]).to.deep.equal([reports.length, true]);
      expect(read.columns.find(({ type }) => type === 'point')?.values[0]).to.deep.equal({
        longitude: reports[100]!.longitude,
        latitude: reports[100]!.latitude,
      });
    });
    // There is no offset in the standard, so what comes before is read, too.
    expect(wordsOf(asked)).to.match(/^limit=(5|105)$/m);
  });

  it('follows links that name another host at the host that was asked', async () => {
    const read = await open(`${server().address}${collection}/items?f=json&limit=500`).read();
    expect(read.rows).to.be.oneOf([500, reports.length]);
    expect(read.complete).to.equal(read.rows === reports.length);
  });

  it('does not trust the server with a filter it passes over', async () => {
    const { pushed } = await open(server().address + collection).read({ filter: "ward = 'Lee'" });
    expect(pushed.filter ?? false).to.equal(false);
  });

  it('says what it is about', async () => {
    const read = await open(server().address + collection).read({ limit: 1 });
    expect(read.provenance.title).to.equal('Missed bins');
    expect(columnOf(read, 'uprn').type).to.equal('text');
  });

  it('says what is not there', async () => {
    const { reason, message } = await rejection(
      open(`${server().address}${base}/collections/nothing/items?f=json`).read(),
    );
    expect(reason).to.be.oneOf(['api', 'http']);
    expect(message).to.match(/Invalid collection|404/);
  });
});
