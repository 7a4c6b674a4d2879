import { expect } from 'chai';
import '../index.js';
import { afterwards, consoleOf, mount, until, whenState } from '../../../../test/support/page.js';
import { countOf, serve } from '../../../../test/support/serve.js';
import type { CouncilTable } from './council-table.js';

const services = ['Housing', 'Libraries', 'Roads'];
const rows = Array.from({ length: 60 }, (_, row) => ({
  supplier: `Supplier ${String(row + 1).padStart(2, '0')}`,
  service: services[row % 3],
  amount: row * 10,
}));
const payments = () => serve(JSON.stringify(rows));

/** Puts a query string into the address bar, and what was there back after the test. */
function address(query: string): void {
  const before = location.href;
  history.pushState(null, '', `${location.pathname}?${query}`);
  afterwards(() => history.pushState(null, '', before));
}

/** What the address says of our tables. */
const shared = () => decodeURIComponent(location.search.replace(/^\?/, ''));

function tablesIn(html: string): CouncilTable[] {
  return [...mount(html).querySelectorAll('council-table')];
}

async function tableWith(attributes: string): Promise<CouncilTable> {
  const [table] = tablesIn(`<council-table src="${await payments()}" ${attributes}></council-table>`);
  return whenState(table!, 'ready');
}

const firstOf = (table: Element) => table.querySelector('tbody th')?.textContent?.trim();
const shows = (table: Element, first: string) =>
  until(
    () => firstOf(table) === first,
    () => `the first row to be ${first}; it is ${firstOf(table)}; the address says ${location.search}`,
  );
const sortBy = (table: Element, column: string) =>
  table.querySelector<HTMLElement>(`thead [data-sort="${column}"]`)!.click();
const current = (table: Element) => table.querySelector('nav [aria-current="page"]')?.textContent?.trim();

describe('a shared table', () => {
  it('opens in the state the address asks for', async () => {
    address('spend.sort=-amount&spend.page=2&spend.size=5&spend.service=Housing&spend.service=Roads');
    const table = await tableWith('share="spend"');
    await shows(table, 'Supplier 52');
    await until(() => current(table), 'the pages');
    expect(current(table)).to.equal('2');
    expect(table.querySelector('[aria-sort]')!.getAttribute('aria-sort')).to.equal('descending');
    expect(table.textContent).to.contain('40 of 60 rows match');
  });

  it('knows columns by what people read over them', async () => {
    address('spend.Service=Roads&spend.sort=-AMOUNT');
    const table = await tableWith('share="spend"');
    await shows(table, 'Supplier 60');
  });

  it('says in the address what people choose, and Back and Forward bring it back', async () => {
    address('id=7');
    const table = await tableWith('share="spend"');
    expect(shared()).to.equal('id=7');
    sortBy(table, 'amount');
    await until(() => shared() === 'id=7&spend.sort=amount', 'the order in the address');
    sortBy(table, 'amount');
    await until(() => shared() === 'id=7&spend.sort=-amount', 'the new order in the address');
    await shows(table, 'Supplier 60');
    await until(() => table.querySelector('nav [data-page="2"]'), 'the pages');
    table.querySelector<HTMLElement>('nav [data-page="2"]')!.click();
    await shows(table, 'Supplier 35');
    expect(shared()).to.equal('id=7&spend.sort=-amount&spend.page=2');

    history.back();
    await shows(table, 'Supplier 60');
    expect(shared()).to.equal('id=7&spend.sort=-amount');
    history.back();
    await shows(table, 'Supplier 01');
    history.back();
    await until(() => !table.querySelector('[aria-sort]'), 'no order');
    expect(shared()).to.equal('id=7');
    history.go(3);
    await shows(table, 'Supplier 35');
    expect(shared()).to.equal('id=7&spend.sort=-amount&spend.page=2');
  });

  it('makes one step of the history of a search, however often the typing rests', async () => {
    address('');
    const table = await tableWith('share');
    await until(() => table.querySelector('input[type="search"]'), 'the search');
    const search = table.querySelector<HTMLInputElement>('input[type="search"]')!;
    const type = async (text: string) => {
      search.value = text;
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until(() => shared() === `table.search=${text}`, `${text} in the address`);
    };
    await type('roa');
    const steps = history.length;
    await type('roads');
    expect(history.length).to.equal(steps);
    await shows(table, 'Supplier 03');
    history.back();
    await shows(table, 'Supplier 01');
    expect(location.search).to.equal('');
    expect(search.value).to.equal('');
  });

  it('has pages with addresses of their own', async () => {
    address('id=7&spend.sort=-amount');
    const table = await tableWith('share="spend"');
    await until(() => table.querySelector('nav [data-page="2"]'), 'the pages');
    const link = table.querySelector<HTMLAnchorElement>('nav a[data-page="2"]')!;
    expect(new URL(link.href).search).to.equal('?id=7&spend.sort=-amount&spend.page=2');
    expect(link.getAttribute('aria-label')).to.equal('Page 2');
    const other = await tableWith('');
    await until(() => other.querySelector('nav [data-page="2"]'), 'the other pages');
    expect(other.querySelector('nav [data-page="2"]')!.localName, 'without share').to.equal('button');
  });

  it('stands beside other tables, each under its own name', async () => {
    address('');
    const src = await payments();
    const [one, two] = tablesIn(
      `<council-table src="${src}" id="one" share></council-table><council-table src="${src}" share></council-table>`,
    );
    await Promise.all([whenState(one!, 'ready'), whenState(two!, 'ready')]);
    sortBy(two!, 'amount');
    await until(() => shared() === 'table.sort=amount', 'the order of the second');
    sortBy(one!, 'service');
    await until(() => shared() === 'table.sort=amount&one.sort=service', 'the order of both');
    history.back();
    await until(() => !one!.querySelector('[aria-sort]'), 'the first without an order');
    expect(two!.querySelector('[aria-sort]')).not.to.equal(null);
  });

  it('does not let two tables of one name write over each other', async () => {
    address('');
    const src = await payments();
    const [one, two] = tablesIn(
      `<council-table src="${src}" share></council-table><council-table src="${src}" share></council-table>`,
    );
    await Promise.all([whenState(one!, 'ready'), whenState(two!, 'ready')]);
    sortBy(one!, 'amount');
    await until(() => location.search !== '', 'the order of the first');
    sortBy(two!, 'service');
    await until(() => shared().includes('&'), 'the order of the second');
    expect(
      shared()
        .split('&')
        .map((part) => part.split('.')[0])
        .sort(),
    ).to.deep.equal(['table', 'table-2']);
  });

  it('leaves out what makes no sense, and tells developers', async () => {
    const said = consoleOf();
    address('spend.sort=-nothing&spend.page=x&spend.amount=many&spend.colour=red&spend.service=Roads');
    const table = await tableWith('share="spend"');
    await shows(table, 'Supplier 03');
    await until(
      () => said.warnings.length === 4,
      () => `four warnings; there are: ${said.warnings.join('\n')}`,
    );
    const text = said.warnings.join('\n');
    expect(text)
      .to.match(/“spend\.page=x”/)
      .and.match(/“nothing”/)
      .and.match(/“amount”/)
      .and.match(/“colour”/);
    expect(table.textContent).not.to.match(/colour|nothing|sorry/i);
  });

  it('gives the last page for one that is not there', async () => {
    address('spend.page=99');
    const table = await tableWith('share="spend"');
    await shows(table, 'Supplier 51');
    await until(() => current(table), 'the pages');
    expect(current(table)).to.equal('3');
  });

  it('leaves the address alone without the attribute', async () => {
    address('table.sort=-amount');
    const table = await tableWith('');
    await shows(table, 'Supplier 01');
    sortBy(table, 'service');
    await until(() => table.querySelector('[aria-sort]'), 'an order');
    expect(location.search).to.equal('?table.sort=-amount');
  });

  it('names nothing the author has chosen already', async () => {
    address('');
    const table = await tableWith('share="spend" sort="Amount desc" page-size="10"');
    await shows(table, 'Supplier 60');
    expect(location.search).to.equal('');
    sortBy(table, 'amount');
    await until(() => location.search === '?spend.sort=', 'no order at all');
    await shows(table, 'Supplier 01');
  });

  it('reads the source once, however the address is', async () => {
    const src = await payments();
    address('spend.service=Roads');
    const [table] = tablesIn(`<council-table src="${src}" share="spend"></council-table>`);
    await whenState(table!, 'ready');
    expect(await countOf(src)).to.equal(1);
  });
});
