import { expect } from 'chai';
import { serve } from '../../test/serve.js';
import { openData } from '../index.js';

const csv = 'code,spend,when\nA1,"1.200,5",3/22/2025\nB2,?,4/1/2025\n';

async function read(metadata: string, text = csv) {
  const address = await serve(text, 'text/csv');
  const beside = await serve(metadata.replace('~', address), 'application/json');
  return openData(address, { metadata: beside }).read();
}

describe('a CSV file with a description beside it', () => {
  it('has its labels, types, formats, missing values and provenance', async () => {
    const { columns, provenance, warnings, rows } = await read(
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/csvw',
        url: '~',
        'dc:title': 'Spending',
        tableSchema: {
          columns: [
            { name: 'code', titles: 'code', 'dc:description': 'Of the ward' },
            {
              titles: 'spend',
              name: 'spend',
              null: '?',
              datatype: { base: 'decimal', format: { pattern: '#.##0,0', groupChar: '.', decimalChar: ',' } },
            },
            { titles: 'when', name: 'when', datatype: { base: 'date', format: 'M/d/yyyy' } },
          ],
        },
      }),
    );
    expect([rows, provenance.title, warnings.join()]).to.deep.equal([2, 'Spending', '']);
    expect(columns.map(({ type, values }) => [type, Array.from(values)])).to.deep.equal([
      ['text', ['A1', 'B2']],
      ['number', [1200.5, null]],
      ['date', ['2025-03-22', '2025-04-01']],
    ]);
    expect(columns[0]!.description).to.equal('Of the ward');
    expect(columns[1]!.marks?.get(1)).to.deep.equal({ text: '?', reason: 'not-available' });
  });

  it('has the label its description gives: dc:title, else the first title', async () => {
    const labels = async (columns: unknown) =>
      (
        await read(JSON.stringify({ '@context': 'http://www.w3.org/ns/csvw', url: '~', tableSchema: { columns } }))
      ).columns.map(({ label }) => label);
    expect(
      await labels([
        { name: 'code', titles: 'Ward code', 'dc:title': 'Code of the ward' },
        { name: 'spend', titles: { en: ['Spend on roads', 'spend'] } },
        { name: 'when', titles: 'Day of payment' },
      ]),
    ).to.deep.equal(['Code of the ward', 'Spend on roads', 'Day of payment']);
    expect(
      await labels([
        { titles: { cy: 'Cod', en: ['code', 'Code'] }, 'dc:title': 'Never this' },
        { titles: 'spend', 'dc:title': [{ '@value': 'Gwariant', '@language': 'cy' }, 'Spend on roads'] },
        { titles: 'when' },
      ]),
    ).to.deep.equal(['code', 'Spend on roads', 'When']);
  });

  /** The columns of a file whose columns are all declared alike. */
  const declared = async (text: string, datatype: unknown) => {
    const columns = text
      .split('\n')[0]!
      .split(',')
      .map((titles) => ({ titles, datatype }));
    const metadata = { '@context': 'http://www.w3.org/ns/csvw', url: '~', tableSchema: { columns } };
    return (await read(JSON.stringify(metadata), text)).columns;
  };
  const typed = async (text: string, datatype: unknown = 'string') =>
    (await declared(text, datatype)).map(({ type, values }) => [type, Array.from(values)]);

  it('has periods where they are declared as strings, which is all CSVW can call a quarter', async () => {
    expect(
      await typed(
        'Quarter,Financial year,Month,Counted\nQ1 2026,2024-25,2026-01,2026-Q1\nQ2 2026,2025-26,2026-02 [p],\n',
      ),
    ).to.deep.equal([
      ['period', ['2026-Q1', '2026-Q2']],
      ['period', ['2024/25', '2025/26']],
      ['period', ['2026-01', '2026-02']],
      ['period', ['2026-Q1', null]],
    ]);
    const [quarter] = await declared('Quarter ending\n2026-Q1\n', 'string');
    expect(quarter).to.include({ label: 'Quarter ending', role: 'time' });
  });

  it('keeps strings text where they may be anything else', async () => {
    const text =
      'Case reference,Meeting,Scheme,Note,Year,Amount\n2024/25,2024-01,2024,2026-Q1,2024,1\n2025/26,2024-02,2025,late,c. 1900,2\n';
    expect((await typed(text)).map(([type]) => type)).to.deep.equal(Array(6).fill('text'));
    const quarters = 'Quarter\n2026-Q1\n';
    expect(await typed(quarters, { base: 'string', format: '[0-9]{4}-Q[1-4]' })).to.deep.equal([['text', ['2026-Q1']]]);
    expect((await typed(quarters, 'token'))[0]![0]).to.equal('text');
  });

  it('has the units that stand in its headings, and none that are declared otherwise', async () => {
    const units = async (datatype: unknown) =>
      (await declared('Amount (£),Rate %,Homes\n1200.5,48.2,3\n', datatype)).map(({ unit }) => unit);
    expect(await units('number')).to.deep.equal(['GBP', '%', undefined]);
    expect(await units('string')).to.deep.equal([undefined, undefined, undefined]);
    const { columns } = await read(
      JSON.stringify({
        fields: [
          { name: 'Amount (£)', title: 'Paid', type: 'number' },
          { name: 'Share %', type: 'number', unit: 'points' },
        ],
      }),
      'Amount (£),Share %\n1,2\n',
    );
    expect(columns.map(({ label, unit }) => [label, unit])).to.deep.equal([
      ['Paid', 'GBP'],
      ['Share %', 'points'],
    ]);
  });

  it('has the same of a Table Schema', async () => {
    const schema = (...fields: unknown[]) => JSON.stringify({ fields });
    const types = async (metadata: string, text: string) =>
      (await read(metadata, text)).columns.map(({ type }) => type);
    const text = 'Quarter,Half\n2026-Q1,2025/26\n';
    const field = { name: 'Quarter', type: 'string' };
    expect(
      await types(schema(field, { name: 'Half', type: 'string', constraints: { pattern: '.*' } }), text),
    ).to.deep.equal(['period', 'text']);
    expect((await types(schema({ ...field, format: 'email' }), text))[0]).to.equal('text');
  });

  it('is read as if it had none where that is broken, and says so', async () => {
    const { rows, warnings } = await read('{"tableSchema": [,]}');
    expect([rows, warnings.length]).to.deep.equal([2, 1]);
    expect(warnings[0]).to.match(/description/);
  });
});
