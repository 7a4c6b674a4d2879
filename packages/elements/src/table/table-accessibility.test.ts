import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { faultsOf, treeOf } from '../../../../test/support/accessibility.js';
import { heard } from '../../../../test/support/heard.js';
import { consoleOf, mount, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import {
  all,
  control,
  counted,
  pagesOf,
  readyTable,
  rowNames,
  says,
  sorter,
  tableFrom,
  textOf,
  turnTo,
} from '../../../../test/support/table.js';
import './define.js';

const isWebKit = !('chrome' in window) && navigator.userAgent.includes('AppleWebKit');
const services = ['Waste', 'Housing', 'Parks'];

/** Sixty payments, the third of which has no amount. */
const payments = Array.from({ length: 60 }, (_, row) => {
  const day = new Date(Date.UTC(2026, 0, 1 + row)).toISOString().slice(0, 10);
  return `Supplier ${row + 1},${day},${services[row % 3]},${row === 2 ? '' : ((row * 37) % 101) * 10 + 0.5}`;
});
const csv = `Supplier,Paid,Service,Amount\n${payments.join('\n')}\n`;

let src = '';
before(async () => (src = await serve(csv, 'text/csv')));

const label = 'label="Payments to suppliers"';
const narrow = { around: { style: 'width: 320px; overflow: auto', role: 'main' } };
const headings = (table: Element) => all(table, 'thead th');
const sorted = (table: Element) => headings(table).map((each) => each.getAttribute('aria-sort'));

/** Presses a key, where the engine can do so in a test. */
async function press(test: Mocha.Context, ...keys: string[]): Promise<void> {
  if (isWebKit) {
    console.warn('SKIPPED: pressing keys loses the frame that WebKit runs this test in.');
    test.skip();
  }
  for (const key of keys) await sendKeys({ press: key });
}

describe('a table as a tree', () => {
  it('is named by its label, and its headings by their columns', async () => {
    const table = await readyTable(src, `${label} page-size="10"`);
    const tree = treeOf(table.querySelector('table')!);
    expect(tree[0]).to.equal('table Payments to suppliers (column headings with buttons sort the table)');
    expect(tree.filter((line) => line.startsWith('columnheader'))).to.deep.equal([
      'columnheader Supplier',
      'columnheader Paid',
      'columnheader Service',
      'columnheader Amount',
    ]);
    const from = tree.indexOf('rowheader Supplier 1');
    expect(tree.slice(from, from + 4)).to.deep.equal([
      'rowheader Supplier 1',
      'cell 1 Jan 2026',
      'cell Waste',
      'cell 0.5',
    ]);
    expect(tree.filter((line) => line.startsWith('row ')).length, 'rows').to.equal(11);
    expect(all(table, 'table').length).to.equal(1);
    expect(all(table, '[role="grid"], [role="gridcell"]').length).to.equal(0);
  });

  it('makes sense row by row', async () => {
    const table = await readyTable(src, label);
    const rows = all(table, 'tbody tr');
    expect(heard(rows[0]!)).to.deep.equal(['Supplier 1', '1 Jan 2026', 'Waste', '0.5']);
    expect(heard(rows[2]!)).to.deep.equal(['Supplier 3', '3 Jan 2026', 'Parks', 'No data']);
  });

  it('says in which order it is on the first sorted column alone', async () => {
    const table = await readyTable(src, label);
    expect(sorted(table)).to.deep.equal([null, null, null, null]);
    sorter(table, 'Amount').click();
    await until(() => sorted(table)[3] === 'ascending', 'up');
    expect(sorted(table)).to.deep.equal([null, null, null, 'ascending']);
    sorter(table, 'Amount').click();
    await until(() => sorted(table)[3] === 'descending', 'down');
    sorter(table, 'Amount').click();
    await until(() => sorted(table)[3] === null, 'as the source has it');
    expect(rowNames(table)[0]).to.equal('Supplier 1');
  });

  it('sorts by a second column when Shift is held, and says so in its heading', async () => {
    const table = await readyTable(src, `${label} page-size="100"`);
    sorter(table, 'Service').click();
    await until(() => sorted(table)[2], 'the first');
    sorter(table, 'Amount').dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
    await until(() => textOf(sorter(table, 'Amount')) !== 'Amount', 'the second');
    expect(sorted(table)).to.deep.equal([null, null, 'ascending', null]);
    expect(textOf(sorter(table, 'Amount'))).to.equal('Amount (sorted by second, ascending)');
    const cells = all<HTMLTableRowElement>(table, 'tbody tr').map(({ cells }) => [...cells].map(textOf));
    const keys = cells.map(([, , service, amount]) => [
      service!,
      amount === 'No data' ? Infinity : parseFloat(amount!.replace(',', '')),
    ]);
    const right = [...keys].sort(([a, x], [b, y]) => (a! < b! ? -1 : a! > b! ? 1 : (x as number) - (y as number)));
    expect(keys).to.deep.equal(right);
  });

  it('tells what was sorted, turned to and resized, in one voice', async () => {
    const table = await readyTable(src, label);
    sorter(table, 'Amount').click();
    await says(table, 'Sorted by Amount, lowest first. Showing 1 to 25 of 60 rows');
    sorter(table, 'Amount').click();
    await says(table, 'Sorted by Amount, highest first. Showing 1 to 25 of 60 rows');
    sorter(table, 'Amount').click();
    await says(table, 'In the order of the source. Showing 1 to 25 of 60 rows');
    sorter(table, 'Paid').click();
    await says(table, 'Sorted by Paid, earliest first. Showing 1 to 25 of 60 rows');
    sorter(table, 'Supplier').click();
    await says(table, 'Sorted by Supplier, A to Z. Showing 1 to 25 of 60 rows');
    await turnTo(table, 2);
    await says(table, 'Showing 26 to 50 of 60 rows');
    const size = table.querySelector('select[id$="-size"]') as HTMLSelectElement;
    size.value = '100';
    size.dispatchEvent(new Event('change', { bubbles: true }));
    await says(table, 'Showing 60 rows');
    const voices = all(table, '[role="status"], [role="alert"], [aria-live]');
    expect(voices.map(textOf).filter(Boolean)).to.deep.equal(['Showing 60 rows']);
  });

  it('keeps the focus on what was used, and brings it to the top of a new page', async () => {
    const table = await readyTable(src, label);
    const button = sorter(table, 'Amount');
    button.focus();
    button.click();
    await until(() => sorted(table)[3], 'the order');
    expect(document.activeElement).to.equal(button);
    const pages = await pagesOf(table);
    control(pages, 'Next page').focus();
    control(pages, 'Next page').click();
    await until(
      () => textOf(document.activeElement) === 'Showing 26 to 50 of 60 rows',
      () => `the focus over the rows; it is on ${document.activeElement?.outerHTML.slice(0, 100)}`,
    );
    const size = table.querySelector('select[id$="-size"]') as HTMLSelectElement;
    size.focus();
    size.value = '10';
    size.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => counted(table) === 'Showing 1 to 10 of 60 rows', 'ten rows');
    expect(document.activeElement).to.equal(size);
  });
});

describe('a table by keyboard', () => {
  it('sorts with Enter and with Space', async function () {
    const table = await readyTable(src, label);
    sorter(table, 'Amount').focus();
    await press(this, 'Enter');
    await until(() => sorted(table)[3] === 'ascending', 'up');
    await press(this, ' ');
    await until(() => sorted(table)[3] === 'descending', 'down');
    expect(document.activeElement).to.equal(sorter(table, 'Amount'));
  });

  it('goes from what stands before it to what stands after, through everything once', async function () {
    const page = mount(
      `<a href="#before">Before</a><council-table src="${src}" ${label} page-size="10"></council-table><a href="#after">After</a>`,
    );
    const table = await whenState(page.querySelector('council-table')!, 'ready');
    await pagesOf(table);
    await until(() => table.querySelector('input[type="search"]'), 'the search');
    await until(() => /Download/.test(textOf(table)), 'the downloads');
    await quiet(10);
    const name = (each: Element | null) =>
      each instanceof HTMLInputElement || each instanceof HTMLSelectElement
        ? textOf(each.labels![0])
        : (each?.ariaLabel ?? textOf(each));
    page.querySelector('a')!.focus();
    const passed: string[] = [];
    for (let tabs = 0; tabs < 40 && passed.at(-1) !== 'After'; tabs++) {
      await press(this, 'Tab');
      passed.push(name(document.activeElement));
    }
    expect(passed.at(-1)).to.equal('After');
    expect(passed[0]).to.equal('Search');
    const places = ['Search', 'Filter', 'Supplier', 'Paid', 'Service', 'Amount', 'Page 1', 'Page 2', 'Next page'].map(
      (each) => passed.indexOf(each),
    );
    expect(places, passed.join(', ')).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).to.not.include(-1);
    expect(new Set(passed).size, passed.join(', ')).to.equal(passed.length);
  });
});

describe('axe finds nothing wrong with a table', () => {
  it('that is waiting', async () => {
    const table = tableFrom('/__api/slow?ms=4000', label, narrow);
    await whenState(table, 'waiting');
    expect(await faultsOf(table)).to.deep.equal([]);
  });

  for (const [what, more] of [
    ['ready', {}],
    ['ready on a phone', narrow],
  ] as const) {
    it(`that is ${what}`, async () => {
      const table = await readyTable(src, `${label} totals="sum(Amount)" sort="Service, Amount desc"`, more);
      await pagesOf(table);
      await until(() => table.querySelector('input[type="search"]') && table.querySelector('tfoot'), 'all of it');
      expect(await faultsOf(table)).to.deep.equal([]);
    });
  }

  it('that is empty', async () => {
    const table = await whenState(tableFrom(await serve('a,b\n', 'text/csv'), label), 'empty');
    expect(await faultsOf(table)).to.deep.equal([]);
  });

  it('that is stale', async () => {
    consoleOf();
    const key = `table-axe-stale-${crypto.randomUUID()}`;
    const address = await serve(csv, 'text/csv', key);
    const table = await readyTable(address, label);
    await serve('gone', 'text/plain', key, 410);
    await table.reload();
    await whenState(table, 'stale');
    expect(await faultsOf(table)).to.deep.equal([]);
  });

  it('that has failed', async () => {
    consoleOf();
    const table = tableFrom('/__api/status/410?key=table-axe', label, {
      inside: '<a href="/payments.csv">Payments</a>',
    });
    await whenState(table, 'failed');
    expect(await faultsOf(table)).to.deep.equal([]);
  });
});

/** Twelve columns, more than stand side by side. */
const wide = Array.from({ length: 12 }, (_, column) => `Heading ${column + 1}`);
const wideCsv = `${wide.join()}\n${[1, 2, 3].map((row) => wide.map((_, at) => `Cell ${row} and ${at + 1}`).join()).join('\n')}\n`;

describe('a table where there is little room', () => {
  it('stands as cards at 320 px, which is 400 % of a page: nothing scrolls sideways', async () => {
    const table = await readyTable(src, label, narrow);
    await pagesOf(table);
    await until(() => table.querySelector('select[id$="-order"]')?.checkVisibility(), 'what sorts the cards');
    await quiet(10);
    const place = table.parentElement!;
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
    const tree = treeOf(table.querySelector('table')!);
    expect(tree[0]).to.match(/^table Payments to suppliers/);
    expect(tree.filter((line) => line.startsWith('row ')).length).to.equal(25);
    expect(tree).to.include.members(['rowheader Supplier 1', 'cell Waste']);
    const cell = table.querySelector<HTMLElement>('tbody td')!;
    expect(cell.dataset.label).to.equal('Paid');
    expect(getComputedStyle(cell, '::before').content, 'its heading before it').to.not.match(/^(none|normal)?$/);
  });

  it('stands as cards with long words and twelve columns', async () => {
    const long = await serve(
      `name,${wide.join()}\n${'Llanfair'.repeat(20)},${wide.map(() => 'a'.repeat(120)).join()}\n`,
      'text/csv',
    );
    const table = await readyTable(long, label, narrow);
    await quiet(10);
    const place = table.parentElement!;
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
  });

  it('scrolls in a region of its own where the author wants that, named and reached by keyboard', async () => {
    const table = await readyTable(await serve(wideCsv, 'text/csv'), `${label} narrow="scroll"`, narrow);
    await until(() => table.querySelector('[role="region"]'), 'the region');
    const region = table.querySelector<HTMLElement>('[role="region"]')!;
    expect(treeOf(region)[0]).to.equal('region Payments to suppliers: scrolls sideways');
    region.focus();
    expect(document.activeElement).to.equal(region);
    expect(region.scrollWidth).to.be.above(region.clientWidth);
    expect(headings(table).length).to.equal(12);
    const place = table.parentElement!;
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
    expect(await faultsOf(table)).to.deep.equal([]);
    region.scrollLeft = 300;
    await quiet();
    const first = table.querySelector('tbody tr > *')!.getBoundingClientRect();
    expect(first.left, 'the first column stays').to.be.closeTo(region.getBoundingClientRect().left, 2);
  });

  it('is no region where all of it fits', async () => {
    const table = await readyTable(src, `${label} narrow="scroll"`);
    expect(table.querySelector('[role="region"], [tabindex="0"]')).to.equal(null);
  });

  it('has what does not fit in the details of each row', async () => {
    const table = await readyTable(await serve(wideCsv, 'text/csv'), label, { around: { style: 'width: 800px' } });
    await until(
      () => table.querySelector('[aria-expanded]:not([aria-controls*="panel"])') && table.querySelector('tbody button'),
      'the details',
    );
    const place = table.parentElement!;
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
    const fit = headings(table).length;
    expect(fit).to.be.within(2, 11);
    const [opener, second] = all<HTMLButtonElement>(table, 'tbody button');
    expect([textOf(opener), textOf(second)]).to.deep.equal(['More: Cell 1 and 1', 'More: Cell 2 and 1']);
    expect(opener!.ariaExpanded).to.equal('false');
    opener!.focus();
    opener!.click();
    await until(() => opener!.ariaExpanded === 'true', 'to be open');
    const details = document.getElementById(opener!.getAttribute('aria-controls')!)!;
    expect(heard(details.querySelector('dl')!)).to.deep.equal(
      wide.slice(fit).flatMap((heading, at) => [heading, `Cell 1 and ${fit + at + 1}`]),
    );
    expect(document.activeElement).to.equal(opener);
    expect(await faultsOf(table)).to.deep.equal([]);
    opener!.click();
    await until(() => opener!.ariaExpanded === 'false', 'to be closed');
    expect(table.querySelector('dl')).to.equal(null);
  });

  it('reads from right to left on a page that does', async () => {
    const table = await readyTable(src, label, { around: { dir: 'rtl', style: 'width: 900px; overflow: auto' } });
    await pagesOf(table);
    await quiet(10);
    const [first, , , amount] = headings(table).map((each) => each.getBoundingClientRect());
    expect(first!.left).to.be.above(amount!.left);
    const cell = table.querySelector('tbody th')!;
    expect(getComputedStyle(cell).direction, 'words of a language keep its direction').to.equal('ltr');
    const place = table.parentElement!;
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
    expect(await faultsOf(table)).to.deep.equal([]);
  });
});
