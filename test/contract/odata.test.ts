import type { DataError } from '@council-kit/data';
import { expect } from 'chai';
import { expectReports, holdReports } from './reports.js';
import {
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

const { reportsPath: path } = await from<{ reportsPath: string }>('odata');

await describeServer('OData', 'odata', (server) => {
  const source = holdReports(server, { standard: 'odata', path });

  it('has labels, and decimals that arrive as text', async () => {
    const read = await source().read({ limit: 3 });
    expect(columnOf(read, 'ward').label).to.equal('Ward');
    expect(columnOf(read, 'cost').type).to.equal('number');
    expect(columnOf(read, 'assisted').type).to.equal('boolean');
  });

  it('says what it pushed, and pushes it', async () => {
    const asked = await askedDuring(server(), async () => {
      const { pushed, total } = await open(server().address + path).read({
        filter: "ward = 'St Mary''s' AND reported >= '2025-01-01'",
        sort: [{ column: 'id', descending: true }],
        select: ['id', 'ward', 'reported'],
        limit: 5,
      });
      expect(pushed).to.include({ filter: true, sort: true, page: true, select: true });
      expect(total).to.equal(
        reports.filter(({ ward, reported }) => ward === "St Mary's" && String(reported) >= '2025-01-01').length,
      );
    });
    expect(wordsOf(asked))
      .to.match(/^\$filter=.*St Mary''s.*2025-01-01/m)
      .and.to.match(/^\$orderby=id desc/m)
      .and.to.match(/^\$top=5$/m);
  });

  it('groups at the server', async () => {
    const asked = await askedDuring(server(), async () => {
      const { pushed } = await open(server().address + path).read({
        filter: 'bins > 3',
        groupBy: ['ward'],
        aggregate: [{ function: 'sum', column: 'cost', as: 'total' }],
      });
      expect(pushed).to.include({ filter: true, aggregate: true });
    });
    expect(wordsOf(asked)).to.match(/^\$apply=filter\(.*groupby/m);
  });

  it('searches for words', async () => {
    const found = await source().read({ search: 'nappies' });
    expectReports(
      found,
      reports.filter(({ note }) => String(note).includes('nappies')),
    );
  });

  it('follows links to next pages that are relative', async () => {
    const asked = await askedDuring(server(), () => open(server().address + path).read());
    expect(wordsOf(asked)).to.match(/^\$skip(token)?=/m);
  });

  it('reads a set by the address of its service, or says that there are several', async () => {
    const outcome = await open(`${server().address}/council/`)
      .read({ limit: 1 })
      .then(
        ({ rows }) => rows,
        (error: unknown) => (error as DataError).reason,
      );
    expect(outcome).to.be.oneOf([1, 3, 'capability']);
  });

  it('applies a filter again that the server passes over', async () => {
    const deaf = await between(server(), (url) => url.searchParams.delete('$filter'));
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
    const missing = await rejection(open(`${server().address}/council/Nothing`).read());
    expect(missing.reason).to.be.oneOf(['api', 'http', 'capability']);
    expect(missing.message).to.match(/Nothing|404/);
  });
});
