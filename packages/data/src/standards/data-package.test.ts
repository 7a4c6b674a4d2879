import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { expectReadOrNamed, strangeJson } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData, type Dataset } from '../index.js';

const open = async (value: unknown, options = {}, fragment = '') =>
  openData((await serve(JSON.stringify(value))) + fragment, { retries: 0, ...options });
const table = ({ columns }: Dataset) =>
  Object.fromEntries(columns.map(({ name, values }) => [name, Array.from(values)]));

const schema = {
  missingValues: ['', '-99.99'],
  fields: [
    { name: 'code', type: 'string', title: 'Ward code' },
    { name: 'rate', type: 'number', description: 'Recycled' },
    { name: 'year', type: 'year' },
  ],
};
const csv = (text: string) => serve(text, 'text/csv');

describe('Data package', () => {
  it('reads the first table as the package describes it', async () => {
    const { columns, rows, standard, provenance } = await (
      await open({
        name: 'waste',
        title: 'Waste',
        licenses: [{ name: 'OGL-UK-3.0', title: 'Open Government Licence 3.0' }],
        sources: [{ title: 'Depot records' }],
        contributors: [{ title: 'Drayton Council', role: 'publisher' }],
        created: '2026-03-31T09:00:00Z',
        resources: [
          { name: 'notes', path: 'notes.pdf', format: 'pdf' },
          { name: 'rates', path: await csv('code,rate,year\n0012,48.2,2024\n0013,-99.99,2025\n'), schema },
        ],
      })
    ).read();
    expect([rows, standard]).to.deep.equal([2, 'data-package']);
    expect(columns.map(({ label, type, values }) => [label, type, Array.from(values)])).to.deep.equal([
      ['Ward code', 'text', ['0012', '0013']],
      ['Rate', 'number', [48.2, null]],
      ['Year', 'period', ['2024', '2025']],
    ]);
    const { title, publisher, licence, attribution, updated } = provenance;
    expect([title, publisher, licence!.id, attribution]).to.deep.equal([
      'Waste',
      'Drayton Council',
      'OGL-UK-3.0',
      'Depot records',
    ]);
    expect(updated).to.match(/^2026-03-31T09:00:00/);
  });

  it('names the other tables, and reads the one that is named', async () => {
    const document = {
      resources: [
        { name: 'one', path: await csv('a\n1\n') },
        { name: 'two', path: await csv('a\n1\n2\n') },
      ],
    };
    const { rows, warnings } = await (await open(document)).read();
    expect([rows, warnings[0]]).to.deep.equal([
      1,
      'This is “one”, one of 2 resources. Name another with resource: “two”.',
    ]);
    expect((await (await open(document, { resource: 'two' })).read()).rows).to.equal(2);
    expect((await (await open(document, {}, '#two')).read()).rows).to.equal(2);
    const error = await rejection<DataError>((await open(document, { resource: 'three' })).read());
    expect([error.reason, error.cure]).to.deep.equal(['capability', 'Use one of these: “one”, “two”.']);
  });

  it('reads a table that is in several files, whether each has the headings or not', async () => {
    const paths = [
      await csv('code,rate,year\n01,1,2023'),
      await csv('code,rate,year\n02,2,2024\n'),
      await csv('03,3,2025\n'),
    ];
    const dataset = await (await open({ resources: [{ name: 'all', path: paths, schema }] })).read();
    expect(table(dataset)).to.deep.equal({ code: ['01', '02', '03'], rate: [1, 2, 3], year: ['2023', '2024', '2025'] });
  });

  for (const [kind, data] of [
    [
      'objects',
      [
        { code: '01', rate: '48.2', year: 2024 },
        { code: '02', rate: -99.99, year: 2025 },
      ],
    ],
    [
      'arrays under headings',
      [
        ['code', 'rate', 'year'],
        ['01', 48.2, '2024'],
        ['02', '-99.99', '2025'],
      ],
    ],
  ] as const) {
    it(`reads data inside it that is ${kind}`, async () => {
      const { columns } = await (await open({ resources: [{ name: 'inside', data, schema }] })).read();
      expect(columns.map(({ type, values }) => [type, values[0]])).to.deep.equal([
        ['text', '01'],
        ['number', 48.2],
        ['period', '2024'],
      ]);
    });
  }

  it('reads data inside it that is the text of a CSV file', async () => {
    const dataset = await (await open({ resources: [{ name: 'inside', data: 'a,b\n1,2\n', format: 'csv' }] })).read();
    expect(table(dataset)).to.deep.equal({ a: [1], b: [2] });
  });

  it('says that there is no table in it', async () => {
    const error = await rejection<DataError>((await open({ resources: [{ name: 'x', path: 'x.pdf' }] })).read());
    expect([error.reason, error.standard]).to.deep.equal(['capability', 'data-package']);
  });

  it('gives a dataset or a named error for any package', async () => {
    const json = strangeJson(['data', 'path', 'name', 'schema', 'fields', 'type', 'missingValues'], 'number');
    await fc.assert(
      fc.asyncProperty(json, json, async (data, schema) => {
        const source = await open(
          { resources: [{ name: 'a', data, schema }] },
          { standard: 'data-package', hosts: [] },
        );
        await expectReadOrNamed(source);
      }),
      { numRuns: 60 },
    );
  });
});
