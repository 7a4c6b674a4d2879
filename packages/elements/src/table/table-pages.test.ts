import { expect } from 'chai';
import fc from 'fast-check';
import { treeOf } from '../../../../test/support/accessibility.js';
import { answering } from '../../../data/test/answering.js';
import { afterwards, consoleOf, quiet, until } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import {
  all,
  control,
  counted,
  pagesOf,
  readyTable,
  rowNames,
  sorter,
  textOf,
  turnTo,
} from '../../../../test/support/table.js';
import './define.js';
import { namedPages } from '../shared/pages.js';

const csvOf = (count: number) =>
  serve(
    `Ward,Bins\n${Array.from({ length: count }, (_, row) => `Ward ${row + 1},${count - row}`).join('\n')}\n`,
    'text/csv',
  );

/** What people find between previous and next: pages by number, and gaps. */
const items = (pages: Element) => all(pages, 'li').map(textOf);
const current = (pages: Element) => all(pages, '[aria-current="page"]').map(({ ariaLabel }) => ariaLabel);
const sizeOf = (table: Element) => table.querySelector<HTMLSelectElement>('select[id$="-size"]')!;

async function resize(table: Element, size: number): Promise<void> {
  const before = counted(table);
  await until(() => sizeOf(table), 'the page sizes');
  sizeOf(table).value = String(size);
  sizeOf(table).dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => counted(table) !== before, `${size} rows`);
}

describe('the pages of a table', () => {
  it('are named, with gaps, as GOV.UK names them', async () => {
    const table = await readyTable(await csvOf(500), 'label="Bins"');
    const pages = await pagesOf(table);
    expect(treeOf(pages)[0]).to.equal('navigation Pages of Bins');
    expect([items(pages), current(pages)]).to.deep.equal([['1', '2', '⋯', '20'], ['Page 1']]);
    expect(all(pages, 'button').map((each) => each.ariaLabel ?? textOf(each))).to.deep.equal([
      'Page 1',
      'Page 2',
      'Page 20',
      'Next page',
    ]);
    await turnTo(table, 20);
    expect([items(pages), current(pages)]).to.deep.equal([['1', '⋯', '19', '20'], ['Page 20']]);
    expect(all(pages, 'button').map((each) => each.ariaLabel ?? textOf(each))).to.deep.equal([
      'Previous page',
      'Page 1',
      'Page 19',
      'Page 20',
    ]);
    await turnTo(table, 19);
    await turnTo(table, 'Previous page');
    expect(items(pages)).to.deep.equal(['1', '⋯', '17', '18', '19', '20']);
    await turnTo(table, 17);
    expect(items(pages)).to.deep.equal(['1', '⋯', '16', '17', '18', '19', '20']);
    expect(current(pages)).to.deep.equal(['Page 17']);
    expect(rowNames(table)).to.deep.equal(Array.from({ length: 25 }, (_, row) => `Ward ${401 + row}`));
  });

  it('name the first, the last and those around, and leave out no single page', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5000 })
          .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages))),
        ([page, pages]) => {
          const named = namedPages(page, pages);
          const numbers = named.filter(Boolean);
          expect(numbers).to.deep.equal([...new Set(numbers)].sort((a, b) => a - b));
          for (const each of [1, page - 1, page, page + 1, pages]) {
            if (each >= 1 && each <= pages) expect(numbers).to.include(each);
          }
          expect(named.length).to.be.at.most(7);
          named.forEach((each, at) => {
            const [before = 0, after = 0] = [named[at - 1], named[at + 1]];
            if (each === 0) expect(after - before, 'a gap').to.be.above(2);
            else if (at > 0 && before) expect(each - before).to.equal(1);
          });
        },
      ),
    );
  });

  it('show every row once, from the first to the last', async () => {
    const table = await readyTable(await csvOf(61), 'label="Bins" page-size="10"');
    const seen = [...rowNames(table)];
    for (let page = 2; page <= 7; page++) {
      await turnTo(table, 'Next page');
      seen.push(...rowNames(table));
    }
    expect(seen).to.deep.equal(Array.from({ length: 61 }, (_, row) => `Ward ${row + 1}`));
    expect(counted(table)).to.equal('Showing 61 to 61 of 61 rows');
    const pages = await pagesOf(table);
    expect(all(pages, 'button').map(textOf)).to.not.include('Next page');
  });

  it('begin anew when the rows are sorted', async () => {
    const table = await readyTable(await csvOf(60), 'label="Bins"');
    await turnTo(table, 2);
    sorter(table, 'Bins').click();
    await until(() => rowNames(table)[0] === 'Ward 60', 'the fewest bins');
    expect(counted(table)).to.equal('Showing 1 to 25 of 60 rows');
  });

  it('are as long as people choose, from the first row on', async () => {
    const table = await readyTable(await csvOf(120), 'label="Bins"');
    await pagesOf(table);
    expect(textOf(sizeOf(table).labels[0])).to.equal('Rows on a page');
    expect([...sizeOf(table).options].map(textOf)).to.deep.equal(['10', '25', '50', '100']);
    expect(sizeOf(table).value).to.equal('25');
    await turnTo(table, 5);
    await resize(table, 100);
    expect([rowNames(table).length, counted(table)]).to.deep.equal([100, 'Showing 1 to 100 of 120 rows']);
    await turnTo(table, 2);
    await resize(table, 10);
    expect(counted(table)).to.equal('Showing 1 to 10 of 120 rows');
    expect(items(await pagesOf(table))).to.deep.equal(['1', '2', '⋯', '12']);
  });

  it('say how long they are also after they were made longer by hand', async () => {
    const table = await readyTable(await csvOf(120), 'label="Bins"');
    await resize(table, 50);
    await resize(table, 100);
    table.setAttribute('page-size', '50');
    await until(() => rowNames(table).length === 50, 'fifty rows');
    expect(sizeOf(table).value).to.equal('50');
  });

  it('are as long as the author wants, also where that is no usual length', async () => {
    const table = await readyTable(await csvOf(50), 'label="Bins" page-size="7"');
    await pagesOf(table);
    expect(rowNames(table)).to.have.length(7);
    expect([...sizeOf(table).options].map(textOf)).to.deep.equal(['7', '10', '25', '50', '100']);
    expect(sizeOf(table).value).to.equal('7');
    table.pageSize = 20;
    await until(() => rowNames(table).length === 20, 'twenty rows');
  });

  for (const size of ['0', '-5', 'many', '1e9', '']) {
    it(`are 25 rows long where the author writes page-size="${size}"`, async () => {
      const table = await readyTable(await csvOf(60), `label="Bins" page-size="${size}"`);
      expect(rowNames(table)).to.have.length(25);
    });
  }

  it('are not there where one is enough', async () => {
    const table = await readyTable(await csvOf(10), 'label="Bins"');
    await quiet(10);
    expect(table.querySelector('nav')).to.equal(null);
    expect(sizeOf(table)).to.equal(null);
  });

  it('can be asked for beyond the last, which gives the last', async () => {
    const place = location.href;
    afterwards(() => history.replaceState(null, '', place));
    const address = new URL(location.href);
    address.searchParams.set('table.page', '99');
    history.replaceState(null, '', address);
    const table = await readyTable(await csvOf(60), 'label="Bins" share="table"');
    expect(counted(table)).to.equal('Showing 51 to 60 of 60 rows');
    expect(current(await pagesOf(table))).to.deep.equal(['Page 3']);
  });

  it('of a server that does not count go on one by one', async () => {
    consoleOf();
    const made = answering(({ pathname, searchParams }) => {
      if (pathname.endsWith('$metadata')) return { body: 'none', status: 404 };
      const skip = Number(searchParams.get('$skip') ?? 0);
      const length = Math.max(0, Math.min(Number(searchParams.get('$top') ?? 100), 160 - skip));
      const value = Array.from({ length }, (_, row) => ({ ward: `Ward ${skip + row + 1}`, bins: skip + row }));
      return { body: { '@odata.context': '$metadata#Bins', value } };
    });
    afterwards(made.end);
    const table = await readyTable(`${made.origin}/odata/Bins`, 'standard="odata" label="Bins"');
    expect(counted(table)).to.equal('Showing 1 to 25 of many rows');
    const pages = await pagesOf(table);
    expect(items(pages)).to.deep.equal(['1']);
    for (const page of [2, 3, 4, 5, 6, 7]) {
      await turnTo(table, 'Next page');
      expect(current(pages)).to.deep.equal([`Page ${page}`]);
    }
    expect(rowNames(table)).to.deep.equal(Array.from({ length: 10 }, (_, row) => `Ward ${151 + row}`));
    expect(() => control(pages, 'Next page')).to.throw();
    await turnTo(table, 'Previous page');
    expect(rowNames(table)[0]).to.equal('Ward 126');
  });

  it('hold no more rows in the page than people asked for', async () => {
    const table = await readyTable(await csvOf(5000), 'label="Bins"');
    await pagesOf(table);
    const count = table.querySelectorAll('*').length;
    await turnTo(table, 200);
    expect(rowNames(table)).to.have.length(25);
    expect(table.querySelectorAll('*').length).to.be.within(count - 20, count + 20);
  });
});
