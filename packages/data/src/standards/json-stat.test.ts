import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { expectReadOrNamed, strangeJson } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData, type Query } from '../index.js';

const open = async (value: unknown, options = {}, fragment = '') =>
  openData((await serve(JSON.stringify(value))) + fragment, options);
const read = async (value: unknown, query: Query = {}, options = {}) => (await open(value, options)).read(query);
const table = async (value: unknown, query: Query = {}) =>
  Object.fromEntries((await read(value, query)).columns.map(({ name, values }) => [name, Array.from(values)]));

const cube = (more = {}) => ({
  version: '2.0',
  class: 'dataset',
  label: 'Recycling',
  id: ['area', 'year'],
  size: [2, 3],
  role: { geo: ['area'], time: ['year'] },
  dimension: {
    area: { label: 'Area', category: { index: ['E1', 'E2'], label: { E1: 'Abbey', E2: 'Oak' } } },
    year: { label: 'Year', category: { index: { '2025': 2, '2023': 0, '2024': 1 } } },
  },
  value: [1, 2, 3, 4, 5, 6],
  ...more,
});
const measures = (units: Record<string, unknown>, more = {}) => ({
  version: '2.0',
  class: 'dataset',
  id: ['what', 'year'],
  size: [2, 2],
  role: { metric: ['what'], time: ['year'] },
  dimension: {
    what: { category: { index: ['RATE', 'TONNES'], label: { RATE: 'Rate', TONNES: 'Weight' }, unit: units } },
    year: { category: { index: ['2023', '2024'] } },
  },
  value: [48.2, 49, 100, 200],
  ...more,
});
const units = { RATE: { label: '%', decimals: 1 }, TONNES: { base: 'tonnes' } };

describe('JSON-stat', () => {
  it('gives a row a cell, the last dimension fastest, with codes, labels and roles', async () => {
    const { columns, rows, total, complete, standard, provenance } = await read(cube());
    expect([rows, total, complete, standard, provenance.title]).to.deep.equal([6, 6, true, 'json-stat', 'Recycling']);
    const [area, year, value] = columns;
    expect(Array.from(area!.values)).to.deep.equal(['E1', 'E1', 'E1', 'E2', 'E2', 'E2']);
    expect([area!.codes!.get('E2'), area!.role, area!.label]).to.deep.equal(['Oak', 'place', 'Area']);
    expect([year!.type, year!.role, ...Array.from(year!.values).slice(0, 3)]).to.deep.equal([
      'period',
      'time',
      '2023',
      '2024',
      '2025',
    ]);
    expect([value!.type, value!.role, ...Array.from(value!.values)]).to.deep.equal([
      'integer',
      'measure',
      1,
      2,
      3,
      4,
      5,
      6,
    ]);
  });

  it('reads values that are sparse, and a dimension of one category without an index', async () => {
    const sparse = cube({ value: { '0': 1, '5': 6 } });
    expect((await table(sparse)).value).to.deep.equal([1, null, null, null, null, 6]);
    const one = {
      class: 'dataset',
      id: ['a'],
      size: [1],
      dimension: { a: { category: { label: { CA: 'Canada' } } } },
      value: [7],
    };
    expect(await table(one)).to.deep.equal({ a: ['CA'], value: [7] });
  });

  for (const [written, expected] of [
    [
      ['2024K1', '2024K2'],
      ['2024-Q1', '2024-Q2'],
    ],
    [
      ['2024Q3', '2024Q4'],
      ['2024-Q3', '2024-Q4'],
    ],
    [
      ['2024M03', '2024M12'],
      ['2024-03', '2024-12'],
    ],
    [
      ['2024U5', '2024W06'],
      ['2024-W05', '2024-W06'],
    ],
    [
      ['2023/24', '2024/25'],
      ['2023/24', '2024/25'],
    ],
    [
      ['2024', 'later'],
      ['2024', 'later'],
    ],
  ] as const) {
    it(`reads ${written.join(' and ')} as ${expected.join(' and ')}`, async () => {
      const { columns } = await read({
        class: 'dataset',
        id: ['Tid'],
        size: [2],
        role: { time: ['Tid'] },
        dimension: { Tid: { category: { index: written } } },
        value: [1, 2],
      });
      expect(Array.from(columns[0]!.values)).to.deep.equal(expected);
    });
  }

  it('takes a period from its label where the code is a bare key', async () => {
    const { columns } = await read({
      class: 'dataset',
      id: ['TLIST(M1)'],
      size: [2],
      role: { time: ['TLIST(M1)'] },
      dimension: {
        'TLIST(M1)': {
          category: { index: ['202403', '202404'], label: { 202403: '2024 March', 202404: '2024 April' } },
        },
      },
      value: [1, 2],
    });
    expect(Array.from(columns[0]!.values)).to.deep.equal(['2024-03', '2024-04']);
  });

  for (const [kind, status, expected] of [
    ['one for all', 'p', [0, 1, 2, 3, 4, 5]],
    ['a list of one', ['e'], [0, 1, 2, 3, 4, 5]],
    ['a list of all', ['a', null, 'b', '', 'r', 'p'], [2, 4, 5]],
    ['an object', { '4': 'e' }, [4]],
    ['nothing', null, []],
  ] as const) {
    it(`marks cells by a status that is ${kind}`, async () => {
      const { columns } = await read(cube({ status }));
      expect([...(columns[2]!.marks?.keys() ?? [])]).to.deep.equal(expected);
    });
  }

  it('says why there is no value, and what a status means by its label', async () => {
    const { columns } = await read(
      cube({
        value: [null, null, 3, 4, 5, 6],
        status: { '0': 'c', '1': '..', '2': 'q' },
        extension: { status: { label: { q: 'provisional figure' } } },
      }),
    );
    expect([...columns[2]!.marks!]).to.deep.equal([
      [0, { text: 'c', reason: 'suppressed' }],
      [1, { text: '..', reason: 'not-available' }],
      [2, { text: 'q', reason: 'provisional' }],
    ]);
  });

  it('names a status it does not know', async () => {
    const { columns, warnings } = await read(cube({ status: { '0': 'wobbly' } }));
    expect([columns[2]!.marks, warnings.join()]).to.satisfy(
      ([marks, said]: [unknown, string]) => marks === undefined && said.includes('“wobbly”'),
    );
  });

  it('gives measures in different units a column each', async () => {
    const { columns, rows } = await read(measures(units));
    expect(rows).to.equal(2);
    expect(
      columns.map(({ name, label, unit, decimals, values }) => [name, label, unit, decimals, Array.from(values)]),
    ).to.deep.equal([
      ['year', 'year', undefined, undefined, ['2023', '2024']],
      ['RATE', 'Rate', '%', 1, [48.2, 49]],
      ['TONNES', 'Weight', 'tonnes', undefined, [100, 200]],
    ]);
  });

  it('keeps the dimension of the measures where a query is about it, and says no unit then', async () => {
    const { columns } = await read(measures(units), { filter: "what = 'TONNES'" });
    expect(columns.map(({ name, unit, values }) => [name, unit, Array.from(values)])).to.deep.equal([
      ['what', undefined, ['TONNES', 'TONNES']],
      ['year', undefined, ['2023', '2024']],
      ['value', undefined, [100, 200]],
    ]);
  });

  it('keeps measures in one unit in one column', async () => {
    const { columns } = await read(measures({ RATE: { base: 'per cent' }, TONNES: { symbol: '%' } }));
    expect(columns.map(({ name, unit }) => [name, unit])).to.deep.equal([
      ['what', undefined],
      ['year', undefined],
      ['value', '%'],
    ]);
  });

  it('reads a bundle of version 1: the first dataset, or the one that is named', async () => {
    const old = ({ id, size, role, dimension, ...cube }: Record<string, unknown>) => ({
      ...cube,
      dimension: { ...(dimension as object), id, size, role },
    });
    const bundle = { first: old(cube()), second: old(measures(units)) };
    const { rows, warnings } = await read(bundle);
    expect(rows).to.equal(6);
    expect(warnings.join()).to.contain('“first”, one of 2').and.contain('“second”');
    expect((await (await open(bundle, { resource: 'second' })).read()).columns[1]!.name).to.equal('RATE');
    expect((await (await open(bundle, {}, '#second')).read()).columns[1]!.name).to.equal('RATE');
    const error = await rejection<DataError>((await open(bundle, { resource: 'third' })).read());
    expect([error.reason, error.cure]).to.deep.equal(['capability', 'Use one of these: “first”, “second”.']);
  });

  it('lists a collection, and reads the dataset of it that is named', async () => {
    const href = await serve(JSON.stringify(cube()));
    const collection = {
      version: '2.0',
      class: 'collection',
      label: 'All',
      link: { item: [{ class: 'dataset', href: new URL(href).pathname, label: 'Recycling' }, { label: 'Nowhere' }] },
    };
    const { columns, provenance } = await read(collection);
    expect(provenance.title).to.equal('All');
    expect(columns.map(({ name, values }) => [name, values[0]])).to.deep.include.members([
      ['title', 'Recycling'],
      ['data', href],
    ]);
    expect((await (await open(collection, { resource: 'Recycling' })).read()).rows).to.equal(6);
  });

  it('says that a collection leads nowhere but to itself', async () => {
    const key = `loop-${Math.random()}`;
    const href = await serve('{}', 'application/json', key);
    await serve(JSON.stringify({ class: 'collection', link: { item: [{ href, label: 'Itself' }] } }), undefined, key);
    const error = await rejection<DataError>(openData(href, { resource: 'Itself' }).read());
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) => reason === 'limit' && message!.includes('without end'),
    );
  });

  it('refuses a cube whose sizes and categories differ, rather than shift its figures', async () => {
    const error = await rejection<DataError>(read(cube({ size: [2, 4] })));
    expect([error.reason, error.standard]).to.deep.equal(['parse', 'json-stat']);
    expect(error.message).to.contain('“year” has 3 categories, but its size is 4');
  });

  it('reads as many rows as the author allows, and says so', async () => {
    const { rows, total, complete, warnings } = await read(cube(), {}, { rows: 4 });
    expect([rows, total, complete, warnings[0]]).to.deep.equal([4, 6, false, 'Read 4 of 6 rows.']);
  });

  it('gives a dataset or a named error for any JSON', async () => {
    const json = strangeJson(['id', 'size', 'dimension', 'value', 'category', 'index', 'label', 'a'], 0, -1, 1e9);
    await fc.assert(
      fc.asyncProperty(json, json, json, json, async (id, size, dimension, value) => {
        const source = await open({ class: 'dataset', id, size, dimension, value }, { standard: 'json-stat' });
        await expectReadOrNamed(source);
      }),
      { numRuns: 60 },
    );
  });
});
