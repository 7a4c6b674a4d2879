import { expect } from 'chai';
import { serve } from '../../test/serve.js';
import { openData } from '../index.js';

const csv = 'code,spend,when\nA1,"1.200,5",3/22/2025\nB2,?,4/1/2025\n';

async function read(metadata: string) {
  const address = await serve(csv, 'text/csv');
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

  it('is read as if it had none where that is broken, and says so', async () => {
    const { rows, warnings } = await read('{"tableSchema": [,]}');
    expect([rows, warnings.length]).to.deep.equal([2, 1]);
    expect(warnings[0]).to.match(/description/);
  });
});
