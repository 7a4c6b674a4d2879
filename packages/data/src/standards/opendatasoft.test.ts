import { expect } from 'chai';
import fc from 'fast-check';
import { answering, type Said } from '../../test/answering.js';
import { column, values } from '../../test/dataset.js';
import { rejection, serve } from '../../test/serve.js';
import { expectReadOrNamed } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData, type Query } from '../index.js';

const described = {
  dataset_id: 'bins',
  metas: {
    default: {
      title: 'Bins &amp; boxes',
      description: '<p>Reports.</p><script>alert(1)</script><p>By ward.</p>',
      publisher: 'Drayton Council',
      license: 'Open Government Licence v3.0',
      modified: '2026-03-01T09:00:00+00:00',
      data_processed: '2026-03-02T09:00:00+00:00',
      records_count: 3,
    },
  },
  fields: [
    { name: 'ward', label: 'Ward', type: 'text' },
    { name: 'cost', label: 'Cost', type: 'double', annotations: { unit: '£', decimals: 2 } },
    { name: 'open', label: 'Open', type: 'text' },
    { name: 'year', label: 'Year', type: 'date', annotations: { timeserie_precision: 'year' } },
    { name: 'until', label: 'Until', type: 'date' },
    { name: 'photo', label: 'Photo', type: 'file' },
    { name: 'place', label: 'Place', type: 'geo_point_2d' },
    { name: 'area', label: 'Area', type: 'geo_shape' },
  ],
};
const shape = { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[]] }, properties: {} };
const rows = [
  {
    ward: 'Abbey',
    cost: 12,
    open: 'False',
    year: '2024',
    until: '9999-12-31',
    photo: { filename: 'a.jpg', url: 'https://example.org/a.jpg' },
    place: { lon: -1, lat: 51 },
    area: shape,
  },
  {
    ward: 'Oak "Nine"',
    cost: null,
    open: 'True',
    year: '2025',
    until: '2026-01-01',
    photo: null,
    place: null,
    area: null,
  },
  { ward: "St 'M'", cost: 3.5, open: null, year: null, until: null, photo: null, place: null, area: null },
];

describe('Opendatasoft', () => {
  let server: ReturnType<typeof answering> | undefined;
  afterEach(() => server?.end());
  const path = '/api/explore/v2.1/catalog/datasets/bins';
  const start = (answer?: (url: URL) => Said | undefined) => {
    server = answering((url) => {
      const given = answer?.(url);
      if (given) return given;
      if (url.pathname === path) return { body: described };
      return { body: url.pathname.endsWith('/exports/json') ? rows : { total_count: rows.length, results: rows } };
    });
    return server;
  };
  const read = (query: Query = {}, address = `${path}/records`, answer?: (url: URL) => Said | undefined) =>
    openData(start(answer).origin + address, { retries: 0 }).read(query);

  it('types columns as the portal declares them', async () => {
    const dataset = await read();
    expect(dataset.columns.map(({ type }) => type)).to.deep.equal([
      'text',
      'number',
      'boolean',
      'period',
      'date',
      'link',
      'point',
      'shape',
    ]);
    expect(column(dataset, 'cost')).to.include({ label: 'Cost', unit: 'GBP', decimals: 2 });
    expect(values(dataset, 'open')).to.deep.equal([false, true, null]);
    expect(values(dataset, 'photo')[0]).to.equal('https://example.org/a.jpg');
    expect(values(dataset, 'place')[0]).to.deep.equal({ longitude: -1, latitude: 51 });
    expect(dataset.warnings).to.deep.equal(['Until: 9999-12-31 stands for no end, in 1 rows.']);
  });

  it('says where the data comes from, as plain text', async () => {
    const { provenance } = await read();
    expect(provenance).to.include({
      title: 'Bins & boxes',
      description: 'Reports.\nBy ward.',
      publisher: 'Drayton Council',
      updated: '2026-03-02T09:00:00.000Z',
      page: `${server!.origin}/explore/dataset/bins/`,
    });
    expect(provenance.licence?.id).to.equal('OGL-UK-3.0');
  });

  for (const page of [
    '/explore/dataset/bins/table/?sort=cost',
    '/explore/dataset/bins/',
    `${path}/exports/csv?delimiter=%3B`,
    '/api/explore/v2.0/catalog/datasets/bins/records',
    '/api/v2/catalog/datasets/bins/records',
  ]) {
    it(`is recognised at ${page}`, async () => {
      const { standard, rows } = await read({}, page);
      expect([standard, rows]).to.deep.equal(['opendatasoft', 3]);
    });
  }

  it('writes texts between marks they do not hold', async () => {
    await read({ filter: `ward = 'Oak "Nine"' OR ward = 'St ''M'''` });
    expect(server!.words()).to.contain(`(\`ward\` = 'Oak "Nine"' OR \`ward\` = "St 'M'")`);
  });

  it('keeps a text at home that no marks can hold', async () => {
    const { pushed, rows } = await read({ filter: `ward = 'a"b''c'` });
    expect([pushed.filter, rows]).to.deep.equal([false, 0]);
    expect(server!.words()).not.to.contain('where');
  });

  it('adds to what the author asks for', async () => {
    await read({ filter: 'cost > 3' }, `${path}/records?where=ward%20is%20not%20null&refine=open:False&apikey=k`);
    expect(server!.words())
      .to.contain('where=(ward is not null) AND `cost` > 3')
      .and.to.contain('refine=open:False')
      .and.to.contain('apikey=k');
  });

  it('takes the limit that the author wrote as the whole, and filters what that gives', async () => {
    const answer = (url: URL) =>
      /records$/.test(url.pathname) ? { body: { total_count: 3, results: rows.slice(0, 2) } } : undefined;
    const dataset = await read({ filter: 'cost > 3' }, `${path}/records?limit=2`, answer);
    expect([dataset.rows, dataset.total]).to.deep.equal([1, 1]);
    expect(server!.words()).not.to.contain('cost` > 3');
    expect(dataset.warnings.join()).to.contain('The address itself asks for 2 of 3 rows');
  });

  it('filters groups by columns that they have not', async () => {
    const answer = ({ searchParams }: URL) =>
      searchParams.has('group_by')
        ? { body: { total_count: 1, results: [{ ward: 'Abbey', a0: 2, a1: 0, c1: 0 }] } }
        : undefined;
    const aggregate = [
      { function: 'count', as: 'n' },
      { function: 'sum', column: 'cost', as: 'cost' },
    ] as const;
    const dataset = await read({ filter: 'cost > 100', groupBy: ['ward'], aggregate }, undefined, answer);
    expect(dataset.pushed.aggregate).to.equal(true);
    // A search engine says 0 where there is nothing to add up.
    expect([values(dataset, 'ward'), values(dataset, 'n'), values(dataset, 'cost')]).to.deep.equal([
      ['Abbey'],
      [2],
      [null],
    ]);
  });

  it('leaves medians, and groups that read alike, to memory', async () => {
    const median = await read({ groupBy: ['ward'], aggregate: [{ function: 'median', column: 'cost', as: 'm' }] });
    expect([median.pushed.aggregate, median.rows]).to.deep.equal([false, 3]);
    server!.end();
    const alike = ({ searchParams }: URL) =>
      searchParams.has('group_by')
        ? {
            body: {
              total_count: 2,
              results: [
                { ward: null, a0: 1 },
                { ward: ' ', a0: 1 },
              ],
            },
          }
        : undefined;
    const dataset = await read({ groupBy: ['ward'], aggregate: [{ function: 'count', as: 'n' }] }, undefined, alike);
    expect([dataset.pushed.aggregate, values(dataset, 'ward')]).to.deep.equal([
      false,
      ['Abbey', 'Oak "Nine"', "St 'M'"],
    ]);
  });

  it('reads again where the server leaves a filter aside, so that no page is short', async () => {
    const dataset = await read({ filter: "ward = 'Abbey'", limit: 2 });
    expect([values(dataset, 'ward'), dataset.total]).to.deep.equal([['Abbey'], 1]);
    expect(dataset.warnings.join()).to.contain('does not apply the filter in full');
  });

  it('gives the server’s own words', async () => {
    const body = { error_code: 'ODSQLError', message: 'ODSQL query is malformed: x' };
    const answer = (url: URL) => (/records$/.test(url.pathname) ? { body, status: 400 } : undefined);
    const error = await rejection<DataError>(read({}, undefined, answer));
    expect([error.reason, error.status]).to.deep.equal(['api', 400]);
    expect(error.message).to.contain('ODSQL query is malformed: x');
  });

  it('reads a saved answer of either version, points the right way round', async () => {
    const saved = await openData(await serve(JSON.stringify({ total_count: 3, results: rows }))).read();
    expect([saved.standard, saved.rows, column(saved, 'place').type]).to.deep.equal(['opendatasoft', 3, 'point']);
    const old = {
      nhits: 40,
      parameters: { dataset: 'bins' },
      records: [{ fields: { ward: 'Abbey', place: [51, -1] }, geometry: { type: 'Point', coordinates: [-1, 51] } }],
    };
    const { total, complete, columns } = await openData(await serve(JSON.stringify(old))).read();
    expect([total, complete, columns.length]).to.deep.equal([40, false, 2]);
    expect(columns[1]!.values[0]).to.deep.equal({ longitude: -1, latitude: 51 });
  });

  it('gives a dataset or a named error, whatever comes', async () => {
    const near = fc.oneof(
      fc.jsonValue(),
      fc.record({ total_count: fc.jsonValue(), results: fc.array(fc.jsonValue()) }),
      fc.record({
        nhits: fc.nat(),
        records: fc.array(fc.record({ fields: fc.jsonValue(), geometry: fc.jsonValue() })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(near, near, async (description, answer) => {
        const from = start(({ pathname }) => ({
          body: pathname === path ? { ...described, ...Object(description) } : answer,
        }));
        try {
          const source = openData(`${from.origin}${path}/records`, { retries: 0 });
          await expectReadOrNamed(source, { filter: "ward = 'a'", sort: [{ column: 'cost' }], limit: 3 });
        } finally {
          from.end();
        }
      }),
      { numRuns: 100 },
    );
    await fc.assert(
      fc.asyncProperty(near, async (answer) => {
        const from = start(() => ({ body: answer }));
        try {
          await expectReadOrNamed(openData(`${from.origin}/saved`, { standard: 'opendatasoft' }));
        } finally {
          from.end();
        }
      }),
      { numRuns: 100 },
    );
  });
});
