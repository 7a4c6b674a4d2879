import { expectNotThere } from './pushing.js';
import { expectReports, holdReports, reportNames, reportQueries } from './reports.js';
import { describeServer, from, it, open, reports } from './support.js';

const { reportsPath: path } = await from<{ reportsPath: string }>('jsonapi');
// The id of a resource is a text there; its own number is an attribute.
const names = reportNames.filter((name) => name !== 'id');
const queries = reportQueries.map((query) => ({
  ...query,
  select: query.select?.map((name) => (name === 'id' ? 'reference' : name)),
  sort: query.sort?.map((key) => (key.column === 'id' ? { ...key, column: 'reference' } : key)),
}));

await describeServer('JSON:API', 'jsonapi', (server) => {
  holdReports(server, {
    standard: 'json-api',
    path,
    names,
    queries,
    key: 'reference',
    deaf: true,
    runs: 8,
  });

  it('never takes a filtered page for all there is', async () => {
    // This server filters each page after it has cut it off, and counts all the same.
    const found = await open(server().address + path).read({ filter: "ward = 'Lee'" });
    expectReports(
      found,
      reports.filter(({ ward }) => ward === 'Lee'),
      names,
    );
    const page = await open(server().address + path).read({ filter: "ward = 'Lee'", limit: 10 });
    expectReports(page, reports.filter(({ ward }) => ward === 'Lee').slice(0, 10), names);
  });

  it('says what is not there', () => expectNotThere(`${server().address}/jsonapi/nothing`));
});
