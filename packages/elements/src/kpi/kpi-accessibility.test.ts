import { expect } from 'chai';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { faultsOf } from '../../../../test/support/accessibility.js';
import { heard, nameOf, seen } from '../../../../test/support/heard.js';
import { afterwards, fixture, mount, quiet, settled, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { kpiGroupExamples } from '../kpi-group/council-kpi-group.examples.js';
import { kpiExamples } from './council-kpi.examples.js';
import '../kpi-group/define.js';
// Loaded beforehand, so that a tile is whole as soon as it is ready.
import '../shared/about.js';
import './define.js';
import './standing.js';

const themes = (await (await fetch('/tokens/dist/themes.json')).json()) as { name: string; language: 'en' | 'cy' }[];
const isChromium = 'chrome' in window;
const isWebKit = !isChromium && navigator.userAgent.includes('AppleWebKit');
const part = (element: Element, name: string): HTMLElement => element.shadowRoot!.querySelector(`[part~="${name}"]`)!;
const written = (label: string, more = ''): string =>
  `<council-kpi label="${label}" value="5" definition="What it counts." ${more}></council-kpi>`;

/** Loads a style sheet for one test, and waits until it counts. */
async function withSheet(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  afterwards(() => link.remove());
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
}

describe('<council-kpi> in every theme', () => {
  for (const { name, language } of themes) {
    it(`${name}: axe finds nothing`, async function () {
      this.timeout(60_000);
      if (!isChromium && name !== 'default') {
        console.warn('SKIPPED: colours are the same in every engine, so only Chromium goes through all themes.');
        return this.skip();
      }
      await withSheet('/tokens/dist/themes/all.css');
      const all = [kpiExamples, kpiGroupExamples].flatMap(({ examples }) =>
        examples.filter(({ state }) => state !== 'failed'),
      );
      const wrapper = mount(
        all
          .map(({ html, lang = language }) => `<div lang="${lang}">${html.replace(/heading-level="\d"/, '')}</div>`)
          .join(''),
        {
          'data-council-theme': name,
          role: 'main',
          style:
            'background: var(--council-body-background-colour); color: var(--council-text-colour); font: 19px sans-serif',
        },
      );
      const tiles = [...wrapper.querySelectorAll('council-kpi')];
      await until(
        () => tiles.every((tile) => tile.matches(':state(ready), :state(empty)')),
        'all tiles to come to rest',
      );
      await Promise.all(tiles.map(settled));
      for (const tile of tiles) part(tile, 'about')?.setAttribute('open', '');
      expect(await faultsOf(wrapper)).to.deep.equal([]);
    });
  }

  it('axe would notice letters that are too pale', async () => {
    const element = await whenState(
      fixture(written('Pale'), {
        role: 'main',
        style: '--council-text-colour: #ddd; --council-body-background-colour: #fff',
      }),
      'ready',
    );
    expect((await faultsOf(element.parentElement!)).join()).to.contain('color-contrast');
  });
});

describe('<council-kpi> as a tree', () => {
  it('is a group named by its label, and the label a heading where asked', async () => {
    for (const level of [2, 3, 4, 5, 6]) {
      const element = await whenState(fixture(written('Visits', `heading-level="${level}"`)), 'ready');
      const heading = element.shadowRoot!.querySelector('[role=heading]')!;
      expect(heading.getAttribute('aria-level')).to.equal(String(level));
      expect(heading.getAttribute('aria-hidden')).to.equal(null);
      expect(nameOf(part(element, 'tile'))).to.equal('Visits');
      expect(heard(element)).to.deep.equal(['Visits', '5', 'About this measure: Visits']);
    }
  });

  it('takes its label from markup, and does not hide what can be focused in it', async () => {
    const element = await whenState(
      fixture(
        '<council-kpi value="5" definition="x"><span slot="label">Visits <a href="/v">to libraries</a></span>Old</council-kpi>',
        {
          role: 'main',
        },
      ),
      'ready',
    );
    expect(nameOf(part(element, 'tile'))).to.equal('Visits to libraries');
    expect(heard(element).join(' | ')).to.contain('Visits to libraries');
    expect(seen(element)).to.contain('Visits to libraries 5').and.to.not.contain('Old');
    expect(await faultsOf(element.parentElement!)).to.deep.equal([]);
  });

  it('names the line of earlier figures', async () => {
    const rows = [1, 2, 3].map((month) => ({ month: `2026-0${month}`, visits: month }));
    const element = await whenState(
      fixture(`<council-kpi label="Visits" src="${await serve(JSON.stringify(rows))}"></council-kpi>`),
      'ready',
    );
    const line = part(element, 'sparkline');
    expect([line.getAttribute('role'), line.getAttribute('aria-label')]).to.deep.equal([
      'img',
      'Small line chart: first January 2026, last March 2026, lowest 1, highest 3',
    ]);
  });

  it('names a group of tiles', async () => {
    const group = fixture<HTMLElementTagNameMap['council-kpi-group']>(
      `<council-kpi-group label="Waste">${written('A')}</council-kpi-group>`,
    );
    await group.updateComplete;
    expect([part(group, 'group').getAttribute('role'), nameOf(part(group, 'group'))]).to.deep.equal(['group', 'Waste']);
    const plain = fixture<typeof group>(`<council-kpi-group>${written('A')}</council-kpi-group>`);
    await plain.updateComplete;
    expect(part(plain, 'group').getAttribute('role')).to.equal(null);
  });
});

describe('<council-kpi> about this measure', () => {
  it('says all the page knows, each with its term', async () => {
    const element = await whenState(
      fixture(
        written(
          'Visits',
          `publisher="Northmere Council" licence="Open Government Licence v3.0" updated="2026-10-22" next-update="2027-Q1"`,
        ),
      ),
      'ready',
    );
    const terms = [...part(element, 'about').querySelectorAll('dt')].map((term) => [
      term.textContent,
      term.nextElementSibling!.textContent,
    ]);
    expect(terms).to.deep.equal([
      ['Definition', 'What it counts.'],
      ['Publisher', 'Northmere Council'],
      ['Licence', 'Open Government Licence v3.0'],
      ['Last updated', '22 October 2026'],
      ['Next update', 'January to March 2027'],
    ]);
  });

  it('links to the source by the name of its file', async () => {
    const address = await serve('[{"a":1}]', 'application/json', `visits-${Date.now()}%.json`.replace('%', '%25'));
    for (const [src, name] of [
      ['stories/data/satisfaction.json', 'satisfaction.json'],
      [address, /^visits-\d+%\.json$/],
      ['/__api/body?text=%5B%7B%22a%22%3A1%7D%5D', location.host],
    ] as const) {
      const element = await whenState(fixture(`<council-kpi label="It" src="${src}"></council-kpi>`), 'ready');
      await settled(element);
      const link = part(element, 'about').querySelector('a')!;
      expect(link.textContent).to.match(typeof name === 'string' ? new RegExp(`^${name}$`) : name);
      expect(link.href).to.equal(new URL(src, document.baseURI).href);
    }
  });

  it('is not there where there is nothing to say, in a compact tile, or when left out', async () => {
    for (const html of [
      '<council-kpi label="It" value="5"></council-kpi>',
      written('It', 'size="compact"'),
      written('It', 'without-about'),
    ]) {
      const element = await whenState(fixture(html), 'ready');
      expect(!!part(element, 'about')).to.equal(false);
    }
  });

  it('is opened for paper, and closed again', async () => {
    const wrapper = mount(written('A') + written('B'));
    const [first, second] = wrapper.querySelectorAll('council-kpi');
    await Promise.all([whenState(first!, 'ready'), whenState(second!, 'ready')]);
    const open = (): boolean[] => [first!, second!].map((tile) => (part(tile, 'about') as HTMLDetailsElement).open);
    (part(second!, 'about') as HTMLDetailsElement).open = true;
    dispatchEvent(new Event('beforeprint'));
    expect(open()).to.deep.equal([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect(open()).to.deep.equal([false, true]);
    first!.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(open()).to.deep.equal([false, true]);
    wrapper.append(first!);
    await whenState(first!, 'ready');
    dispatchEvent(new Event('beforeprint'));
    expect(open()).to.deep.equal([true, true]);
    dispatchEvent(new Event('afterprint'));
  });

  it('is reached with Tab, in order, named by its measure, with a focus that can be seen', async function () {
    if (isWebKit) {
      console.warn('SKIPPED: pressing keys loses the frame that WebKit runs this test in.');
      return this.skip();
    }
    const wrapper = mount(`<button>Before</button>${written('First')}${written('Second')}`);
    const tiles = [...wrapper.querySelectorAll('council-kpi')];
    await Promise.all(tiles.map((tile) => whenState(tile, 'ready')));
    wrapper.querySelector('button')!.focus();
    for (const tile of tiles) {
      const summary = part(tile, 'about').querySelector('summary')!;
      const plain = getComputedStyle(summary).backgroundColor;
      await sendKeys({ press: 'Tab' });
      await until(
        () => document.activeElement === tile,
        () => `focus in ${tile.label}; it is in ${document.activeElement?.outerHTML.slice(0, 80)}`,
        2000,
      );
      expect(tile.shadowRoot!.activeElement === summary).to.equal(true);
      expect(summary.textContent!.replace(/\s+/g, ' ').trim()).to.equal(`About this measure: ${tile.label}`);
      expect(getComputedStyle(summary).backgroundColor).to.not.equal(plain);
      await sendKeys({ press: 'Enter' });
      await until(() => (part(tile, 'about') as HTMLDetailsElement).open, 'the panel to open', 2000);
    }
  });
});

describe('<council-kpi> on other screens', () => {
  it('keeps its line, icons and words in forced colours', async function () {
    if (!isChromium) {
      console.warn('SKIPPED: only Chromium lets a test show it another medium.');
      return this.skip();
    }
    await emulateMedia({ forcedColors: 'active' });
    afterwards(() => void emulateMedia({ forcedColors: 'none' }));
    await until(() => matchMedia('(forced-colors: active)').matches, 'forced colours');
    const rows = [1, 2, 3].map((month) => ({ month: `2026-0${month}`, visits: month }));
    const element = await whenState(
      fixture(
        `<council-kpi label="Visits" better="higher" target="5" src="${await serve(JSON.stringify(rows))}"></council-kpi>`,
      ),
      'ready',
    );
    const probe = fixture<HTMLElement>('<div style="color: CanvasText; background: Canvas">x</div>');
    const { color: canvasText, backgroundColor: canvas } = getComputedStyle(probe);
    expect(getComputedStyle(part(element, 'sparkline')).stroke).to.equal(canvasText);
    for (const icon of element.shadowRoot!.querySelectorAll('.icon')) {
      expect(getComputedStyle(icon).fill).to.not.equal(canvas);
      expect(icon.getBoundingClientRect().width).to.be.above(8);
    }
    expect(element.shadowRoot!.querySelectorAll('.icon').length).to.equal(2);
    expect(seen(element)).to.contain('up 1 on the previous period (better)').and.to.contain('target 5 not met');
    const { borderStyle, borderWidth } = getComputedStyle(part(element, 'tile'));
    expect([borderStyle, parseFloat(borderWidth) > 0]).to.deep.equal(['solid', true]);
  });

  it('prints black on white without its held space', async function () {
    if (!isChromium) {
      console.warn('SKIPPED: only Chromium lets a test show it another medium.');
      return this.skip();
    }
    const element = await whenState(
      fixture(written('Visits'), { style: '--council-body-background-colour: navy; --council-text-colour: white' }),
      'ready',
    );
    const before = part(element, 'tile').getBoundingClientRect().height;
    await emulateMedia({ media: 'print' });
    afterwards(() => void emulateMedia({ media: 'screen' }));
    await until(() => matchMedia('print').matches, 'print');
    const style = getComputedStyle(part(element, 'tile'));
    expect([style.backgroundColor, style.breakInside]).to.deep.equal(['rgba(0, 0, 0, 0)', 'avoid']);
    expect(style.color).to.not.equal('rgb(255, 255, 255)');
    expect(part(element, 'tile').getBoundingClientRect().height).to.be.below(before);
  });

  it('moves nothing, so there is no motion to reduce', async () => {
    const element = await whenState(fixture(written('Visits')), 'ready');
    const moving = [...element.shadowRoot!.querySelectorAll('*')].filter((each) => {
      const { animationName, transitionDuration } = getComputedStyle(each);
      return animationName !== 'none' || parseFloat(transitionDuration) > 0;
    });
    expect(moving.length).to.equal(0);
  });

  it('turns round from right to left', async () => {
    const edge = async (dir: string): Promise<[number, number]> => {
      const element = await whenState(fixture(written('Visits'), { dir }), 'ready');
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(part(element, 'tile'));
      // Our words are English, whichever way the page runs, and stand at the page's side.
      const value = part(element, 'value');
      expect(getComputedStyle(value).direction).to.equal('ltr');
      const text = document.createRange();
      text.selectNodeContents(value);
      const [figure, box] = [text.getBoundingClientRect(), value.getBoundingClientRect()];
      expect(dir === 'rtl' ? box.right - figure.right : figure.left - box.left).to.be.below(1);
      return [parseFloat(borderLeftWidth), parseFloat(borderRightWidth)];
    };
    const [left, right] = await edge('ltr');
    expect(left).to.be.above(right);
    expect(await edge('rtl')).to.deep.equal([right, left]);
  });

  it('fits into 320 pixels, alone and in a group, and grows beside others', async () => {
    const html = `<council-kpi-group>${written('Household waste sent for recycling, composting or reuse', 'unit="tonnes"')}${written('B')}${written('C')}</council-kpi-group>`;
    const wrapper = mount(html, { style: 'width: 320px; font: 19px sans-serif' });
    const tiles = [...wrapper.querySelectorAll('council-kpi')];
    await Promise.all(tiles.map((tile) => whenState(tile, 'ready')));
    const boxes = (): DOMRect[] => tiles.map((tile) => tile.getBoundingClientRect());
    expect(wrapper.scrollWidth).to.equal(320);
    expect(new Set(boxes().map(({ left }) => left)).size).to.equal(1);
    wrapper.style.width = '1100px';
    await quiet();
    expect(new Set(boxes().map(({ top }) => top)).size).to.equal(1);
    expect(new Set(boxes().map(({ height }) => Math.round(height))).size).to.equal(1);
  });

  it('gives way in a narrow column, and is larger or smaller as asked', async () => {
    const size = async (attributes: string, width = '40em'): Promise<number> => {
      const element = await whenState(
        fixture(written('It', attributes), { style: `width: ${width}; font-size: 20px` }),
        'ready',
      );
      return parseFloat(getComputedStyle(part(element, 'value')).fontSize) / 20;
    };
    expect(await size('')).to.equal(2.5);
    expect(await size('size="large"')).to.equal(4);
    expect(await size('size="compact"')).to.equal(1.75);
    expect(await size('size="large"', '10em')).to.be.within(1.25, 1.75);
  });

  it('keeps a long figure on one line in a narrow column', async () => {
    const element = await whenState(
      fixture(
        '<council-kpi label="Largest payment" value="214560" unit="£" definition="What it counts."></council-kpi>',
        {
          style: 'width: 11.5em; font-size: 16px',
        },
      ),
      'ready',
    );
    const value = part(element, 'value');
    expect(value.textContent).to.equal('£214,560');
    expect(value.offsetHeight).to.be.lessThan(2 * parseFloat(getComputedStyle(value).fontSize));
  });
});
