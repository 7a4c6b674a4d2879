import { expect } from 'chai';
import '@council-kit/elements';
import { serve } from '../../packages/data/test/serve.js';
import { fixture, whenState } from '../support/page.js';
import { heard } from '../support/heard.js';

interface Report {
  id: number;
  ward: string | null;
  reported: string;
  bins: number | null;
}

const json = async <T>(path: string) => (await (await fetch(`/__api/${path}`)).json()) as T;

/** What a tile says, once it has its figure. */
async function told(src: string, attributes: string): Promise<string> {
  const tile = fixture('<council-kpi></council-kpi>');
  tile.setAttribute('label', 'Bins missed');
  for (const [, name, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) tile.setAttribute(name!, value!);
  tile.setAttribute('src', src);
  await whenState(tile, 'ready');
  return heard(tile).join(' ');
}

// The same table behind different servers, at the addresses a person would paste.
const servers: [string, string, string][] = [
  ['CKAN, by the page of a dataset', 'ckan', '/dataset/missed-bins'],
  ['CKAN, by its API', 'ckan', '/api/3/action/datastore_search?resource_id=a0c3f4d2-1f0e-4d6b-9a53-5f2f3f2b7c11'],
  ['Opendatasoft, by the page of a dataset', 'opendatasoft', '/explore/dataset/missed-bins/information/'],
  ['Opendatasoft, by its API', 'opendatasoft', '/api/explore/v2.1/catalog/datasets/missed-bins/records'],
  ['Socrata', 'socrata', '/resource/abcd-1234.json'],
  ['ArcGIS', 'arcgis', '/arcgis/rest/services/Waste/MissedBins/FeatureServer/0'],
];

// One figure each, as their servers or programs write it.
const answers: [string, string, string, string][] = [
  ['JSON', 'application/json', '{"items":[{"month":"2026-09","bins":12}]}', 'bins'],
  ['CSV', 'text/csv', 'Missed bins\n\nMonth,Bins\nSep-26,12\nTotal,12\n', 'Bins'],
  [
    'GeoJSON',
    'application/geo+json',
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-1.2,51.6]},"properties":{"month":"2026-09","bins":12}}]}',
    'bins',
  ],
  [
    'JSON-stat',
    'application/json',
    '{"version":"2.0","class":"dataset","label":"Bins","id":["TIME"],"size":[1],"role":{"time":["TIME"]},"dimension":{"TIME":{"label":"Month","category":{"index":["2026-09"]}}},"value":[12]}',
    'value',
  ],
  [
    'OData',
    'application/json;odata.metadata=minimal',
    '{"@odata.context":"$metadata#Bins","value":[{"month":"2026-09","bins":12}]}',
    'bins',
  ],
  [
    'OGC API Features',
    'application/geo+json',
    '{"type":"FeatureCollection","numberMatched":1,"numberReturned":1,"links":[],"features":[{"type":"Feature","id":1,"geometry":null,"properties":{"month":"2026-09","bins":12}}]}',
    'bins',
  ],
  [
    'JSON:API',
    'application/vnd.api+json',
    '{"jsonapi":{"version":"1.0"},"data":[{"type":"bins","id":"1","attributes":{"month":"2026-09","bins":12}}]}',
    'bins',
  ],
];

describe('a tile over any standard', () => {
  for (const [name, server, path] of servers) {
    it(`adds up what matches: ${name}`, async function () {
      this.timeout(30_000);
      const [address, reports] = await Promise.all([json<string>(`replay/${server}`), json<Report[]>('reports')]);
      const sum = reports.filter(({ ward }) => ward === 'Elm').reduce((all, { bins }) => all + (bins ?? 0), 0);
      const said = await told(address + path, `measure="bins" aggregate="sum" filter="ward = 'Elm'"`);
      expect(said).to.contain(sum.toLocaleString('en-GB'));
    });

    it(`shows the newest: ${name}`, async function () {
      this.timeout(30_000);
      const [address, reports] = await Promise.all([json<string>(`replay/${server}`), json<Report[]>('reports')]);
      const newest = reports.reduce((best, report) => (report.reported > best.reported ? report : best));
      const said = await told(
        address + path,
        `measure="bins" date="reported" compare="none" filter="id >= ${newest.id} AND id <= ${newest.id}"`,
      );
      expect(said).to.contain(`${newest.bins}`);
      expect(said).to.contain(newest.reported.slice(0, 4));
    });
  }

  it('reads PxWeb by choosing its codes', async () => {
    const address = await json<string>('replay/pxweb');
    const said = await told(
      `${address}/api/v1/en/waste/HW01.px`,
      `measure="value" filter="AREA = 'E07000900' AND MEASURE = 'TONNES' AND YEAR = '2025'" compare="none"`,
    );
    expect(said).to.match(/2\d,?\d{3}|2\d\.\d,000/);
  });

  it('counts the services of Open Referral UK, and entities of planning data', async () => {
    const services = await json<string>('replay/open-referral');
    expect(await told(`${services}/services`, 'aggregate="count"')).to.contain('230');
    const planning = await json<string>('replay/planning-data');
    expect(await told(`${planning}/entity.json`, 'aggregate="count"')).to.contain('2,600');
  });

  for (const [name, type, body, measure] of answers) {
    it(`shows a saved answer: ${name}`, async () => {
      const said = await told(await serve(body, type), `measure="${measure}"`);
      expect(said).to.contain('12').and.to.contain('September 2026');
    });
  }
});
