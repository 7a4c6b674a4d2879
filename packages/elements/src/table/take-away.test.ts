import { expect } from 'chai';
import readXlsx from 'read-excel-file/universal';
import { answering } from '../../../data/test/answering.js';
import '../index.js';
import { faultsOf } from '../../../../test/support/accessibility.js';
import { afterwards, clock, consoleOf, fixture, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import type { CouncilTable } from './council-table.js';

const services = ['Housing', 'Libraries', 'Roads'];
const rows = Array.from({ length: 60 }, (_, row) => ({
  supplier: row === 3 ? '=HYPERLINK("https://example.org")' : `Supplier ${String(row + 1).padStart(2, '0')}`,
  service: services[row % 3],
  amount: row === 4 ? -5 : row * 10,
}));

async function tableWith(attributes = '', data: unknown = rows, width = '60em'): Promise<CouncilTable> {
  const src = await serve(JSON.stringify(data));
  const table = `<council-table src="${src}" label="Payments to suppliers" ${attributes}></council-table>`;
  return whenShown(fixture<CouncilTable>(table, { style: `inline-size: ${width}` }));
}

async function whenShown(table: CouncilTable): Promise<CouncilTable> {
  await whenState(table, 'ready');
  await until(() => button(table, 'Download'), 'the download button');
  return table;
}

const button = (table: Element, name: string) =>
  [...table.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
const told = (table: Element) => table.querySelector('.council-table__away [role="status"]')!.textContent.trim();

/** A made-up server answers in place of the page's own. */
const realFetch = globalThis.fetch.bind(globalThis);

/** Everything that is downloaded during a test, instead of being saved. */
function downloads(): { name: string; href: string; blob: Promise<Blob> }[] {
  const files: { name: string; href: string; blob: Promise<Blob> }[] = [];
  const onClick = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[download]');
    if (!link) return;
    event.preventDefault();
    files.push({ name: link.download, href: link.href, blob: realFetch(link.href).then((answer) => answer.blob()) });
  };
  document.addEventListener('click', onClick);
  afterwards(() => document.removeEventListener('click', onClick));
  return files;
}

async function open(table: CouncilTable): Promise<void> {
  button(table, 'Download')!.click();
  await table.updateComplete;
}

/** Presses a format and gives the file. */
async function download(table: CouncilTable, format: string): Promise<{ name: string; blob: Blob }> {
  const files = downloads();
  button(table, format)!.click();
  await until(
    () => files.length,
    () => `a file; the table says “${told(table)}”`,
  );
  await table.updateComplete;
  return { name: files[0]!.name, blob: await files[0]!.blob };
}

async function csvOf(table: CouncilTable): Promise<string[]> {
  return (await (await download(table, 'CSV')).blob.text()).split('\r\n');
}

const select = async (table: CouncilTable, value: string) => {
  const which = table.querySelector<HTMLSelectElement>('[role="group"] select[id$="-which"]')!;
  which.value = value;
  which.dispatchEvent(new Event('change', { bubbles: true }));
  await table.updateComplete;
};

async function sortBy(table: CouncilTable, column: string): Promise<void> {
  table.querySelector<HTMLElement>(`thead [data-sort="${column}"]`)!.click();
  await until(() => table.querySelector('[aria-sort]'), 'the order');
}

/** What is put on the clipboard; nothing may be where the browser does not allow it. */
function clipboard(allowed = true): string[] {
  const texts: string[] = [];
  const writeText = async (text: string) => {
    if (!allowed) throw new DOMException('No', 'NotAllowedError');
    texts.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  afterwards(() => Reflect.deleteProperty(navigator, 'clipboard'));
  return texts;
}

describe('downloading a table', () => {
  it('offers formats in a panel that a button opens', async () => {
    const table = await tableWith();
    const opener = button(table, 'Download')!;
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    await open(table);
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    const panel = document.getElementById(opener.getAttribute('aria-controls')!)!;
    expect(panel.getAttribute('role')).to.equal('group');
    expect(panel.getAttribute('aria-label')).to.equal('Download: Payments to suppliers');
    expect([...panel.querySelectorAll('button')].map(({ textContent }) => textContent.trim())).to.deep.equal([
      'CSV',
      'Excel (XLSX)',
      'JSON',
    ]);
    expect(panel.textContent).to.contain('The file holds 60 rows.');
    expect(panel.querySelector('select')).to.equal(null);
    expect(await faultsOf(table)).to.deep.equal([]);
    opener.click();
    await table.updateComplete;
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
  });

  it('gives all rows, not those of the page, and says so', async () => {
    const table = await tableWith();
    await open(table);
    const { name, blob } = await download(table, 'CSV');
    expect(name).to.match(/^payments-to-suppliers(-\d{4}-\d\d-\d\d)?\.csv$/);
    // Not every browser keeps the rest of the type.
    expect(blob.type).to.match(/^text\/csv/);
    expect([...new Uint8Array(await blob.slice(0, 3).arrayBuffer())], 'the byte order mark').to.deep.equal([
      239, 187, 191,
    ]);
    const lines = (await blob.text()).split('\r\n');
    expect(lines[0]).to.equal('Supplier,Service,Amount');
    expect(lines[60]).to.equal('Supplier 60,Roads,590');
    await until(
      () => told(table) === `Downloaded ${name} with 60 rows.`,
      () => told(table),
    );
  });

  it('defuses what a spreadsheet would take for a formula, and leaves numbers alone', async () => {
    const table = await tableWith();
    await open(table);
    const lines = await csvOf(table);
    expect(lines[4]).to.equal('"\'=HYPERLINK(""https://example.org"")",Housing,30');
    expect(lines[5]).to.equal('Supplier 05,Libraries,-5');
    const { blob } = await download(table, 'Excel (XLSX)');
    const [sheet] = await readXlsx(blob);
    expect(sheet!.data[4]![0]).to.equal('=HYPERLINK("https://example.org")');
    expect(sheet!.data[5]![2]).to.equal(-5);
  });

  it('gives what is chosen: the rows, their order, the columns and what they are called', async () => {
    const table = await tableWith(
      'columns="amount, supplier" publisher="Anytown Council" licence="OGL" updated="2026-09-30"',
    );
    await sortBy(table, 'amount');
    const column = document.createElement('council-column');
    column.setAttribute('name', 'amount');
    column.setAttribute('label', 'Paid');
    table.append(column);
    await until(() => button(table, 'Paid'), 'the new heading');
    await open(table);
    expect(
      [...table.querySelectorAll('[id$="-which"] option')].map(({ textContent }) => textContent.trim()),
    ).to.deep.equal(['As shown, all pages (60 rows)', 'Everything (60 rows)']);
    const chosen = await csvOf(table);
    expect(chosen.slice(0, 3)).to.deep.equal(['Paid,Supplier', '-5,Supplier 05', '0,Supplier 01']);
    expect(chosen.at(-2)).to.match(/Anytown Council.*Licence: OGL\. Updated: 2026-09-30\./);
    await select(table, 'everything');
    const everything = await csvOf(table);
    expect(everything.slice(0, 2)).to.deep.equal(['Supplier,Service,Paid', 'Supplier 01,Housing,0']);
  });

  it('gives only the rows that match a search', async () => {
    const table = await tableWith();
    await until(() => table.querySelector('input[type="search"]'), 'the search');
    const search = table.querySelector<HTMLInputElement>('input[type="search"]')!;
    search.value = 'roads';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => table.textContent!.includes('20 of 60 rows match'), 'the rows that match');
    await open(table);
    const lines = await csvOf(table);
    expect(lines.filter((line) => line.includes(',Roads,'))).to.have.length(20);
    expect(lines.join()).not.to.contain('Housing');
  });

  it('gives JSON with the names of the source and where the rows come from', async () => {
    const table = await tableWith('publisher="Anytown Council"');
    await open(table);
    const { name, blob } = await download(table, 'JSON');
    expect(name).to.match(/\.json$/);
    const { provenance, rows: given } = JSON.parse(await blob.text()) as {
      provenance: { title: string; publisher: string };
      rows: unknown[];
    };
    expect(provenance).to.include({ title: 'Payments to suppliers', publisher: 'Anytown Council' });
    expect(given).to.deep.equal(rows);
  });

  it('lets go of the file after a while', async () => {
    const time = clock();
    const table = await tableWith();
    await open(table);
    const files = downloads();
    button(table, 'CSV')!.click();
    await until(() => files.length, 'a file');
    await files[0]!.blob;
    expect(document.querySelector('a[download]')).to.equal(null);
    time.pass(11);
    const gone = await fetch(files[0]!.href).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });

  it('is left out where the author wants that', async () => {
    const table = fixture<CouncilTable>(
      `<council-table src="${await serve(JSON.stringify(rows))}" label="Payments" without-download></council-table>`,
    );
    await whenState(table, 'ready');
    await until(() => table.querySelector('input[type="search"]'), 'the search');
    expect(button(table, 'Download')).to.equal(undefined);
  });

  it('speaks Welsh', async () => {
    const src = await serve(JSON.stringify(rows));
    const table = fixture<CouncilTable>(`<council-table src="${src}" label="Taliadau" lang="cy"></council-table>`);
    await whenState(table, 'ready');
    await until(() => button(table, 'Lawrlwytho'), 'the button in Welsh');
  });
});

describe('downloading a table that a server holds', () => {
  /** A server of so many payments, which gives at most 500 at a time. */
  function server(total: number, { brokenFrom = Infinity, says = total } = {}) {
    const made = answering(({ pathname, searchParams }) => {
      if (pathname.endsWith('$metadata')) return { body: 'none', status: 404 };
      const skip = Number(searchParams.get('$skip') ?? 0);
      const top = Math.min(Number(searchParams.get('$top') ?? 500), 500, Math.max(0, total - skip));
      if (skip >= brokenFrom) return { body: { error: { code: '500', message: 'Broken' } }, status: 500 };
      const value = Array.from({ length: top }, (_, row) => ({ supplier: `Supplier ${skip + row + 1}`, amount: 5 }));
      return { body: { '@odata.context': '$metadata#Payments', '@odata.count': says, value } };
    });
    afterwards(made.end);
    return made;
  }

  async function servedTable(origin: string): Promise<CouncilTable> {
    // The server describes nothing, and some of these fail: developers are told, the test log need not be.
    consoleOf();
    const src = `${origin}/odata/Payments`;
    return whenShown(
      fixture<CouncilTable>(`<council-table src="${src}" standard="odata" label="Payments"></council-table>`),
    );
  }

  it('reads all parts and gives them in one file', async () => {
    const table = await servedTable(server(2300).origin);
    await open(table);
    expect(table.querySelector('[role="group"][aria-label^="Download"]')!.textContent).to.contain('2,300 rows');
    const lines = await csvOf(table);
    expect(lines[1]).to.equal('Supplier 1,5');
    expect(lines[2300]).to.equal('Supplier 2300,5');
    await until(
      () => /^Downloaded .* with 2,300 rows\.$/.test(told(table)),
      () => told(table),
    );
  });

  it('says how far it is, and stops when told to', async () => {
    const table = await servedTable(server(2300).origin);
    await open(table);
    const given = globalThis.fetch;
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    globalThis.fetch = async (input, init) => {
      if (/skip=(1[5-9]|2\d)\d\d/.test(decodeURIComponent(String(input)))) await gate;
      return given(input, init);
    };
    const files = downloads();
    button(table, 'CSV')!.click();
    await until(() => button(table, 'Cancel'), 'the button that cancels');
    const reading = () => button(table, 'Cancel')?.parentElement?.textContent ?? '';
    await until(
      () => reading().includes('Reading: 1,000 of 2,300 rows so far'),
      () => `how far it is; it says “${reading()}”, “${told(table)}”`,
    );
    button(table, 'Cancel')!.focus();
    button(table, 'Cancel')!.click();
    await until(
      () => told(table) === 'The download was cancelled.',
      () => told(table),
    );
    expect(button(table, 'Cancel')).to.equal(undefined);
    await until(
      () => document.activeElement === button(table, 'CSV'),
      () => `the focus on what was pressed; it is on ${document.activeElement?.localName}`,
    );
    release();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(files).to.deep.equal([]);
    expect(told(table)).to.equal('The download was cancelled.');
  });

  it('says in plain words that it failed, and gives no half file', async () => {
    const table = await servedTable(server(2300, { brokenFrom: 1000 }).origin);
    await open(table);
    const files = downloads();
    button(table, 'CSV')!.click();
    await until(
      () => told(table).startsWith('Sorry'),
      () => told(table),
      20_000,
    );
    expect(told(table)).to.equal('Sorry, the rows cannot be downloaded at the moment. Try again later.');
    expect(files).to.deep.equal([]);
  });

  it('says which part of the rows a server that gives less than it says has given', async () => {
    const table = await servedTable(server(1500, { says: 4000 }).origin);
    await open(table);
    const lines = await csvOf(table);
    await until(
      () => told(table).startsWith('Downloaded'),
      () => told(table),
    );
    expect(lines.filter((line) => line.startsWith('Supplier '))).to.have.length(1500);
    expect(told(table)).to.match(/1,500/);
  });

  it('does not fetch more rows than a browser should', async () => {
    const made = server(250_000);
    const table = await servedTable(made.origin);
    await open(table);
    button(table, 'CSV')!.click();
    await until(
      () => told(table).startsWith('These are too many'),
      () => told(table),
    );
    expect(told(table)).to.contain('100,000');
    expect(made.asked.length).to.be.below(12);
  });
});

describe('a link to what is shown', () => {
  it('is copied by a button, where the table is shared', async () => {
    const texts = clipboard();
    const before = location.href;
    afterwards(() => history.pushState(null, '', before));
    const table = await tableWith('share="spend"');
    await sortBy(table, 'amount');
    button(table, 'Copy link to this view')!.click();
    await until(
      () => told(table) === 'The link is copied.',
      () => told(table),
    );
    expect(new URL(texts[0]!).searchParams.get('spend.sort')).to.equal('amount');
    expect(button(await tableWith(), 'Copy link to this view')).to.equal(undefined);
  });

  it('is left to the reader where the browser refuses', async () => {
    clipboard(false);
    const table = await tableWith('share');
    button(table, 'Copy link to this view')!.click();
    await until(
      () => told(table).startsWith('The browser does not allow'),
      () => told(table),
    );
  });
});

describe('copying a row', () => {
  const wide = rows.map((row, place) => ({
    ...row,
    note: place === 0 ? 'First line\nsecond\tpart' : '-1+1',
    description: 'A long description of what the money was for, which takes much room',
    reference: `REF-${place}`,
    place: 'Town hall, High Street, Anytown',
  }));

  it('puts its headings and values on the clipboard, to be pasted into a spreadsheet', async () => {
    const texts = clipboard();
    const table = await tableWith('', wide, '700px');
    const more = () =>
      [...table.querySelectorAll<HTMLElement>('button[aria-expanded]')].find((each) =>
        /^\s*More/.test(each.textContent),
      );
    await until(more, 'the button that opens a row');
    more()!.click();
    await until(() => button(table, 'Copy this row: Supplier 01'), 'the button that copies');
    button(table, 'Copy this row: Supplier 01')!.click();
    await until(
      () => told(table) === 'The row is copied.',
      () => told(table),
    );
    const [headings, values] = texts[0]!.split('\n').map((line) => line.split('\t'));
    expect(headings).to.deep.equal(['Supplier', 'Service', 'Amount', 'Note', 'Description', 'Reference', 'Place']);
    expect(values!.slice(0, 4)).to.deep.equal(['Supplier 01', 'Housing', '0', 'First line second part']);
    expect(values).to.have.length(7);
    expect(button(table, 'Copied: Supplier 01'), 'the button after it').to.be.instanceOf(Element);
  });

  it('stands on each card on a phone, and defuses formulas too', async () => {
    const texts = clipboard();
    const table = await tableWith('', rows, '320px');
    const name = 'Copy this row: =HYPERLINK("https://example.org")';
    await until(() => button(table, name), 'the button on the card');
    expect(
      [...table.querySelectorAll('tbody button')].filter(({ textContent }) => /Copy/.test(textContent)),
    ).to.have.length(25);
    button(table, name)!.click();
    await until(() => texts.length, 'the copied row');
    expect(texts[0]!.split('\n')[1]!.split('\t')[0]).to.equal('\'=HYPERLINK("https://example.org")');
  });

  it('is left to the reader where the browser refuses', async () => {
    clipboard(false);
    const table = await tableWith('', rows, '320px');
    await until(() => button(table, 'Copy this row: Supplier 01'), 'the button on the card');
    button(table, 'Copy this row: Supplier 01')!.click();
    await until(
      () => told(table).startsWith('The browser does not allow copying. Select'),
      () => told(table),
    );
  });
});
