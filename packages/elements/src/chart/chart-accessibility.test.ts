import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { chartTypes } from '@council-kit/insight/chart';
import { faultsOf, treeOf } from '../../../../test/support/accessibility.js';
import {
  announced,
  button,
  chartFrom,
  chartOf,
  drawn,
  everyInner,
  everyPoint,
  explorer,
  goTo,
  inner,
  labelOf,
  pointAt,
  pressKey,
  readyChart,
} from '../../../../test/support/chart.js';
import { heard } from '../../../../test/support/heard.js';
import { afterwards, consoleOf, mount, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { all, textOf } from '../../../../test/support/table.js';
// Loaded beforehand, so that a chart is whole as soon as its picture is drawn.
import '../shared/about.js';
import './define.js';

const isChromium = 'chrome' in window;
const isWebKit = !isChromium && navigator.userAgent.includes('AppleWebKit');

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

describe('the points of a chart', () => {
  it('are gone through with a native slider that says what it is and how it is used', async () => {
    const chart = await chartOf(one, label);
    const input = explorer(chart);
    expect([input.localName, input.type, input.ariaLabel]).to.deep.equal([
      'input',
      'range',
      `Points of the chart: ${name}`,
    ]);
    expect(announced(chart)).to.equal('June 2025: 7. Point 6 of 6.');
    const keys = (input.getRootNode() as ShadowRoot).getElementById(input.getAttribute('aria-describedby')!)!;
    expect(textOf(keys)).to.match(/^Left and right arrow keys go through the points\. Home and End/);
    const several = await chartOf(two, label);
    expect(textOf(inner(several, '#keys'))).to.contain('Up and down arrow keys change the series.');
  });

  it('say their place, their value, what stands out and where they are', async () => {
    const chart = await chartOf(one, label);
    expect(everyPoint(chart)).to.deep.equal([
      'January 2025: 5. Point 1 of 6.',
      'February 2025: 9, highest. Point 2 of 6.',
      'March 2025: 2, lowest. Point 3 of 6.',
      'April 2025: no data. Point 4 of 6.',
      'May 2025: 6. Point 5 of 6.',
      'June 2025: 7. Point 6 of 6.',
    ]);
  });

  it('start at the latest value there is', async () => {
    const chart = await chartOf('month,visits\n2025-01,5\n2025-02,9\n2025-03,\n', label);
    expect(announced(chart)).to.equal('February 2025: 9, highest. Point 2 of 3.');
  });

  it('are reached by the keys of the browser', async function () {
    const chart = await chartOf(one, label);
    explorer(chart).focus();
    const heardAt = async (key: string): Promise<string> => {
      await press(this, key);
      await quiet(2);
      return announced(chart);
    };
    expect(await heardAt('ArrowLeft')).to.equal('May 2025: 6. Point 5 of 6.');
    expect(await heardAt('Home')).to.equal('January 2025: 5. Point 1 of 6.');
    expect(await heardAt('ArrowLeft')).to.equal('January 2025: 5. Point 1 of 6.');
    expect(await heardAt('ArrowRight')).to.equal('February 2025: 9, highest. Point 2 of 6.');
    expect(await heardAt('End')).to.equal('June 2025: 7. Point 6 of 6.');
    expect(await heardAt('PageUp')).to.equal('March 2025: 2, lowest. Point 3 of 6.');
    expect(labelOf(chart)).to.equal('March 2025 | 2, lowest');
    expect(document.activeElement).to.equal(chart);
  });

  it('that matter are reached by Page Up and Page Down', async () => {
    const chart = await chartOf(one, label);
    const heardAt = (key: string): string => {
      expect(pressKey(chart, key), 'the browser does nothing else').to.equal(true);
      return announced(chart);
    };
    expect([1, 2, 3, 4].map(() => heardAt('PageUp'))).to.deep.equal([
      'March 2025: 2, lowest. Point 3 of 6.',
      'February 2025: 9, highest. Point 2 of 6.',
      'January 2025: 5. Point 1 of 6.',
      'January 2025: 5. Point 1 of 6.',
    ]);
    expect([1, 2, 3, 4].map(() => heardAt('PageDown'))).to.deep.equal([
      'February 2025: 9, highest. Point 2 of 6.',
      'March 2025: 2, lowest. Point 3 of 6.',
      'June 2025: 7. Point 6 of 6.',
      'June 2025: 7. Point 6 of 6.',
    ]);
    expect(explorer(chart).value).to.equal('5');
  });

  it('of several series are reached by Up and Down, round and round', async () => {
    const chart = await chartOf(two, label);
    goTo(chart, 1);
    const heardAt = (key: string): string => (pressKey(chart, key), announced(chart));
    expect(announced(chart)).to.equal('April to June 2025, Loans: 20, highest. Point 2 of 3.');
    expect(heardAt('ArrowDown')).to.equal('April to June 2025, Visits: 25, lowest. Point 2 of 3.');
    expect(heardAt('ArrowDown')).to.equal('April to June 2025, Loans: 20, highest. Point 2 of 3.');
    expect(heardAt('ArrowUp')).to.equal('April to June 2025, Visits: 25, lowest. Point 2 of 3.');
  });

  it('leave keys alone that are pressed with others, or that are not theirs', async () => {
    const chart = await chartOf(two, label);
    const before = announced(chart);
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      const event = new KeyboardEvent('keydown', { key: 'PageUp', cancelable: true, bubbles: true, ...held });
      explorer(chart).dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    }
    for (const key of ['Tab', 'a', 'Enter', ' ']) expect(pressKey(chart, key), key).to.equal(false);
    expect(announced(chart)).to.equal(before);
  });

  it('stay where somebody is when the data is read again', async () => {
    const chart = await chartOf(one, label);
    explorer(chart).focus();
    goTo(chart, 1);
    await chart.reload();
    await quiet(5);
    const before = announced(chart);
    expect(before, 'what is announced is the point of the slider').to.contain(
      `Point ${Number(explorer(chart).value) + 1} of 6.`,
    );
    pressKey(chart, 'ArrowDown');
    expect(announced(chart), 'a key that changes the series keeps the place').to.equal(before);
  });
});

describe('the label of a point', () => {
  it('is there when the slider is focused, and goes when it is left', async () => {
    const chart = await chartOf(two, label);
    expect(labelOf(chart)).to.equal('');
    explorer(chart).focus();
    expect(labelOf(chart)).to.equal('July to September 2025 | Loans: 15');
    goTo(chart, 0);
    expect(labelOf(chart)).to.equal('January to March 2025 | Loans: 10, lowest');
    explorer(chart).blur();
    expect(labelOf(chart)).to.equal('');
  });

  it('is there while a pointer is over the picture, at the nearest point', async () => {
    const chart = await chartOf(one, label);
    pointAt(chart, 0.99, 0.5);
    expect(labelOf(chart)).to.equal('June 2025 | 7');
    pointAt(chart, 0.01, 0.9);
    expect(labelOf(chart)).to.equal('January 2025 | 5');
    inner(chart, '.scene')!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(labelOf(chart)).to.equal('');
  });

  it('stays while the pointer is over itself', async () => {
    const chart = await chartOf(one, label);
    pointAt(chart, 0.99, 0.5);
    const shown = labelOf(chart);
    inner(chart, '.label')!.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    expect(labelOf(chart)).to.equal(shown);
    const { pointerEvents } = getComputedStyle(inner(chart, '.label')!);
    expect(pointerEvents, 'it can be pointed at').to.equal('auto');
    expect(inner(chart, '.scene')!.contains(inner(chart, '.label'))).to.equal(true);
  });

  it('is dismissed by Escape, without the pointer or the focus being moved', async () => {
    const chart = await chartOf(one, label);
    pointAt(chart, 0.99, 0.5);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(labelOf(chart)).to.equal('');
    expect(inner(chart, '.spot')!.hidden).to.equal(true);
    explorer(chart).focus();
    goTo(chart, 1);
    pressKey(chart, 'Escape');
    expect(labelOf(chart)).to.equal('');
    expect(chart.shadowRoot!.activeElement).to.equal(explorer(chart));
    expect(announced(chart)).to.equal('February 2025: 9, highest. Point 2 of 6.');
    goTo(chart, 2);
    expect(labelOf(chart)).to.equal('March 2025 | 2, lowest');
  });

  it('comes when a point is touched, and the keys go on from there', async () => {
    const chart = await chartOf(one, label);
    pointAt(chart, 0.01, 0.5, 'pointerdown');
    expect(chart.shadowRoot!.activeElement).to.equal(explorer(chart));
    expect(announced(chart)).to.equal('January 2025: 5. Point 1 of 6.');
    inner(chart, '.scene')!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(labelOf(chart), 'it stays while the slider has the focus').to.equal('January 2025 | 5');
    pressKey(chart, 'PageDown');
    expect(announced(chart)).to.equal('February 2025: 9, highest. Point 2 of 6.');
  });

  it('is where somebody was, when they come back to the slider', async () => {
    const chart = await chartOf(one, label);
    explorer(chart).focus();
    goTo(chart, 1);
    explorer(chart).blur();
    explorer(chart).focus();
    expect(announced(chart)).to.equal('February 2025: 9, highest. Point 2 of 6.');
    expect([labelOf(chart), explorer(chart).value]).to.deep.equal(['February 2025 | 9, highest', '1']);
  });

  for (const width of ['320px', '800px']) {
    it(`stands within the picture at ${width}`, async () => {
      const place = mount(`<council-chart src="${await serve(one, 'text/csv')}" ${label}></council-chart>`, {
        style: `width: ${width}`,
      });
      const chart = await drawn(await whenState(place.querySelector('council-chart')!, 'ready'));
      explorer(chart).focus();
      for (let point = 0; point < 6; point++) {
        goTo(chart, point);
        const [box, scene] = [inner(chart, '.label')!, inner(chart, '.scene')!].map((each) =>
          each.getBoundingClientRect(),
        );
        expect(box!.left, `point ${point}`).to.be.at.least(scene!.left - 1);
        expect(box!.right, `point ${point}`).to.be.at.most(scene!.right + 1);
      }
    });
  }

  it('is in the small picture that somebody is at', async () => {
    const csv = 'month,branch,visits\n2025-01,Abbey,1\n2025-01,Elm,4\n2025-02,Abbey,2\n2025-02,Elm,3\n';
    const chart = await chartOf(csv, `${label} y="visits" group="branch"`);
    explorer(chart).focus();
    pressKey(chart, 'ArrowDown');
    expect(announced(chart)).to.match(/^February 2025, Elm\b.*: 3, lowest\. Point 2 of 2\.$/);
    const spot = inner(chart, '.spot')!.getBoundingClientRect();
    const box = everyInner(chart, '.box')[1]!.getBoundingClientRect();
    expect(spot.left + spot.width / 2).to.be.within(box.left, box.right);
    expect(spot.top + spot.height / 2).to.be.within(box.top, box.bottom);
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

describe('a chart on other screens', () => {
  /** The colours that are drawn with on a canvas from now on. */
  function coloursDrawn(): { text: Set<string>; fill: Set<string> } {
    const drawn = { text: new Set<string>(), fill: new Set<string>() };
    const { fillText, fill } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (...args: Parameters<typeof fillText>) {
      drawn.text.add(String(this.fillStyle));
      fillText.apply(this, args);
    };
    CanvasRenderingContext2D.prototype.fill = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
      drawn.fill.add(String(this.fillStyle));
      Reflect.apply(fill, this, args);
    };
    afterwards(() => void Object.assign(CanvasRenderingContext2D.prototype, { fillText, fill }));
    return drawn;
  }

  async function inForcedColours(test: Mocha.Context): Promise<void> {
    if (!isChromium) {
      console.warn('SKIPPED: only Chromium lets a test show it another medium.');
      test.skip();
    }
    await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    afterwards(() => void emulateMedia({ forcedColors: 'none', colorScheme: 'light' }));
    await until(() => matchMedia('(forced-colors: active)').matches, 'forced colours');
  }

  /** A system colour as a canvas writes it. */
  function systemColour(colour: string): string {
    const context = document.createElement('canvas').getContext('2d')!;
    const probe = mount(`<i style="color: ${colour}"></i>`).querySelector('i')!;
    context.fillStyle = getComputedStyle(probe).color;
    return String(context.fillStyle);
  }

  it('writes in the colours a person has chosen', async function () {
    await inForcedColours(this);
    const colours = coloursDrawn();
    await chartOf(one, label);
    expect([...colours.text]).to.deep.equal([systemColour('CanvasText')]);
  });

  it('is drawn anew when these colours change', async function () {
    const chart = await chartOf(one, label);
    await inForcedColours(this);
    const colours = coloursDrawn();
    await quiet(10);
    expect(chart.isConnected).to.equal(true);
    await until(() => colours.text.has(systemColour('CanvasText')), 'another drawing', 2000);
  });

  it('keeps bars apart that stand on one another, in the colours a person has chosen', async function () {
    await inForcedColours(this);
    const colours = coloursDrawn();
    const chart = await chartOf(two, `${label} type="stacked-column"`);
    expect(everyInner(chart, 'canvas').length).to.equal(1);
    const canvas = systemColour('Canvas');
    expect([...colours.fill].filter((colour) => colour !== canvas).length).to.be.at.least(2);
  });

  it('moves nothing, so there is no motion to reduce', async () => {
    const chart = await chartOf(two, label);
    explorer(chart).focus();
    const moving = everyInner(chart, '*').filter((each) => {
      const { animationName, transitionDuration } = getComputedStyle(each);
      return animationName !== 'none' || parseFloat(transitionDuration) > 0;
    });
    expect(moving.map(({ className }) => className)).to.deep.equal([]);
  });

  it('is drawn anew when its place changes its width, with no error for the page to report', async () => {
    const errors: string[] = [];
    const { onerror } = window;
    window.onerror = (problem) => (errors.push(String(problem)), true);
    afterwards(() => (window.onerror = onerror));
    const chart = await chartOf(one, label);
    for (const width of ['320px', '800px', '500px']) {
      chart.parentElement!.style.width = width;
      await until(() => inner(chart, 'canvas')!.clientWidth === parseFloat(width), `a picture of ${width}`);
      await quiet(5);
    }
    expect(errors).to.deep.equal([]);
  });

  it('stands in 320 pixels, which is 400 % of a page, without scrolling sideways', async () => {
    const src = await serve(two, 'text/csv');
    const place = mount(`<council-chart src="${src}" ${label}></council-chart>`, {
      style: 'width: 320px; overflow: auto; font: 19px sans-serif',
    });
    const chart = await drawn(await whenState(place.querySelector('council-chart')!, 'ready'));
    inner<HTMLDetailsElement>(chart, 'details')!.open = true;
    button(chart, 'Download').click();
    explorer(chart).focus();
    await quiet(5);
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
  });
});
