import { expect } from 'chai';
import { expectAppliedHere, expectNotThere, expectPushed, expectSearch } from './pushing.js';
import { expectReports, expectReportTypes, holdReports } from './reports.js';
import { about, columnOf, describeServer, from, it, open, refusal, rejection, reports, valuesOf } from './support.js';

const { resource, dataset } = await from<{ resource: string; dataset: string }>('ckan');
const path = `/api/3/action/datastore_search?resource_id=${resource}`;

await describeServer('CKAN', 'ckan', (server) => {
  const source = holdReports(server, { standard: 'ckan', path });

  it('has labels and descriptions', async () => {
    const ward = columnOf(await source().read({ limit: 1 }), 'ward');
    expect([ward.label, ward.description]).to.deep.equal(['Ward', 'Electoral ward of the address']);
  });

  it('says what it pushed, and pushes it', async () => {
    const { asked } = await expectPushed(
      server(),
      path,
      {
        filter: "ward = 'Abbey' AND status IN ('OPN', 'CLS')",
        sort: [{ column: 'reported' }],
        select: ['id', 'reported'],
        limit: 5,
      },
      { filter: true, sort: true, page: true, select: true },
      [/^filters=.*Abbey.*CLS/m, /^sort="?reported/m, /^limit=5$/m],
    );
    expect(asked.length).to.be.lessThan(6);
  });

  it('searches for words', () => expectSearch(source()));

  it('applies a filter again that the server passes over', () =>
    expectAppliedHere(server(), path, (url) => url.searchParams.delete('filters')));

  it('names what goes wrong', async () => {
    await expectNotThere(server().address + path.replace('a0c3', 'ffff'));
    const denied = { success: false, error: { __type: 'Authorization Error', message: 'Access denied' } };
    const refused = await refusal(server(), { status: 403, body: denied }, open(server().address + path));
    expect(refused.message).to.match(/Access denied|403/);
  });

  it('is read by the address of a page of the resource, too', async () => {
    const found = await open(`${server().address}/dataset/${dataset}/resource/${resource}`).read({ limit: 3 });
    expect([found.standard, found.rows, found.total]).to.deep.equal(['ckan', 3, reports.length]);
  });

  it('gives the resource of a package, with what the package says of it', async () => {
    const found = await open(`${server().address}/api/3/action/package_show?id=${dataset}`).read({ limit: 10 });
    expect([found.standard, found.rows]).to.deep.equal(['ckan', 10]);
    expect(found.provenance.publisher).to.equal(about.publisher);
    expect(found.provenance.title).to.match(/Missed bins/);
    expect(found.provenance.licence?.title).to.match(/Open Government Licence/);
    expect(found.provenance.updated).to.match(/^2026-03-31T09:15:00/);
  });

  it('says that a package is not there, or not for everyone', async () => {
    const missing = await rejection(open(`${server().address}/api/3/action/package_show?id=nothing`).read());
    expect([missing.reason, missing.status]).to.deep.equal(['api', 404]);
    const hidden = await rejection(open(`${server().address}/api/3/action/package_show?id=private`).read());
    expect(hidden.message).to.match(/Access denied/);
  });
});

await describeServer(
  'CKAN that writes numbers as text',
  'ckan',
  (server) => {
    holdReports(server, { standard: 'ckan', path, runs: 10 });
  },
  { old: true },
);

await describeServer(
  'CKAN with SQL',
  'ckan',
  (server) => {
    holdReports(server, { standard: 'ckan', path, runs: 20 });

    it('groups at the server', () =>
      expectPushed(
        server(),
        path,
        {
          filter: 'cost > 100',
          groupBy: ['ward'],
          aggregate: [{ function: 'sum', column: 'cost', as: 'total' }],
        },
        { filter: true, aggregate: true },
        [/GROUP BY/i],
      ));
  },
  { sql: true },
);

await describeServer(
  'CKAN that gives fewer rows at a time than usual',
  'ckan',
  (server) => {
    it('is read whole all the same', async () => {
      const whole = await open(server().address + path).read();
      expect([whole.rows, whole.complete]).to.deep.equal([reports.length, true]);
      expectReports(whole, reports);
    });

    it('gives a page that is longer than that', async () => {
      const page = await open(server().address + path).read({ sort: [{ column: 'id' }], offset: 100, limit: 1200 });
      expectReports(page, reports.slice(100, 1300));
    });
  },
  { most: 500 },
);

await describeServer(
  'CKAN with more rows than it gives at a time',
  'ckan',
  (server) => {
    it('gives all of them', async () => {
      const read = await open(server().address + path, { limit: 1e8 }).read({ select: ['id'] });
      expect([read.rows, read.complete]).to.deep.equal([33_000, true]);
    });
  },
  { rows: Array.from({ length: 33_000 }, (_, index) => ({ ...reports[index % reports.length], id: index + 1 })) },
);

await describeServer('a DataPress catalogue', 'datapress', (server) => {
  it('is read through the CSV file of the package', async () => {
    const found = await open(`${server().address}/api/3/action/package_show?id=${dataset}`).read();
    expect(found.rows).to.equal(reports.length);
    expectReportTypes(found);
    expect(valuesOf(found, 'reference').slice(0, 2)).to.deep.equal(['00000001', '00000038']);
    expect(found.provenance.publisher).to.equal(about.publisher);
  });
});
