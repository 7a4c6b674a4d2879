import { expect } from 'chai';
import { kpiExamples } from '../../packages/elements/src/kpi/council-kpi.examples.js';
import { atRest, library, librarySheet, openPage, type Page } from '../support/frame.js';
import { quiet } from '../support/page.js';

/** Loads the script when the page has been painted, and waits until all is drawn. */
async function loadLate(page: Page): Promise<void> {
  await quiet(5);
  const late = page.document.createElement('script');
  late.type = 'module';
  late.src = library;
  page.document.head.append(late);
  await atRest(page);
  await quiet(20);
}

/** How far things on a page have moved by themselves, as browsers count it, after the script came late. */
async function shiftOf(head: string, tiles: string): Promise<number> {
  const page = await openPage({
    head,
    body: `<h1>Recycling</h1>${tiles}<p>Text after the tiles.</p><footer>Contact us</footer>`,
  });
  const { PerformanceObserver } = page.window;
  let shift = 0;
  const add = (entries: PerformanceEntry[]): void =>
    entries.forEach((entry) => (shift += (entry as PerformanceEntry & { value: number }).value));
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  await loadLate(page);
  add(observer.takeRecords());
  observer.disconnect();
  return shift;
}

const sheet = `<link rel="stylesheet" href="${librarySheet}"><style>body{font:19px/1.3 Arial,sans-serif}</style>`;

describe('the space of a tile', () => {
  for (const width of ['18em', '20em', '24em']) {
    it(`is held from the start for every example, ${width} wide`, async () => {
      const body = kpiExamples.examples.map(
        ({ html, lang = 'en' }) => `<div lang="${lang}" style="max-width: ${width}">${html}</div>`,
      );
      const page = await openPage({ head: sheet, body: body.join('') });
      const heights = (): number[] => page.tiles.map((tile) => Math.round(tile.getBoundingClientRect().height));
      const before = heights();
      await loadLate(page);
      const moved = heights().flatMap((height, index) =>
        Math.abs(height - before[index]!) > 2
          ? [`${kpiExamples.examples[index]!.name}: ${before[index]} to ${height}`]
          : [],
      );
      expect(moved).to.deep.equal([]);
    });
  }
});

describe('a page that loads the script late', () => {
  const tiles = kpiExamples.examples.slice(0, 6).map(({ html }) => html);
  const column = tiles.map((html) => `<div style="max-width: 20em">${html}</div>`).join('');
  const group = `<council-kpi-group>${tiles.join('')}</council-kpi-group>`;

  before(function () {
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
    console.warn('SKIPPED: this browser does not measure layout shift.');
    this.skip();
  });

  it('moves by less than 0.01, with tiles in a column', async () => {
    expect(await shiftOf(sheet, column)).to.be.below(0.01);
  });

  it('moves by less than 0.01, with tiles in a group', async () => {
    expect(await shiftOf(sheet, group)).to.be.below(0.01);
  });

  it('would move without council.css', async () => {
    expect(await shiftOf('<style>body{font:19px/1.3 Arial,sans-serif}</style>', column)).to.be.above(0.01);
  });
});
