import { expect } from 'chai';
import { faultsOf } from '../../../../test/support/accessibility.js';
import { afterwards, fixture, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import './define.js';

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
const notesIn = (host: Element) => host.querySelector<HTMLDetailsElement>('[data-council-own] details');
/** What the panel says, term by term. */
const said = (host: Element): string[][] =>
  [...(notesIn(host)?.querySelectorAll('dl > div') ?? [])].map((entry) =>
    [...entry.children].map(({ textContent }) => bare(textContent)),
  );

const codes = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`C${at}`, `Kind ${at}`]));

/** Data that says what its columns are. */
const described = (kinds: number): string =>
  JSON.stringify({
    columns: [
      { name: 'kind', label: 'Kind', type: 'text', description: 'What was collected', codes: codes(kinds) },
      { name: 'weight', label: 'Weight', type: 'number', unit: 'tonnes', description: 'At the <b>weighbridge</b>' },
      { name: 'cost', label: 'Cost', type: 'number', unit: 'GBP', description: `Long. ${'Very long. '.repeat(30)}` },
      { name: 'note', label: 'Note', type: 'text' },
    ],
    rows: [{ kind: 'C1', weight: 1.5, cost: 2, note: 'a' }],
  });

async function table(body: string, type: string, attributes = ''): Promise<HTMLElement> {
  const src = await serve(body, type);
  const host = fixture<HTMLElement>(`<council-table src="${src}" label="Waste" ${attributes}></council-table>`);
  await whenState(host, 'ready');
  await until(() => host.querySelector('[data-council-own] table'), 'the table');
  return host;
}

describe('how to read a table', () => {
  it('is told from what the source says of its columns', async () => {
    const host = await table(described(3), 'application/json');
    await until(() => notesIn(host), 'the notes');
    expect(bare(notesIn(host)!.querySelector('summary')!.textContent)).to.equal('How to read this table: Waste');
    expect(notesIn(host)!.open).to.equal(false);
    expect(said(host).slice(0, 2)).to.deep.equal([
      ['Kind', 'What was collected', 'Values: Kind 0, Kind 1, Kind 2'],
      ['Weight', 'At the <b>weighbridge</b>', 'Unit: tonnes'],
    ]);
    expect(said(host)[2]!.length).to.equal(2);
    expect(said(host).length).to.equal(3);
    notesIn(host)!.open = true;
    expect(await faultsOf(host)).to.deep.equal([]);
  });

  it('names twenty labels of a long code list, and counts the others', async () => {
    const host = await table(described(25), 'application/json');
    await until(() => notesIn(host), 'the notes');
    expect(said(host)[0]![2]).to.match(/^Values: Kind 0, .*, Kind 19 and 5 more$/);
  });

  it('describes the headings, where it is short', async () => {
    const host = await table(described(3), 'application/json');
    await until(() => notesIn(host), 'the notes');
    await quiet();
    const descriptions = [...host.querySelectorAll('thead button')].map((button) => {
      const id = button.getAttribute('aria-describedby');
      return id && document.getElementById(id)?.textContent;
    });
    expect(descriptions).to.deep.equal(['What was collected', 'At the <b>weighbridge</b>', null, null]);
  });

  it('gives each mark its reason, on whatever page it stands', async () => {
    const host = await table('ward,cases\nElm,5\nOak,[c]\nYew,[c]\nAsh,12 [p]\n', 'text/csv', 'page-size="1"');
    await until(() => notesIn(host), 'the notes');
    expect(said(host)).to.deep.equal([
      ['[c]', 'not shown, to protect people’s privacy'],
      ['[p]', 'provisional'],
    ]);
  });

  it('takes what the page says before what the source says, and leaves out columns that are not shown', async () => {
    const src = await serve(described(3), 'application/json');
    const host = fixture<HTMLElement>(
      `<council-table src="${src}"><council-column name="weight" description="As weighed"></council-column><council-column name="note"></council-column></council-table>`,
    );
    await until(() => notesIn(host), 'the notes');
    expect(said(host)).to.deep.equal([['Weight', 'As weighed', 'Unit: tonnes']]);
  });

  it('is left out where there is nothing to say', async () => {
    const host = await table('ward,cases\nElm,5\n', 'text/csv');
    await quiet(10);
    expect(notesIn(host)).to.equal(null);
  });

  it('is told in Welsh', async () => {
    const host = await table('ward,cases\nElm,5\nOak,[c]\n', 'text/csv', 'lang="cy"');
    await until(
      () => notesIn(host)?.textContent.includes('Sut i ddarllen y tabl hwn'),
      () => `Welsh, not ${notesIn(host)?.textContent}`,
    );
  });

  it('is open on paper', async () => {
    const host = await table('ward,cases\nElm,5\nOak,[c]\n', 'text/csv');
    await until(() => notesIn(host), 'the notes');
    afterwards(() => dispatchEvent(new Event('afterprint')));
    await until(() => dispatchEvent(new Event('beforeprint')) && notesIn(host)!.open, 'the notes to be open');
    dispatchEvent(new Event('afterprint'));
    expect(notesIn(host)!.open).to.equal(false);
  });
});
