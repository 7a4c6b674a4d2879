import { expect } from 'chai';
import { seen } from '../../../../test/support/heard.js';
import {
  afterwards,
  clock,
  consoleOf,
  mount,
  nextEvent,
  quiet,
  stateOf,
  until,
  whenState,
} from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import {
  all,
  counted,
  pagesOf,
  readyTable,
  rowNames,
  rowsOf,
  says,
  sorter,
  tableFrom,
  textOf,
  told,
  turnTo,
} from '../../../../test/support/table.js';
import type { TableDetail } from './council-table.js';
import './define.js';

const link = { inside: '<a href="/payments.csv">Payments as a file</a>' };
const bins = (count = 3) =>
  `Ward,Bins\n${Array.from({ length: count }, (_, row) => `Ward ${row + 1},${row * 10}`).join('\n')}\n`;
const shownIn = (table: Element) => seen(table);
const notice = (table: Element) => textOf(table.shadowRoot!.querySelector('[part~="notice"]'));
const drawn = (table: Element) => all(table, '[data-council-own] table').length;

describe('the states of a table', () => {
  it('waits with its fallback in sight, then shows the rows in its place', async () => {
    const address = `/__api/slow?ms=300&then=${encodeURIComponent('[{"ward":"Elm","bins":1},{"ward":"Oak","bins":2}]')}`;
    const table = tableFrom(address, 'label="Bins"', link);
    await whenState(table, 'waiting');
    expect(shownIn(table)).to.contain('Payments as a file');
    expect(drawn(table)).to.equal(0);
    const event = await nextEvent<TableDetail>('council-ready', table);
    expect(event.detail).to.deep.equal({ state: 'ready', label: 'Bins', matching: 2, page: 1 });
    await whenState(table, 'ready');
    expect(shownIn(table)).to.not.contain('Payments as a file');
    expect(rowNames(table)).to.deep.equal(['Elm', 'Oak']);
    expect(table.querySelector('a')!.isConnected, 'what the author wrote is untouched').to.equal(true);
  });

  it('says that it loads where there is no fallback', async () => {
    const table = await whenState(tableFrom('/__api/slow?ms=500', 'label="Bins"'), 'waiting');
    await until(() => shownIn(table).includes('Loading'), 'the word');
    await whenState(table, 'ready');
    expect(shownIn(table)).to.not.contain('Loading');
  });

  it('is empty where the source has no rows: a sentence, and the fallback', async () => {
    const table = tableFrom(await serve('Ward,Bins\n', 'text/csv'), 'label="Bins"', link);
    const event = await nextEvent<TableDetail>('council-empty', table);
    expect(event.detail.state).to.equal('empty');
    await whenState(table, 'empty');
    expect(notice(table)).to.equal('There are no rows yet.');
    expect([drawn(table), shownIn(table).includes('Payments as a file')]).to.deep.equal([0, true]);
  });

  it('fails with its fallback in sight, a plain sentence, and the reason in the console', async () => {
    const said = consoleOf();
    const table = tableFrom('/__api/status/410?key=table-gone', 'label="Bins"', link);
    const event = await nextEvent<TableDetail>('council-failed', table);
    expect(event.detail.state).to.equal('failed');
    await whenState(table, 'failed');
    expect(notice(table)).to.equal('Sorry, this table cannot be shown at the moment.');
    expect([drawn(table), shownIn(table).includes('Payments as a file')]).to.deep.equal([0, true]);
    await until(() => said.errors.length, 'the reason');
    expect(said.errors.join()).to.contain('410');
  });

  it('keeps the last good rows when a refresh fails, says since when, and is ready again after', async () => {
    const said = consoleOf();
    const key = `table-stale-${Date.now()}`;
    const table = await readyTable(await serve(bins(30), 'text/csv', key), 'label="Bins"', link);
    await turnTo(table, 2);
    await serve('', 'text/csv', key, 410);
    const stale = nextEvent<TableDetail>('council-stale', table);
    await table.reload();
    expect((await stale).detail).to.deep.equal({ state: 'stale', label: 'Bins', matching: 30, page: 2 });
    await whenState(table, 'stale');
    expect(notice(table)).to.match(/^This data may be out of date\. The last we have is from \d+ \w+ 2\d{3} at /);
    expect(rowNames(table)).to.deep.equal(['Ward 26', 'Ward 27', 'Ward 28', 'Ward 29', 'Ward 30']);
    expect(said.errors.join()).to.contain('410');
    await serve(bins(31), 'text/csv', key);
    await table.reload();
    await whenState(table, 'ready');
    expect(notice(table)).to.equal('');
    expect(rowNames(table)).to.have.length(6);
  });

  it('keeps order and page through a refresh', async () => {
    const key = `table-kept-${Date.now()}`;
    const table = await readyTable(await serve(bins(60), 'text/csv', key), 'label="Bins"');
    sorter(table, 'Bins').click();
    await says(table, 'Sorted by Bins, lowest first. Showing 1 to 25 of 60 rows');
    sorter(table, 'Bins').click();
    await says(table, 'Sorted by Bins, highest first. Showing 1 to 25 of 60 rows');
    await turnTo(table, 3);
    await serve(bins(70), 'text/csv', key);
    await table.reload();
    await until(
      () => counted(table) === 'Showing 51 to 70 of 70 rows',
      () => `the new rows; ${counted(table)}`,
    );
    expect(rowNames(table)[0]).to.equal('Ward 20');
  });

  it('goes back to the last page there is when a refresh brings fewer rows', async () => {
    const key = `table-fewer-${Date.now()}`;
    const table = await readyTable(await serve(bins(60), 'text/csv', key), 'label="Bins"');
    await turnTo(table, 3);
    await serve(bins(30), 'text/csv', key);
    await table.reload();
    await until(
      () => counted(table) === 'Showing 26 to 30 of 30 rows',
      () => counted(table),
    );
    expect((await pagesOf(table)).querySelector('[aria-current]')!.textContent.trim()).to.equal('2');
  });

  it('is refreshed by itself every so many seconds', async () => {
    const time = clock();
    const key = `table-refresh-${Date.now()}`;
    const table = await readyTable(await serve(bins(2), 'text/csv', key), 'label="Bins" refresh="60"');
    await until(() => time.waiting(), 'the timer');
    await serve(bins(4), 'text/csv', key);
    time.pass(61);
    await until(() => rowNames(table).length === 4, 'the new rows');
  });

  it('tells of every choice with an event', async () => {
    const table = await readyTable(await serve(bins(30), 'text/csv'), 'label="Bins"');
    const heard: TableDetail[] = [];
    table.parentElement!.addEventListener('council-change', (event) => heard.push((event as CustomEvent).detail));
    await turnTo(table, 2);
    sorter(table, 'Bins').click();
    await until(() => heard.length === 2, 'two events');
    expect(heard.map(({ page, matching }) => [page, matching])).to.deep.equal([
      [2, 30],
      [1, 30],
    ]);
  });
});

describe('a table that moves', () => {
  it('comes back as it was left, once', async () => {
    const table = await readyTable(await serve(bins(30), 'text/csv'), 'label="Bins"');
    const place = table.parentElement!;
    await turnTo(table, 2);
    table.remove();
    await quiet();
    place.append(table);
    await whenState(table, 'ready');
    expect(drawn(table)).to.equal(1);
    expect(all(table, '[data-council-own]').length).to.equal(1);
    expect(counted(table)).to.equal('Showing 26 to 30 of 30 rows');
  });

  it('stops reading when it leaves', async () => {
    const real = globalThis.fetch;
    afterwards(() => (globalThis.fetch = real));
    let answer: ((response: Response) => void) | undefined;
    globalThis.fetch = (input, init) =>
      input.toString() === 'https://bins.example/bins.csv'
        ? new Promise((resolve) => (answer = resolve))
        : real(input, init);
    const table = tableFrom('https://bins.example/bins.csv', 'label="Bins"');
    await until(() => answer, 'the request');
    let events = 0;
    table.addEventListener('council-ready', () => events++);
    table.remove();
    answer!(new Response(bins(), { headers: { 'content-type': 'text/csv' } }));
    await quiet(20);
    expect([stateOf(table), drawn(table), events]).to.deep.equal(['waiting', 0, 0]);
  });

  it('is not doubled by a copy of the page', async () => {
    const table = await readyTable(await serve(bins(30), 'text/csv'), 'label="Bins"', link);
    await turnTo(table, 2);
    const copy = document.importNode(table, true);
    table.after(copy);
    await whenState(copy, 'ready');
    expect([drawn(table), drawn(copy), all(copy, '[data-council-own]').length]).to.deep.equal([1, 1, 1]);
    expect(counted(copy)).to.equal('Showing 1 to 25 of 30 rows');
    const ids = all(table.parentElement!, '[id]').map(({ id }) => id);
    expect(ids).to.deep.equal([...new Set(ids)]);
  });

  it('is one table for each tag on a page of several', async () => {
    const src = await serve(bins(12), 'text/csv');
    const page = mount(
      `<council-table src="${src}" label="One"></council-table><council-table src="${src}" label="Two"></council-table>`,
    );
    const tables = [...page.querySelectorAll('council-table')];
    await Promise.all(tables.map((table) => whenState(table, 'ready')));
    sorter(tables[0]!, 'Bins').click();
    sorter(tables[0]!, 'Bins').click();
    await until(() => rowNames(tables[0]!)[0] === 'Ward 12', 'the order of the one');
    expect(rowNames(tables[1]!)[0]).to.equal('Ward 1');
    const ids = all(page, '[id]').map(({ id }) => id);
    expect(ids).to.deep.equal([...new Set(ids)]);
  });

  it('reads another source when it is told to', async () => {
    const table = await readyTable(await serve(bins(3), 'text/csv'), 'label="Bins"');
    table.src = await serve('Road,Length\nHigh Street,2\n', 'text/csv');
    await until(() => rowNames(table)[0] === 'High Street', 'the other rows');
    expect(all(table, 'thead th').map(textOf)).to.deep.equal(['Road', 'Length']);
    expect(drawn(table)).to.equal(1);
  });
});

describe('a table in Welsh', () => {
  const csv = `Ward,Agored,Dyddiad\n${Array.from({ length: 30 }, (_, row) => `Ward ${row + 1},${row % 2 ? 'true' : 'false'},2026-0${(row % 9) + 1}-05`).join('\n')}\n`;

  it('speaks whole sentences', async () => {
    const table = await readyTable(await serve(csv, 'text/csv'), 'label="Biniau"', { around: { lang: 'cy' } });
    await until(
      () => counted(table) === 'Yn dangos 1 i 25 o 30 o resi',
      () => counted(table),
    );
    expect(rowsOf(table).slice(0, 2)).to.deep.equal([
      ['Ward 1', 'Na', '5 Ionawr 2026'],
      ['Ward 2', 'Ie', '5 Chwefror 2026'],
    ]);
    expect(textOf(table.querySelector('caption'))).to.equal(
      'Biniau (mae’r penawdau colofn sydd â botymau yn trefnu’r tabl)',
    );
    sorter(table, 'Dyddiad').click();
    await says(table, 'Wedi’i drefnu yn ôl Dyddiad, y cynharaf yn gyntaf. Yn dangos 1 i 25 o 30 o resi');
    const pages = await pagesOf(table);
    expect(pages.ariaLabel).to.equal('Tudalennau Biniau');
    expect(all(pages, 'button').map((each) => each.ariaLabel ?? textOf(each))).to.deep.equal([
      'Tudalen 1',
      'Tudalen 2',
      'Tudalen nesaf',
    ]);
    expect(table.querySelector('[data-council-own] > [lang]')!.getAttribute('lang')).to.equal('cy');
  });

  it('says what is missing, old or failed', async () => {
    consoleOf();
    const failed = tableFrom('/__api/status/410?key=table-cy', 'label="Biniau"', { around: { lang: 'cy' } });
    await whenState(failed, 'failed');
    await until(
      () => notice(failed).startsWith('Mae’n ddrwg gennym, ni ellir dangos y tabl'),
      () => notice(failed),
    );
    const empty = tableFrom(await serve('Ward,Bins\n', 'text/csv'), 'label="Biniau"', { around: { lang: 'cy' } });
    await whenState(empty, 'empty');
    await until(
      () => notice(empty) === 'Nid oes unrhyw resi eto.',
      () => notice(empty),
    );
  });

  it('follows a switch of the page’s language both ways, and stays where it is', async () => {
    const table = await readyTable(await serve(csv, 'text/csv'), 'label="Biniau"', { around: { lang: 'en' } });
    await turnTo(table, 2);
    expect(counted(table)).to.equal('Showing 26 to 30 of 30 rows');
    table.parentElement!.lang = 'cy';
    await until(
      () => counted(table) === 'Yn dangos 26 i 30 o 30 o resi',
      () => counted(table),
    );
    expect(rowsOf(table)[0]![1]).to.equal('Ie');
    table.parentElement!.lang = 'en';
    await until(
      () => counted(table) === 'Showing 26 to 30 of 30 rows',
      () => counted(table),
    );
    expect(told(table)).to.not.contain('Yn dangos');
    expect(rowsOf(table)[0]![1]).to.equal('Yes');
  });
});
