import { expect } from 'chai';
import { expectReports, holdReports } from './reports.js';
import { describeServer, it, open, rejection, reports } from './support.js';

await describeServer('a REST API', 'json-server', (server) => {
  holdReports(server, { standard: 'json', path: '/reports', onePiece: true, runs: 20 });

  it('is read page by page where its address names the pages', async () => {
    const read = await open(`${server().address}/reports?_page=1&_limit=100`).read();
    expect([read.rows, read.complete]).to.deep.equal([reports.length, true]);
    expectReports(read, reports);
  });

  it('counts all where only some are given', async () => {
    const read = await open(`${server().address}/reports?_limit=30`).read();
    expect(read.total).to.equal(reports.length);
    if (read.rows < reports.length) expect([read.complete, read.warnings.length > 0]).to.deep.equal([false, true]);
  });

  it('filters what the server does not', async () => {
    const read = await open(`${server().address}/reports?_page=1&_limit=500`).read({
      filter: "ward = 'Lee' AND bins > 4",
    });
    expectReports(
      read,
      reports.filter(({ ward, bins }) => ward === 'Lee' && Number(bins) > 4),
    );
  });

  it('says what is not there', async () => {
    const missing = await rejection(open(`${server().address}/nothing`).read());
    expect([missing.reason, missing.status]).to.deep.equal(['http', 404]);
  });
});
