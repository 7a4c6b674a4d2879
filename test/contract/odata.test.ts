import type { DataError } from '@council-kit/data';
import { expect } from 'chai';
import { expectAppliedHere, expectPushed, expectSearch } from './pushing.js';
import { holdReports } from './reports.js';
import { askedDuring, columnOf, describeServer, from, it, open, rejection, reports, wordsOf } from './support.js';

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
    const { read } = await expectPushed(
      server(),
      path,
      {
        filter: "ward = 'St Mary''s' AND reported >= '2025-01-01'",
        sort: [{ column: 'id', descending: true }],
        select: ['id', 'ward', 'reported'],
        limit: 5,
      },
      { filter: true, sort: true, page: true, select: true },
      [/^\$filter=.*St Mary''s.*2025-01-01/m, /^\$orderby=id desc/m, /^\$top=5$/m],
    );
    expect(read.total).to.equal(
      reports.filter(({ ward, reported }) => ward === "St Mary's" && String(reported) >= '2025-01-01').length,
    );
  });

  it('groups at the server', () =>
    expectPushed(
      server(),
      path,
      { filter: 'bins > 3', groupBy: ['ward'], aggregate: [{ function: 'sum', column: 'cost', as: 'total' }] },
      { filter: true, aggregate: true },
      [/^\$apply=filter\(.*groupby/m],
    ));

  it('searches for words', () => expectSearch(source()));

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

  it('applies a filter again that the server passes over', () =>
    expectAppliedHere(server(), path, (url) => url.searchParams.delete('$filter')));

  it('says what is not there', async () => {
    const missing = await rejection(open(`${server().address}/council/Nothing`).read());
    expect(missing.reason).to.be.oneOf(['api', 'http', 'capability']);
    expect(missing.message).to.match(/Nothing|404/);
  });
});
