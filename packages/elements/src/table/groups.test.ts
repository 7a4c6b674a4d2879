import { expect } from 'chai';
import { faultsOf } from '../../../../test/support/accessibility.js';
import { afterwards, consoleOf, fixture, nextEvent, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import './define.js';

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
const rowsIn = (host: Element): string[][] =>
  [...host.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(({ cells }) =>
    [...cells].map(({ textContent }) => bare(textContent)),
  );
const groupsIn = (host: Element): string[] =>
  [...host.querySelectorAll('tbody [scope=rowgroup]')].map(({ textContent }) => bare(textContent));

const wards = `ward,supplier,amount,rate
Elm,Ash Ltd,10.50,1
Abbey,Beech plc,20.00,2
Elm,Cedar,5.25,3
Abbey,Damson,[c],4
,Fir,1.00,5
`;

async function table(csv: string, attributes: string): Promise<HTMLElement> {
  const src = await serve(csv, 'text/csv');
  const host = fixture<HTMLElement>(`<council-table src="${src}" label="Payments" ${attributes}></council-table>`);
  await whenState(host, 'ready');
  await until(() => groupsIn(host)[0]?.includes('row'), 'the groups to be counted');
  return host;
}

async function click(host: Element, selector: string): Promise<void> {
  await until(() => host.querySelector(selector), selector);
  const changed = nextEvent('council-change', host);
  host.querySelector<HTMLElement>(selector)!.click();
  await changed;
  await quiet();
}

describe('groups of rows', () => {
  it('stand under their names, numbers and totals', async () => {
    const host = await table(wards, 'group-by="ward" totals="sum(amount)"');
    expect(rowsIn(host)).to.deep.equal([
      ['Abbey (2 rows)', 'Total: 20.00 (without 1 row that has no number)', ''],
      ['Abbey', 'Beech plc', '20.00', '2'],
      ['Abbey', 'Damson', '[c] not shown, to protect people’s privacy', '4'],
      ['Elm (2 rows)', 'Total: 15.75', ''],
      ['Elm', 'Ash Ltd', '10.50', '1'],
      ['Elm', 'Cedar', '5.25', '3'],
      ['No data (1 row)', 'Total: 1.00', ''],
      ['No data', 'Fir', '1.00', '5'],
    ]);
    const headings = [...host.querySelectorAll<HTMLTableCellElement>('[scope=rowgroup]')];
    expect(headings.map(({ colSpan }) => colSpan)).to.deep.equal([2, 2, 2]);
    expect(headings.map((each) => each.closest('tbody')!.rows.length)).to.deep.equal([3, 3, 2]);
    expect(host.querySelectorAll('[data-council-own] table').length).to.equal(1);
    expect(await faultsOf(host)).to.deep.equal([]);
  });

  it('have their figures beside the name, where that takes the column', async () => {
    const host = await table('amount,ward\n5,Elm\n6,Elm\n', 'group-by="ward" totals="sum(amount)"');
    expect(groupsIn(host)).to.deep.equal(['Elm (2 rows) Total, Amount: 11']);
  });

  it('stay together, however rows are sorted', async () => {
    const host = await table(wards, 'group-by="Ward"');
    await click(host, '[data-sort=supplier]');
    await click(host, '[data-sort=supplier]');
    expect(rowsIn(host).map(([first, second]) => second ?? first)).to.deep.equal([
      'Abbey (2 rows)',
      'Damson',
      'Beech plc',
      'Elm (2 rows)',
      'Cedar',
      'Ash Ltd',
      'No data (1 row)',
      'Fir',
    ]);
    await click(host, '[data-sort=ward]');
    await click(host, '[data-sort=ward]');
    expect(groupsIn(host).slice(0, 2)).to.deep.equal(['Elm (2 rows)', 'Abbey (2 rows)']);
  });

  it('say on the next page that they continue', async () => {
    const rows = ['Elm', 'Oak', 'Yew'].flatMap((ward) => Array.from({ length: 4 }, (_, row) => `${ward},${row}`));
    const host = await table(`ward,visits\n${rows.join('\n')}\n`, 'group-by="ward" page-size="3"');
    expect(groupsIn(host)).to.deep.equal(['Elm (4 rows)']);
    await click(host, 'nav [data-page="2"]');
    expect(groupsIn(host)).to.deep.equal(['Elm (4 rows, continued)', 'Oak (4 rows)']);
    await click(host, 'nav [data-page="4"]');
    expect(groupsIn(host)).to.deep.equal(['Yew (4 rows, continued)']);
  });

  it('begin once on paper, whatever page is shown', async () => {
    const rows = ['Elm', 'Oak'].flatMap((ward) => Array.from({ length: 4 }, (_, row) => `${ward},${row}`));
    const host = await table(`ward,visits\n${rows.join('\n')}\n`, 'group-by="ward" page-size="3"');
    await click(host, 'nav [data-page="2"]');
    const whole = () => dispatchEvent(new Event('beforeprint')) && rowsIn(host).length === 10;
    afterwards(() => dispatchEvent(new Event('afterprint')));
    await until(whole, 'all rows to be there');
    expect(groupsIn(host)).to.deep.equal(['Elm (4 rows)', 'Oak (4 rows)']);
  });

  it('are counted anew over the rows that match', async () => {
    const host = await table(wards, 'group-by="ward" filter="rate > 1"');
    expect(groupsIn(host)).to.deep.equal(['Abbey (2 rows)', 'Elm (1 row)', 'No data (1 row)']);
  });

  it('may be of a column that is not shown', async () => {
    const host = await table(wards, 'group-by="ward" columns="supplier, amount" totals="sum(amount)"');
    expect(groupsIn(host).slice(0, 2)).to.deep.equal(['Abbey (2 rows)', 'Elm (2 rows)']);
    expect(rowsIn(host)[3]).to.deep.equal(['Elm (2 rows)', 'Total: 15.75']);
  });

  it('speak Welsh', async () => {
    const src = await serve(wards, 'text/csv');
    const host = fixture<HTMLElement>(`<council-table lang="cy" src="${src}" group-by="ward"></council-table>`);
    await until(
      () => groupsIn(host)[0] === 'Abbey (2 o resi)',
      () => `Welsh words, not ${groupsIn(host)[0]}`,
    );
  });

  it('of a column that is not there are left out, which is said in the console', async () => {
    const said = consoleOf();
    const src = await serve(wards, 'text/csv');
    const host = fixture<HTMLElement>(`<council-table src="${src}" group-by="parish"></council-table>`);
    await whenState(host, 'ready');
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings[0]).to.contain('there is no column “parish”');
    expect(groupsIn(host)).to.deep.equal([]);
    expect(rowsIn(host).length).to.equal(5);
  });
});
