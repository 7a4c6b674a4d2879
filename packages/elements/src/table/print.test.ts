import { expect } from 'chai';
import { answering } from '../../../data/test/answering.js';
import '../index.js';
import { afterwards, consoleOf, fixture, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import type { CouncilTable } from './council-table.js';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, row) => ({ supplier: `Supplier ${row + 1}`, amount: (row * 7919) % 1009 }));

async function tableWith(count: number, attributes = ''): Promise<CouncilTable> {
  const src = await serve(JSON.stringify(rowsOf(count)));
  return whenState(
    fixture<CouncilTable>(`<council-table src="${src}" label="Payments" ${attributes}></council-table>`),
    'ready',
  );
}

const names = (table: Element) => [...table.querySelectorAll('tbody th')].map(({ textContent }) => textContent.trim());
const counted = (table: Element) => table.querySelector('.council-table__count')!.textContent.trim();
const before = () => dispatchEvent(new Event('beforeprint'));
const after = () => dispatchEvent(new Event('afterprint'));

/** Begins to print once so many rows come onto paper; they do so at once, since no browser waits. */
async function print(table: CouncilTable, rows: number): Promise<void> {
  await until(
    () => {
      before();
      if (names(table).length === rows) return true;
      after();
      return false;
    },
    () => `${rows} rows on paper`,
  );
  afterwards(after);
}

async function turnTo(table: Element, page: number, first: string): Promise<void> {
  await until(() => table.querySelector(`nav [data-page="${page}"]`), `page ${page}`);
  table.querySelector<HTMLElement>(`nav [data-page="${page}"]`)!.click();
  await until(() => names(table)[0] === first, first);
}

const sortBy = async (table: Element, column: string) => {
  table.querySelector<HTMLElement>(`thead [data-sort="${column}"]`)!.click();
  await until(() => table.querySelector('[aria-sort]'), 'the order');
};

describe('printing a table', () => {
  it('prints all rows, and shows the page again as it was', async () => {
    const table = await tableWith(60);
    await turnTo(table, 2, 'Supplier 26');
    const row = table.querySelector('tbody tr');
    await print(table, 60);
    expect(names(table)).to.deep.equal(rowsOf(60).map(({ supplier }) => supplier));
    expect(counted(table)).to.equal('Rows 1 to 60 of 60 are printed.');
    after();
    expect(names(table)).to.deep.equal(
      rowsOf(60)
        .slice(25, 50)
        .map(({ supplier }) => supplier),
    );
    expect(table.querySelector('tbody tr'), 'the rows that stood there').to.equal(row);
    expect(counted(table)).to.equal('Showing 26 to 50 of 60 rows');
  });

  it('prints the rows that match, in the order they are shown in', async () => {
    const table = await tableWith(200, `filter="amount < 500"`);
    await sortBy(table, 'amount');
    const kept = rowsOf(200).filter(({ amount }) => amount < 500);
    await print(table, kept.length);
    const amounts = [...table.querySelectorAll('tbody td')].map(({ textContent }) =>
      Number(textContent.replace(/,/g, '')),
    );
    expect(amounts).to.deep.equal(kept.map(({ amount }) => amount).sort((a, b) => a - b));
  });

  it('prints up to a thousand rows and says how many of how many', async () => {
    const table = await tableWith(1200);
    await print(table, 1000);
    expect(counted(table)).to.equal('Rows 1 to 1,000 of 1,200 are printed.');
  });

  it('prints from the page on that is shown, where that is beyond the first thousand', async () => {
    const table = await tableWith(1200, 'page-size="100"');
    await turnTo(table, 12, 'Supplier 1101');
    before();
    afterwards(after);
    expect(names(table)).to.have.length(100);
    expect(counted(table)).to.contain('Rows 1,101 to 1,200 of 1,200 are printed.');
  });

  it('opens long texts, since paper has no button to open them', async () => {
    const text = 'Long words. '.repeat(40).trim();
    const src = await serve(JSON.stringify(rowsOf(30).map((row) => ({ ...row, text }))));
    const table = await whenState(
      fixture<CouncilTable>(`<council-table src="${src}" label="Long"></council-table>`),
      'ready',
    );
    await print(table, 30);
    expect(table.querySelectorAll('details:not([open])')).to.have.length(0);
    expect(table.querySelectorAll('details[open]')).to.have.length(30);
    after();
    expect(table.querySelectorAll('details[open]')).to.have.length(0);
  });

  it('prints the page that is shown of what a server holds, and says so', async () => {
    consoleOf();
    const made = answering(({ pathname, searchParams }) => {
      if (pathname.endsWith('$metadata')) return { body: 'none', status: 404 };
      const value = rowsOf(Math.min(Number(searchParams.get('$top') ?? 100), 100));
      return { body: { '@odata.context': '$metadata#Payments', '@odata.count': 5000, value } };
    });
    afterwards(made.end);
    const table = await whenState(
      fixture<CouncilTable>(
        `<council-table src="${made.origin}/odata/Payments" standard="odata" label="Payments"></council-table>`,
      ),
      'ready',
    );
    await until(() => {
      before();
      afterwards(after);
      return counted(table).includes('printed');
    }, 'the sentence on paper');
    expect(names(table)).to.have.length(25);
    expect(counted(table)).to.equal(
      'Rows 1 to 25 of 5,000 are printed. Only the page that was shown is printed. Download the table to have all rows.',
    );
  });
});
