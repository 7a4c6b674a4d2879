import { expect } from 'chai';
import { expectAppliedHere, expectPushed } from './pushing.js';
import { expectReports, holdReports } from './reports.js';
import { about, columnOf, describeServer, from, it, open, rejection, reports, statuses } from './support.js';

const { layer: harsh } = await from<{ layer: string }>('arcgis');
const { layer } = await from<{ layer: string }>('koop');

await describeServer('ArcGIS at its harshest', 'arcgis', (server) => {
  const source = holdReports(server, { standard: 'arcgis', path: harsh });

  it('has labels, codes, dates and points', async () => {
    const read = await source().read({ limit: 1, sort: [{ column: 'id' }] });
    expect(columnOf(read, 'ward').label).to.equal('Ward');
    expect([...columnOf(read, 'status').codes!]).to.deep.equal(Object.entries(statuses));
    expect(read.columns.find(({ type }) => type === 'point')?.values[0]).to.deep.equal({
      longitude: reports[0]!.longitude,
      latitude: reports[0]!.latitude,
    });
  });

  it('knows where the data comes from', async () => {
    const { provenance } = await source().read({ limit: 1 });
    expect(provenance.title).to.equal(about.title);
    expect(Date.parse(provenance.updated!)).to.equal(Date.parse(about.modified));
    expect([provenance.attribution, provenance.publisher]).to.include(about.publisher);
  });

  it('says what it pushed, and pushes it', async () => {
    const { read } = await expectPushed(
      server(),
      harsh,
      { filter: "status = 'CLS' AND reported >= '2025-01-01'", sort: [{ column: 'id', descending: true }], limit: 5 },
      { filter: true, sort: true, page: true },
      [/^where=.*CLS.*(TIMESTAMP|DATE) '2025-01-01/m, /^orderByFields=.*id.* desc/im],
    );
    expect(read.total).to.equal(
      reports.filter(({ status, reported }) => status === 'CLS' && String(reported) >= '2025-01-01').length,
    );
  });

  it('groups at the server', () =>
    expectPushed(
      server(),
      harsh,
      { groupBy: ['status'], aggregate: [{ function: 'sum', column: 'cost', as: 'total' }] },
      { aggregate: true },
      [/^outStatistics=/m],
    ));

  it('applies a filter again that the server passes over', () =>
    expectAppliedHere(
      server(),
      harsh,
      (url) => {
        if (url.searchParams.has('where')) url.searchParams.set('where', '1=1');
      },
      ['status', 'REF'],
    ));

  it('takes an error with status 200 for what it is', async () => {
    const { reason, message } = await rejection(open(server().address + harsh.replace('Waste', 'Nothing')).read());
    expect(reason).to.equal('api');
    expect(message).to.match(/Service not found/);
  });
});

await describeServer(
  'an old ArcGIS without pages, order and statistics',
  'arcgis',
  (server) => {
    it('is read whole all the same, and sorted here', async () => {
      const read = await open(server().address + harsh).read({ sort: [{ column: 'id', descending: true }], limit: 3 });
      expectReports(read, reports.slice(-3).reverse());
    });

    it('is read whole', async () => {
      expectReports(await open(server().address + harsh).read(), reports);
    });
  },
  { plain: true },
);

await describeServer('koop', 'koop', (server) => {
  holdReports(server, { standard: 'arcgis', path: layer, runs: 20 });

  it('says what it pushed, and pushes it', async () => {
    await expectPushed(
      server(),
      layer,
      { filter: 'bins >= 5 AND cost < 100', sort: [{ column: 'id', descending: true }], limit: 5 },
      { filter: true, sort: true, page: true },
      [/^where=.*bins.*cost/m],
    );
    await expectPushed(server(), layer, { filter: "ward = 'Abbey'" }, {}, [/^where=.*Abbey/m]);
  });

  it('reads the same as GeoJSON', async () => {
    const read = await open(
      `${server().address}${layer}/query?where=1%3D1&outFields=*&resultRecordCount=50&f=geojson`,
    ).read();
    expect(read.rows).to.be.at.least(50);
    expect(columnOf(read, 'ward').values[0]).to.equal(reports[0]!.ward);
  });
});
