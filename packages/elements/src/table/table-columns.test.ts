import { expect } from 'chai';
import { heard } from '../../../../test/support/heard.js';
import { consoleOf, quiet, until } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { all, readyTable, rowNames, rowsOf, textOf } from '../../../../test/support/table.js';
import './define.js';

const headings = (table: Element) => all(table, 'thead th').map(textOf);
const payments =
  'Date,Supplier,Service,Net amount,Days\n2026-01-05,Ash Ltd,Waste,1234.5,3\n2026-01-06,Beech plc,Parks,20,12\n2026-01-07,Cedar,Housing,-7.25,30\n';
let src = '';
before(async () => (src = await serve(payments, 'text/csv')));

/** The cells of one column, from the first row on. */
function columnOf(table: Element, heading: string): HTMLElement[] {
  const at = headings(table).indexOf(heading);
  return all<HTMLTableRowElement>(table, 'tbody > tr').map(({ cells }) => cells[at]!);
}
const textsOf = (table: Element, heading: string) => columnOf(table, heading).map(textOf);
const sideOf = (table: Element, heading: string) => getComputedStyle(columnOf(table, heading)[0]!).textAlign;

/** Where the text of a cell ends, to the right. */
function endOf(cell: Element): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return Math.max(...[...range.getClientRects()].filter(({ width }) => width > 1).map(({ right }) => right));
}

const described = (columns: object[], rows: object[]) => serve(JSON.stringify({ columns, rows }));

describe('the columns of a table', () => {
  it('are all there are, in their order, when nothing is said', async () => {
    const table = await readyTable(src, 'label="Payments"');
    expect(headings(table)).to.deep.equal(['Date', 'Supplier', 'Service', 'Net amount', 'Days']);
    expect(rowNames(table)).to.deep.equal(['Ash Ltd', 'Beech plc', 'Cedar']);
  });

  it('are chosen and ordered by an attribute, by name or heading, in any letters', async () => {
    const table = await readyTable(src, 'label="Payments" columns="net amount, supplier"');
    expect(headings(table)).to.deep.equal(['Net amount', 'Supplier']);
    table.columns = 'Days, "Supplier", Date, Days';
    await until(
      () => headings(table).join() === 'Days,Supplier,Date',
      () => headings(table).join(),
    );
    expect(rowsOf(table)[0]).to.deep.equal(['3', 'Ash Ltd', '5 Jan 2026']);
    table.columns = undefined;
    await until(() => headings(table).length === 5, 'all of them');
  });

  it('are chosen, ordered, named and written as <council-column> says', async () => {
    const table = await readyTable(src, 'label="Payments"', {
      inside: `<council-column name="Net amount" label="Paid" format="currency"></council-column>
        <council-column name="Supplier" label="Who was paid"></council-column>
        <council-column name="Days" unit="days" decimals="1"></council-column>
        <council-column name="Service" hidden></council-column>`,
    });
    expect(headings(table)).to.deep.equal(['Paid', 'Who was paid', 'Days']);
    expect(rowsOf(table)).to.deep.equal([
      ['£1,234.50', 'Ash Ltd', '3.0'],
      ['£20.00', 'Beech plc', '12.0'],
      ['−£7.25', 'Cedar', '30.0'],
    ]);
  });

  it('take how they are written from <council-column> and which there are from the attribute', async () => {
    const table = await readyTable(src, 'label="Payments" columns="Supplier, Net amount, Service"', {
      inside: `<council-column name="Net amount" label="Paid" unit="GBP"></council-column>
        <council-column name="Service" hidden></council-column>`,
    });
    expect(headings(table)).to.deep.equal(['Supplier', 'Paid']);
    expect(textsOf(table, 'Paid')).to.deep.equal(['£1,234.50', '£20.00', '−£7.25']);
  });

  it('follow a <council-column> that is added and one that is taken away', async () => {
    const table = await readyTable(src, 'label="Payments"');
    table.insertAdjacentHTML(
      'beforeend',
      '<council-column name="Supplier"></council-column><council-column name="Days"></council-column>',
    );
    await until(
      () => headings(table).join() === 'Supplier,Days',
      () => headings(table).join(),
    );
    all(table, 'council-column').forEach((each) => each.remove());
    await until(
      () => headings(table).length === 5,
      () => headings(table).join(),
    );
  });

  it('are named after the column the author says names the rows', async () => {
    const table = await readyTable(src, 'label="Payments" row-header="Service"');
    expect(rowNames(table)).to.deep.equal(['Waste', 'Parks', 'Housing']);
    table.rowHeader = 'Date';
    await until(() => rowNames(table)[0] === '5 Jan 2026', 'the dates');
  });

  it('of a JSON say words, not the names programmers gave', async () => {
    const table = await readyTable(
      await serve(
        JSON.stringify([
          { supplier_name: 'Ash', netAmount: 3 },
          { supplier_name: 'Elm', netAmount: 4 },
        ]),
      ),
      'label="P"',
    );
    expect(headings(table)).to.deep.equal(['Supplier name', 'Net amount']);
  });
});

describe('the cells of a table', () => {
  it('are written as fits their type', async () => {
    const table = await readyTable(
      await described(
        [
          { name: 'n', label: 'Name', type: 'text' },
          { name: 'i', label: 'Visits', type: 'integer' },
          { name: 'f', label: 'Rate', type: 'number', unit: '%', decimals: 1 },
          { name: 'm', label: 'Cost', type: 'number', unit: 'GBP' },
          { name: 'w', label: 'Weight', type: 'number', unit: 'tonnes' },
          { name: 'b', label: 'Open', type: 'boolean' },
          { name: 'd', label: 'Day', type: 'date' },
          { name: 't', label: 'Seen', type: 'date-time' },
          { name: 'p', label: 'Year', type: 'period' },
          { name: 'l', label: 'Page', type: 'link' },
        ],
        [
          {
            n: 'Elm',
            i: 12345,
            f: 91.43,
            m: 1234.5,
            w: 1.25,
            b: true,
            d: '2026-01-05',
            t: '2026-07-05T09:30:00Z',
            p: '2025-04-01/2026-03-31',
            l: 'https://www.example.org/services/bins',
          },
          {
            n: 'Oak',
            i: -7,
            f: 5,
            m: 0,
            w: 2,
            b: false,
            d: '2026-11-05',
            t: '2026-01-05T09:30:00Z',
            p: '2026',
            l: 'mailto:bins@example.org',
          },
        ],
      ),
      'label="Kinds"',
      { around: { style: 'width: 2000px' } },
    );
    await until(() => headings(table).length === 10, 'all columns side by side');
    expect(headings(table)[4]).to.equal('Weight (tonnes)');
    expect(rowsOf(table).map((row) => row.slice(0, 8))).to.deep.equal([
      ['Elm', '12,345', '91.4%', '£1,234.50', '1.25', 'Yes', '5 Jan 2026', '5 Jul 2026, 10:30'],
      ['Oak', '−7', '5.0%', '£0.00', '2.00', 'No', '5 Nov 2026', '5 Jan 2026, 09:30'],
    ]);
    expect(textsOf(table, 'Year')[1]).to.equal('2026');
    const [page, post] = all<HTMLAnchorElement>(table, 'tbody a');
    expect([textOf(page), page!.href]).to.deep.equal([
      'example.org/services/bins',
      'https://www.example.org/services/bins',
    ]);
    expect([textOf(post), post!.href]).to.deep.equal(['bins@example.org', 'mailto:bins@example.org']);
  });

  it('line up: numbers to the right with as many decimals in each row, words to the left', async () => {
    const table = await readyTable(src, 'label="Payments"');
    expect(textsOf(table, 'Net amount')).to.deep.equal(['1,234.50', '20.00', '−7.25']);
    expect([sideOf(table, 'Net amount'), sideOf(table, 'Supplier')]).to.deep.equal(['end', 'start']);
    const ends = columnOf(table, 'Net amount').map(endOf);
    for (const end of ends) expect(end).to.be.closeTo(ends[0]!, 1);
    expect(getComputedStyle(columnOf(table, 'Net amount')[0]!).fontVariantNumeric).to.contain('tabular-nums');
  });

  it('keep the digits of numbers that name something, and the noughts of phones and codes', async () => {
    const table = await readyTable(
      await serve(
        'Camera ID,Phone,Postcode,Ward code\n1001,01234 567890,m32 0tg,007\n1002,0161 912 2000,SW1A 1AA,012\n',
        'text/csv',
      ),
      'label="Cameras"',
    );
    expect(rowsOf(table)[0]).to.deep.equal(['1001', '01234 567890', 'm32 0tg', '007']);
    const phone = table.querySelector<HTMLAnchorElement>('a[href^="tel:"]')!;
    expect([textOf(phone), phone.href]).to.deep.equal(['01234 567890', 'tel:01234567890']);
  });

  it('say the label of a code', async () => {
    const table = await readyTable(
      await described(
        [
          { name: 'n', label: 'Name', type: 'text' },
          { name: 'k', label: 'Kind', type: 'integer', codes: { 1: 'Paper', 2: 'Glass' } },
        ],
        [
          { n: 'Elm', k: 1 },
          { n: 'Oak', k: 2 },
          { n: 'Ash', k: 3 },
        ],
      ),
      'label="Kinds"',
    );
    expect(textsOf(table, 'Kind')).to.deep.equal(['Paper', 'Glass', '3']);
    expect(sideOf(table, 'Kind')).to.equal('start');
  });

  it('show marks with their reason, and totals say what they leave out', async () => {
    const table = await readyTable(
      await serve('Ward,Cases\nElm,12\nOak,[c]\nAsh,5\nYew,[x]\n', 'text/csv'),
      'label="Cases" totals="sum(Cases)"',
    );
    expect(all(table, 'tbody abbr').map((each) => [textOf(each), each.title])).to.deep.equal([
      ['[c]', 'not shown, to protect people’s privacy'],
      ['[x]', all(table, 'tbody abbr')[1]!.title],
    ]);
    expect(heard(all(table, 'tbody tr')[1]!).join(' ')).to.equal('Oak [c] not shown, to protect people’s privacy');
    await until(() => table.querySelector('tfoot'), 'the totals');
    expect(all(table, 'tfoot tr > *').map(textOf)).to.deep.equal(['Total', '17']);
    expect(textOf(table)).to.contain('The figure for Cases leaves out 2 rows that have no number.');
  });
});

describe('the totals of a table', () => {
  const foot = (table: Element) => all(table, 'tfoot tr > *').map(textOf);

  it('stand under their columns, each with what it is', async () => {
    const table = await readyTable(src, 'label="Payments" totals="sum(Net amount), mean(Days)"');
    await until(() => table.querySelector('tfoot'), 'the totals');
    expect(foot(table).filter(Boolean)).to.deep.equal(['Total', 'Total: 1,247.25', 'Mean: 15.0']);
    const cells = all<HTMLTableCellElement>(table, 'tfoot tr > *');
    expect(cells.reduce((count, { colSpan }) => count + colSpan, 0)).to.equal(5);
  });

  it('are of all rows, not of the page alone', async () => {
    const many = await serve(
      JSON.stringify(Array.from({ length: 100 }, (_, row) => ({ name: `Row ${row}`, bins: row }))),
    );
    const table = await readyTable(many, 'label="Bins" totals="bins"');
    await until(() => table.querySelector('tfoot'), 'the totals');
    expect(foot(table)).to.deep.equal(['Total', '4,950']);
    table.totals = 'max(bins)';
    await until(
      () => foot(table).includes('99'),
      () => foot(table).join(),
    );
    expect(foot(table)).to.deep.equal(['Highest', '99']);
    table.totals = undefined;
    await until(() => !table.querySelector('tfoot'), 'no totals');
  });

  it('may be said by a <council-column>', async () => {
    const table = await readyTable(src, 'label="Payments"', {
      inside:
        '<council-column name="Supplier"></council-column><council-column name="Days" total="median"></council-column>',
    });
    await until(() => table.querySelector('tfoot'), 'the totals');
    expect(foot(table)).to.deep.equal(['Median', '12.0']);
  });

  it('of what has no numbers are no data', async () => {
    consoleOf();
    const table = await readyTable(
      await serve('[{"a":"x","n":null},{"a":"y","n":null}]'),
      'label="None" totals="sum(n)"',
    );
    await quiet(10);
    expect(textOf(table)).to.not.match(/NaN|undefined|null/);
  });
});

describe('what a table says of its source', () => {
  const details = (table: Element) => table.shadowRoot!.querySelector<HTMLDetailsElement>('[part="about"]')!;

  it('is there to open: who published it, when and under which licence', async () => {
    const table = await readyTable(
      await described([{ name: 'a', label: 'A', type: 'text' }], [{ a: 'x' }]),
      'label="Bins" publisher="Elm Council" licence="OGL 3" updated="2026-11-07" next-update="2027" definition="One row is one bin."',
    );
    await until(() => details(table), 'about');
    expect(textOf(details(table).querySelector('summary'))).to.equal('About this data: Bins');
    details(table).open = true;
    const text = textOf(details(table));
    for (const part of ['One row is one bin.', 'Elm Council', 'OGL 3', '7 November 2026', '2027'])
      expect(text).to.contain(part);
    expect(details(table).querySelector('a')!.href).to.equal(table.src);
  });

  it('is left out where the author says so', async () => {
    const table = await readyTable(src, 'label="Payments" without-about');
    await quiet(10);
    expect(details(table)).to.equal(null);
  });

  it('names the table after what the author links to where the author does not', async () => {
    const table = await readyTable(src, '', { inside: '<p><a href="/payments.csv">Payments to suppliers</a></p>' });
    expect(textOf(table.querySelector('caption'))).to.contain('Payments to suppliers (');
  });
});
