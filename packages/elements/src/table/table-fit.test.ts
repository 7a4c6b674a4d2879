import { expect } from 'chai';
import { consoleOf, quiet, until } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { all, readyTable, says, sorter, textOf, turnTo } from '../../../../test/support/table.js';
import './define.js';

const people = (address: (row: number) => string) =>
  serve(
    `Ward,Councillor,Email,Surgeries\n${Array.from({ length: 40 }, (_, row) => `Ward ${row + 1},Name ${row + 1},${address(row)},${row + 1}`).join('\n')}\n`,
    'text/csv',
  );
const narrow = { around: { style: 'width: 40em; font-size: 16px' } };
const tableIn = (host: Element) => host.querySelector('table')!;
const placeOf = (host: Element) => tableIn(host).parentElement!;

describe('the width of a table', () => {
  it('is kept on a page with longer words than the page before', async () => {
    const long = 'averyveryveryverylongname.and-surname@northmere-borough-council.example';
    const src = await people((row) => (row < 25 ? 'a@example.org' : long));
    const host = await readyTable(src, 'label="Councillors"', narrow);
    await quiet();
    const widths = () => all(host, 'thead th').map(({ offsetWidth }) => offsetWidth);
    const before = widths();
    await turnTo(host, 2);
    await quiet();
    expect(widths()).to.deep.equal(before);
    expect(tableIn(host).offsetWidth).to.be.at.most(placeOf(host).clientWidth);
  });

  it('is found anew where what may not be broken is wider than before', async () => {
    const amounts = (row: number) => Array.from({ length: 4 }, () => (row < 25 ? 1 : '9'.repeat(15))).join();
    const src = await serve(
      `Ward,Net,Tax,Gross,Paid\n${Array.from({ length: 40 }, (_, row) => `Ward ${row + 1},${amounts(row)}`).join('\n')}\n`,
      'text/csv',
    );
    const host = await readyTable(src, 'label="Payments"', { around: { style: 'width: 37em; font-size: 16px' } });
    await quiet();
    await turnTo(host, 2);
    await until(() => tableIn(host).offsetWidth <= placeOf(host).clientWidth, 'a table that fits');
  });

  it('lets a card be headed by what names its row, wherever its column stands', async () => {
    const src = await serve('Date,Supplier,Amount\n2026-01-02,Ash,3\n2026-01-03,Elm,4\n', 'text/csv');
    const host = await readyTable(src, 'label="Payments" row-header="Supplier"', {
      around: { style: 'width: 20em; font-size: 16px' },
    });
    const [row] = all<HTMLTableRowElement>(host, 'tbody tr');
    const tops = [...row!.cells].map((cell) => [cell.getBoundingClientRect().top, textOf(cell)] as const);
    expect(tops.sort(([one], [other]) => one - other)[0]![1]).to.equal('Ash');
  });

  it('has numbers that name rows stand under their heading', async () => {
    const src = await serve('Stop,Distance\n1.5,20\n12.25,30\n', 'text/csv');
    const host = await readyTable(src, 'label="Stops" row-header="Stop"');
    const aligned = (cell: Element) => getComputedStyle(cell).textAlign;
    expect(aligned(host.querySelector('tbody th')!)).to.equal(aligned(host.querySelector('thead th')!));
  });
});

describe('the order of a table', () => {
  it('is said of each column the rows are sorted by', async () => {
    const src = await serve('Ward,Bins\nElm,2\nElm,1\nAsh,3\n', 'text/csv');
    const host = await readyTable(src, 'label="Bins"');
    sorter(host, 'Ward').click();
    await says(host, 'Sorted by Ward, A to Z. Showing 3 rows');
    const add = () => sorter(host, 'Bins').dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
    add();
    await says(host, 'Sorted by Ward, A to Z. Bins, sorted by second, ascending. Showing 3 rows');
    add();
    await says(host, 'Sorted by Ward, A to Z. Bins, sorted by second, descending. Showing 3 rows');
    add();
    await says(host, 'Sorted by Ward, A to Z. Showing 3 rows');
  });

  it('by a column that is not there is left out, which is said in the console', async () => {
    const said = consoleOf();
    const src = await serve('Ward,Bins\nElm,2\nAsh,3\n', 'text/csv');
    await readyTable(src, 'label="Bins" sort="zone desc"');
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings[0]).to.contain('there is no column “zone”');
  });
});
