import { Chart } from 'chart.js';
import { expect } from 'chai';
import {
  announced,
  chartOf,
  drawn,
  everyInner,
  everyPoint,
  explorer,
  figuresOf,
  goTo,
  inner,
  pointAt,
  labelOf,
  readyChart,
  subtitleOf,
  summaryOf,
  isDrawn,
} from '../../../../test/support/chart.js';
import { heard } from '../../../../test/support/heard.js';
import { afterwards, quiet, until, whenState } from '../../../../test/support/page.js';
import { countOf, serve } from '../../../../test/support/serve.js';
import { all, textOf } from '../../../../test/support/table.js';
import type { CouncilChart } from './council-chart.js';
import '../shared/diagnostics.js';
import './define.js';

const csv = 'month,visits\n2026-01,10\n2026-02,20\n2026-03,15\n';
const other = 'month,visits\n2026-01,1\n2026-02,2\n';
const csvOf = (text: string, key?: string) => serve(text, 'text/csv', key);
const label = 'label="Library visits"';
const fallback = '<a href="/visits">See the visits</a>';
const canvasOf = (chart: Element) => inner<HTMLCanvasElement>(chart, 'canvas')!;

describe('<council-chart> attributes that change', () => {
  it('reads and draws another address', async () => {
    const chart = await chartOf(csv, label);
    chart.setAttribute('src', await csvOf(other));
    await until(() => figuresOf(chart).length === 3, 'the other figures');
    await drawn(await whenState(chart, 'ready'));
    expect(announced(chart)).to.equal('February 2026: 2, highest. Point 2 of 2.');
    await until(() => isDrawn(chart), 'a picture on the canvas that is seen');
    pointAt(chart, 0.01, 0.5);
    expect(labelOf(chart)).to.equal('January 2026 | 1, lowest');
    expect(inner(chart, '.spot')!.hidden).to.equal(false);
  });

  it('draws another type, another measure and another target of what it has read, without another request', async () => {
    const address = await csvOf('month,visits,loans\n2026-01,10,70\n2026-02,20,80\n');
    const chart = await readyChart(address, `${label} y="visits"`);
    const picture = () => canvasOf(chart).toDataURL();
    let before = picture();
    const changed = async (what: string) => {
      await until(() => isDrawn(chart) && picture() !== before, `another picture for ${what}`);
      before = picture();
    };
    chart.type = 'column';
    await changed('the type');
    chart.target = 15;
    await changed('the target');
    expect(summaryOf(chart)).to.contain('target of 15');
    chart.y = 'loans';
    await changed('the measure');
    await until(() => figuresOf(chart)[0]![1] === 'Loans', 'the table');
    expect(everyPoint(chart)[1]).to.equal('February 2026: 80, highest. Point 2 of 2.');
    chart.type = 'dot';
    await changed('dots');
    expect(await countOf(address)).to.equal(1);
    expect(everyInner(chart, 'canvas').length).to.equal(1);
  });

  it('puts a new label, subtitle and unit into words without another request', async () => {
    const address = await csvOf(csv);
    const chart = await readyChart(address, label);
    chart.label = 'Visits rise';
    chart.subtitle = 'All libraries';
    chart.unit = 'people';
    await until(() => summaryOf(chart).includes('15 people'), 'the unit');
    expect(textOf(chart.querySelector('.council-chart__headline'))).to.equal('Visits rise');
    expect(textOf(chart.querySelector('caption'))).to.equal('Visits rise');
    expect(subtitleOf(chart)).to.equal('All libraries');
    expect(explorer(chart).ariaLabel).to.equal('Points of the chart: Visits rise');
    expect(await countOf(address)).to.equal(1);
  });

  it('speaks the language of the page as soon as that changes, and again', async () => {
    const address = await csvOf(csv);
    const chart = await readyChart(address, label);
    const english = heard(chart);
    const place = chart.parentElement!;
    place.lang = 'cy';
    await until(
      () => summaryOf(chart).includes('Mawrth 2026') && announced(chart).includes('Pwynt 3 o 3'),
      () => `Welsh; ${summaryOf(chart)} ${announced(chart)}`,
    );
    await until(
      () => heard(chart).includes('Copïo’r crynodeb') && heard(chart).includes('Neidio i’r tabl'),
      'Welsh buttons',
    );
    expect(figuresOf(chart)[1]![0]).to.equal('Ionawr 2026');
    expect(chart.querySelector('[slot=words] > div')!.getAttribute('lang')).to.equal('cy');
    place.lang = 'en';
    await until(
      () => heard(chart).join() === english.join(),
      () => `the same as before; ${heard(chart).join(' | ')}`,
    );
    expect(await countOf(address)).to.equal(1);
  });

  it('marks what an annotation says that comes later', async () => {
    const chart = await chartOf(csv, label);
    const before = canvasOf(chart).toDataURL();
    const note = document.createElement('council-annotation');
    note.setAttribute('at', '2026-02');
    note.setAttribute('label', 'Reopened');
    chart.append(note);
    await until(() => canvasOf(chart).toDataURL() !== before, 'the annotation');
  });

  it('marks what an annotation says that changes', async () => {
    const chart = await chartOf(csv, label, '<council-annotation at="2026-02" label="Reopened"></council-annotation>');
    const before = canvasOf(chart).toDataURL();
    chart.querySelector('council-annotation')!.setAttribute('label', 'Opened again');
    await until(() => canvasOf(chart).toDataURL() !== before, 'its other label', 3000);
  });
});

describe('<council-chart> that is copied or moved', () => {
  it('is not doubled by cloneNode', async () => {
    const chart = await chartOf(csv, label, fallback);
    chart.parentElement!.append(chart.cloneNode(true));
    const copy = chart.parentElement!.lastElementChild as CouncilChart;
    await drawn(await whenState(copy, 'ready'));
    expect(figuresOf(copy)).to.deep.equal(figuresOf(chart));
    const parts = (each: Element) => ['table', '.council-chart__headline', 'a'].map((part) => all(each, part).length);
    expect(parts(copy)).to.deep.equal([1, 1, 1]);
    expect(parts(chart)).to.deep.equal([1, 1, 1]);
    expect(isDrawn(copy)).to.equal(true);
    const ids = [...chart.parentElement!.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('works again when it is taken off and put back, or moved', async () => {
    const chart = await chartOf(csv, label, fallback);
    const place = chart.parentElement!;
    const before = heard(chart);
    chart.remove();
    await quiet();
    place.append(chart);
    await drawn(await whenState(chart, 'ready'));
    expect(heard(chart)).to.deep.equal(before);
    await until(() => isDrawn(chart), 'a picture on the canvas that is seen');
    expect(goTo(chart, 0)).to.equal('January 2026: 10, lowest. Point 1 of 3.');
    const section = document.createElement('section');
    place.append(section);
    section.append(chart);
    await drawn(await whenState(chart, 'ready'));
    await until(() => isDrawn(chart), 'a picture after the move');
    expect(all(chart, 'table').length).to.equal(1);
  });
});

describe('<council-chart> that has left the page', () => {
  it('leaves no picture of Chart.js behind, twenty times over', async function () {
    this.timeout(60_000);
    const src = await csvOf(csv);
    const before = Object.keys(Chart.instances).length;
    for (let time = 0; time < 20; time++) {
      const chart = await readyChart(src, label);
      expect(Object.keys(Chart.instances).length).to.be.above(before);
      chart.remove();
      expect(Object.keys(Chart.instances).length).to.equal(before);
    }
  });

  it('leaves none behind while it goes from data to data', async () => {
    const before = Object.keys(Chart.instances).length;
    const chart = await chartOf(csv, label);
    for (const text of [other, csv, other]) {
      chart.src = await csvOf(text);
      await until(() => figuresOf(chart).length === text.split('\n').length - 1, 'the figures');
      await drawn(chart);
      await quiet(5);
    }
    expect(Object.keys(Chart.instances).length).to.equal(before + 1);
    const canvases = Object.values(Chart.instances).map(({ canvas }) => canvas.isConnected);
    expect(canvases.slice(before)).to.deep.equal([true]);
  });

  it('leaves no listener on the document or the window behind', async () => {
    const listeners = new Map<string, number>();
    for (const target of [document, window] as EventTarget[]) {
      const { addEventListener, removeEventListener } = target;
      const counted = (real: typeof addEventListener, by: number): typeof addEventListener =>
        function (...args: Parameters<typeof addEventListener>) {
          listeners.set(args[0], (listeners.get(args[0]) ?? 0) + by);
          real.apply(target, args);
        };
      target.addEventListener = counted(addEventListener, 1);
      target.removeEventListener = counted(removeEventListener, -1);
      afterwards(() => {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      });
    }
    const src = await csvOf(csv);
    const types = /keydown|print|resize|visibility|pointer/;
    for (let time = 0; time < 5; time++) (await readyChart(src, label)).remove();
    await quiet(5);
    expect([...listeners.keys()].filter((type) => types.test(type)).length).to.be.above(2);
    expect([...listeners].filter(([type, count]) => count > 0 && types.test(type))).to.deep.equal([]);
  });
});
