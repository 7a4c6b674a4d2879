import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import type { DataError } from '../errors.js';
import { openData, type Query } from '../index.js';

const rows = [
  { ward: 'Abbey', spend: 10.1, when: '2026-01-05', open: true, year: '2024/25' },
  { ward: 'Oak 10', spend: 0.2, when: '2026-02-05', open: false, year: '2025/26' },
  { ward: 'Oak 9', spend: null, when: '2025-12-31', open: true, year: '2024/25' },
  { ward: 'abbey', spend: -3, when: null, open: null, year: '2024/25' },
  { ward: 'Élan', spend: 10.1, when: '2026-01-05', open: true, year: null },
];

let address: string;
before(async () => {
  address = await serve(JSON.stringify(rows));
});

const read = (query: Query) => openData(address).read(query);
const wards = async (query: Query) =>
  Array.from((await read(query)).columns.find(({ name }) => name === 'ward')!.values);
const table = async (query: Query) =>
  Object.fromEntries((await read(query)).columns.map(({ name, values }) => [name, Array.from(values)]));

describe('filter', () => {
  for (const [filter, expected] of [
    ["ward = 'Abbey'", ['Abbey']],
    ["ward <> 'Abbey'", ['Oak 10', 'Oak 9', 'abbey', 'Élan']],
    ['spend > 0.2', ['Abbey', 'Élan']],
    ["spend >= '0.2'", ['Abbey', 'Oak 10', 'Élan']],
    ['spend BETWEEN -3 AND 1', ['Oak 10', 'abbey']],
    ['spend IN (10.1, 0.2)', ['Abbey', 'Oak 10', 'Élan']],
    ["ward LIKE 'Oak%'", ['Oak 10', 'Oak 9']],
    ["ward LIKE 'Oak _'", ['Oak 9']],
    ["ward LIKE '.*'", []],
    ['spend IS NULL', ['Oak 9']],
    ['spend IS NOT NULL AND open = TRUE', ['Abbey', 'Élan']],
    ['NOT spend > 0.2', ['Oak 10', 'abbey']],
    ['NOT (spend > 0.2 OR spend IS NULL)', ['Oak 10', 'abbey']],
    ["when >= DATE('2026-01-01')", ['Abbey', 'Oak 10', 'Élan']],
    ["year = '2024/25' AND when < '2026-01-01'", ['Oak 9']],
    ['open = FALSE', ['Oak 10']],
    ["ward IN ('Abbey', 'none')", ['Abbey']],
    ["ward > 'Oak 9'", ['Oak 10']],
  ] as [string, string[]][]) {
    it(filter, async () => expect(await wards({ filter })).to.deep.equal(expected));
  }

  it('takes a tree too', async () => {
    expect(await wards({ filter: { op: 'is-null', column: 'when' } })).to.deep.equal(['abbey']);
  });

  it('refuses a column that is not there, and names the nearest', async () => {
    const error = await rejection<DataError>(read({ filter: "wrad = 'x'" }));
    expect(error.reason).to.equal('capability');
    expect(error.message).to.contain('ward, spend, when, open, year');
    expect(error.cure).to.equal('Did you mean “ward”?');
    expect(error.address).to.equal(address);
  });

  it('refuses to compare a number with a word', async () => {
    const error = await rejection<DataError>(read({ filter: "spend > 'much'" }));
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) => reason === 'capability' && message!.includes('“much”'),
    );
  });
});

describe('sort', () => {
  it('goes by language and by the numbers in text', async () => {
    expect(await wards({ sort: [{ column: 'ward' }] })).to.deep.equal(['Abbey', 'abbey', 'Élan', 'Oak 9', 'Oak 10']);
  });

  it('puts what is missing last, both ways, and keeps the order of equals', async () => {
    expect(await wards({ sort: [{ column: 'spend' }] })).to.deep.equal(['abbey', 'Oak 10', 'Abbey', 'Élan', 'Oak 9']);
    expect(await wards({ sort: [{ column: 'spend', descending: true }] })).to.deep.equal([
      'Abbey',
      'Élan',
      'Oak 10',
      'abbey',
      'Oak 9',
    ]);
  });

  it('goes by several columns', async () => {
    expect(
      await wards({
        sort: [
          { column: 'when', descending: true },
          { column: 'ward', descending: true },
        ],
      }),
    ).to.deep.equal(['Oak 10', 'Élan', 'Abbey', 'Oak 9', 'abbey']);
  });
});

describe('search', () => {
  it('finds every word anywhere, without case and accents', async () => {
    expect(await wards({ search: 'ELAN 2026-01' })).to.deep.equal(['Élan']);
    expect(await wards({ search: 'nothing' })).to.deep.equal([]);
  });

  it('finds numbers as they are written', async () => {
    expect(await wards({ search: '10.1' })).to.deep.equal(['Abbey', 'Élan']);
    expect(await wards({ search: '-3 abbey' })).to.deep.equal(['abbey']);
  });

  it('asks for every one of many words', async () => {
    const words = 'o oa oak ak k 1 10 2 20 202 2026';
    expect(await wards({ search: words })).to.deep.equal(['Oak 10']);
    expect(await wards({ search: `${words} x` })).to.deep.equal([]);
  });
});

describe('a long column', () => {
  // Ids that hardly repeat at first, each fifth missing, and then do.
  const ids = Array.from({ length: 3000 }, (_, row) => (row % 5 ? `PAY-${row % 2000}` : ''));
  const source = openData({ headers: ['Id', 'n'], rows: ids.map((id, row) => [id, String(row)]) });
  const found = async (query: Query) => Array.from((await source.read(query)).columns[1]!.values);
  const rowsOf = (test: (id: string) => boolean) => [...ids.keys()].filter((row) => test(ids[row]!));

  it('is filtered as a short one is', async () => {
    expect(await found({ filter: "Id = 'PAY-7'" })).to.deep.equal([7, 2007]);
    expect(await found({ filter: "NOT Id = 'PAY-7'" })).to.deep.equal(rowsOf((id) => !!id && id !== 'PAY-7'));
    expect(await found({ filter: 'Id IS NULL' })).to.deep.equal(rowsOf((id) => !id));
    expect(await found({ filter: 'Id IS NOT NULL' })).to.deep.equal(rowsOf(Boolean));
    expect(await found({ filter: 'n <= 1 OR n > 2998' })).to.deep.equal([0, 1, 2999]);
  });

  it('is searched as a short one is, after it was grouped too', async () => {
    const expected = rowsOf((id) => id.includes('-199'));
    expect(await found({ search: '-199' })).to.deep.equal(expected);
    expect((await source.read({ groupBy: ['Id'] })).rows).to.equal(1601);
    expect(await found({ search: '-199' })).to.deep.equal(expected);
  });
});

describe('group and aggregate', () => {
  it('leaves out what is missing and keeps pence exact', async () => {
    const aggregate = (['sum', 'mean', 'median', 'count', 'min', 'max'] as const).map((name) => ({
      function: name,
      column: 'spend',
      as: name,
    }));
    expect(await table({ aggregate })).to.deep.equal({
      sum: [17.4],
      mean: [4.35],
      median: [5.15],
      count: [4],
      min: [-3],
      max: [10.1],
    });
  });

  it('groups, then sorts what comes out', async () => {
    expect(
      await table({
        groupBy: ['year'],
        aggregate: [
          { function: 'sum', column: 'spend', as: 'total' },
          { function: 'count', as: 'rows' },
        ],
        sort: [{ column: 'total', descending: true }],
      }),
    ).to.deep.equal({ year: [null, '2024/25', '2025/26'], total: [10.1, 7.1, 0.2], rows: [1, 3, 1] });
  });

  it('gives no number where there is none', async () => {
    expect(
      await table({
        filter: 'spend > 1000',
        aggregate: [
          { function: 'sum', column: 'spend', as: 's' },
          { function: 'count', as: 'n' },
        ],
      }),
    ).to.deep.equal({ s: [null], n: [0] });
  });

  it('gives the latest of dates, and refuses their sum', async () => {
    expect(await table({ aggregate: [{ function: 'max', column: 'when', as: 'latest' }] })).to.deep.equal({
      latest: ['2026-02-05'],
    });
    expect(
      (await rejection<DataError>(read({ aggregate: [{ function: 'sum', column: 'ward', as: 's' }] }))).reason,
    ).to.equal('capability');
  });
});

describe('page, select, distinct', () => {
  it('counts what matches beside what it gives', async () => {
    const { rows, total, complete } = await read({ offset: 1, limit: 2 });
    expect([rows, total, complete]).to.deep.equal([2, 5, false]);
    expect((await read({ limit: 5 })).complete).to.equal(true);
    expect((await read({ limit: 0 })).rows).to.equal(0);
  });

  it('gives the columns asked for, in that order', async () => {
    expect(
      (await read({ select: ['spend', 'ward'], sort: [{ column: 'when' }] })).columns.map(({ name }) => name),
    ).to.deep.equal(['spend', 'ward']);
  });

  it('gives each combination once', async () => {
    expect(await table({ select: ['year'], distinct: true })).to.deep.equal({ year: ['2024/25', '2025/26', null] });
  });

  it('keeps a mark with its row', async () => {
    const source = openData({
      headers: ['Ward', 'n'],
      rows: [
        ['a', '3'],
        ['b', '[c]'],
        ['d', '1'],
      ],
    });
    const { columns } = await source.read({ sort: [{ column: 'n' }] });
    expect([...columns[1]!.marks!.keys(), columns[0]!.values[2]]).to.deep.equal([2, 'b']);
  });

  it('pages make up the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (limit) => {
        const pages: unknown[] = [];
        for (let offset = 0; offset < rows.length; offset += limit)
          pages.push(...(await wards({ offset, limit, sort: [{ column: 'ward' }] })));
        expect(pages).to.deep.equal(await wards({ sort: [{ column: 'ward' }] }));
      }),
      { numRuns: 7 },
    );
  });
});
