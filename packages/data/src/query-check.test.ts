import { expect } from 'chai';
import fc from 'fast-check';
import { countOf, rejection, serve } from '../test/serve.js';
import { DataError, openData, type Query } from './index.js';
import { heldView } from './view/view.js';

const csv = 'ward,spend,year\nAbbey,12,2024\nElm,30,2025\nAbbey,8,2025\n';
let address: string;

/** What a page without types may ask. */
const refused = async (query: unknown) => {
  const error = await rejection<DataError>(openData(address).read(query as Query));
  expect([error.name, error.reason], JSON.stringify(query)).to.deep.equal(['DataError', 'capability']);
  return `${error.message} ${error.cure}`;
};

describe('A query that JavaScript lets pass', () => {
  before(async () => {
    address = await serve(csv, 'text/csv');
  });

  it('is refused before anything is fetched, with how to write it', async () => {
    const unread = await serve(csv, 'text/csv');
    const error = await rejection<DataError>(openData(unread).read({ sort: 'ward' } as unknown as Query));
    expect(error).to.include({ reason: 'capability', address: unread });
    expect(error.cure).to.contain("[{ column: 'ward', descending: true }]");
    expect(await countOf(unread)).to.equal(0);
  });

  it('sorts and groups by lists of columns', async () => {
    for (const sort of ['ward', ['ward'], [{ descending: true }], { column: 'ward' }]) {
      expect(await refused({ sort })).to.contain("column: 'ward'");
    }
    expect(await refused({ sort: [{ column: 'ward', desc: true }] }))
      .to.contain('“desc”')
      .and.to.contain('descending');
    expect(await refused({ groupBy: 'ward' })).to.contain("['ward']");
    expect(await refused({ select: 'ward' })).to.contain('list');
  });

  it('aggregates by the functions there are, each with a name', async () => {
    expect(await refused({ aggregate: [{ column: 'spend', by: 'sum' }] })).to.contain("as: 'total'");
    expect(await refused({ aggregate: [{ column: 'spend', by: 'sum', as: 'x' }] })).to.contain('“by”');
    expect(await refused({ aggregate: [{ column: 'spend', as: 'x' }] })).to.contain('left out');
    expect(await refused({ aggregate: [{ function: 'avg', column: 'spend', as: 'x' }] }))
      .to.contain('“avg”')
      .and.to.contain('mean');
    expect(await refused({ aggregate: [{ function: 'sum', as: 'x' }] })).to.contain('needs a column');
  });

  it('filters by the comparisons there are, at any depth', async () => {
    const part = { op: 'eq', column: 'ward', value: 'Abbey' };
    for (const filter of [part, { op: 'and', filters: [part] }, { op: 'not', filter: part }]) {
      expect(await refused({ filter }))
        .to.contain('“eq”')
        .and.to.contain('is-null');
    }
    expect(await refused({ filter: { op: '=', column: 'year', value: new Date(0) } })).to.contain("'2026-01-31'");
    expect(await refused({ filter: { op: 'in', column: 'ward', values: 'Abbey' } })).to.contain('values');
    expect(await refused({ filter: { op: 'or' } })).to.contain('filters');
    expect(await refused({ filter: { op: '=', value: 1 } })).to.contain('column');
    expect(await refused({ filter: 12 })).to.contain('filter');
  });

  it('has the parts a query has', async () => {
    expect(await refused({ where: "ward = 'Abbey'" }))
      .to.contain('“where”')
      .and.to.contain('filter');
    for (const limit of ['10', -1, NaN, null]) expect(await refused({ limit })).to.contain('limit');
    expect(await refused({ distinct: 'no' })).to.contain('distinct');
  });

  it('may have parts that are undefined, and no others go wrong', async () => {
    const query = { filter: undefined, sort: undefined, limit: 1, offset: 0 } as unknown as Query;
    expect((await openData(address).read(query)).rows).to.equal(1);
    const { rows } = await openData(address).read({
      filter: {
        op: 'or',
        filters: [
          { op: 'between', column: 'spend', from: 1, to: 9 },
          { op: 'like', column: 'ward', pattern: 'E%' },
        ],
      },
      sort: [{ column: 'ward', descending: false }],
      limit: Infinity,
    });
    expect(rows).to.equal(2);
  });

  it('is refused by a view as well', async () => {
    const view = heldView(await openData(address).read());
    const error = await rejection<DataError>(view.read({ sort: ['ward'] } as unknown as Query));
    expect(error).to.be.instanceOf(DataError).and.include({ reason: 'capability' });
  });

  it('never ends in an error that nobody thought of', async () => {
    const source = openData(address, { freshness: 600_000 });
    const names = [
      'filter',
      'sort',
      'aggregate',
      'groupBy',
      'select',
      'limit',
      'op',
      'column',
      'filters',
      'function',
      'as',
    ];
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>(null, 1, 'ward', 'and', '=', 'sum', true, undefined),
        fc.array(tie('any'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 3 }),
      ),
    }));
    const query = fc.dictionary(fc.constantFrom(...names.slice(0, 6)), any, { maxKeys: 2 });
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const error: unknown = await source.read(asked as Query).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        if (error) expect(error).to.be.instanceOf(DataError).and.include({ reason: 'capability' });
      }),
      { numRuns: 300 },
    );
  });
});
