import { expect } from 'chai';
import { expectAppliedHere, expectNotThere, expectPushed, expectSearch } from './pushing.js';
import { expectReports, holdReports } from './reports.js';
import { about, columnOf, describeServer, from, it, open, reports } from './support.js';

const { dataset } = await from<{ dataset: string }>('socrata');
const path = `/resource/${dataset}.json`;

await describeServer('Socrata', 'socrata', (server) => {
  const source = holdReports(server, { standard: 'socrata', path });

  it('has labels and descriptions, and columns whose first rows have no value', async () => {
    const read = await source().read({ limit: 1 });
    expect(columnOf(read, 'ward')).to.include({ label: 'Ward', description: 'Electoral ward of the address' });
    expect(columnOf(read, 'assisted').type).to.equal('boolean');
    expect(columnOf(read, 'cost').values[0]).to.equal(null);
  });

  it('knows where the data comes from', async () => {
    const { provenance } = await source().read({ limit: 1 });
    expect(provenance).to.include({ title: about.title, publisher: about.publisher });
    expect(provenance.licence?.title).to.match(/Open Government Licence/);
    expect(Date.parse(provenance.updated!)).to.equal(Date.parse(about.modified));
  });

  it('says what it pushed, and pushes it', async () => {
    const { read } = await expectPushed(
      server(),
      path,
      { filter: "ward = 'St Mary''s' AND cost > 100", sort: [{ column: 'cost', descending: true }], limit: 5 },
      { filter: true, sort: true, page: true },
      [/^\$where=.*St Mary''s/m, /^\$order=.*cost.* desc/im],
    );
    expect(read.total).to.equal(reports.filter(({ ward, cost }) => ward === "St Mary's" && Number(cost) > 100).length);
  });

  it('groups at the server', () =>
    expectPushed(
      server(),
      path,
      { groupBy: ['ward'], aggregate: [{ function: 'sum', column: 'cost', as: 'total' }] },
      { aggregate: true },
      [/^\$group=.*ward/m],
    ));

  it('searches for words', () => expectSearch(source()));

  it('gives the rows changed since a moment', async () => {
    const found = await open(server().address + path).read({ changedSince: '2026-03-01T00:00:00Z' });
    expectReports(
      found,
      reports.filter(({ updated }) => String(updated) > '2026-03-01T00:00:00Z'),
    );
    expect(found.pushed.changedSince).to.equal(true);
  });

  it('applies a filter again that the server passes over', () =>
    expectAppliedHere(server(), path, (url) => {
      url.searchParams.delete('$where');
      url.searchParams.delete('ward');
    }));

  it('says what is not there', () => expectNotThere(server().address + path.replace('abcd', 'wxyz')));
});

await describeServer(
  'Socrata with more rows than it gives at a time',
  'socrata',
  (server) => {
    it('gives all of them', async () => {
      const read = await open(server().address + path, { limit: 1e8 }).read({ select: ['id'] });
      expect([read.rows, read.complete]).to.deep.equal([52_000, true]);
      expect(new Set(Array.from(columnOf(read, 'id').values)).size).to.equal(52_000);
    });
  },
  { rows: Array.from({ length: 52_000 }, (_, index) => ({ ...reports[index % reports.length], id: index + 1 })) },
);
