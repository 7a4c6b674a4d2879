import { expect } from 'chai';
import { faultsOf } from '../../../../test/support/accessibility.js';
import { consoleOf, mount, nextEvent, quiet, until, whenState } from '../../../../test/support/page.js';
import './define.js';

/** What an element shows: the text of each row's cells, by part of the table. */
function shown(host: Element): { head: string[]; rows: string[][]; foot: string[][] } {
  const table = ours(host);
  const texts = (row: HTMLTableRowElement) => [...row.cells].map((cell) => bare(cell.textContent));
  return {
    head: [...table.tHead!.rows[0]!.cells].map((cell) => bare(cell.textContent)),
    rows: [...table.tBodies].flatMap((body) => [...body.rows].map(texts)),
    foot: [...(table.tFoot?.rows ?? [])].map(texts),
  };
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
const ours = (host: Element): HTMLTableElement => host.querySelector('[data-council-own] table')!;
const hostIn = (page: Element): HTMLElement => page.querySelector('council-table')!;
/** Tables a person meets. */
const seenIn = (page: Element): HTMLTableElement[] =>
  [...page.querySelectorAll('table')].filter((table) => table.checkVisibility());

async function ready(html: string): Promise<HTMLElement> {
  const page = mount(html);
  await whenState(hostIn(page), 'ready');
  await until(() => ours(hostIn(page)), 'the table to be drawn');
  return page;
}

async function sortBy(host: Element, name: string): Promise<void> {
  const changed = nextEvent('council-change', host);
  [...host.querySelectorAll<HTMLButtonElement>('thead button')]
    .find((button) => bare(button.textContent).startsWith(name))!
    .click();
  await changed;
  await quiet();
}

const link = '<a href="/reports/oak.pdf"><strong>Oak</strong> report</a>';

/** The same table, as each editor writes it. */
const markups: Record<string, string> = {
  'CKEditor 5': `<figure class="table"><table><thead><tr><th>Ward</th><th>Spend</th><th>Report</th></tr></thead><tbody><tr><th>Oak</th><td>£1,200</td><td>${link}</td></tr><tr><th>Abbey</th><td>£90.50</td><td>None yet</td></tr></tbody></table><figcaption>Spend by ward</figcaption></figure>`,
  TinyMCE: `<table style="border-collapse: collapse; width: 100%;" border="1"><caption>Spend by ward</caption><thead><tr><td style="width: 33%;">Ward</td><td style="width: 33%;">Spend</td><td style="width: 33%;">Report</td></tr></thead><tbody><tr><td style="width: 33%;">Oak</td><td style="width: 33%;">£1,200</td><td style="width: 33%;">${link}</td></tr><tr><td>Abbey</td><td>£90.50</td><td>None yet</td></tr></tbody></table>`,
  Umbraco: `<table style="min-width: 75px"><colgroup><col style="min-width: 25px"><col style="min-width: 25px"><col style="min-width: 25px"></colgroup><tbody><tr><td colspan="3"><p>Spend by ward</p></td></tr><tr><th><p>Ward</p></th><th><p>Spend</p></th><th><p>Report</p></th></tr><tr><td><p>Oak</p></td><td><p>£1,200</p></td><td><p>${link}</p></td></tr><tr><td><p>Abbey</p></td><td><p>£90.50</p></td><td><p>None yet</p></td></tr></tbody></table>`,
  WordPress: `<figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr><th>Ward</th><th>Spend</th><th>Report</th></tr></thead><tbody><tr><td>Oak</td><td>£1,200</td><td>${link}</td></tr><tr><td>Abbey</td><td>£90.50</td><td>None yet</td></tr></tbody></table><figcaption class="wp-element-caption">Spend by ward</figcaption></figure>`,
};

const places: Record<string, (table: string) => string> = {
  'inside the tag': (table) => `<council-table>${table}</council-table>`,
  'right after the tag': (table) => `<council-table></council-table>\n${table}`,
  'after a paragraph that wpautop made': (table) => `<p><council-table></p>\n${table}\n<p></council-table></p>`,
  'after the wrapper that Drupal broke': (table) => `<p><council-table><br />\n${table}\n<p></council-table></p>`,
};

describe('the table an author wrote', () => {
  for (const [editor, table] of Object.entries(markups)) {
    for (const [where, page] of Object.entries(places)) {
      it(`is enhanced ${where}, as ${editor} writes it`, async () => {
        const before = mount(page(table)).querySelector('table')!.outerHTML;
        const around = await ready(page(table));
        const host = hostIn(around);
        expect(shown(host)).to.deep.equal({
          head: ['Ward', 'Spend', 'Report'],
          rows: [
            ['Oak', '£1,200', 'Oak report'],
            ['Abbey', '£90.50', 'None yet'],
          ],
          foot: [],
        });
        expect(ours(host).caption!.textContent).to.contain('Spend by ward');
        expect([...ours(host).tBodies[0]!.rows].map(({ cells }) => cells[0]!.localName)).to.deep.equal(['th', 'th']);
        expect(ours(host).querySelector('tbody a')!.outerHTML).to.equal(link);
        expect(seenIn(around)).to.deep.equal([ours(host)]);
        expect(around.textContent.split('Spend by ward').length - 1).to.be.at.least(2);

        host.remove();
        expect(
          around.querySelector('table')?.outerHTML ??
            host.querySelector(':scope > :not([data-council-own]) table, :scope > table')!.outerHTML,
        ).to.equal(before);
        expect(around.querySelector('[hidden]')).to.equal(null);
      });
    }
  }

  it('keeps its links when it is sorted by type', async () => {
    const page = await ready(places['right after the tag']!(markups['CKEditor 5']!));
    const host = hostIn(page);
    await sortBy(host, 'Spend');
    expect(shown(host).rows.map(([, spend]) => spend)).to.deep.equal(['£90.50', '£1,200']);
    expect(ours(host).tBodies[0]!.rows[1]!.querySelector('a')!.getAttribute('href')).to.equal('/reports/oak.pdf');
    await sortBy(host, 'Spend');
    expect(ours(host).tBodies[0]!.rows[0]!.querySelector('a')!.getAttribute('href')).to.equal('/reports/oak.pdf');
    expect(await faultsOf(host)).to.deep.equal([]);
  });

  it('of one page has no pages and no search', async () => {
    const rows = Array.from({ length: 20 }, (_, row) => `<tr><td>Ward ${row}</td><td>${row * 3}</td></tr>`).join('');
    const page = await ready(
      `<council-table></council-table><table><tr><th>Ward</th><th>Visits</th></tr>${rows}</table>`,
    );
    await until(() => page.querySelector('[role=group]') ?? true, 'the tools');
    await quiet(10);
    expect(page.querySelector('nav, input, [type=search], label[for$=size]')).to.equal(null);
    expect(shown(hostIn(page)).rows.length).to.equal(20);
  });

  it('of many rows has pages, and the author’s cells on each', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) => `<tr><td><a href="#w${row}">Ward ${row}</a></td><td>${row}</td></tr>`,
    );
    const page = await ready(
      `<council-table></council-table><table><tr><th>Ward</th><th>Visits</th></tr>${rows.join('')}</table>`,
    );
    const host = hostIn(page);
    await until(() => host.querySelector('nav [data-page="3"]'), 'the pages');
    const changed = nextEvent('council-change', host);
    host.querySelector<HTMLElement>('nav [data-page="3"]')!.click();
    await changed;
    await quiet();
    const links = [...ours(host).querySelectorAll('tbody a')].map((each) => each.getAttribute('href'));
    expect(links).to.deep.equal(Array.from({ length: 10 }, (_, at) => `#w${at + 50}`));
  });

  it('names its rows by the column the author marked', async () => {
    const page = await ready(
      `<council-table><table><tr><th>No</th><th>Ward</th><th>Spend</th></tr><tr><th>1</th><th>Oak</th><td>5</td></tr><tr><th>2</th><th>Elm</th><td>6</td></tr></table></council-table>`,
    );
    expect(
      [...ours(hostIn(page)).querySelectorAll('tbody th')].map(({ textContent }) => bare(textContent)),
    ).to.deep.equal(['Oak', 'Elm']);
  });

  it('shows the author’s total as the foot, while all rows are there', async () => {
    const table = `<table><tr><th>Ward</th><th>Spend</th></tr><tr><td>Oak</td><td>£5</td></tr><tr><td>Elm</td><td>£6</td></tr><tr><td><b>Total</b></td><td><b>£11</b></td></tr></table>`;
    const all = await ready(`<council-table></council-table>${table}`);
    expect(shown(hostIn(all))).to.deep.include({
      rows: [
        ['Oak', '£5'],
        ['Elm', '£6'],
      ],
      foot: [['Total', '£11']],
    });
    expect(ours(hostIn(all)).tFoot!.querySelector('th')!.scope).to.equal('row');
    const some = await ready(`<council-table filter="Ward = 'Elm'"></council-table>${table}`);
    expect(shown(hostIn(some))).to.deep.include({ rows: [['Elm', '£6']], foot: [] });
  });

  it('keeps what is said over parts of it, however it is sorted', async () => {
    const page = await ready(
      `<council-table><table><thead><tr><th>Item</th><th>Fee</th></tr></thead><tbody><tr><th colspan="2">Bulky waste</th></tr><tr><td>Sofa</td><td>£50</td></tr><tr><td>Chair</td><td>£20</td></tr><tr><th colspan="2"><a href="#garden">Garden</a></th></tr><tr><td>Bin</td><td>£30</td></tr></tbody></table></council-table>`,
    );
    const host = hostIn(page);
    const sections = [['Bulky waste'], ['Sofa', '£50'], ['Chair', '£20'], ['Garden'], ['Bin', '£30']];
    expect(shown(host).rows).to.deep.equal(sections);
    await sortBy(host, 'Fee');
    expect(shown(host).rows).to.deep.equal([
      ['Bulky waste'],
      ['Chair', '£20'],
      ['Sofa', '£50'],
      ['Garden'],
      ['Bin', '£30'],
    ]);
    expect([...ours(host).tBodies].map(({ rows }) => rows.length)).to.deep.equal([3, 2]);
    expect(ours(host).querySelector('[scope=rowgroup] a')!.getAttribute('href')).to.equal('#garden');
  });

  it('has its notes under ours, with their links', async () => {
    const page = await ready(
      `<council-table></council-table><table><tr><th>Ward</th><th>Spend</th></tr><tr><td>Oak</td><td>5</td></tr><tr><td>Elm</td><td>6</td></tr><tr><td colspan="2">Source: <a href="/finance">Finance</a></td></tr></table>`,
    );
    expect(shown(hostIn(page)).rows.length).to.equal(2);
    expect(hostIn(page).querySelector('p a[href="/finance"]')!.parentElement!.textContent).to.equal('Source: Finance');
  });

  it('keeps the links of its headings to footnotes', async () => {
    consoleOf();
    const page = await ready(
      `<council-table></council-table><table><tr><th>Ward</th><th>Spend<sup><a id="back" href="#note-1">1</a></sup></th></tr><tr><td>Oak</td><td>5</td></tr></table>`,
    );
    const link = ours(hostIn(page)).querySelector('thead a')!;
    expect([link.getAttribute('href'), link.id, link.closest('button')]).to.deep.equal(['#note-1', '', null]);
    expect(shown(hostIn(page)).head).to.deep.equal(['Ward', 'Spend 1']);
  });

  it('has no id twice, and says why a cell has no figure', async () => {
    const page = await ready(
      `<council-table></council-table><table><tr><th>Ward</th><th>Cases</th></tr><tr><td><span id="oak">Oak</span></td><td>[c]</td></tr><tr><td>Elm</td><td>6</td></tr></table>`,
    );
    expect(document.querySelectorAll('#oak').length).to.equal(1);
    expect(ours(hostIn(page)).querySelector('abbr')!.title).to.not.equal('');
  });

  it('stays hidden, in place and whole, with what else is around it', async () => {
    const page = await ready(
      `<council-table></council-table><div><table><tr><th>Ward</th><th>Spend</th></tr><tr><td>Oak</td><td>5</td></tr></table><p>What follows</p></div>`,
    );
    expect(page.querySelector('p:not([data-council-own] *)')!.checkVisibility()).to.equal(true);
    expect(seenIn(page)).to.deep.equal([ours(hostIn(page))]);
  });

  it('is not doubled in a copy of the page', async () => {
    const page = await ready(places['right after the tag']!(markups.WordPress!));
    const copy = page.cloneNode(true) as HTMLElement;
    page.after(copy);
    try {
      await whenState(hostIn(copy), 'ready');
      await until(() => ours(hostIn(copy)), 'the copy');
      expect(copy.querySelectorAll('[data-council-own]').length).to.equal(1);
      expect(copy.querySelectorAll('table').length).to.equal(2);
      expect(seenIn(copy)).to.deep.equal([ours(hostIn(copy))]);
      expect(shown(hostIn(copy))).to.deep.equal(shown(hostIn(page)));
      const host = hostIn(copy);
      host.remove();
      expect(seenIn(copy).length).to.equal(1);
    } finally {
      copy.remove();
    }
  });

  it('comes back when the element goes, and gives way again when that is back', async () => {
    const page = await ready(places['right after the tag']!(markups.TinyMCE!));
    const host = hostIn(page);
    const next = host.nextSibling;
    const before = shown(host);
    host.remove();
    expect(seenIn(page).map((table) => table.rows.length)).to.deep.equal([3]);
    page.insertBefore(host, next);
    await whenState(host, 'ready');
    // Whatever is drawn meanwhile is drawn with the author's own cells.
    const drawnOtherwise: unknown[] = [];
    await until(() => {
      if (ours(host) && JSON.stringify(shown(host)) !== JSON.stringify(before)) drawnOtherwise.push(shown(host));
      return ours(host) && seenIn(page).every((table) => table === ours(host));
    }, 'the table to be drawn in place of the author’s');
    expect(drawnOtherwise).to.deep.equal([]);
    expect(shown(host)).to.deep.equal(before);
    expect(host.querySelectorAll('table').length).to.equal(1);
  });

  it('stays hidden where the author hid it', async () => {
    const page = await ready(
      `<council-table></council-table><table hidden><tr><th>Ward</th><th>Spend</th></tr><tr><td>Oak</td><td>5</td></tr></table>`,
    );
    hostIn(page).remove();
    expect(seenIn(page)).to.deep.equal([]);
  });

  it('is read again when it changes', async () => {
    const page = await ready(places['right after the tag']!(markups['CKEditor 5']!));
    const host = hostIn(page);
    const authored = page.querySelector<HTMLTableElement>('figure table')!;
    authored.tBodies[0]!.insertAdjacentHTML(
      'beforeend',
      '<tr><th>Elm</th><td>£7</td><td><a href="/elm">Elm</a></td></tr>',
    );
    await until(() => ours(host)?.tBodies[0]?.rows.length === 3, 'the new row');
    expect(shown(host).rows[2]).to.deep.equal(['Elm', '£7', 'Elm']);
    expect(seenIn(page)).to.deep.equal([ours(host)]);
    authored.querySelector('td')!.textContent = '£1,300';
    await until(() => shown(host).rows[0]![1] === '£1,300', 'the new figure');
  });

  it('may be named by src, and then stays where it is', async () => {
    const page = await ready(
      `<table id="spend-here"><tr><th>Ward</th><th>Spend</th></tr><tr><td><a href="/oak">Oak</a></td><td>5</td></tr></table><p>Words</p><council-table src="#spend-here"></council-table>`,
    );
    expect(ours(hostIn(page)).querySelector('tbody a')!.getAttribute('href')).to.equal('/oak');
    expect(seenIn(page).length).to.equal(2);
  });

  it('may be missing, which is said in the console', async () => {
    const said = consoleOf();
    const page = mount('<council-table><p>Words</p></council-table><p>More</p>');
    await whenState(hostIn(page), 'failed');
    await until(() => said.errors.length, 'an error');
    expect(said.errors[0]).to.contain('There is neither src nor a table');
    expect(page.textContent).to.contain('Words');
  });
});
