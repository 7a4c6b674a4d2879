import { expect } from 'chai';
import fc from 'fast-check';
import { rejection } from '../../test/serve.js';
import { DataError } from '../index.js';
import { csvToJson, type Get, readCsvw, validateCsvw } from './index.js';

const HOST = 'https://data.example/';
const context = 'http://www.w3.org/ns/csvw';

/** Answers from a few files, the way a transport does. */
function site(files: Record<string, unknown>, headers: Record<string, string> = {}): Get {
  const held = new Map(Object.entries(files));
  return async (address) => {
    const file = held.get(address.slice(HOST.length));
    if (file === undefined) throw new DataError('http', 'The server answered 404', { address, status: 404 });
    return {
      address,
      status: 200,
      headers: new Headers(headers),
      bytes: new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file)),
      retrieved: '2026-01-01T00:00:00Z',
    };
  };
}

const trees = 'GID,Street,Checked,Height\n1,Addison Avenue,3/22/2015,"1.250,5"\n2,Emerson Street,,\n';
const treeColumns = [
  { titles: 'GID', name: 'id', required: true },
  { titles: { en: 'Street', cy: 'Stryd' }, 'dc:description': 'Where it stands' },
  { titles: 'Checked', datatype: { base: 'date', format: 'M/d/yyyy' } },
  { titles: 'Height', datatype: { base: 'decimal', format: { decimalChar: ',', groupChar: '.' } } },
];
const treeMetadata = { '@context': context, url: 'trees.csv', tableSchema: { columns: treeColumns, primaryKey: 'id' } };
const read = (files: Record<string, unknown>, name = 'trees.csv') => readCsvw(HOST + name, { get: site(files) });
const rowsOf = async (files: Record<string, unknown>, name?: string) => {
  const { tables } = await read(files, name);
  return tables[0]!.rows.map(({ cells }) => cells.map(({ value }) => value));
};

describe('CSV on the Web', () => {
  it('reads cells as their metadata says', async () => {
    const files = { 'trees.csv': trees, 'trees.csv-metadata.json': treeMetadata };
    expect(await rowsOf(files)).to.deep.equal([
      ['1', 'Addison Avenue', '2015-03-22', 1250.5],
      ['2', 'Emerson Street', null, null],
    ]);
    expect((await read(files)).errors).to.deep.equal([]);
  });

  it('needs no metadata', async () => {
    expect(await rowsOf({ 'trees.csv': 'a,b\n1,x\n' })).to.deep.equal([['1', 'x']]);
  });

  it('looks in the folder, and where the site says', async () => {
    const metadata = { ...treeMetadata, tableSchema: { columns: [{ titles: 'a', datatype: 'integer' }] } };
    const csv = 'a\n7\n';
    expect(await rowsOf({ 'trees.csv': csv, 'csv-metadata.json': metadata })).to.deep.equal([[7]]);
    const elsewhere = { 'trees.csv': csv, '.well-known/csvm': '{+url}.about\n', 'trees.csv.about': metadata };
    expect(await rowsOf(elsewhere)).to.deep.equal([[7]]);
  });

  it('follows the Link header first', async () => {
    const get = site(
      {
        'trees.csv': 'a\n7\n',
        'about.json': { ...treeMetadata, tableSchema: { columns: [{ titles: 'a', datatype: 'integer' }] } },
        'csv-metadata.json': treeMetadata,
      },
      { link: '<next.csv>; rel=next, <about.json>; rel="describedby"; type="application/csvm+json"' },
    );
    const { tables } = await readCsvw(`${HOST}trees.csv`, { get });
    expect(tables[0]!.rows[0]!.cells[0]!.value).to.equal(7);
  });

  it('passes over metadata for another file, and says so', async () => {
    const { warnings, tables } = await read({
      'trees.csv': trees,
      'trees.csv-metadata.json': { ...treeMetadata, url: 'shrubs.csv' },
    });
    expect(tables[0]!.columns[0]!.name).to.equal('GID');
    expect(warnings.map(({ message }) => message).join()).to.contain('does not name the file');
  });

  it('passes over a web page where metadata might be', async () => {
    expect(await rowsOf({ 'trees.csv': 'a\n1\n', 'csv-metadata.json': '<html>Not found' })).to.deep.equal([['1']]);
  });

  it('takes the metadata it is given', async () => {
    const options = { get: site({ 'trees.csv': 'a\n7\n' }) };
    const metadata = { ...treeMetadata, tableSchema: { columns: [{ titles: 'a', datatype: 'byte' }] } };
    const { tables } = await readCsvw(`${HOST}trees.csv`, { ...options, metadata });
    expect(tables[0]!.rows[0]!.cells[0]!.value).to.equal(7);
  });

  it('reads dialects', async () => {
    const dialect = { delimiter: ';', quoteChar: "'", skipRows: 1, headerRowCount: 2, skipColumns: 1, trim: true };
    const csv = "Trees\r\nx;A;B\r\nx;one;two\r\n# a remark\r\nx;'a;b'; c \nx;'it''s';\n";
    const metadata = { '@context': context, url: 'trees.csv', dialect };
    const { tables, errors } = await read({ 'trees.csv': csv, 'csv-metadata.json': metadata });
    const { columns, rows, comments } = tables[0]!;
    expect(columns.map(({ name, sourceNumber }) => [name, sourceNumber])).to.deep.equal([
      ['A', 2],
      ['B', 3],
    ]);
    expect(rows.map(({ cells }) => cells.map(({ value }) => value))).to.deep.equal([
      ['a;b', 'c'],
      ["it's", null],
    ]);
    expect(errors).to.deep.equal([]);
    expect(rows.map(({ sourceNumber }) => sourceNumber)).to.deep.equal([5, 6]);
    expect(comments).to.deep.equal(['Trees', 'a remark']);
  });

  it('keeps what is not as its column says as text, and says where', async () => {
    const { tables, errors } = await read({
      'trees.csv': trees.replace('3/22/2015', '22/3/2015'),
      'csv-metadata.json': treeMetadata,
    });
    expect(tables[0]!.rows[0]!.cells[2]!.value).to.equal('22/3/2015');
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include({ row: 2, column: 'Checked', address: `${HOST}trees.csv` });
    expect(errors[0]!.message).to.contain('22/3/2015');
  });

  it('keeps whole numbers that are too long as their digits', async () => {
    const metadata = {
      '@context': context,
      url: 'trees.csv',
      tableSchema: { columns: [{ titles: 'a', datatype: 'integer' }] },
    };
    expect(await rowsOf({ 'trees.csv': 'a\n9007199254740993\n', 'csv-metadata.json': metadata })).to.deep.equal([
      ['9007199254740993'],
    ]);
  });

  it('finds rows that break keys', async () => {
    const get = site({ 'trees.csv': trees.replace('\n2,', '\n1,'), 'csv-metadata.json': treeMetadata });
    const { valid, errors } = await validateCsvw(`${HOST}trees.csv`, { get });
    expect([valid, errors[0]!.row]).to.deep.equal([false, 3]);
    const group = {
      '@context': context,
      tables: [
        treeMetadata,
        {
          url: 'visits.csv',
          tableSchema: {
            columns: [{ titles: 'tree', name: 'tree' }],
            foreignKeys: [{ columnReference: 'tree', reference: { resource: 'trees.csv', columnReference: 'id' } }],
          },
        },
      ],
    };
    const files = { 'trees.csv': trees, 'visits.csv': 'tree\n2\n9\n', 'all.json': group };
    const found = await validateCsvw(`${HOST}all.json`, { get: site(files) });
    expect(found.errors.map(({ row, address }) => [row, address])).to.deep.equal([[3, `${HOST}visits.csv`]]);
  });

  it('writes JSON, in full and minimal', async () => {
    const metadata = {
      ...treeMetadata,
      'dc:title': { '@value': 'Trees', '@language': 'en' },
      tableSchema: { columns: treeColumns, aboutUrl: '#tree-{id}', propertyUrl: 'schema:{_name}' },
    };
    const get = site({ 'trees.csv': trees, 'csv-metadata.json': metadata });
    const full = await csvToJson(`${HOST}trees.csv`, { get });
    const first = {
      '@id': `${HOST}trees.csv#tree-1`,
      'schema:id': '1',
      'schema:_col.2': 'Addison Avenue',
      'schema:Checked': '2015-03-22',
      'schema:Height': 1250.5,
    };
    const { tables } = full.json as { tables: { url: string; 'dc:title': string; row: unknown[] }[] };
    expect([tables[0]!.url, tables[0]!['dc:title']]).to.deep.equal([`${HOST}trees.csv`, 'Trees']);
    expect(tables[0]!.row[0]).to.deep.equal({ url: `${HOST}trees.csv#row=2`, rownum: 1, describes: [first] });
    const { json } = await csvToJson(`${HOST}trees.csv`, { get, minimal: true });
    expect((json as unknown[])[0]).to.deep.equal(first);
  });

  it('gives names from data no way into an object', async () => {
    const { json } = await csvToJson(`${HOST}x.csv`, {
      get: site({ 'x.csv': '__proto__,constructor\nbad,worse\n' }),
      minimal: true,
    });
    const [row] = json as [object];
    expect(Object.getPrototypeOf(row)).to.equal(Object.prototype);
    expect(Object.entries(row)).to.deep.equal([
      ['__proto__', 'bad'],
      ['constructor', 'worse'],
    ]);
  });

  it('says where metadata is wrong', async () => {
    const get = site({ 'trees.csv': trees, 'about.json': '{"@context": ' });
    const error = await rejection<DataError>(readCsvw(`${HOST}trees.csv`, { get, metadata: `${HOST}about.json` }));
    expect(error).to.be.instanceOf(DataError);
    expect([error.reason, error.address]).to.deep.equal(['parse', `${HOST}about.json`]);
    const missing = await rejection<DataError>(readCsvw(`${HOST}none.csv`, { get }));
    expect([missing.reason, missing.status]).to.deep.equal(['http', 404]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    const error = await rejection(readCsvw(`${HOST}trees.csv`, { get: site({}), signal: stop.signal }));
    expect(error.message).to.equal('enough');
  });
});

describe('hostile CSVW metadata', () => {
  const words = [
    '@context',
    '@id',
    '@type',
    '@value',
    'url',
    'tables',
    'tableSchema',
    'columns',
    'titles',
    'name',
    'datatype',
    'base',
    'format',
    'pattern',
    'null',
    'separator',
    'dialect',
    'delimiter',
    'quoteChar',
    'commentPrefix',
    'lineTerminators',
    'skipRows',
    'primaryKey',
    'foreignKeys',
    'reference',
    'resource',
    'columnReference',
    'aboutUrl',
    'valueUrl',
    'virtual',
    'notes',
    'dc:title',
    '__proto__',
    'constructor',
    'minimum',
    'length',
  ];
  const values = [
    'trees.csv',
    'a',
    'integer',
    'date',
    'decimal',
    'M/d/yyyy',
    '#,##0.00',
    '(a+)+$',
    '{+a}',
    '_:x',
    'en',
    ',',
    '"',
    '#',
    '\n',
    '',
    context,
  ];
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(fc.constantFrom(...values), fc.string(), fc.double(), fc.boolean(), fc.constant(null)),
      fc.array(tie('node'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.oneof(fc.constantFrom(...words), fc.string()), tie('node')), { maxLength: 6 })
        .map((entries) => Object.fromEntries(entries) as object),
    ),
  }));

  it('is read, or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(node, node, node, fc.string(), async (schema, dialect, extra, csv) => {
        const metadata = {
          ...(typeof extra === 'object' ? extra : {}),
          '@context': context,
          url: 'trees.csv',
          tableSchema: schema,
          dialect,
        };
        const get = site({ 'trees.csv': `a,b\n${csv}\n`, 'trees.csv-metadata.json': metadata });
        try {
          JSON.stringify(await csvToJson(`${HOST}trees.csv`, { get }));
        } catch (error) {
          expect(error).to.be.instanceOf(DataError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not hang on a pattern that never ends', async () => {
    const column = { titles: 'a', datatype: { base: 'string', format: '(a+)+(a|a)*(a*)*b' } };
    const files = {
      'trees.csv': `a\n${'a'.repeat(5000)}\n`,
      'csv-metadata.json': { '@context': context, url: 'trees.csv', tableSchema: { columns: [column] } },
    };
    expect((await read(files)).errors).to.have.length(1);
  });

  it('refuses nesting without end', async () => {
    const bomb = `{"@context":"${context}","url":"trees.csv","dc:title":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const get = site({ 'trees.csv': 'a\n1\n', 'about.json': bomb });
    const error = await rejection<DataError>(readCsvw(`${HOST}trees.csv`, { get, metadata: `${HOST}about.json` }));
    expect(error.reason).to.equal('parse');
  });
});
