import { expect } from 'chai';
import { openData } from '../index.js';

describe('a table on the page', () => {
  it('becomes typed columns', async () => {
    const source = openData({
      headers: ['Ward', 'Spend'],
      rows: [
        ['Abbey', '£1,200'],
        ['Oak', '£300'],
        ['Total', '£1,500'],
      ],
      label: 'Spending',
    });
    expect(source.address).to.equal(undefined);
    const { columns, rows, standard, provenance, warnings } = await source.read();
    expect([rows, standard, provenance.title, warnings.length]).to.deep.equal([2, 'html-table', 'Spending', 0]);
    expect(columns.map(({ name, type, unit, values }) => [name, type, unit, Array.from(values)])).to.deep.equal([
      ['Ward', 'text', undefined, ['Abbey', 'Oak']],
      ['Spend', 'integer', 'GBP', [1200, 300]],
    ]);
  });

  it('takes its first row for headings where it has no others', async () => {
    const { columns, rows } = await openData({
      rows: [
        ['Year', 'Value'],
        ['2023', '5'],
        ['2024', '6'],
      ],
    }).read();
    expect([rows, columns[0]!.type, columns[0]!.values[1]]).to.deep.equal([2, 'period', '2024']);
  });

  it('gives the links of its cells as a column, if they are safe to follow', async () => {
    const read = (href: string) =>
      openData({ headers: ['Name', 'Size'], rows: [['Report', '5']], links: [[href]] }).read();
    const { columns } = await read('https://a.example/report');
    expect(columns.map(({ name, type }) => [name, type])).to.deep.equal([
      ['Name', 'text'],
      ['Size', 'integer'],
      ['Name link', 'link'],
    ]);
    expect((await read('javascript:alert(1)')).columns.length).to.equal(2);
  });

  it('can be asked as any source', async () => {
    const source = openData({
      headers: ['Ward', 'Spend'],
      rows: [
        ['Abbey', '1'],
        ['Oak', '3'],
        ['Elm', '2'],
      ],
    });
    const { columns, total } = await source.read({ filter: 'Spend > 1', sort: [{ column: 'Spend' }], limit: 1 });
    expect([Array.from(columns[0]!.values), total]).to.deep.equal([['Elm'], 2]);
  });

  it('may be empty', async () => {
    const { rows, columns } = await openData({ rows: [] }).read();
    expect([rows, columns.length]).to.deep.equal([0, 0]);
  });
});
