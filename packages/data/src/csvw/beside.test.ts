import { expect } from 'chai';
import fc from 'fast-check';
import { rejection } from '../../test/serve.js';
import { createTransport } from '../transport.js';
import { describedBy, fieldsFor } from './beside.js';

const transport = createTransport({ freshness: 0, retries: 0 });
let folder = 0;

/** Puts files on the test server and gets the CSV among them. */
async function csv(files: Record<string, unknown>, headers: Record<string, string> = {}) {
  const prefix = `beside-${Date.now()}-${folder++}-`;
  const put = (name: string, content: unknown) =>
    fetch(`/__api/stored/${prefix}${name}`, {
      method: 'PUT',
      body:
        content instanceof Uint8Array
          ? (content as BodyInit)
          : typeof content === 'string'
            ? content.replaceAll('~', prefix)
            : JSON.stringify(content),
      headers: {
        'content-type': 'text/plain',
        'x-headers': name === 'a.csv' ? JSON.stringify(headers).replaceAll('~', prefix) : '{}',
      },
    });
  await Promise.all(
    Object.entries({ 'a.csv': 'Ward,Spend\nAbbey,1\n', ...files }).map(([name, content]) => put(name, content)),
  );
  return { body: await transport.get(new URL(`/__api/stored/${prefix}a.csv`, location.href)), prefix };
}

const columns = [
  { titles: ['Ward', 'Ward name'], 'dc:description': 'Where', datatype: 'string', required: true, name: 'ward' },
  { titles: 'Spend', datatype: { base: 'decimal', format: '#,##0.00' }, null: ['NA'], 'schema:unitText': 'GBP' },
];
const csvw = {
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: '~a.csv',
  'dc:title': 'Spending',
  'dc:publisher': { 'schema:name': 'Anytown Council' },
  'dc:license': { '@id': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' },
  'dc:modified': { '@value': '2026-09-30', '@type': 'xsd:date' },
  dialect: { delimiter: ';', header: false },
  tableSchema: { columns, primaryKey: 'ward' },
};
const text = (value: unknown) => JSON.stringify(value);

describe('what stands beside a CSV file', () => {
  it('is CSVW metadata', async () => {
    const { body } = await csv({ 'a.csv-metadata.json': text(csvw) });
    const { fields, order, provenance, dialect, warnings } = (await describedBy(body, {
      metadata: 'beside',
      transport,
    }))!;
    expect(order.map(({ name }) => name)).to.deep.equal(['Ward', 'Spend']);
    expect(fields.get('Ward')).to.equal(fields.get('Ward name'));
    expect(fields.get('Ward')).to.include({
      label: 'Ward',
      description: 'Where',
      type: 'text',
      required: true,
      key: true,
    });
    const spend = fields.get('Spend')!;
    expect([spend.type, spend.unit, spend.label, [...spend.nulls!.keys()]]).to.deep.equal([
      'number',
      'GBP',
      undefined,
      ['NA'],
    ]);
    expect([spend.plain!('1,234.50'), spend.plain!('1234.5')]).to.deep.equal(['1234.5', undefined]);
    expect(provenance).to.deep.equal({
      title: 'Spending',
      publisher: 'Anytown Council',
      licence: { title: csvw['dc:license']['@id'], url: csvw['dc:license']['@id'] },
      updated: '2026-09-30',
    });
    expect(dialect).to.deep.equal({ delimiter: ';', headerRowCount: 0 });
    expect(warnings).to.deep.equal([]);
  });

  it('has labels in the language of the reader', async () => {
    const welsh = { ...csvw, tableSchema: { columns: [{ titles: { en: 'Ward', cy: 'Y ward' } }] } };
    const { body } = await csv({ 'a.csv-metadata.json': text(welsh) });
    const label = async (lang: string) =>
      (await describedBy(body, { metadata: 'beside', transport, lang }))!.fields.get('Ward')!.label;
    expect([await label('cy'), await label('en-GB')]).to.deep.equal(['Y ward', 'Ward']);
  });

  it('is only looked for where the answer names it, or the author asks', async () => {
    const files = { 'a.csv-metadata.json': text(csvw), 'about.json': text(csvw) };
    expect(await describedBy((await csv(files)).body, { transport })).to.equal(undefined);
    const { body } = await csv(files, { link: '<~about.json>; rel="describedby"' });
    expect((await describedBy(body, { transport }))!.order).to.have.length(2);
    const named = await csv(files);
    const given = await describedBy(named.body, { metadata: `${named.prefix}about.json`, transport });
    expect(given!.order).to.have.length(2);
    expect(await describedBy((await csv({})).body, { metadata: 'beside', transport })).to.equal(undefined);
    const page = await csv({ 'a.csv-metadata.json': '<!doctype html><title>Not found</title>' });
    expect(await describedBy(page.body, { metadata: 'beside', transport })).to.equal(undefined);
  });

  it('is passed over with a warning where it is broken or for another file', async () => {
    for (const [content, said] of [
      ['{"url": "a.csv",}', 'not valid JSON'],
      [text({ ...csvw, url: 'b.csv' }), 'for another file, b.csv'],
      [text({ hello: 1 }), 'does not'],
      ['[1]', 'does not'],
    ] as const) {
      const { body } = await csv({ 'about.json': content }, { link: '<~about.json>; rel=describedby' });
      const { order, warnings } = (await describedBy(body, { transport }))!;
      expect([order.length, warnings.length], content).to.deep.equal([0, 1]);
      expect(warnings[0]).to.contain(said);
    }
    const { body } = await csv({}, { link: '<~nothing.json>; rel=describedby' });
    expect((await describedBy(body, { transport }))!.warnings[0]).to.contain('404');
  });

  it('is a Table Schema, alone or in a data package', async () => {
    const schema = {
      fields: [
        { name: 'Ward', title: 'Ward name', type: 'string', missingValues: [{ value: '-', label: 'not asked' }] },
        { name: 'Spend', type: 'number', decimalChar: ',', groupChar: '.', constraints: { required: true } },
        { name: 'Day', type: 'date', format: '%d/%m/%Y' },
      ],
      missingValues: ['', 'n/a'],
      primaryKey: ['Ward'],
    };
    const { body, prefix } = await csv({ 'schema.json': text(schema) });
    const { fields } = (await describedBy(body, { metadata: `${prefix}schema.json`, transport }))!;
    expect([...fields.get('Ward')!.nulls!]).to.deep.equal([['-', 'not asked']]);
    expect(fields.get('Ward')).to.include({ label: 'Ward name', type: 'text', key: true });
    expect(fields.get('Spend')!.plain!('1.234,5')).to.equal('1234.5');
    expect(fields.get('Day')!.plain!('3/4/2026')).to.equal('2026-04-03');
    const pack = {
      title: 'Wards',
      licenses: [{ name: 'OGL-UK-3.0', path: 'https://example.org/ogl' }],
      resources: [{ path: 'b.csv' }, { path: '~a.csv', encoding: 'windows-1252', dialect: { delimiter: '|' }, schema }],
    };
    const packed = await csv({ 'pack.json': text(pack) });
    const found = (await describedBy(packed.body, { metadata: `${packed.prefix}pack.json`, transport }))!;
    expect(found.order).to.have.length(3);
    expect(found.dialect).to.deep.equal({ delimiter: '|', encoding: 'windows-1252' });
    expect(found.provenance.licence).to.deep.equal({
      id: 'OGL-UK-3.0',
      title: 'OGL-UK-3.0',
      url: 'https://example.org/ogl',
    });
  });

  it("is one of the LGA's schemas, in UTF-16 without a mark", async () => {
    const xsd = 'http://www.w3.org/2001/XMLSchema#';
    const schema = text({
      fields: [
        { name: 'CaseReference', title: 'Case Reference', constraints: { required: 'true', type: `${xsd}string` } },
        { name: 'GeoX', title: 'Easting', constraints: { required: 'false', type: `${xsd}float` } },
        {
          name: 'CaseDate',
          title: 'Case Date',
          constraints: { type: `${xsd}string`, pattern: '\\d\\d/\\d\\d/\\d{4}' },
        },
      ],
    });
    const wide = new Uint8Array([...schema].flatMap((letter) => [letter.charCodeAt(0), 0]));
    const { body, prefix } = await csv({ 'lga.json': wide });
    const { fields } = (await describedBy(body, { metadata: `${prefix}lga.json`, transport }))!;
    expect(fields.get('CaseReference')).to.deep.equal({
      name: 'CaseReference',
      label: 'Case Reference',
      type: 'text',
      required: true,
    });
    expect(fields.get('GeoX')).to.deep.equal({ name: 'GeoX', label: 'Easting', type: 'number' });
    expect(fields.get('CaseDate')!.type).to.equal(undefined);
  });

  it('goes with the headings it has', async () => {
    const { body } = await csv({ 'a.csv-metadata.json': text(csvw) });
    const description = (await describedBy(body, { metadata: 'beside', transport }))!;
    const { fields, warnings } = fieldsFor(description, ['Spend', 'Notes']);
    expect([fields[0]!.type, fields[1]]).to.deep.equal(['number', undefined]);
    expect(warnings.join(' ')).to.contain('Notes').and.to.contain('1');
    expect(fieldsFor(description, ['x', 'y']).warnings[0]).to.contain('none of its columns');
    expect(fieldsFor(description, ['Ward', 'Spend']).warnings).to.deep.equal([]);
  });

  it('never makes reading fail', async () => {
    const { body } = await csv({});
    const document = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((schema) => `{"url":"a.csv","tableSchema":${schema}}`),
      fc
        .json()
        .map(
          (column) =>
            `{"url":"a.csv","dialect":${column},"tableSchema":{"columns":[${column},{"titles":${column},"datatype":{"format":${column}}}]}}`,
        ),
      fc
        .json()
        .map(
          (field) =>
            `{"fields":[${field},{"name":"x","type":"number","constraints":${field}}],"missingValues":${field}}`,
        ),
      fc.json().map((resource) => `{"resources":[${resource},{"path":"a.csv","schema":${resource}}]}`),
    );
    await fc.assert(
      fc.asyncProperty(document, async (content) => {
        const answer = { ...body, bytes: new TextEncoder().encode(content) };
        const found = await describedBy(body, { metadata: 'about.json', transport: { get: async () => answer } });
        expect(found!.warnings).to.be.an('array');
        for (const field of found!.order) field.plain?.('1');
      }),
      { numRuns: 300 },
    );
  });

  it('stops when it is told to', async () => {
    const { body } = await csv({});
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    const error = await rejection(describedBy(body, { metadata: 'beside', transport, signal: stop.signal }));
    expect(error.message).to.equal('enough');
  });
});
