import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { chartTypes } from '@council-kit/insight/chart';
import { faultsOf, treeOf } from '../../../../test/support/accessibility.js';
import {
  button,
  chartFrom,
  chartOf,
  drawn,
  everyInner,
  explorer,
  inner,
  readyChart,
} from '../../../../test/support/chart.js';
import { heard } from '../../../../test/support/heard.js';
import { afterwards, consoleOf, mount, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { all, textOf } from '../../../../test/support/table.js';
// Loaded beforehand, so that a chart is whole as soon as its picture is drawn.
import '../shared/about.js';
import './define.js';

const isWebKit = !('chrome' in window) && navigator.userAgent.includes('AppleWebKit');

const one = 'month,visits\n2025-01,5\n2025-02,9\n2025-03,2\n2025-04,\n2025-05,6\n2025-06,7\n';
const two = 'quarter,Loans,Visits\n2025-Q1,10,30\n2025-Q2,20,25\n2025-Q3,15,40\n';
const label = 'label="More people visit our libraries"';
const name = 'More people visit our libraries';

/** Presses a key, where the engine can do so in a test. */
async function press(test: Mocha.Context, ...keys: string[]): Promise<void> {
  if (isWebKit) {
    console.warn('SKIPPED: pressing keys loses the frame that WebKit runs this test in.');
    test.skip();
  }
  for (const key of keys) await sendKeys({ press: key });
}

/** What elements tell the browser of their own role and name. */
function internalsOf(): ElementInternals[] {
  const all: ElementInternals[] = [];
  const { attachInternals } = HTMLElement.prototype;
  HTMLElement.prototype.attachInternals = function () {
    const internals = attachInternals.call(this);
    all.push(internals);
    return internals;
  };
  afterwards(() => (HTMLElement.prototype.attachInternals = attachInternals));
  return all;
}

describe('a chart as a tree', () => {
  it('is a figure with its headline as name', async () => {
    const internals = internalsOf();
    const chart = await chartOf(one, label);
    expect(internals.map(({ role, ariaLabel }) => [role, ariaLabel])).to.deep.equal([['figure', name]]);
    chart.label = 'Something else';
    await chart.updateComplete;
    expect(internals[0]!.ariaLabel).to.equal('Something else');
  });

  it('has headline, subtitle and summary before the picture, and the table after it, in the page itself', async () => {
    const chart = await chartOf(one, label);
    const told = heard(chart);
    const order = [
      name,
      'Visits, January 2025 to June 2025',
      'Visits: 7 in June 2025, up 1 compared with May 2025.',
      'Skip to the table',
      'Copy summary',
      `Table: ${name}`,
    ].map((line) => told.indexOf(line));
    expect(order, told.join('\n')).to.deep.equal([...order].sort((a, b) => a - b));
    expect(order).to.not.include(-1);
    const own = all(chart, '[data-council-own] p, [data-council-own] table').map(({ localName }) => localName);
    expect(own).to.deep.equal(['p', 'p', 'p', 'p', 'table']);
  });

  it('has a heading only where the author wants one, of the level wanted', async () => {
    const plain = await chartOf(one, label);
    expect(plain.querySelector('[role=heading]')).to.equal(null);
    for (const level of [2, 6]) {
      const chart = await chartOf(one, `${label} heading-level="${level}"`);
      const heading = chart.querySelector('[role=heading]')!;
      expect([textOf(heading), heading.ariaLevel]).to.deep.equal([name, String(level)]);
    }
    const wrong = await chartOf(one, `${label} heading-level="9"`);
    expect(wrong.querySelector('[role=heading]')).to.equal(null);
  });

  it('has its figures as a table with a caption and headings', async () => {
    const chart = await chartOf(two, label);
    inner<HTMLDetailsElement>(chart, 'details')!.open = true;
    await quiet();
    const table = chart.querySelector('table')!;
    const tree = treeOf(table);
    expect(tree[0]).to.equal(`table ${name}`);
    expect(tree.filter((line) => /^(columnheader|rowheader)/.test(line))).to.deep.equal([
      'columnheader Quarter',
      'columnheader Loans',
      'columnheader Visits',
      'rowheader January to March 2025',
      'rowheader April to June 2025',
      'rowheader July to September 2025',
    ]);
    expect(all(table, 'th').every((heading) => /^(col|row)$/.test(heading.getAttribute('scope') ?? ''))).to.equal(true);
    const region = chart.querySelector<HTMLElement>('[role=region]')!;
    region.focus();
    expect([document.activeElement, region.ariaLabel]).to.deep.equal([region, `Table: ${name}`]);
  });

  it('has the table closed, opens it for paper, and closes it again', async () => {
    const chart = await chartOf(one, label);
    const details = inner<HTMLDetailsElement>(chart, 'details[part=data]')!;
    expect(details.open).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    expect(details.open).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(details.open).to.equal(false);
  });

  it('hides its picture from listeners, and everything that only points at it', async () => {
    const chart = await chartOf(two, `${label} type="column"`);
    explorer(chart).focus();
    const silent = everyInner(chart, 'canvas, svg, .label');
    expect(silent.length).to.be.above(2);
    expect(silent.filter(({ ariaHidden }) => ariaHidden !== 'true')).to.deep.equal([]);
    expect(textOf(inner(chart, '.spot'))).to.equal('');
  });

  it('has a key that is a list with a name, where the picture does not name its series', async () => {
    const chart = await chartOf(two, `${label} type="stacked-column"`);
    await until(() => inner(chart, '.key'), 'the key');
    expect(inner(chart, '.key')!.ariaLabel).to.equal('Key');
    expect(everyInner(chart, '.key li').map(textOf)).to.deep.equal(['Loans', 'Visits']);
  });
});

describe('a chart by keyboard', () => {
  it('goes through everything once, in order', async function () {
    const src = await serve(one, 'text/csv');
    const page = mount(
      `<a href="#a">Before</a><council-chart src="${src}" ${label} publisher="Anytown Council"></council-chart><a href="#b">After</a>`,
    );
    const chart = await drawn(await whenState(page.querySelector('council-chart')!, 'ready'));
    await until(() => inner(chart, '[part=about]'), 'about this data');
    page.querySelector('a')!.focus();
    const passed: string[] = [];
    for (let tabs = 0; tabs < 20 && passed.at(-1) !== 'After'; tabs++) {
      await press(this, 'Tab');
      const at = document.activeElement === chart ? chart.shadowRoot!.activeElement : document.activeElement;
      passed.push(at?.ariaLabel ?? textOf(at));
    }
    expect(passed).to.deep.equal([
      'Skip to the table',
      `Points of the chart: ${name}`,
      'Download',
      'Copy summary',
      ...('AudioContext' in window ? ['Listen to the chart'] : []),
      `Table: ${name}`,
      `About this data: ${name}`,
      'After',
    ]);
  });

  it('skips to the table, which opens', async () => {
    const chart = await chartOf(one, label);
    const skip = button(chart, 'Skip to the table');
    skip.focus();
    const { width, height } = skip.getBoundingClientRect();
    expect(
      [width, height].every((size) => size >= 24),
      `${width} by ${height}`,
    ).to.equal(true);
    skip.click();
    const details = inner<HTMLDetailsElement>(chart, 'details[part=data]')!;
    expect(details.open).to.equal(true);
    const active = chart.shadowRoot!.activeElement ?? document.activeElement;
    expect(details.contains(active) || chart.querySelector('[slot=figures]')!.contains(active)).to.equal(true);
  });

  it('shows where the focus is', async function () {
    const chart = await chartOf(one, label);
    const panels = inner(chart, '.panels')!;
    const plain = getComputedStyle(panels).outlineStyle;
    explorer(chart).focus();
    await press(this, 'ArrowLeft');
    const { outlineStyle, outlineWidth } = getComputedStyle(panels);
    expect(outlineStyle).to.not.equal(plain);
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
  });

  it('has nothing to press that is smaller than 24 by 24', async () => {
    const rows = Array.from(
      { length: 150 },
      (_, at) => `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')},${at}`,
    );
    const chart = await chartOf(`month,visits\n${rows.join('\n')}\n`, `${label} publisher="Anytown Council"`);
    await until(() => inner(chart, '[part=about]'), 'about this data');
    inner<HTMLDetailsElement>(chart, 'details[part=data]')!.open = true;
    button(chart, 'Download').click();
    await until(() => everyInner(chart, '.tools button').length >= 5, 'the formats');
    const targets = [...everyInner(chart, 'button:not(.skip), select, summary'), ...all(chart, 'button')];
    expect(targets.length).to.be.above(8);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), textOf(target)).to.be.at.least(24);
    }
  });
});

/** Data that each type can show. */
const dataFor = (type: string): string => {
  if (type === 'pyramid') return 'Age,Female,Male\n0 to 9,5120,5390\n10 to 19,5480,5760\n';
  if (type === 'histogram')
    return `application,days\n${[5, 12, 14, 22, 31, 9].map((days, at) => `A${at},${days}`).join('\n')}\n`;
  if (type === 'scatter') return 'ward,cars,buses\nElm,10,40\nOak,20,30\nAsh,30,10\n';
  return /^(area|xmr)$/.test(type) ? one : two;
};

describe('axe finds nothing wrong with a chart', () => {
  for (const type of chartTypes) {
    it(`of type ${type}, with everything open`, async () => {
      const chart = await chartOf(
        dataFor(type),
        `${label} type="${type}" publisher="Anytown Council" heading-level="2"`,
      );
      await until(() => inner(chart, '[part=about]'), 'about this data');
      button(chart, 'Download').click();
      for (const details of everyInner<HTMLDetailsElement>(chart, 'details')) details.open = true;
      explorer(chart).focus();
      await quiet(3);
      expect(await faultsOf(chart)).to.deep.equal([]);
    });
  }

  it('in small pictures', async () => {
    const csv = 'month,branch,visits\n2025-01,Abbey,1\n2025-01,Elm,4\n2025-02,Abbey,2\n2025-02,Elm,3\n';
    expect(await faultsOf(await chartOf(csv, `${label} y="visits" group="branch"`))).to.deep.equal([]);
  });

  it('without a label', async () => {
    expect(await faultsOf(await chartOf(two, 'heading-level="2"'))).to.deep.equal([]);
  });

  it('that is waiting, empty, stale or has failed', async () => {
    consoleOf();
    const waiting = await whenState(chartFrom('/__api/slow?ms=4000', label), 'waiting');
    expect(await faultsOf(waiting)).to.deep.equal([]);
    const empty = await whenState(chartFrom(await serve('a,b\n', 'text/csv'), label), 'empty');
    expect(await faultsOf(empty)).to.deep.equal([]);
    const key = `chart-axe-${Date.now()}`;
    const stale = await readyChart(await serve(one, 'text/csv', key), label);
    await serve('gone', 'text/plain', key, 410);
    await stale.reload();
    await whenState(stale, 'stale');
    expect(await faultsOf(stale)).to.deep.equal([]);
    const failed = await whenState(chartFrom('/__api/status/410?key=chart-axe', label, '<a href="/f">F</a>'), 'failed');
    expect(await faultsOf(failed)).to.deep.equal([]);
  });
});
