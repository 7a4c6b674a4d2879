import { expect } from 'chai';
import { expectReports, holdReports } from './reports.js';
import {
  about,
  askedDuring,
  between,
  columnOf,
  describeServer,
  from,
  it,
  open,
  rejection,
  reports,
  wordsOf,
} from './support.js';

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
    const asked = await askedDuring(server(), async () => {
      const { pushed, total } = await open(server().address + path).read({
        filter: "ward = 'St Mary''s' AND cost > 100",
        sort: [{ column: 'cost', descending: true }],
        limit: 5,
      });
      expect(pushed).to.include({ filter: true, sort: true, page: true });
      expect(total).to.equal(reports.filter(({ ward, cost }) => ward === "St Mary's" && Number(cost) > 100).length);
    });
    expect(wordsOf(asked))
      .to.match(/^\$where=.*St Mary''s/m)
      .and.to.match(/^\$order=.*cost.* desc/im);
  });

  it('groups at the server', async () => {
    const asked = await askedDuring(server(), async () => {
      const { pushed } = await open(server().address + path).read({
        groupBy: ['ward'],
        aggregate: [{ function: 'sum', column: 'cost', as: 'total' }],
      });
      expect(pushed.aggregate).to.equal(true);
    });
    expect(wordsOf(asked)).to.match(/^\$group=.*ward/m);
  });

  it('searches for words', async () => {
    const found = await source().read({ search: 'nappies' });
    expectReports(
      found,
      reports.filter(({ note }) => String(note).includes('nappies')),
    );
  });

  it('gives the rows changed since a moment', async () => {
    const found = await open(server().address + path).read({ changedSince: '2026-03-01T00:00:00Z' });
    expectReports(
      found,
      reports.filter(({ updated }) => String(updated) > '2026-03-01T00:00:00Z'),
    );
    expect(found.pushed.changedSince).to.equal(true);
  });

  it('applies a filter again that the server passes over', async () => {
    const deaf = await between(server(), (url) => {
      url.searchParams.delete('$where');
      url.searchParams.delete('ward');
    });
    try {
      const found = await open(deaf.address + path).read({ filter: "ward = 'Lee'" });
      expectReports(
        found,
        reports.filter(({ ward }) => ward === 'Lee'),
      );
      expect(found.warnings.join()).to.match(/did not apply the filter/);
    } finally {
      await deaf.close();
    }
  });

  it('says what is not there', async () => {
    const missing = await rejection(open(server().address + path.replace('abcd', 'wxyz')).read());
    expect(missing.reason).to.be.oneOf(['api', 'http']);
    expect(missing.status).to.equal(404);
  });
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
