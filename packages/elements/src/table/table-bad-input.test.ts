import { expect } from 'chai';
import fc from 'fast-check';
import { answering } from '../../../data/test/answering.js';
import { faultsOf } from '../../../../test/support/accessibility.js';
import { afterwards, consoleOf, mount, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import {
  all,
  control,
  counted,
  pagesOf,
  readyTable,
  rowNames,
  rowsOf,
  says,
  sorter,
  textOf,
  turnTo,
} from '../../../../test/support/table.js';
import './define.js';

const csvOf = (text: string) => serve(text, 'text/csv');
const jsonOf = (rows: unknown) => serve(JSON.stringify(rows));
const headings = (table: Element) => all(table, 'thead th').map(textOf);

/** How wide the place of a table is, and how wide what stands in it. */
function widths(table: Element): [number, number] {
  const { scrollWidth, clientWidth } = table.parentElement!;
  return [scrollWidth, clientWidth];
}
const phone = { around: { style: 'width: 320px; overflow: auto' } };
const laptop = { around: { style: 'width: 1000px; overflow: auto' } };

describe('a table of very little', () => {
  it('has one row', async () => {
    const table = await readyTable(await csvOf('Ward,Bins\nElm,3\n'), 'label="Bins"');
    expect(rowsOf(table)).to.deep.equal([['Elm', '3']]);
    expect(counted(table)).to.equal('Showing 1 row');
    expect(table.querySelector('nav')).to.equal(null);
  });

  it('has one column', async () => {
    const table = await readyTable(await csvOf('Ward\nElm\nOak\nAsh\n'), 'label="Wards"');
    expect(rowsOf(table)).to.deep.equal([['Elm'], ['Oak'], ['Ash']]);
    sorter(table, 'Ward').click();
    await says(table, 'Sorted by Ward, A to Z. Showing 3 rows');
    expect(rowNames(table)).to.deep.equal(['Ash', 'Elm', 'Oak']);
  });

  it('has one cell', async () => {
    const table = await readyTable(await jsonOf([{ bins: 0 }]), 'label="Bins"');
    expect(rowsOf(table)).to.deep.equal([['0']]);
  });

  it('has cells without a value', async () => {
    const table = await readyTable(
      await jsonOf([
        { ward: 'Elm', bins: null },
        { ward: '', bins: 2 },
      ]),
      'label="Bins"',
    );
    expect(rowsOf(table)).to.deep.equal([
      ['Elm', 'No data'],
      ['No data', '2'],
    ]);
  });
});

describe('a table of very much', () => {
  const many = Array.from({ length: 200 }, (_, at) => `Column ${at + 1}`);

  it('has 200 columns, of which those stand side by side that fit', async () => {
    const src = await csvOf(
      `${many.join()}\n${[1, 2].map((row) => many.map((_, at) => `${row}.${at + 1}x`).join()).join('\n')}\n`,
    );
    const table = await readyTable(src, 'label="Wide"', laptop);
    await until(() => table.querySelector('tbody button'), 'the details');
    await quiet(10);
    const [inside, place] = widths(table);
    expect(inside).to.be.at.most(place);
    const fit = headings(table).length;
    expect(fit).to.be.within(2, 30);
    table.querySelector<HTMLElement>('tbody button')!.click();
    await until(() => table.querySelector('tbody dl'), 'the rest of the row');
    expect(all(table, 'tbody dl dt').map(textOf)).to.deep.equal(many.slice(fit));
  });

  it('has 200 columns on a phone', async () => {
    const src = await csvOf(`${many.join()}\n${many.map((_, at) => `1.${at}x`).join()}\n`);
    const table = await readyTable(src, 'label="Wide"', phone);
    await quiet(10);
    const [inside, place] = widths(table);
    expect(inside).to.be.at.most(place);
  });

  it('has cells of 10,000 letters: a beginning, and all of it when asked', async () => {
    const text = 'Words in a row 🦔 and more. '.repeat(400).trim();
    const solid = 'Ł'.repeat(10_000);
    const src = await jsonOf([
      { name: 'A', text, solid },
      { name: 'B', text: 'short', solid: 'short' },
    ]);
    for (const around of [laptop, phone]) {
      const table = await readyTable(src, 'label="Long"', around);
      await quiet(10);
      const [inside, place] = widths(table);
      expect(inside).to.be.at.most(place);
      const [first, second] = all<HTMLDetailsElement>(table, 'tbody details');
      expect(textOf(first!.querySelector('summary span')).length).to.be.below(200);
      expect(textOf(first!.querySelector('summary')), 'no half letters').to.not.match(
        /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/,
      );
      expect(table.offsetHeight).to.be.below(3000);
      first!.open = true;
      second!.open = true;
      expect(textOf(first!.querySelector('p'))).to.equal(text);
      expect(textOf(second!.querySelector('p'))).to.equal(solid);
      const [opened, room] = widths(table);
      expect(opened).to.be.at.most(room);
    }
  });

  it('has headings of great length', async () => {
    const long = 'How many of them were collected in time, as the law of 1990 has it, '.repeat(6).trim();
    const table = await readyTable(await jsonOf([{ ward: 'Elm', [long]: 1 }]), 'label="Long"', laptop);
    await quiet(10);
    const [inside, place] = widths(table);
    expect(inside).to.be.at.most(place);
    expect(headings(table)[1]).to.equal(long);
  });
});

describe('a table with strange columns', () => {
  it('tells columns of the same name apart', async () => {
    const table = await readyTable(await csvOf('Ward,Bins,Bins,Ward\nElm,1,2,East\nOak,3,4,West\n'), 'label="Bins"');
    const names = headings(table);
    expect(names).to.have.length(4);
    expect(new Set(names).size, names.join()).to.equal(4);
    expect(rowsOf(table)).to.deep.equal([
      ['Elm', '1', '2', 'East'],
      ['Oak', '3', '4', 'West'],
    ]);
  });

  it('gives columns without a name one', async () => {
    consoleOf();
    const table = await readyTable(await csvOf('Ward,,Bins,\nElm,1,2,low\nOak,3,4,high\n'), 'label="Bins"');
    const names = headings(table);
    expect(names.every(Boolean), names.join('|')).to.equal(true);
    expect(new Set(names).size).to.equal(4);
    expect(rowsOf(table)[1]).to.deep.equal(['Oak', '3', '4', 'high']);
  });

  it('has columns that are called like parts of objects', async () => {
    const table = await readyTable(await csvOf('__proto__,constructor,toString\na,b,c\nd,e,f\n'), 'label="Odd"');
    expect(headings(table)).to.have.length(3);
    sorter(table, headings(table)[2]!).click();
    sorter(table, headings(table)[2]!).click();
    await until(() => rowNames(table)[0] === 'd', 'the order');
    expect(rowsOf(table)).to.deep.equal([
      ['d', 'e', 'f'],
      ['a', 'b', 'c'],
    ]);
  });

  it('names in the console the columns there are, when one is named that does not exist', async () => {
    const said = consoleOf();
    const src = await csvOf('Ward,Bins\nElm,1\nOak,2\n');
    const table = await readyTable(
      src,
      'label="Bins" columns="Ward, Binz" sort="Size desc" totals="sum(Weight)" row-header="Parish"',
      { inside: '<council-column name="Colour" label="Colour of the bin"></council-column>' },
    );
    expect(headings(table)).to.deep.equal(['Ward']);
    await until(() => said.warnings.length, 'a warning');
    const warning = said.warnings.join(' ');
    for (const name of ['Binz', 'Weight', 'Parish', 'Colour']) expect(warning).to.contain(`“${name}”`);
    expect(warning).to.match(/The columns are: (Ward, Bins|ward, bins)\./);
    expect(rowNames(table)).to.deep.equal(['Elm', 'Oak']);
  });

  it('shows all columns when none of those named exists', async () => {
    const said = consoleOf();
    const table = await readyTable(await csvOf('Ward,Bins\nElm,1\n'), 'label="Bins" columns="Parish"');
    expect(headings(table)).to.deep.equal(['Ward', 'Bins']);
    await until(() => said.warnings.length, 'a warning');
  });

  it('has values of several kinds in one column', async () => {
    const table = await readyTable(
      await jsonOf([
        { name: 'a', value: 12 },
        { name: 'b', value: 'about 7' },
        { name: 'c', value: true },
        { name: 'd', value: null },
        { name: 'e', value: { deep: [1, 2] } },
        { name: 'f', value: '2026-01-05' },
      ]),
      'label="Mixed"',
    );
    const cells = rowsOf(table).map((row) => row.slice(1).join(' / '));
    expect(cells.join('\n')).to.not.contain('[object');
    expect(cells.join('\n')).to.contain('12').and.to.contain('about 7').and.to.contain('2026-01-05');
    sorter(table, 'Value').click();
    await until(() => table.querySelector('[aria-sort]'), 'the order');
    expect(new Set(rowNames(table)).size).to.equal(6);
  });

  it('follows a source that changes its columns', async () => {
    consoleOf();
    const key = `table-columns-${Date.now()}`;
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => ({ ward: `Ward ${row}`, bins: row, old: 1 }));
    const table = await readyTable(
      await serve(JSON.stringify(rows(30)), 'application/json', key),
      'label="Bins" columns="ward, bins, old" totals="sum(old)"',
    );
    sorter(table, 'Old').click();
    await until(() => table.querySelector('[aria-sort]'), 'the order');
    await turnTo(table, 2);
    await serve(
      JSON.stringify(rows(40).map(({ ward, bins }) => ({ added: `new ${bins}`, bins: `${bins} bins`, ward }))),
      'application/json',
      key,
    );
    await table.reload();
    await until(
      () => headings(table).join() === 'Ward,Bins',
      () => headings(table).join(),
    );
    expect(rowsOf(table)[0]).to.deep.equal(['Ward 25', '25 bins']);
    expect(counted(table)).to.equal('Showing 26 to 40 of 40 rows');
    expect(table.querySelector('[aria-sort], tfoot')).to.equal(null);
  });
});

describe('a table of hostile cells', () => {
  const hostile = [
    '<b>bold</b>',
    '<script>window.hurt = 1</script>',
    '<img src=x onerror="window.hurt = 1">',
    '"><svg onload=window.hurt=1>',
    '${window.hurt = 1}',
    '{{constructor.constructor("window.hurt = 1")()}}',
    '<!-- comment -->',
    '</table><h1>out</h1>',
    '&lt;i&gt; &amp; &nbsp;',
  ];

  it('shows markup and scripts as the text they are: in cells, headings and the title', async () => {
    const src = await jsonOf(hostile.map((text, at) => ({ '<u>name</u>': `${at} ${text}`, text })));
    const table = await readyTable(src, '');
    table.label = '<b>Payments</b><script>window.hurt = 1</script>';
    await until(() => textOf(table.querySelector('caption')).startsWith('<b>Payments'), 'the caption');
    expect(rowsOf(table).map(([, text]) => text)).to.deep.equal(hostile.map((text) => text.replace(/\s+/g, ' ')));
    expect(headings(table)[0]).to.contain('<u>');
    expect(all(table, 'b, u, script, img, h1, tbody svg').length).to.equal(0);
    expect('hurt' in window).to.equal(false);
    expect(await faultsOf(table)).to.deep.equal([]);
  });

  it('links to nothing but pages, post and phones', async () => {
    const links = [
      'https://example.org/a',
      'javascript:window.hurt=1',
      'JaVaScRiPt:window.hurt=1',
      'java\nscript:window.hurt=1',
      'data:text/html,<script>1</script>',
      'vbscript:x',
      ' javascript:1',
    ];
    const src = await jsonOf({
      fields: [],
      rows: links.map((link, at) => ({ name: `Row ${at}`, link })),
    });
    const table = await readyTable(src, 'label="Links" records="/rows"');
    const made = all<HTMLAnchorElement>(table, 'tbody a').map(({ protocol }) => protocol);
    expect(
      made.every((protocol) => /^(https?|mailto|tel):$/.test(protocol)),
      made.join(),
    ).to.equal(true);
    expect(rowsOf(table)[1]![1]).to.equal('javascript:window.hurt=1');
  });

  it('keeps a javascript: link that a source says is a link as text', async () => {
    const rows = ['https://example.org/a', 'https://example.org/b', 'javascript:window.hurt=1'];
    const table = await readyTable(
      await csvOf(`name,page\n${rows.map((page, at) => `Row ${at},${page}`).join('\n')}\n`),
      'label="Links"',
    );
    expect(all<HTMLAnchorElement>(table, 'a[href^="javascript" i]').length).to.equal(0);
    expect(textOf(table)).to.contain('javascript:window.hurt=1');
  });

  it('reads right-to-left words in their direction, and emoji whole', async () => {
    const table = await readyTable(
      await jsonOf([
        { name: 'مكتبة المدينة', note: '👩🏽‍🚒 fire', bins: 3 },
        { name: 'ספרייה', note: 'é ñ 漢字', bins: 4 },
      ]),
      'label="Words"',
    );
    expect(rowsOf(table)).to.deep.equal([
      ['مكتبة المدينة', '👩🏽‍🚒 fire', '3'],
      ['ספרייה', 'é ñ 漢字', '4'],
    ]);
    const [name, note] = all(table, 'tbody tr:first-child > *').map((cell) => getComputedStyle(cell).direction);
    expect([name, note]).to.deep.equal(['rtl', 'ltr']);
  });

  it('shows every cell of the page once, whatever is in it', async function () {
    this.timeout(60_000);
    const row = fc.record({ a: fc.integer(), b: fc.string({ maxLength: 30, unit: 'grapheme' }) });
    const bare = (text: string) => text.replace(/\s+/g, ' ').trim();
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const src = await jsonOf(rows.map(({ a, b }, at) => ({ name: `Row ${at} of it`, a, b: `it says ${b}` })));
        const table = await readyTable(src, 'label="Any"');
        const drawn = rowsOf(table).map(([name, a, b]) => [name, Number(a!.replace(/,/g, '').replace('−', '-')), b]);
        expect(drawn).to.deep.equal(rows.map(({ a, b }, at) => [`Row ${at} of it`, a, bare(`it says ${b}`)]));
        sorter(table, 'A').click();
        await until(() => table.querySelector('[aria-sort="ascending"]'), 'the order');
        const sorted = rowsOf(table).map((row) => Number(row[1]!.replace(/,/g, '').replace('−', '-')));
        expect(sorted).to.deep.equal(rows.map(({ a }) => a).sort((x, y) => x - y));
        table.parentElement!.remove();
      }),
      { numRuns: 25 },
    );
  });
});

describe('a table of a server that', () => {
  /** A server of 500 payments which says so many there are, and does not have one page. */
  function server({ says = 500, has = 500, without = -1 } = {}) {
    const broken = { page: without, closed: false };
    const made = answering(({ pathname, searchParams }) => {
      if (pathname.endsWith('$metadata')) return { body: 'none', status: 404 };
      if (broken.closed) return { body: 'closed', status: 410 };
      const skip = Number(searchParams.get('$skip') ?? 0);
      const top = Number(searchParams.get('$top') ?? 100);
      if (skip / 25 + 1 === broken.page) return { body: { error: { message: 'no disk' } }, status: 400 };
      const value = Array.from({ length: Math.max(0, Math.min(top, has - skip)) }, (_, row) => ({
        supplier: `Supplier ${skip + row + 1}`,
        amount: skip + row + 1,
      }));
      return { body: { '@odata.context': '$metadata#Payments', '@odata.count': says, value } };
    });
    afterwards(made.end);
    return {
      src: `${made.origin}/odata/Payments`,
      close: () => (broken.closed = true),
      mend: () => Object.assign(broken, { page: -1, closed: false }),
    };
  }
  const odata = 'standard="odata" label="Payments"';

  it('fails on page 7: the reader stays on page 6, is told so, and can try again', async () => {
    const said = consoleOf();
    const { src, mend } = server({ without: 7 });
    const table = await readyTable(src, odata);
    for (const page of [2, 3, 4, 5, 6]) await turnTo(table, page);
    expect(counted(table)).to.equal('Showing 126 to 150 of 500 rows');
    control(await pagesOf(table), 'Next page').click();
    await says(table, 'Sorry, this part of the table cannot be loaded at the moment.');
    expect(counted(table)).to.equal('Showing 126 to 150 of 500 rows');
    expect(rowNames(table)[0]).to.equal('Supplier 126');
    expect(table.querySelector('nav [aria-current]')!.ariaLabel).to.equal('Page 6');
    await until(() => said.errors.join().includes('no disk'), 'the reason in the console');
    expect(await faultsOf(table)).to.deep.equal([]);

    control(table, 'Try again').click();
    await quiet(10);
    await says(table, 'Sorry, this part of the table cannot be loaded at the moment.');
    expect(rowNames(table)[0]).to.equal('Supplier 126');

    mend();
    const again = control(table, 'Try again');
    again.focus();
    again.click();
    await until(() => rowNames(table)[0] === 'Supplier 151', 'page 7');
    await says(table, 'Showing 151 to 175 of 500 rows');
    expect(all(table, 'button').map(textOf)).to.not.include('Try again');
    await until(() => textOf(document.activeElement) === 'Showing 151 to 175 of 500 rows', 'the focus over the rows');
  });

  it('fails to sort: the order is said to be what it is', async () => {
    consoleOf();
    const { src, close, mend } = server();
    const table = await readyTable(src, odata);
    close();
    for (let times = 0; times < 2; times++) {
      sorter(table, 'Amount').click();
      await says(table, 'Sorry, this part of the table cannot be loaded at the moment.');
      expect(table.querySelector('[aria-sort]')).to.equal(null);
    }
    mend();
    await turnTo(table, 2);
    expect(counted(table)).to.equal('Showing 26 to 50 of 500 rows');
    expect(rowNames(table)[0]).to.equal('Supplier 26');
  });

  it('says there are more rows than it has', async () => {
    consoleOf();
    const { src } = server({ says: 500, has: 130 });
    const table = await readyTable(src, odata);
    control(await pagesOf(table), 'Page 20').click();
    await says(table, 'There are no rows on this page.');
    expect(counted(table)).to.equal('There are no rows on this page.');
    await turnTo(table, 1);
    expect(rowNames(table)[0]).to.equal('Supplier 1');
  });

  it('says there are fewer rows than it has', async () => {
    consoleOf();
    const { src } = server({ says: 120, has: 500 });
    const table = await readyTable(src, odata);
    expect(counted(table)).to.equal('Showing 1 to 25 of 120 rows');
    await turnTo(table, 5);
    expect(counted(table)).to.equal('Showing 101 to 125 of many rows');
    expect(rowNames(table)[0]).to.equal('Supplier 101');
    await turnTo(table, 'Next page');
    expect(rowNames(table)[0]).to.equal('Supplier 126');
  });
});

describe('the page around a bad table', () => {
  it('is unhurt', async () => {
    const said = consoleOf();
    const page = mount(
      `<p>Before</p><council-table src="/__api/body?text=%7B%22a%22" label="Broken"><a href="/f.csv">File</a></council-table>` +
        `<council-table src="/__api/status/410?key=t1" label="Gone"></council-table><council-table label="None"></council-table>` +
        `<council-table src="${await csvOf('Ward,Bins\nElm,1\n')}" label="Good" page-size="banana" narrow="odd" sort=",,"></council-table><p>After</p>`,
    );
    const [broken, gone, none, good] = [...page.querySelectorAll('council-table')];
    await whenState(good!, 'ready');
    await whenState(broken!, 'failed');
    await whenState(gone!, 'failed');
    await whenState(none!, 'failed');
    expect(rowsOf(good!)).to.deep.equal([['Elm', '1']]);
    expect(
      all(page, 'p')
        .filter(({ parentElement }) => parentElement === page)
        .map(textOf),
    ).to.deep.equal(['Before', 'After']);
    expect(said.all.filter((line) => line.startsWith('unhandled'))).to.deep.equal([]);
  });
});
