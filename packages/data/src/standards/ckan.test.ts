import { expect } from 'chai';
import { rejection } from '../../test/serve.js';
import type { DataError } from '../errors.js';
import { openData, type Query } from '../index.js';

const id = 'a807b7ab-6cad-4aa6-87d0-e283a7353a0f';
const fields = [
  { id: '_id', type: 'int4' },
  { id: 'ward', type: 'text', info: { label: 'Ward name', notes: 'As in 2022' } },
  { id: 'spend', type: 'numeric' },
  { id: 'code', type: 'numeric', info: { type_override: 'text' } },
];
type Row = Record<string, unknown>;
const rows: Row[] = Array.from({ length: 70 }, (_, index) => ({
  _id: index + 1,
  ward: ['Abbey', 'Oak', 'Elm'][index % 3],
  spend: index === 5 ? null : `${(index * 7) % 70}.50`,
  code: String(index),
}));

/**
 * A CKAN with its true defaults and caps; the page's server has none. It answers
 * `datastore_search` alone, gives at most `cap` rows, and lists every field.
 */
function ckan({ cap = 32_000, ignoring = false, broken = '' } = {}) {
  const asked: URLSearchParams[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const url = new URL(String(input));
    const ask = url.searchParams;
    if (url.pathname.endsWith('/datastore_search')) asked.push(ask);
    const answer = (body: unknown, status = 200) => {
      const response = new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
      return Object.defineProperty(response, 'url', { value: url.href });
    };
    if (broken === 'page') return new Response('<!doctype html>Gone', { status: 502 });
    if (url.pathname !== '/portal/api/3/action/datastore_search' || ask.get('resource_id') !== id) {
      return answer(
        { success: false, error: { __type: 'Not Found Error', message: 'Not found: Resource was not found.' } },
        404,
      );
    }
    const filters = Object.entries(JSON.parse(ask.get('filters') ?? '{}') as Record<string, unknown[]>);
    let found = ignoring
      ? rows
      : rows.filter((row) =>
          filters.every(([name, values]) => [values].flat().map(String).includes(String(row[name]))),
        );
    const [, column, way] = /^"?(\w+)"? ?(\w*)/.exec(ask.get('sort') ?? '') ?? [];
    if (column) {
      const number = (row: Row) => (row[column] === null ? Infinity : Number(row[column]));
      found = [...found].sort(
        (a, b) => (way === 'desc' ? -1 : 1) * (number(a) === number(b) ? 0 : number(a) - number(b)),
      );
    }
    const offset = Number(ask.get('offset') ?? 0);
    const only = ask.get('fields')?.split(',');
    const records = found
      .slice(offset, offset + Math.min(cap, Number(ask.get('limit') ?? 100)))
      .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !only || only.includes(name))));
    return answer({
      help: `${url.origin}/api/3/action/help_show?name=datastore_search`,
      success: true,
      result: { fields, records, total: found.length },
    });
  };
  return { asked, restore: () => (globalThis.fetch = real) };
}

describe('CKAN', () => {
  let server: ReturnType<typeof ckan> | undefined;
  let host = 0;
  const open = (options: Parameters<typeof ckan>[0] = {}, path = `api/3/action/datastore_search?resource_id=${id}`) => {
    server = ckan(options);
    // Another host each time, since the page remembers fresh answers.
    return openData(`https://ckan${host++}.example/portal/${path}`, { retries: 0 });
  };
  const read = (query: Query = {}, options: Parameters<typeof ckan>[0] = {}) => open(options).read(query);
  afterEach(() => server?.restore());

  it('reads every row, typed, with labels and without the row numbers', async () => {
    const { columns, rows, total, complete, standard } = await read();
    expect([rows, total, complete, standard]).to.deep.equal([70, 70, true, 'ckan']);
    expect(columns.map(({ name, label, type, description }) => [name, label, type, description])).to.deep.equal([
      ['ward', 'Ward name', 'text', 'As in 2022'],
      ['spend', 'Spend', 'number', undefined],
      ['code', 'Code', 'text', undefined],
    ]);
    expect(Array.from(columns[1]!.values).slice(0, 6)).to.deep.equal([0.5, 7.5, 14.5, 21.5, 28.5, null]);
  });

  it('finds the datastore behind the page of a resource', async () => {
    const { rows, provenance } = await open({}, `dataset/spending/resource/${id}`).read();
    expect(rows).to.equal(70);
    expect(provenance.page).to.match(/\/portal\/dataset\/spending\/resource\//);
  });

  it('pages through what a server gives at a time', async () => {
    const { rows, complete } = await read({}, { cap: 32 });
    expect([rows, complete]).to.deep.equal([70, true]);
    expect(server!.asked.map((ask) => ask.get('offset'))).to.deep.equal(['0', '32', '64']);
  });

  it('has the server filter, sort, page and select', async () => {
    const { columns, rows, total, complete, pushed } = await read({
      select: ['ward'],
      filter: "ward IN ('Abbey', 'Oak') AND code = '3'",
      sort: [{ column: 'spend' }],
      limit: 5,
    });
    expect([rows, total, complete, columns.map(({ name }) => name)]).to.deep.equal([1, 1, true, ['ward']]);
    expect(pushed).to.deep.equal({
      filter: true,
      search: false,
      changedSince: false,
      aggregate: false,
      distinct: false,
      sort: true,
      page: true,
      select: true,
    });
    const ask = Object.fromEntries(server!.asked.at(-1)!);
    expect(ask).to.include({ sort: '"spend" asc', fields: 'ward,spend,code', limit: '5' });
    expect(JSON.parse(ask.filters!)).to.deep.equal({ ward: ['Abbey', 'Oak'], code: ['3'] });
  });

  it('does in memory what the server can not, and says so', async () => {
    const { rows, total, pushed } = await read({ filter: "spend > 60 AND ward = 'Abbey'", limit: 2 });
    expect([rows, total, pushed.filter, pushed.page]).to.deep.equal([2, 3, false, false]);
    expect(server!.asked.at(-1)!.get('filters')).to.equal('{"ward":["Abbey"]}');
  });

  it('gives the same pushed down as in memory', async () => {
    const table = ({ columns }: Awaited<ReturnType<typeof read>>) => columns.map(({ values }) => Array.from(values));
    const query: Query = { filter: "ward = 'Oak'", sort: [{ column: 'spend', descending: true }], offset: 2, limit: 4 };
    const pushed = await read(query);
    const all = await open().read({ filter: "ward = 'Oak' AND spend > -1", sort: query.sort });
    expect(table(pushed)).to.deep.equal(table(all).map((values) => values.slice(2, 6)));
    expect([pushed.total, pushed.complete]).to.deep.equal([23, false]);
  });

  it('puts what is missing last, though the server puts it first', async () => {
    const { columns, total } = await read({ sort: [{ column: 'spend', descending: true }], limit: 1 });
    expect([columns[1]!.values[0], total]).to.deep.equal([63.5, 70]);
  });

  it('applies a filter again that the server ignored', async () => {
    const { rows, warnings } = await read({ filter: "ward = 'Oak'" }, { ignoring: true });
    expect(rows).to.equal(23);
    expect(warnings.join()).to.contain('did not apply the filter');
  });

  it('aggregates over every row', async () => {
    const { columns } = await read(
      {
        aggregate: [
          { function: 'count', as: 'n' },
          { function: 'max', column: 'spend', as: 'most' },
        ],
      },
      { cap: 32 },
    );
    expect(columns.map(({ values }) => values[0])).to.deep.equal([70, 63.5]);
  });

  it('keeps what the author asks in the address', async () => {
    const source = open({}, `api/3/action/datastore_search?resource_id=${id}&limit=3&filters={"ward":"Oak"}`);
    const { rows, total } = await source.read({ limit: 10 });
    expect([rows, total]).to.deep.equal([3, 3]);
  });

  it('refuses a column that is not there before it asks for rows', async () => {
    const error = await rejection<DataError>(read({ filter: "wards = 'Oak'" }));
    expect([error.reason, error.cure, server!.asked.length]).to.deep.equal(['capability', 'Did you mean “ward”?', 1]);
  });

  it('gives the message of the server', async () => {
    const error = await rejection<DataError>(open({}, 'api/3/action/datastore_search?resource_id=none').read());
    expect([error.reason, error.status, error.standard]).to.deep.equal(['api', 404, 'ckan']);
    expect(error.message).to.contain('Resource was not found');
  });

  it('gives the status where the server gives a page', async () => {
    const error = await rejection<DataError>(read({}, { broken: 'page' }));
    expect([error.reason, error.status]).to.deep.equal(['http', 502]);
  });
});
