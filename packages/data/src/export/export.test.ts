import { expect } from 'chai';
import fc from 'fast-check';
import papa from 'papaparse';
import readXlsx from 'read-excel-file/universal';
import { rejection, serve } from '../../test/serve.js';
import type { Column, Dataset, Mark } from '../dataset.js';
import type { DataError } from '../errors.js';
import { openData, type Grid } from '../index.js';
import { exportData, fileName, mediaTypes, toCsv, toCsvw, toJson, toXlsx } from './index.js';

const reread = async (body: BodyInit, type: string) => openData(await serve(body, type)).read();
const formats = {
  csv: (dataset: Dataset) => reread(toCsv(dataset), mediaTypes.csv),
  json: (dataset: Dataset) => reread(toJson(dataset), mediaTypes.json),
  xlsx: async (dataset: Dataset) => reread(await toXlsx(dataset), mediaTypes.xlsx),
};

/** What of a column has to survive. */
const essence = ({ name, type, unit, decimals, values, marks }: Column) => ({
  name,
  type,
  unit,
  decimals: decimals ?? 0,
  values: Array.from(values),
  marks: [...(marks ?? [])].map(([row, { text, reason }]) => [row, text, reason]),
});

const lettered = fc.string({
  unit: fc.constantFrom(...Array.from('aZ09 =+-@\'"\n,;|\t£é😀<&>_x0041_]')),
  maxLength: 12,
});
const marks = fc.constantFrom('[c]', '[x]', 'N/A', '');
const iso = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const kinds: fc.Arbitrary<string>[] = [
  lettered,
  fc.integer().map(String),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => number.toFixed(2)),
  fc.integer({ min: -1e6, max: 1e6 }).map((pence) => `£${(pence / 100).toFixed(2)}`.replace('£-', '-£')),
  fc.integer({ min: -1000, max: 2000 }).map((share) => `${(share / 10).toFixed(1)}%`),
  fc.constantFrom('48.2 [p]', '< 10', '7', '-3.5', '[low]'),
  iso.map((text) => text.slice(0, 10)),
  iso.map((text) => text.slice(0, 19)),
  fc.constantFrom('2024/25', '2025/26', '2025/26-Q3'),
  fc.constantFrom('2011-12', '2010-11', '2009-10'),
  fc.constantFrom('2026-09', '2025-01', '2026-W38'),
  fc.constantFrom('yes', 'no'),
  fc.constantFrom('https://example.gov.uk/a?b=c&d', 'mailto:a@example.gov.uk'),
  fc.constantFrom('474939423470395392', '0123', '100012345678'),
];
const names = [
  'Amount (£)',
  '__proto__',
  'constructor',
  'Financial year',
  'recycled %',
  'UPRN',
  '=A1+1',
  'a,"b"',
  'Month',
];

/** A table as somebody might type it; its first column keeps every row from being empty. */
const grids: fc.Arbitrary<Grid> = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    headers: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ rows, headers }) => {
    const column = fc
      .constantFrom(...kinds)
      .chain((kind) => fc.array(fc.oneof({ arbitrary: kind, weight: 5 }, marks), { minLength: rows, maxLength: rows }));
    return fc.tuple(...headers.map(() => column)).map((columns) => ({
      headers: ['Ref', ...headers],
      rows: Array.from({ length: rows }, (_, row) => [`ref ${row} x`, ...columns.map((cells) => cells[row]!)]),
    }));
  });

const grid: Grid = {
  headers: ['Ward', 'Spend (£)', 'Rate', 'When', 'Period', 'Open', 'Note'],
  rows: [
    ['Abbey', '1,200.50', '48.2%', '2026-01-02', '2025/26', 'yes', '=HYPERLINK("x")'],
    ['Café', '-5.25', '[c]', '2026-02-03', '2026/27', 'no', "'quoted"],
    ['Oak', '', '3.5% [p]', '', '', '', ' \t@sum'],
  ],
};
const dataset = async (): Promise<Dataset> => ({
  ...(await openData(grid).read()),
  provenance: {
    title: 'Spending by ward: 2026/27',
    publisher: 'Example Council',
    licence: { title: 'Open Government Licence v3.0', url: 'https://example.gov.uk/ogl' },
    updated: '2026-09-30T00:00:00.000Z',
    address: 'https://example.gov.uk/spend.csv',
  },
});
const point: Column = {
  name: 'Place',
  label: 'Place',
  type: 'point',
  values: [{ longitude: -2.5, latitude: 53.25 }, null],
};
const area = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};
const coded: Column = {
  name: 'Kind',
  label: 'Kind of site',
  type: 'text',
  codes: new Map([
    ['a', 'Allotment'],
    ['__proto__', 'Park'],
  ]),
  values: ['a', '__proto__'],
};
const small: Dataset = {
  columns: [point, coded, { name: 'Area', label: 'Area', type: 'shape', values: [area, null] }],
  rows: 2,
  total: 2,
  complete: true,
  standard: 'json',
  provenance: {},
  pushed: {},
  warnings: [],
};

describe('Exports', () => {
  for (const [format, write] of Object.entries(formats)) {
    it(`give the same dataset when they are read again: ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(grids, async (grid) => {
          const before = await openData(grid).read();
          const after = await write(before);
          expect(after.columns.map(essence)).to.deep.equal(before.columns.map(essence));
          expect(after.rows).to.equal(before.rows);
        }),
        { numRuns: 120 },
      );
    });
  }

  it('start no text as a formula, whatever stands before it', async () => {
    await fc.assert(
      fc.asyncProperty(grids, async (grid) => {
        const before = await openData(grid).read();
        const { data } = papa.parse<string[]>(toCsv(before, { bom: false, note: false }));
        before.columns.forEach(({ type }, index) => {
          if (type !== 'text') return;
          for (const row of data) expect(row[index] ?? '').not.to.match(/^[\s"]*[=+@]/);
        });
      }),
      { numRuns: 60 },
    );
  });

  describe('as CSV', () => {
    it('follow RFC 4180 with a note that reads back', async () => {
      const text = toCsv(await dataset());
      expect(text.split('\r\n')).to.deep.equal([
        '\uFEFFWard,Spend (£),Rate,When,Period,Open,Note',
        `Abbey,1200.50,48.2%,2026-01-02,2025/26,true,"'=HYPERLINK(""x"")"`,
        `Café,-5.25,[c],2026-02-03,2026/27,false,''quoted`.replace("''", "'"),
        `Oak,,3.5% [p],,,,'@sum`,
        '',
        '"Source: Example Council, Spending by ward: 2026/27, https://example.gov.uk/spend.csv. Licence: Open Government Licence v3.0, https://example.gov.uk/ogl. Updated: 2026-09-30."',
        '',
      ]);
      const again = await reread(text, mediaTypes.csv);
      expect([again.rows, again.warnings.length]).to.deep.equal([3, 0]);
      expect(again.provenance.attribution).to.match(/^Source: Example Council, Spending.*Updated: 2026-09-30\.$/);
      expect(toCsv(again)).to.equal(text);
    });

    it('leave out the mark, the note and the protection when told to', async () => {
      const text = toCsv(await dataset(), { bom: false, note: false, safe: false });
      expect(text)
        .to.match(/^Ward/)
        .and.to.match(/@sum\r\n$/);
      expect(text).not.to.contain("'=");
    });

    it('disarm every start of a formula, and leave numbers and dashes alone', () => {
      const texts = ['=1', '+1', '-1+1', '@a', '\t=1', '"=1', ' -a', '＝1', "'=1", '\rx', '-', '--', 'a=1', '5-3'];
      const column: Column = { name: '@a', label: 'a', type: 'text', values: texts };
      const numbers: Column = { name: 'n', label: 'n', type: 'integer', values: texts.map(() => -5) };
      const marks = new Map<number, Mark>([[0, { text: '=1', reason: 'not-available' }]]);
      const marked: Column = { name: 'm', label: 'm', type: 'integer', values: texts.map(() => null), marks };
      const dataset = { ...small, columns: [column, numbers, marked], rows: texts.length };
      const [head, ...rows] = toCsv(dataset, { bom: false }).split('\r\n');
      expect(head).to.equal("'@a,n,m");
      expect(rows.map((row) => /^"?'/.test(row))).to.deep.equal([...texts.map((_, i) => i < 10), false]);
      expect(rows.slice(0, -1).every((row) => row.includes(',-5,'))).to.equal(true);
      expect(rows[0]!.endsWith(",'=1")).to.equal(true);
    });

    it('write labels, what codes stand for, points and shapes as asked', () => {
      expect(toCsv(small, { bom: false }).split('\r\n').slice(0, 3)).to.deep.equal([
        'Place longitude,Place latitude,Kind,Area',
        '-2.5,53.25,a,"POLYGON ((0 0, 1 0, 1 1, 0 0))"',
        ',,__proto__,',
      ]);
      const options = { bom: false, headings: 'labels', codes: 'labels', points: 'wkt' } as const;
      expect(toCsv(small, options).split('\r\n').slice(0, 2)).to.deep.equal([
        'Place,Kind of site,Area',
        'POINT (-2.5 53.25),Allotment,"POLYGON ((0 0, 1 0, 1 1, 0 0))"',
      ]);
    });

    it('have CSVW metadata that says their types, units and marks', async () => {
      const metadata = JSON.parse(toCsvw(await dataset(), 'spend.csv', { note: false, units: false }));
      expect([metadata['@context'][0], metadata.url, metadata['dc:title'], metadata['dc:license']]).to.deep.equal([
        'http://www.w3.org/ns/csvw',
        'spend.csv',
        'Spending by ward: 2026/27',
        { '@id': 'https://example.gov.uk/ogl' },
      ]);
      const columns = metadata.tableSchema.columns as Record<string, unknown>[];
      expect(columns.map(({ name, datatype }) => [name, datatype])).to.deep.equal([
        ['Ward', 'string'],
        ['Spend', 'double'],
        // A mark beside a number makes it text.
        ['Rate', 'string'],
        ['When', 'date'],
        // CSVW has no name for a financial year.
        ['Period', undefined],
        ['Open', 'boolean'],
        ['Note', 'string'],
      ]);
      expect(columns[2])
        .to.include({ 'schema:unitText': '%', titles: 'Rate' })
        .and.to.deep.include({ null: ['', '[c]'] });
    });

    it('have CSVW metadata with which periods are read back as they were', async () => {
      const column = (name: string, values: (string | null)[]): Column => ({
        name,
        label: name,
        type: 'period',
        values,
      });
      const columns = [
        column('Year', ['2024', '2025']),
        column('Month', ['2026-09', null]),
        // Written as 12/2011, since alone 2011-12 is a financial year.
        column('Paid in', ['2011-12', '2010-11']),
        column('Counted', ['2026-Q3', '2026-Q4']),
        column('Half', ['2025/26', '2026/27']),
        { ...column('Revised', ['2024', '2025']), marks: new Map([[1, { text: '[r]', reason: 'revised' as const }]]) },
      ];
      const dataset = { ...small, columns };
      const plain = { bom: false, note: false, units: false };
      const address = await serve(toCsv(dataset, plain), 'text/csv');
      const metadata = toCsvw(dataset, address, plain);
      const said = (JSON.parse(metadata).tableSchema.columns as { datatype?: string }[]).map(
        ({ datatype }) => datatype,
      );
      expect(said.slice(0, 5)).to.deep.equal(['gYear', 'gYearMonth', undefined, undefined, undefined]);
      const back = await openData(address, { metadata: await serve(metadata) }).read();
      expect(back.columns.slice(0, 5).map(({ type, values }) => [type, Array.from(values)])).to.deep.equal(
        columns.slice(0, 5).map(({ type, values }) => [type, values]),
      );
      expect(said[5]).to.equal(undefined);
    });
  });

  describe('as JSON', () => {
    it('say where the data comes from and what its columns are', async () => {
      const { provenance, columns, rows, total } = JSON.parse(toJson(await dataset()));
      expect([provenance.publisher, total, rows.length]).to.deep.equal(['Example Council', 3, 3]);
      expect(columns[1]).to.deep.include({ name: 'Spend (£)', type: 'number', unit: 'GBP', decimals: 2 });
      expect(rows[1]).to.deep.include({ Ward: 'Café', 'Spend (£)': -5.25, Rate: '[c]', Open: false });
      expect(rows[2]).to.deep.include({ 'Spend (£)': null, Rate: '3.5 [p]' });
    });

    it('can go by column, and take any name', () => {
      const { columns } = JSON.parse(toJson(small, { layout: 'columns' }));
      expect(columns[0].values).to.deep.equal([{ longitude: -2.5, latitude: 53.25 }, null]);
      expect(columns[1].codes).to.have.own.property('__proto__', 'Park');
      const renamed = { ...small, columns: [{ ...coded, name: '__proto__' }] };
      expect(JSON.parse(toJson(renamed)).rows[0]).to.have.own.property('__proto__', 'a');
    });
  });

  describe('as a workbook', () => {
    it('hold real dates, numbers, shares and booleans, as another reader finds', async () => {
      const [data, about] = await readXlsx(new Blob([await toXlsx(await dataset())]));
      expect([data!.sheet, about!.sheet]).to.deep.equal(['Spending by ward 2026 27', 'About this data']);
      expect(data!.data.slice(1)).to.deep.equal([
        ['Abbey', 1200.5, 0.482, new Date('2026-01-02'), '2025/26', true, '=HYPERLINK("x")'],
        ['Café', -5.25, '[c]', new Date('2026-02-03'), '2026/27', false, "'quoted"],
        ['Oak', null, '3.5% [p]', null, null, null, '@sum'],
      ]);
      expect(about!.data.slice(0, 3).map((row) => row.slice(0, 2))).to.deep.equal([
        ['Title', 'Spending by ward: 2026/27'],
        ['Publisher', 'Example Council'],
        ['Licence', 'Open Government Licence v3.0, https://example.gov.uk/ogl'],
      ]);
    });

    it('keep title, publisher and date as properties', async () => {
      const { provenance } = await formats.xlsx(await dataset());
      expect([provenance.title, provenance.publisher, provenance.updated]).to.deep.equal([
        'Spending by ward: 2026/27',
        'Example Council',
        '2026-09-30T00:00:00.000Z',
      ]);
    });

    it('hold characters that XML cannot', async () => {
      const text = 'a\u0001b\rc _x0041_ \uFFFF d';
      const column: Column = { name: 'Text', label: 'Text', type: 'text', values: [text, 'x'] };
      const { columns } = await formats.xlsx({ ...small, columns: [column, coded] });
      expect(columns[0]!.values[0]).to.equal(text);
    });

    it('are refused where a sheet cannot hold them', async () => {
      const column: Column = { name: 'Text', label: 'Text', type: 'text', values: ['x'.repeat(40_000), 'x'] };
      const error = await rejection<DataError>(toXlsx({ ...small, columns: [column] }));
      expect([error.reason, error.cure]).to.deep.equal(['limit', 'Export CSV or JSON instead.']);
    });
  });

  describe('of a source', () => {
    const text = `Ward,Spend\n${Array.from({ length: 40 }, (_, i) => `Ward ${i} x,${i}\n`).join('')}`;

    it('hold what is shown, or everything that matches', async () => {
      const source = openData(await serve(text, 'text/csv'));
      const query = { filter: 'Spend >= 10', limit: 5, offset: 5 };
      const shown = await exportData(source, query, 'json');
      const rows = (file: typeof shown) => JSON.parse(file.content as string).rows.length as number;
      expect([rows(shown), shown.dataset.columns[1]!.values[0]]).to.deep.equal([5, 15]);
      expect(rows(await exportData(source, query, 'json', { everything: true }))).to.equal(30);
      expect(rows(await exportData(shown.dataset, {}, 'json'))).to.equal(5);
    });

    /** A source whose server gives at most 10 rows at a time, of so many, and says that there are `total`. */
    const paged = (rows: number, total: number | undefined, ignoresOffset = false) => ({
      read: async ({ offset = 0 }: { offset?: number } = {}): Promise<Dataset> => {
        const start = ignoresOffset ? 0 : offset;
        const count = Math.max(0, Math.min(10, rows - start));
        const number = (row: number) => (start + row < 20 ? start + row : start + row + 0.5);
        const values = Array.from({ length: count }, (_, row) => number(row));
        const type = values.every(Number.isInteger) ? 'integer' : 'number';
        const columns: Column[] = [{ name: 'n', label: 'n', type, values, ...(type === 'number' && { decimals: 1 }) }];
        return { ...small, columns, rows: count, total, complete: false };
      },
      describe: async () => ({ standard: 'json', title: 'JSON', can: [] }),
    });

    it('are read page by page', async () => {
      for (const total of [35, undefined]) {
        const { dataset } = await exportData(paged(35, total), {}, 'csv', { everything: true });
        const [column] = dataset.columns;
        expect([dataset.rows, dataset.complete, column!.type, column!.values[34]]).to.deep.equal([
          35,
          true,
          'number',
          34.5,
        ]);
      }
    });

    it('are refused when they would be a part, or say that they are', async () => {
      for (const source of [paged(30, 1200), paged(1200, 1200, true)]) {
        const error = await rejection<DataError>(exportData(source, {}, 'csv', { everything: true }));
        expect([error.reason, /Only \d+ of 1200 rows/.test(error.message)]).to.deep.equal(['limit', true]);
      }
      const { content } = await exportData(paged(30, 1200), {}, 'json', { everything: true, partial: 'note' });
      expect(JSON.parse(content as string).note).to.equal('This is a part of the data: 30 of 1,200 rows.');
      const two = { ...(await paged(30, 1200).read()), columns: [coded, point] };
      expect(toCsv({ ...two, rows: 2, provenance: {} })).to.contain(
        'Note: This is a part of the data: 2 of 1,200 rows.',
      );
    });

    it('have a name and a media type', async () => {
      expect(fileName(await dataset(), 'xlsx')).to.equal('spending-by-ward-2026-27-2026-09-30.xlsx');
      const provenance = { address: 'https://example.gov.uk/d/Café bins.csv?x=1', retrieved: '2026-10-01T09:00:00Z' };
      expect(fileName({ provenance }, 'csv')).to.equal('cafe-bins-2026-10-01.csv');
      expect(fileName({ provenance: {} }, 'json')).to.equal('data.json');
      const { name, media } = await exportData(await dataset(), {}, 'csv');
      expect([name, media]).to.deep.equal(['spending-by-ward-2026-27-2026-09-30.csv', 'text/csv;charset=utf-8']);
    });
  });
});
