import { expect } from 'chai';
import fc from 'fast-check';
import { answering, type Said } from '../../test/answering.js';
import { column, values } from '../../test/dataset.js';
import { rejection } from '../../test/serve.js';
import { expectReadOrNamed } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData, type Query } from '../index.js';

const view = {
  id: 'abcd-1234',
  name: 'Missed bins',
  description: 'Reports',
  attribution: 'Drayton Council',
  licenseId: 'UK_OGLV3.0',
  license: { name: 'UK Open Government Licence v3' },
  rowsUpdatedAt: 1_772_000_000,
  newBackend: true,
  columns: [
    { fieldName: 'ward', name: 'Ward', dataTypeName: 'text', description: 'Electoral ward' },
    { fieldName: 'cost', name: 'Cost', dataTypeName: 'money', format: { currency: 'GBP' } },
    { fieldName: 'date', name: 'Date', dataTypeName: 'calendar_date' },
    { fieldName: 'seen', name: 'Seen', dataTypeName: 'calendar_date' },
    { fieldName: 'open', name: 'Open', dataTypeName: 'checkbox' },
    { fieldName: 'site', name: 'Site', dataTypeName: 'url' },
    { fieldName: 'place', name: 'Place', dataTypeName: 'location' },
    { fieldName: 'spot', name: 'Spot', dataTypeName: 'point' },
    { fieldName: 'select', name: 'Select', dataTypeName: 'number' },
    { fieldName: 'secret', name: 'Secret', dataTypeName: 'text', flags: ['hidden'] },
    { fieldName: ':@computed_region_x', name: 'Region', dataTypeName: 'number' },
  ],
};
const rows = [
  {
    ward: 'Abbey',
    cost: '12.50',
    date: '2026-01-02T00:00:00.000',
    seen: '2026-01-02T10:30:00.000',
    open: true,
    site: { url: 'https://example.org/', description: 'Site' },
    place: {
      latitude: '51.5',
      longitude: '-1.25',
      human_address: '{"address":"1 High St","city":"Drayton","state":""}',
    },
    spot: { type: 'Point', coordinates: [-1.25, 51.5] },
    ':@computed_region_x': '4',
  },
  { ward: 'Oak', place: { human_address: '{"address":"2 High St"}' } },
];

describe('Socrata', () => {
  let server: ReturnType<typeof answering> | undefined;
  afterEach(() => server?.end());
  const start = (answer?: (url: URL) => Said | undefined) => {
    server = answering((url) => {
      const given = answer?.(url);
      if (given) return given;
      if (url.pathname === '/api/views/abcd-1234.json') return { body: view };
      if (url.pathname !== '/resource/abcd-1234.json')
        return { body: { error: true, message: 'Not found' }, status: 404 };
      return { body: url.searchParams.get('$select')?.startsWith('count(') ? [{ n: '2' }] : rows };
    });
    return server;
  };
  const read = (query: Query = {}, path = '/resource/abcd-1234.json', answer?: (url: URL) => Said | undefined) =>
    openData(start(answer).origin + path, { retries: 0 }).read(query);

  it('types texts as the portal declares them, and gives columns no row has', async () => {
    const dataset = await read();
    expect(Object.fromEntries(dataset.columns.map(({ name, type }) => [name, type]))).to.deep.equal({
      ward: 'text',
      cost: 'number',
      date: 'date',
      seen: 'date-time',
      open: 'boolean',
      site: 'link',
      place: 'point',
      'place.address': 'text',
      spot: 'point',
      select: 'number',
    });
    expect(column(dataset, 'ward')).to.include({ label: 'Ward', description: 'Electoral ward' });
    expect(column(dataset, 'cost')).to.include({ unit: 'GBP', decimals: 2 });
    expect(values(dataset, 'cost')).to.deep.equal([12.5, null]);
    expect(values(dataset, 'seen')[0]).to.equal('2026-01-02T10:30:00');
    expect(values(dataset, 'site')[0]).to.equal('https://example.org/');
    expect(values(dataset, 'place')).to.deep.equal([{ longitude: -1.25, latitude: 51.5 }, null]);
    expect(values(dataset, 'place.address')).to.deep.equal(['1 High St, Drayton', '2 High St']);
  });

  it('says where the data comes from', async () => {
    const { provenance } = await read();
    expect(provenance).to.include({
      title: 'Missed bins',
      publisher: 'Drayton Council',
      updated: '2026-02-25T06:13:20.000Z',
      page: `${server!.origin}/d/abcd-1234`,
    });
    expect(provenance.licence?.id).to.equal('OGL-UK-3.0');
  });

  for (const path of [
    '/d/abcd-1234',
    '/resource/abcd-1234.csv?$limit=10',
    '/resource/abcd-1234.geojson',
    '/Environment/Missed-bins/abcd-1234/about_data',
    '/api/views/abcd-1234/rows.csv?accessType=DOWNLOAD',
  ]) {
    it(`is recognised at ${path}`, async () => {
      const { standard, rows } = await read({}, path);
      expect([standard, rows]).to.deep.equal(['socrata', 2]);
    });
  }

  it('always asks for an order, and puts names that are words of SoQL in marks', async () => {
    await read({ sort: [{ column: 'select' }], limit: 2 });
    expect(server!.words()).to.contain('$order=`select`,:id');
    server!.end();
    await read();
    expect(server!.words()).to.contain('$order=:id');
  });

  it('writes filters as SoQL', async () => {
    await read({ filter: "ward = 'St Mary''s' AND cost > 3 AND date >= '2026-01-01' AND open = true", limit: 1 });
    expect(server!.words()).to.contain(
      "(ward = 'St Mary''s' AND cost > 3 AND date >= '2026-01-01T00:00:00.000' AND open = true)",
    );
  });

  it('does not trust the case of an old server', async () => {
    const old = ({ pathname }: URL) =>
      pathname.startsWith('/api/') ? { body: { ...view, newBackend: false } } : undefined;
    const { pushed, rows } = await read({ filter: "ward = 'Abbey'", limit: 1 }, undefined, old);
    expect([pushed.filter, pushed.page, rows]).to.deep.equal([false, false, 1]);
  });

  it('asks for what changed by the rows’ own dates', async () => {
    expect((await read({ changedSince: '2026-01-01T00:00:00Z' })).pushed.changedSince).to.equal(true);
    expect(server!.words()).to.contain(":updated_at > '2026-01-01T00:00:00Z'");
  });

  it('adds to what the author asks for', async () => {
    const dataset = await read(
      { filter: 'cost > 3' },
      '/resource/abcd-1234.json?$where=ward%20is%20not%20null&$select=ward,cost&open=true&$$app_token=t',
    );
    expect(server!.words())
      .to.contain('$where=(ward is not null) AND cost > 3')
      .and.to.contain('open=true')
      .and.to.contain('$$app_token=t');
    expect(dataset.columns.map(({ name }) => name)).to.deep.equal(['ward', 'cost']);
  });

  it('reads what the author has the server work out', async () => {
    const made = ({ searchParams }: URL) =>
      searchParams.has('$group') ? { body: [{ ward: 'Abbey', sum_cost: '12.5' }] } : undefined;
    const dataset = await read(
      { sort: [{ column: 'sum_cost' }] },
      '/resource/abcd-1234.json?$select=ward,sum(cost)&$group=ward',
      made,
    );
    expect([dataset.columns.map(({ name }) => name), values(dataset, 'sum_cost')]).to.deep.equal([
      ['ward', 'sum_cost'],
      [12.5],
    ]);
  });

  it('searches at the server only what is too much to read', async () => {
    expect((await read({ search: 'abb' })).pushed.search).to.equal(false);
    server!.end();
    const [ward, ...others] = view.columns;
    const columns = [{ ...ward, cachedContents: { count: '900000' } }, ...others];
    const large = ({ pathname }: URL) => (pathname.startsWith('/api/') ? { body: { ...view, columns } } : undefined);
    const dataset = await read({ search: 'abbey', limit: 2 }, undefined, large);
    expect(dataset.pushed.search).to.equal(true);
    expect(server!.words()).to.contain('$q=abbey');
    expect(dataset.warnings.join()).to.contain('whole words');
  });

  it('does without a description, by the headers of an answer', async () => {
    const headers = { 'x-soda2-fields': '["ward","cost","note"]', 'x-soda2-types': '["text","number","text"]' };
    const bare = ({ pathname }: URL) =>
      pathname.startsWith('/api/')
        ? { body: { error: true, message: 'No' }, status: 403 }
        : { body: [{ ward: '12', cost: '3' }], headers };
    const dataset = await read({}, undefined, bare);
    expect(dataset.columns.map(({ name, type }) => [name, type])).to.deep.equal([
      ['ward', 'text'],
      ['cost', 'number'],
      ['note', 'text'],
    ]);
  });

  it('gives the server’s own words, and says which address names nothing', async () => {
    const wrong = ({ pathname }: URL) =>
      pathname.startsWith('/resource/')
        ? { body: { error: true, message: 'No such column: x' }, status: 400 }
        : undefined;
    const error = await rejection<DataError>(read({}, undefined, wrong));
    expect([error.reason, error.status]).to.deep.equal(['api', 400]);
    expect(error.message).to.contain('No such column: x');
    const nameless = await rejection<DataError>(openData('https://example.org/data', { standard: 'socrata' }).read());
    expect([nameless.reason, nameless.cure]).to.satisfy(
      ([reason, cure]: string[]) => reason === 'capability' && cure!.includes('/resource/abcd-1234.json'),
    );
  });

  it('is not asked for an address that only looks like its own', async () => {
    const server = answering(() => ({ body: [{ ward: 'Abbey' }] }));
    try {
      const source = openData(`${server.origin}/json-stat/dataset/bins.json`);
      expect((await source.read()).rows).to.equal(1);
      expect(server.asked.map(({ pathname }) => pathname)).to.deep.equal(['/json-stat/dataset/bins.json']);
    } finally {
      server.end();
    }
  });

  it('gives a dataset or a named error, whatever comes', async () => {
    const near = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.record({ ward: fc.jsonValue(), place: fc.jsonValue(), cost: fc.jsonValue() })),
    );
    await fc.assert(
      fc.asyncProperty(near, near, async (description, answer) => {
        const from = answering(({ pathname }) => ({
          body: pathname.startsWith('/api/') ? { ...view, ...Object(description) } : answer,
        }));
        try {
          const source = openData(`${from.origin}/resource/abcd-1234.json`, { retries: 0 });
          await expectReadOrNamed(source, { sort: [{ column: 'cost' }], limit: 3 });
        } finally {
          from.end();
        }
      }),
      { numRuns: 150 },
    );
  });
});
