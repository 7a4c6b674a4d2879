import { execFile } from 'node:child_process';
import { expect } from 'chai';
import { describeServer, it } from './support.js';

interface Checked {
  sources: {
    result: string;
    data: { standard: string; total: number; complete: boolean | null };
    queries: { part: string; by: string; agrees: boolean | null }[];
    clauses: { id: string; verdict: string }[];
  }[];
}

const root = new URL('../../', import.meta.url).pathname;
const program =
  "import { main } from './packages/cli/src/main.ts'; process.exitCode = await main(process.argv.slice(1));";

/** What `council-kit check` says of an address, for programs. */
function check(address: string): Promise<Checked['sources'][number]> {
  const flags = ['--conditions=council-kit-source', '--import', 'tsx', '--input-type=module', '--eval', program, '--'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...flags, 'check', address, '--json'],
      { cwd: root, maxBuffer: 1e8 },
      (error, printed, complaints) => {
        if (!printed) reject(new Error(complaints, { cause: error }));
        else resolve((JSON.parse(printed) as Checked).sources[0]!);
      },
    );
  });
}

// What each server can do, and so what the clauses of tenders make of it.
const servers: [title: string, name: string, path: string, standard: string, parts: string, live: string][] = [
  ['OData', 'odata', '/council/Reports', 'odata', 'filter sort page aggregate', 'meets'],
  [
    'ArcGIS',
    'koop',
    '/file-geojson/rest/services/missed-bins/FeatureServer/0',
    'arcgis',
    'filter sort page aggregate',
    'meets',
  ],
  ['JSON:API', 'jsonapi', '/jsonapi/reports', 'json-api', 'sort page', 'partly'],
  ['OGC API Features', 'mapserver', '/mapserv/council/ogcapi/collections/reports', 'ogc-features', 'page', 'partly'],
  ['WordPress', 'wordpress', '/wp-json/wp/v2/posts', 'wordpress', 'filter search sort page', 'meets'],
  ['JSON', 'json-server', '/reports', 'json', '', 'does-not'],
];

for (const [title, name, path, standard, parts, live] of servers) {
  await describeServer(`council-kit check: ${title}`, name, (server) => {
    it('says which standard it speaks and what it can really be asked', async () => {
      const { result, data, queries, clauses } = await check(server().address + path);
      expect(result).to.be.oneOf(['well', 'warnings']);
      expect([data.standard, data.complete]).to.deep.equal([standard, true]);
      for (const part of parts.split(' ').filter(Boolean)) {
        const found = queries.find((query) => query.part === part);
        expect([part, found?.by, found?.agrees]).to.deep.equal([part, 'server', true]);
      }
      expect(clauses.find(({ id }) => id === 'live-query')?.verdict).to.equal(live);
    });
  });
}
