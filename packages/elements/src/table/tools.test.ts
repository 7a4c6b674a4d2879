import type { Column, Dataset, Pushed, Query } from '@council-kit/data';
import { heldView } from '@council-kit/data/view';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import fc from 'fast-check';
import { render } from 'lit';
import { faultsOf } from '../../../../test/support/accessibility.js';
import { fixture, mount, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { tableWords } from '../shared/language/en-table.js';
import { language } from '../shared/language/en.js';
import '../table/define.js';
import type { Arrangement } from './columns.js';
import type { CouncilTable } from './council-table.js';
import { filterOf, type Condition } from './state.js';
import { TableController } from './table-controller.js';
import { renderTools } from './tools.js';

interface Payment {
  supplier: string;
  service: string | null;
  amount: number;
  paid: string;
  vat: string;
}

const isWebKit = !('chrome' in window) && navigator.userAgent.includes('AppleWebKit');
const services = ['Housing', 'Waste', 'Parks', null];

/** Forty payments: each service ten times, every third with VAT. */
const payments = Array.from({ length: 40 }, (_, row): Payment => {
  const day = new Date(Date.UTC(2026, 0, 1 + row * 5)).toISOString().slice(0, 10);
  return {
    supplier: `${row % 2 ? 'ACME' : 'Hill'} ${String.fromCharCode(65 + (row % 26))}${row} Ltd`,
    service: services[row % 4]!,
    amount: row * 10 + 0.5,
    paid: day,
    vat: row % 3 ? 'no' : 'yes',
  };
});

let source = '';
before(async () => (source = await serve(JSON.stringify(payments))));

async function tableOf(src = source, { inside = '', attributes = '', lang = 'en-GB' } = {}): Promise<CouncilTable> {
  const html = `<council-table src="${src}" label="Payments" ${attributes}>${inside}</council-table>`;
  const table = await whenState(fixture<CouncilTable>(html, { lang }), 'ready');
  await until(() => table.querySelector('[role="group"]'), 'the tools');
  return table;
}

const words = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const all = <T extends HTMLElement>(root: Element, selector: string) => [...root.querySelectorAll<T>(selector)];
/** Elements are not compared by chai, which would write out the whole page where they differ. */
const hasFocus = (element: Element) => document.activeElement === element;
const isSeen = (element: Element) => element.checkVisibility();

function button(root: Element, name: string | RegExp): HTMLButtonElement {
  const found = all<HTMLButtonElement>(root, 'button').find((each) =>
    typeof name === 'string' ? words(each) === name : name.test(words(each)),
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function field<T extends HTMLElement = HTMLInputElement>(root: Element, label: string): T {
  const found = all<HTMLLabelElement>(root, 'label').find((each) => words(each) === label)?.control;
  if (!found) throw new Error(`nothing is labelled ${label}`);
  return found as T;
}

const group = (root: Element, legend: string) =>
  all(root, 'fieldset').find((each) => words(each.querySelector('legend')) === legend)!;
const chips = (table: Element) => all(table, '[aria-label="Chosen filters"] button').map(words);
const told = (table: Element) => words(table.querySelector('[role="status"]'));
const boxes = (root: Element) => all<HTMLLabelElement>(root, 'label').map(words);

/** The panel, with all there is to choose in it. */
async function opened(table: CouncilTable): Promise<HTMLElement> {
  const opener = button(table, 'Filter');
  opener.click();
  await until(() => opener.getAttribute('aria-controls'), 'the panel');
  const panel = document.getElementById(opener.getAttribute('aria-controls')!)!;
  await until(() => !/Loading/.test(words(panel)), 'the choices');
  return panel;
}

function write(input: HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function enter(input: HTMLInputElement, text: string): void {
  write(input, text);
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const matches = (table: Element, count: number, what = `${count} rows`) =>
  until(
    () => told(table).startsWith(`${count} of 40 rows match`) || (count === 0 && /No rows/.test(told(table))),
    () => `${what}; it says: ${told(table)}`,
  );

describe('the search of a table', () => {
  it('looks for what is written once the writing rests, keeps the focus and says how many there are', async () => {
    const table = await tableOf();
    const search = field(table, 'Search');
    expect(search.type).to.equal('search');
    write(search, 'hous');
    write(search, 'housing');
    await matches(table, 10);
    expect(told(table)).to.equal('10 of 40 rows match. Showing 10 rows');
    const voices = all(table, '[role="status"], [role="alert"], [aria-live]').filter((each) => words(each));
    expect(voices.map(words), 'one voice').to.deep.equal([told(table)]);
    expect([hasFocus(search), search.value]).to.deep.equal([true, 'housing']);
    expect(chips(table)).to.deep.equal(['Search: “housing”, Remove filter']);
  });

  it('searches at once on Enter, and does not send the form around it', async function () {
    if (isWebKit) {
      console.warn('SKIPPED: pressing keys loses the frame that WebKit runs this test in.');
      return this.skip();
    }
    let sent = 0;
    const form = mount('<form></form>').querySelector('form')!;
    form.addEventListener('submit', (event) => {
      sent++;
      event.preventDefault();
    });
    form.innerHTML = `<council-table src="${source}" label="Payments"></council-table>`;
    const table = await whenState(form.querySelector('council-table')!, 'ready');
    await until(() => table.querySelector('[role="group"]'), 'the tools');
    field(table, 'Search').focus();
    await sendKeys({ type: 'parks' });
    await sendKeys({ press: 'Enter' });
    await matches(table, 10);
    const panel = await opened(table);
    field(panel, 'Supplier contains').focus();
    await sendKeys({ type: 'acme' });
    await sendKeys({ press: 'Enter' });
    await until(() => chips(table).length === 2, 'both');
    expect(sent).to.equal(0);
  });

  it('is left out where it is not wanted, or there is next to nothing to search', async () => {
    const [without, few] = await Promise.all([
      tableOf(source, { attributes: 'without-search without-filters' }),
      serve(JSON.stringify(payments.slice(0, 5))).then((src) => tableOf(src)),
    ]);
    for (const table of [without, few]) {
      expect(!!table.querySelector('[type="search"]')).to.equal(false);
      expect(all(table, 'button').map(words)).not.to.include('Filter');
    }
  });
});

describe('the filters of a table', () => {
  it('open and close by a button that says so', async () => {
    const table = await tableOf();
    const opener = button(table, 'Filter');
    expect(opener.ariaExpanded).to.equal('false');
    const panel = await opened(table);
    expect([opener.ariaExpanded, panel.role, panel.ariaLabel]).to.deep.equal(['true', 'group', 'Filters: Payments']);
    opener.click();
    await table.updateComplete;
    expect([opener.ariaExpanded, panel.isConnected]).to.deep.equal(['false', false]);
  });

  it('offer few values to tick, with counts that heed the other filters', async () => {
    const table = await tableOf();
    const panel = await opened(table);
    expect(boxes(group(panel, 'Service'))).to.deep.equal(['Housing (10)', 'Parks (10)', 'Waste (10)', 'No data (10)']);
    expect(boxes(group(panel, 'Vat'))).to.deep.equal(['Yes (14)', 'No (26)']);
    const housing = field(panel, 'Housing (10)');
    housing.focus();
    housing.click();
    await matches(table, 10);
    expect([hasFocus(housing), housing.checked]).to.deep.equal([true, true]);
    await until(() => boxes(group(panel, 'Vat')).join() === 'Yes (4),No (6)', 'counts of those left');
    expect(boxes(group(panel, 'Service')), 'its own filter is not heeded').to.include('Waste (10)');
    field(panel, 'No data (10)').click();
    await matches(table, 20);
    expect(chips(table)).to.deep.equal(['Service: Housing, No data, Remove filter']);
    housing.click();
    field(panel, 'No data (10)').click();
    await until(() => chips(table).length === 0, 'nothing chosen');
  });

  it('take a range of numbers as people write them', async () => {
    const table = await tableOf();
    const panel = await opened(table);
    const range = group(panel, 'Amount');
    expect(words(document.getElementById(range.getAttribute('aria-describedby')!))).to.equal(
      'Lowest 0.5, highest 390.5',
    );
    const [from, to] = [field(range, 'From'), field(range, 'To')];
    expect([from.inputMode, to.inputMode]).to.deep.equal(['decimal', 'decimal']);
    enter(from, ' £300.5 ');
    await matches(table, 10);
    enter(to, '1,000');
    await until(
      () => chips(table)[0] === 'Amount: 300.5 to 1,000.0, Remove filter',
      () => chips(table).join(),
    );
    expect(from.value, 'what was written').to.equal(' £300.5 ');
  });

  it('say what is wrong with a range, with the input it is about, and filter nothing by it', async () => {
    const table = await tableOf();
    const panel = await opened(table);
    const range = group(panel, 'Amount');
    const [from, to] = [field(range, 'From'), field(range, 'To')];
    const problemOf = (input: HTMLInputElement) =>
      words(document.getElementById(input.getAttribute('aria-describedby') ?? ''));
    enter(from, 'ten');
    await table.updateComplete;
    expect([problemOf(from), from.ariaInvalid]).to.deep.equal(['Error: Enter a number, such as 1,250 or 0.5', 'true']);
    expect(range.querySelectorAll('[role="alert"]').length).to.equal(1);
    expect([chips(table), from.value, told(table)]).to.deep.equal([[], 'ten', '']);
    enter(from, '100');
    await matches(table, 30);
    expect([problemOf(from), from.ariaInvalid]).to.deep.equal(['', null]);
    enter(to, '50');
    await until(() => problemOf(to), 'the problem');
    expect(problemOf(to)).to.equal('Error: The first number must be smaller than the last');
    await matches(table, 40, 'all rows').catch(() => undefined);
    expect([chips(table), to.value]).to.deep.equal([[], '50']);
  });

  it('take a range of days, and wait for a year to be whole', async () => {
    const table = await tableOf();
    const panel = await opened(table);
    const range = group(panel, 'Paid');
    expect(words(document.getElementById(range.getAttribute('aria-describedby')!))).to.equal(
      'Earliest 1 Jan 2026, latest 15 Jul 2026',
    );
    const [from, to] = [field(range, 'From'), field(range, 'To')];
    enter(from, '0020-06-01');
    await table.updateComplete;
    expect([chips(table), words(range)]).to.deep.equal([[], words(range).replace(/Error.*/, '')]);
    enter(from, '2026-06-01');
    await matches(table, payments.filter(({ paid }) => paid >= '2026-06-01').length);
    enter(to, '2026-06-30');
    await until(
      () => chips(table)[0] === 'Paid: 1 Jun 2026 to 30 Jun 2026, Remove filter',
      () => chips(table).join(),
    );
    enter(to, '2026-05-30');
    await until(() => /The first date must be before the last/.test(words(range)), 'the problem');
  });

  it('look for a part of a text, whatever its capitals', async () => {
    const table = await tableOf();
    const panel = await opened(table);
    enter(field(panel, 'Supplier contains'), ' acme ');
    await matches(table, 20);
    expect(chips(table)).to.deep.equal(['Supplier: contains “acme”, Remove filter']);
  });

  it('offer many periods from and to, few to tick, and codes by their labels', async () => {
    const rows = Array.from({ length: 36 }, (_, row) => ({
      month: `${2024 + Math.floor(row / 12)}-${String((row % 12) + 1).padStart(2, '0')}`,
      year: 2024 + Math.floor(row / 12),
      status: ['A', 'B'][row % 2],
    }));
    const table = await tableOf(await serve(JSON.stringify(rows)));
    const panel = await opened(table);
    const range = group(panel, 'Month');
    const from = field<HTMLSelectElement>(range, 'From');
    const to = field<HTMLSelectElement>(range, 'To');
    expect([from.options.length, from.options[0]!.text.trim(), from.options[1]!.text.trim()]).to.deep.equal([
      37,
      'Any',
      'January 2024',
    ]);
    from.selectedIndex = 25;
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await until(
      () => told(table).startsWith('12 of 36'),
      () => told(table),
    );
    to.selectedIndex = 3;
    to.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => /must be before/.test(words(range)), 'the problem');
    expect(chips(table)).to.deep.equal([]);
    await until(() => boxes(group(panel, 'Year')).join() === '2024 (12),2025 (12),2026 (12)', 'the counts of all');
  });

  it('are as an author wants them', async () => {
    const inside = `<council-column name="supplier" label="Who" filter="list"></council-column>
      <council-column name="service" filter="text"></council-column>
      <council-column name="amount" filter="none"></council-column>`;
    const table = await tableOf(source, { inside });
    const panel = await opened(table);
    expect(boxes(group(panel, 'Who')).length).to.equal(40);
    expect(field(panel, 'Service contains').type).to.equal('text');
    expect(words(panel)).not.to.contain('Amount');
  });

  it('stay usable for 200 columns: each is opened on its own', async () => {
    const row = (value: number) => Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`c${n}`, `v${value}`]));
    const table = await tableOf(await serve(JSON.stringify([1, 2, 3, 1, 2, 3].map(row))));
    const panel = await opened(table);
    const details = all<HTMLDetailsElement>(panel, 'details');
    expect([details.length, panel.querySelectorAll('input').length]).to.deep.equal([200, 0]);
    details[7]!.querySelector('summary')!.click();
    await until(() => boxes(details[7]!).length === 3, 'the values');
    expect(words(details[7]!.querySelector('legend'))).to.equal(words(details[7]!.querySelector('summary')));
    expect(boxes(details[7]!)).to.deep.equal(['v1 (2)', 'v2 (2)', 'v3 (2)']);
  });
});

describe('what is chosen in a table', () => {
  it('is removed by its button, and the focus goes to the next, then to the filters', async () => {
    const table = await tableOf();
    const panel = await opened(table);
    field(panel, 'Parks (10)').click();
    enter(field(panel, 'Supplier contains'), 'hill');
    await until(() => chips(table).length === 2, 'two filters');
    const first = button(table, /^Service/);
    first.focus();
    first.click();
    await until(() => chips(table).length === 1, 'one less');
    expect(words(document.activeElement)).to.equal('Supplier: contains “hill”, Remove filter');
    (document.activeElement as HTMLElement).click();
    await until(() => chips(table).length === 0, 'none');
    expect(hasFocus(button(table, 'Filter'))).to.equal(true);
    expect(field(panel, 'Supplier contains').value).to.equal('');
    await until(
      () => told(table) === 'Showing 1 to 25 of 40 rows',
      () => told(table),
    );
  });

  it('is cleared altogether, the search with it', async () => {
    const table = await tableOf();
    const search = field(table, 'Search');
    write(search, 'hill');
    await matches(table, 20);
    const panel = await opened(table);
    await until(() => boxes(panel).includes('No (13)'), 'counts of those found');
    field(panel, 'No (13)').click();
    await until(
      () => chips(table).length === 2,
      () => chips(table).join(),
    );
    button(table, 'Clear all').click();
    await until(() => chips(table).length === 0, 'none');
    expect([search.value, hasFocus(button(table, 'Filter'))]).to.deep.equal(['', true]);
    expect(all(table, 'button').map(words)).not.to.include('Clear all');
  });

  it('is all done by keyboard', async function () {
    if (isWebKit) {
      console.warn('SKIPPED: pressing keys loses the frame that WebKit runs this test in.');
      return this.skip();
    }
    const table = await tableOf();
    field(table, 'Search').focus();
    await sendKeys({ press: 'Tab' });
    expect(words(document.activeElement)).to.equal('Filter');
    await sendKeys({ press: 'Enter' });
    await until(() => boxes(table).includes('Housing (10)'), 'the choices');
    for (let tabs = 0; tabs < 12 && document.activeElement !== field(table, 'Housing (10)'); tabs++) {
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ type: ' ' });
    await matches(table, 10);
    button(table, 'Show 10 rows').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => button(table, 'Filter').ariaExpanded === 'false', 'the panel closed');
    await until(() => /10 of 40/.test(words(document.activeElement)), 'the focus before the table');
    button(table, /^Service: Housing/).focus();
    await sendKeys({ press: 'Enter' });
    await until(
      () => document.activeElement === button(table, 'Filter'),
      () => `the focus on the filters; it is on ${document.activeElement?.outerHTML.slice(0, 200)}`,
    );
  });
});

describe('the order of a table on a phone', () => {
  it('is chosen from a list that is in step with the headings', async () => {
    const table = await tableOf();
    const order = field<HTMLSelectElement>(table, 'Sort by');
    expect(isSeen(order), 'beside headings').to.equal(false);
    table.parentElement!.style.width = '20em';
    await until(() => isSeen(order), 'the list beside cards');
    expect([...order.options].slice(0, 7).map(words)).to.deep.equal([
      'As published',
      'Supplier: A to Z',
      'Supplier: Z to A',
      'Service: A to Z',
      'Service: Z to A',
      'Amount: lowest first',
      'Amount: highest first',
    ]);
    order.selectedIndex = 6;
    order.dispatchEvent(new Event('change', { bubbles: true }));
    await until(
      () => /^Sorted by Amount, highest first/.test(told(table)),
      () => told(table),
    );
    expect(table.querySelector('[aria-sort]')!.ariaSort).to.equal('descending');
    button(table, 'Amount').click();
    await until(() => order.selectedIndex === 0, 'the order of the source again');
  });
});

describe('what a listener gets of search and filters', () => {
  it('has no fault in it, closed or open', async () => {
    const table = await tableOf();
    expect(await faultsOf(table)).to.deep.equal([]);
    const panel = await opened(table);
    enter(field(group(panel, 'Amount'), 'From'), 'x');
    field(panel, 'Housing (10)').click();
    await matches(table, 10);
    expect(await faultsOf(table)).to.deep.equal([]);
  });

  it('is Welsh where the page is', async () => {
    const table = await tableOf(source, { lang: 'cy' });
    await until(() => words(table).includes('Hidlo'), 'Welsh');
    button(table, 'Hidlo').click();
    await until(() => boxes(table).some((box) => /^Dim data/.test(box)), 'the choices');
    expect(words(table)).not.to.match(/Filter|Search|Lowest|Earliest/);
  });
});

/** Draws the tools alone, over a server that can do so much and no more. */
class Stand extends HTMLElement {
  readonly asked: Query[] = [];
  readonly updateComplete = Promise.resolve(true);
  readonly #table = new TableController(
    this as unknown as CouncilTable,
    {
      arrangement: (): Arrangement => ({ settings: [] }),
      filter: () => undefined,
      onUnknown: () => undefined,
      onProblem: () => undefined,
      onChange: () => undefined,
    },
    { search: '', conditions: new Map(), sort: [], page: 1, size: 25 },
  );

  requestUpdate(): void {
    const element = this as unknown as CouncilTable;
    render(renderTools({ table: this.#table, words: tableWords, language, id: 'stand', label: 'Rows', element }), this);
  }

  async open(can: readonly (keyof Pushed)[], dataset: Dataset): Promise<this> {
    const view = heldView(dataset);
    await this.#table.open({
      describe: () => Promise.resolve({ standard: 'made-up', title: 'Made up', can }),
      read: async (query = {}) => {
        this.asked.push(query);
        return { ...(await view.read(query)), complete: false };
      },
    });
    this.requestUpdate();
    return this;
  }
}
if (!customElements.get('tools-stand')) customElements.define('tools-stand', Stand);

describe('search and filters over a server', () => {
  const held: Column[] = [
    { name: 'place', label: 'Place', type: 'text', values: Array.from({ length: 300 }, (_, row) => `P${row % 3}`) },
    { name: 'fine', label: 'Fine', type: 'boolean', values: Array.from({ length: 300 }, (_, row) => row % 2 === 0) },
    { name: 'size', label: 'Size', type: 'integer', values: Array.from({ length: 300 }, (_, row) => row) },
  ];
  const dataset: Dataset = {
    columns: held,
    rows: 300,
    total: 300,
    complete: true,
    standard: 'made-up',
    provenance: {},
    pushed: {},
    warnings: [],
  };
  const stand = (can: readonly (keyof Pushed)[]) => fixture<Stand>('<tools-stand></tools-stand>').open(can, dataset);
  const open = async (element: Stand) => {
    button(element, 'Filter').click();
    await until(() => element.querySelectorAll('input').length > 2, 'the filters');
    await until(() => !/Loading/.test(words(element)), 'the choices');
  };

  it('that can do nothing but pages: neither', async () => {
    const element = await stand(['page']);
    expect([element.querySelectorAll('[type="search"]').length, all(element, 'button').length]).to.deep.equal([0, 0]);
  });

  it('that cannot count: no counts, and nothing is read for them', async () => {
    const element = await stand(['page', 'filter', 'search']);
    expect(field(element, 'Search').type).to.equal('search');
    const before = element.asked.length;
    await open(element);
    expect(field(element, 'Place contains').type).to.equal('text');
    expect(boxes(group(element, 'Fine'))).to.deep.equal(['Yes', 'No']);
    expect(group(element, 'Size').getAttribute('aria-describedby')).to.equal(null);
    expect(element.asked.length).to.equal(before);
  });

  it('that can count is asked for counts, and only once the panel is open', async () => {
    const element = await stand(['page', 'filter', 'aggregate']);
    expect(element.asked.some(({ aggregate }) => aggregate)).to.equal(false);
    await open(element);
    await until(() => boxes(group(element, 'Place')).join() === 'P0 (100),P1 (100),P2 (100)', 'the counts');
    const counted = element.asked.filter(({ groupBy }) => groupBy);
    expect(counted.every(({ limit }) => limit! <= 201)).to.equal(true);
    expect(words(element)).to.contain('Lowest 0, highest 299');
  });
});

describe('conditions on columns', () => {
  const columns: Column[] = [
    { name: 'supplier', label: 'Supplier', type: 'text', values: payments.map(({ supplier }) => supplier) },
    { name: 'service', label: 'Service', type: 'text', values: payments.map(({ service }) => service) },
    { name: 'amount', label: 'Amount', type: 'number', values: payments.map(({ amount }) => amount) },
    { name: 'paid', label: 'Paid', type: 'date', values: payments.map(({ paid }) => paid) },
  ];
  const view = heldView({
    columns,
    rows: payments.length,
    complete: true,
    standard: 'made-up',
    provenance: {},
    pushed: {},
    warnings: [],
  });
  const end = fc.option(fc.integer({ min: -5, max: 45 }), { nil: undefined });
  const chosen = fc.record({
    text: fc.constantFrom('', 'hill', 'ACME', 'a1', 'ltd', '%', 'x_', 'Hill A'),
    list: fc.subarray(['Housing', 'Waste', 'Parks', 'Nothing such', '']),
    from: end,
    to: end,
    since: end,
    until: end,
  });
  const day = (row: number) => new Date(Date.UTC(2026, 0, 1 + row * 5)).toISOString().slice(0, 10);

  it('in any combination show the rows a plain look at each gives', async () => {
    await fc.assert(
      fc.asyncProperty(chosen, async ({ text, list, from, to, since, until }) => {
        const conditions: [Column, Condition][] = [
          [columns[0]!, { kind: 'text', text }],
          [columns[1]!, { kind: 'list', values: list }],
          [columns[2]!, { kind: 'range', from: from?.toString(), to: to === undefined ? undefined : `£${to}.50` }],
          [
            columns[3]!,
            {
              kind: 'range',
              from: since === undefined ? undefined : day(since),
              to: until === undefined ? undefined : day(until),
            },
          ],
        ];
        const filters = conditions.flatMap(([column, condition]) => filterOf(column, condition) ?? []);
        const { columns: found } = await view.read({ filter: { op: 'and', filters } });
        const expected = payments.filter(
          (row) =>
            row.supplier.toLowerCase().includes(text.toLowerCase()) &&
            (!list.length || list.includes(row.service ?? '')) &&
            (from === undefined || row.amount >= from) &&
            (to === undefined || row.amount <= to + (to < 0 ? -0.5 : 0.5)) &&
            (since === undefined || row.paid >= day(since)) &&
            (until === undefined || row.paid <= day(until)),
        );
        expect([...(found[0]!.values as string[])]).to.deep.equal(expected.map(({ supplier }) => supplier));
      }),
    );
  });

  it('on codes are held against what people read', () => {
    const codes = new Map([
      ['E05', 'Abbey'],
      ['E06', 'Castle'],
    ]);
    const column: Column = { name: 'ward', label: 'Ward', type: 'text', codes, values: [] };
    expect(filterOf(column, { kind: 'text', text: 'abb' })).to.deep.equal({
      op: 'in',
      column: 'ward',
      values: ['E05'],
    });
  });

  it('that are no value of the column are none', () => {
    for (const text of ['£', ' ', 'abc', '1..2', '-']) {
      expect(filterOf(columns[2]!, { kind: 'range', from: text }), text).to.equal(undefined);
    }
  });
});
