import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { DataError } from '../errors.js';
import { openData } from '../index.js';

const read = async (value: unknown, options = {}) =>
  openData(await serve(typeof value === 'string' ? value : JSON.stringify(value)), options).read();
const table = async (value: unknown, options = {}) => {
  const { columns } = await read(value, options);
  return Object.fromEntries(columns.map(({ name, values }) => [name, Array.from(values)]));
};

describe('JSON', () => {
  it('reads an array of objects, whatever keys each has', async () => {
    const dataset = await read([{ ward: 'Abbey', spend: 12.5 }, { spend: 3, open: true }, {}]);
    expect([dataset.rows, dataset.total, dataset.complete, dataset.standard]).to.deep.equal([3, 3, true, 'json']);
    expect(dataset.columns.map(({ name, type }) => `${name} ${type}`)).to.deep.equal([
      'ward text',
      'spend number',
      'open boolean',
    ]);
    expect(Array.from(dataset.columns[1]!.values)).to.deep.equal([12.5, 3, null]);
    expect(dataset.columns[1]!.decimals).to.equal(1);
  });

  it('reads what people write in it too', async () => {
    const { columns } = await read([
      { when: '05/01/2012', spend: '£1,200' },
      { when: '13/01/2012', spend: '[c]' },
    ]);
    expect(columns.map(({ type, values, unit }) => [type, Array.from(values), unit])).to.deep.equal([
      ['date', ['2012-01-05', '2012-01-13'], undefined],
      ['integer', [1200, null], 'GBP'],
    ]);
    expect(columns[1]!.marks!.get(1)).to.deep.equal({ text: '[c]', reason: 'suppressed' });
  });

  it('finds the records in an envelope', async () => {
    expect(await table({ meta: { page: 1 }, data: [{ a: 1 }] })).to.deep.equal({ a: [1] });
    expect(await table({ links: [{ href: 'x' }, { href: 'y' }], results: [{ a: 1 }] })).to.deep.equal({ a: [1] });
    expect(await table({ response: { list: [{ a: 1 }, { a: 2 }] } })).to.deep.equal({ a: [1, 2] });
    expect((await read({ results: [], total: 0 })).rows).to.equal(0);
  });

  it('follows a JSON Pointer to the records', async () => {
    const envelope = { data: [{ a: 1 }], 'o/t': { '~': [{ b: 2 }] } };
    expect(await table(envelope, { records: '/o~1t/~0' })).to.deep.equal({ b: [2] });
    const error = await rejection<DataError>(read(envelope, { records: '/none' }));
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) => reason === 'capability' && message!.includes('data, o/t'),
    );
    expect((await rejection<DataError>(read(envelope, { records: '/__proto__' }))).reason).to.equal('capability');
  });

  it('reads a single object as one row, flattened', async () => {
    expect(await table({ name: 'x', cost: { total: 5, of: { which: 1 } }, tags: ['a', 'b'] })).to.deep.equal({
      name: ['x'],
      'cost.total': [5],
      'cost.of.which': [1],
      tags: ['["a","b"]'],
    });
  });

  it('reads arrays of arrays, with and without a header', async () => {
    expect(
      await table([
        ['ward', 'spend'],
        ['Abbey', 5],
        ['Oak', 7],
      ]),
    ).to.deep.equal({ ward: ['Abbey', 'Oak'], spend: [5, 7] });
    expect(await table({ columns: ['ward', 'spend'], data: [['Abbey', 5]] })).to.deep.equal({
      ward: ['Abbey'],
      spend: [5],
    });
    expect(
      await table([
        [1, 2],
        [3, 4],
      ]),
    ).to.deep.equal({ 'Column 1': [1, 3], 'Column 2': [2, 4] });
    expect(await table([1, 2, 3])).to.deep.equal({ value: [1, 2, 3] });
  });

  it('reads an empty array', async () => {
    const { rows, columns } = await read([]);
    expect([rows, columns.length]).to.deep.equal([0, 0]);
  });

  it('knows a page from the whole', async () => {
    const { complete, total, warnings } = await read({ total: 90, items: [{ a: 1 }] });
    expect([complete, total]).to.deep.equal([false, 90]);
    expect(warnings.join()).to.contain('1 rows of 90');
  });

  it('keeps an integer that a number can not hold', async () => {
    expect(
      await table('[{"id":9007199254740993,"n":0.12345678901234567,"s":"1234567890123456789 \\"12"}]'),
    ).to.deep.equal({
      id: ['9007199254740993'],
      n: [0.12345678901234567],
      s: ['1234567890123456789 "12'],
    });
  });

  it('holds a column called __proto__', async () => {
    const { columns } = await read('[{"__proto__":1,"constructor":2},{"__proto__":3}]');
    expect(columns.map(({ name, values }) => [name, Array.from(values)])).to.deep.equal([
      ['__proto__', [1, 3]],
      ['constructor', [2, null]],
    ]);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    await read('[{"__proto__":{"polluted":1}}]');
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  for (const [what, body] of [
    ['malformed', '[{"a":1},{"a":'],
    ['with NaN in it', '[{"a":NaN}]'],
    ['with a comment before it', '[{"a":1}] // yes'],
  ]) {
    it(`names JSON that is ${what}`, async () => {
      const error = await rejection<DataError>(read(body));
      expect(error).to.be.instanceOf(DataError);
      expect([error.reason, error.standard]).to.deep.equal(['parse', 'json']);
      expect(error.address).to.contain('/__api/stored/');
    });
  }

  it('names an error that comes with status 200', async () => {
    const error = await rejection<DataError>(read({ error: { code: 400, message: 'Invalid query' } }));
    expect(error.reason).to.equal('api');
    expect(error.message).to.contain('Invalid query');
    expect((await rejection<DataError>(read({ success: false }))).reason).to.equal('api');
  });

  it('survives nesting without end', async () => {
    const deep = '['.repeat(2e5);
    expect(await rejection(read(deep))).to.be.instanceOf(DataError);
    const closed = `[{"a":${'['.repeat(5e4)}${']'.repeat(5e4)}}]`;
    const outcome = await read(closed).catch((error: unknown) => error);
    expect(outcome instanceof DataError || (outcome as { rows: number }).rows === 1).to.equal(true);
  });

  it('reads 10,000 columns', async () => {
    const { columns } = await read([
      Object.fromEntries(Array.from({ length: 1e4 }, (_, index) => [`c${index}`, index])),
    ]);
    expect([columns.length, columns[9999]!.values[0]]).to.deep.equal([10000, 9999]);
  });

  it('gives a dataset or a named error for any JSON, and all its rows', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const outcome = await read(JSON.stringify(value)).catch((error: unknown) => error);
        if (outcome instanceof DataError) return;
        if (Array.isArray(value) && !Array.isArray(value[0]))
          expect((outcome as { rows: number }).rows).to.equal(value.length);
      }),
      { numRuns: 40 },
    );
  });
});
