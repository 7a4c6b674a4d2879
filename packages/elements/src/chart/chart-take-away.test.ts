import { expect } from 'chai';
import {
  button,
  chartOf,
  everyInner,
  figuresOf,
  inner,
  subtitleOf,
  summaryOf,
} from '../../../../test/support/chart.js';
import { afterwards, consoleOf, until } from '../../../../test/support/page.js';
import { textOf } from '../../../../test/support/table.js';
import type { CouncilChart } from './council-chart.js';
import './define.js';

const csv = 'quarter,Loans,Visits\n2025-Q1,10,30\n2025-Q2,20,20\n2025-Q3,,45\n';
const label = 'label="Visits &amp; loans &lt;b&gt;rise&lt;/b&gt;"';
const told = (chart: Element) => textOf(inner(chart, '[role=status]'));

interface File {
  name: string;
  blob: Blob;
}

/** Opens the formats, presses one and gives the file instead of saving it. */
async function download(chart: CouncilChart, format: string): Promise<File> {
  const files: { name: string; blob: Promise<Blob> }[] = [];
  const onClick = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[download]');
    if (!link) return;
    event.preventDefault();
    files.push({ name: link.download, blob: fetch(link.href).then((answer) => answer.blob()) });
  };
  document.addEventListener('click', onClick);
  afterwards(() => document.removeEventListener('click', onClick));
  const opener = button(chart, 'Download');
  if (opener.ariaExpanded !== 'true') opener.click();
  await chart.updateComplete;
  button(chart, format).click();
  await until(
    () => files.length,
    () => `a file; the chart says “${told(chart)}”`,
  );
  await until(() => told(chart) === `Downloaded ${files[0]!.name}.`, 'the sentence');
  return { name: files[0]!.name, blob: await files[0]!.blob };
}

const linesOf = async ({ blob }: File) => (await blob.text()).split('\r\n').filter(Boolean);

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

describe('downloading a chart', () => {
  it('offers formats that a button opens and closes', async () => {
    const chart = await chartOf(csv, label);
    const opener = button(chart, 'Download');
    expect(opener.ariaExpanded).to.equal('false');
    opener.click();
    await chart.updateComplete;
    expect(opener.ariaExpanded).to.equal('true');
    const groups = everyInner(chart, '[role=group]');
    expect(groups.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Download, copy or listen: Visits & loans <b>rise</b>',
      'Format',
    ]);
    expect([...groups[1]!.children].map(textOf)).to.deep.equal(['Picture (PNG)', 'Picture (SVG)', 'Figures (CSV)']);
    opener.click();
    await chart.updateComplete;
    expect([opener.ariaExpanded, everyInner(chart, '[role=group]').length]).to.deep.equal(['false', 1]);
  });

  it('gives the figures as CSV: as the source has them, not as they are written for people', async () => {
    const chart = await chartOf(csv, `${label} unit="%"`);
    const file = await download(chart, 'Figures (CSV)');
    expect(file.name).to.match(/^visits-.*\.csv$/);
    expect(file.blob.type).to.match(/^text\/csv/);
    const lines = await linesOf(file);
    expect(lines.slice(0, 4)).to.deep.equal(['Quarter,Loans,Visits', '2025-Q1,10,30', '2025-Q2,20,20', '2025-Q3,,45']);
  });

  it('gives all figures, those that no picture has room for too', async () => {
    const rows = Array.from({ length: 150 }, (_, at) => `Street ${at + 1},${at}`);
    const chart = await chartOf(`street,reports\n${rows.join('\n')}\n`, 'label="Reports"');
    const lines = await linesOf(await download(chart, 'Figures (CSV)'));
    expect(lines.slice(0, 151)).to.deep.equal(['Street,Reports', ...rows]);
  });

  it('defuses names that a spreadsheet would take for formulas', async () => {
    const chart = await chartOf('ward,bins\n=1+1,3\nElm,-4\n', 'label="Bins"');
    const lines = await linesOf(await download(chart, 'Figures (CSV)'));
    expect(lines.slice(1, 3)).to.deep.equal(["'=1+1,3", 'Elm,-4']);
  });

  it('says in the CSV of a histogram from where to where each range goes', async () => {
    const days = [12, 14, 22, 31, 12, 18, 27, 35].map((value, at) => `A${at},${value}`).join('\n');
    const chart = await chartOf(`application,days\n${days}\n`, 'label="Days" type="histogram"');
    const lines = await linesOf(await download(chart, 'Figures (CSV)'));
    const ranges = figuresOf(chart).slice(1);
    expect(lines.slice(1, ranges.length + 1)).to.deep.equal(ranges.map((row) => row.join()));
  });

  it('gives a picture of twice the size as PNG, with the words that belong to it', async () => {
    const written: string[] = [];
    const chart = await chartOf(csv, label);
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (...args: Parameters<typeof fillText>) {
      written.push(args[0]);
      fillText.apply(this, args);
    };
    afterwards(() => (CanvasRenderingContext2D.prototype.fillText = fillText));
    const { name, blob } = await download(chart, 'Picture (PNG)');
    expect(name).to.match(/\.png$/);
    expect([...new Uint8Array(await blob.slice(0, 8).arrayBuffer())]).to.deep.equal([137, 80, 78, 71, 13, 10, 26, 10]);
    const picture = await createImageBitmap(blob);
    const canvas = inner(chart, 'canvas')!;
    expect(picture.width).to.be.within(canvas.clientWidth * 2, canvas.clientWidth * 2 + 200);
    expect(picture.height).to.be.above(canvas.clientHeight * 2);
    expect(written.join(' ')).to.contain('Visits & loans <b>rise</b>').and.to.contain(subtitleOf(chart));
  });

  it('gives a picture as SVG, in which no text can become markup', async () => {
    const chart = await chartOf(
      'ward,bins\n<script>window.hurt=1</script>,3\n"a""b&c",4\n',
      'label="&lt;img src=x onerror=window.hurt=1&gt; &amp; more" target="3"',
    );
    const { name, blob } = await download(chart, 'Picture (SVG)');
    expect(name).to.match(/\.svg$/);
    expect(blob.type).to.match(/^image\/svg\+xml/);
    const picture = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect(picture.querySelector('parsererror')?.textContent).to.equal(undefined);
    expect(picture.querySelector('title')!.textContent).to.equal('<img src=x onerror=window.hurt=1> & more');
    const texts = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts.join(' ')).to.contain('Target: 3').and.to.contain('<script>').and.to.contain('a"b&c');
    const hostile = [...picture.querySelectorAll('*')].filter(
      ({ localName, attributes }) =>
        /^(script|img|foreignObject|a)$/.test(localName) || [...attributes].some(({ name }) => name.startsWith('on')),
    );
    expect(hostile).to.deep.equal([]);
  });

  it('gives an SVG of every small picture, and of every type', async () => {
    consoleOf();
    const shapes = async (text: string, attributes: string): Promise<number> => {
      const chart = await chartOf(text, `label="It" ${attributes}`);
      const { blob } = await download(chart, 'Picture (SVG)');
      const picture = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
      expect(picture.querySelector('parsererror'), attributes).to.equal(null);
      expect(await blob.text(), attributes).to.not.match(/NaN|undefined|Infinity/);
      return picture.querySelectorAll('path, rect, circle, line, polyline, polygon').length;
    };
    const grouped = 'month,branch,visits\n2025-01,A,1\n2025-01,B,4\n2025-02,A,2\n2025-02,B,3\n';
    expect(await shapes(grouped, 'y="visits" group="branch"')).to.be.above(4);
    for (const type of ['line', 'area', 'column', 'bar', 'stacked-column', 'stacked-bar-100', 'dot']) {
      expect(await shapes(csv, `type="${type}"`), type).to.be.above(3);
    }
    expect(await shapes('Age,F,M\n0,3,4\n1,4,5\n', 'type="pyramid" x="Age"')).to.be.above(3);
    expect(await shapes('a,b\n1,3\n2,4\n3,7\n', 'type="scatter"')).to.be.above(3);
  });

  it('says so where a file cannot be made, and tells why in the console', async () => {
    const said = consoleOf();
    const chart = await chartOf(csv, label);
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
    afterwards(() => (HTMLCanvasElement.prototype.toBlob = toBlob));
    button(chart, 'Download').click();
    await chart.updateComplete;
    button(chart, 'Picture (PNG)').click();
    await until(() => told(chart).startsWith('Sorry, this cannot be downloaded'), 'the sentence');
    await until(() => said.errors.length, 'the reason');
    expect(said.errors.join()).to.contain('The browser makes no PNG');
  });
});

describe('copying and hearing a chart', () => {
  it('copies the headline and the summary, and says so', async () => {
    const copied = clipboard();
    const chart = await chartOf(csv, label);
    button(chart, 'Copy summary').click();
    await until(() => told(chart) === 'The summary is copied.', 'the sentence');
    expect(copied).to.deep.equal([`Visits & loans <b>rise</b>\n${summaryOf(chart)}`]);
  });

  it('says what else can be done where the browser does not allow it', async () => {
    clipboard(false);
    const chart = await chartOf(csv, label);
    button(chart, 'Copy summary').click();
    await until(() => told(chart).startsWith('The browser does not allow copying.'), 'the sentence');
  });

  it('plays the series somebody is at, says which, and stops', async function () {
    if (!('AudioContext' in globalThis)) {
      console.warn('SKIPPED: this browser has no sound.');
      return this.skip();
    }
    const chart = await chartOf(csv, label);
    button(chart, 'Listen to the chart').click();
    await until(
      () => told(chart) === 'Playing: Loans. A higher tone is a higher value.',
      () => told(chart),
    );
    button(chart, 'Stop').click();
    await until(() => told(chart) === '', 'silence');
    expect(button(chart, 'Listen to the chart')).to.be.an.instanceOf(HTMLElement);
  });

  it('is silent when it leaves the page', async function () {
    if (!('AudioContext' in globalThis)) {
      console.warn('SKIPPED: this browser has no sound.');
      return this.skip();
    }
    const made: AudioContext[] = [];
    const { AudioContext: Real } = globalThis;
    globalThis.AudioContext = class extends Real {
      constructor() {
        super();
        made.push(this);
      }
    };
    afterwards(() => (globalThis.AudioContext = Real));
    const chart = await chartOf(csv, label);
    button(chart, 'Listen to the chart').click();
    await until(() => made.length, 'a sound');
    chart.remove();
    await until(() => made.every(({ state }) => state === 'closed'), 'silence');
  });
});
