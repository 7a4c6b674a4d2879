import { expect } from 'chai';
import {
  announced,
  authoredChart,
  chartFrom,
  chartOf,
  drawn,
  everyPoint,
  figuresOf,
  inner,
  readyChart,
  summaryOf,
  isDrawn,
} from '../../../../test/support/chart.js';
import { heard, seen } from '../../../../test/support/heard.js';
import {
  clock,
  consoleOf,
  fixture,
  mount,
  nextEvent,
  quiet,
  stateOf,
  until,
  whenState,
} from '../../../../test/support/page.js';
import { countOf, forget, serve } from '../../../../test/support/serve.js';
import { all, textOf } from '../../../../test/support/table.js';
import type { ChartDetail, CouncilChart } from './council-chart.js';
import '../shared/diagnostics.js';
import './define.js';

const csv = 'month,visits\n2026-01,10\n2026-02,20\n2026-03,15\n';
const other = 'month,visits\n2026-01,1\n2026-02,2\n';
const csvOf = (text: string, key?: string) => serve(text, 'text/csv', key);
const label = 'label="Library visits"';
const fallback = '<a href="/visits">See the visits</a>';
const canvasOf = (chart: Element) => inner<HTMLCanvasElement>(chart, 'canvas')!;

describe('<council-chart> waiting', () => {
  it('shows and tells the fallback, and holds space', async () => {
    const chart = chartFrom(`${await csvOf(csv)}?ms=300`, label, fallback);
    await chart.updateComplete;
    expect(stateOf(chart)).to.equal('waiting');
    expect(heard(chart)).to.deep.equal(['See the visits']);
    expect(chart.getBoundingClientRect().height).to.be.above(200);
    await drawn(await whenState(chart, 'ready'));
    expect(seen(chart)).to.not.contain('See the visits');
    expect(heard(chart)).to.not.include('See the visits');
  });

  it('says that it is loading where the author left no fallback', async () => {
    const chart = chartFrom(`${await csvOf(csv)}?ms=300`, label);
    await chart.updateComplete;
    expect(heard(chart)).to.deep.equal(['Loading']);
    await whenState(chart, 'ready');
    expect(seen(chart)).to.not.contain('Loading');
  });

  it('does not draw a picture before it comes near', async () => {
    const place = mount(
      `<div style="height: 6000px"></div><council-chart src="${await csvOf(csv)}" ${label}></council-chart>`,
    );
    const chart = await whenState(place.querySelector('council-chart')!, 'ready');
    await quiet(10);
    expect(summaryOf(chart), 'its words are there').to.contain('15 in March 2026');
    expect(figuresOf(chart)).to.have.length(4);
    expect(canvasOf(chart)).to.equal(null);
    await drawn(chart);
    expect(isDrawn(chart)).to.equal(true);
    window.scrollTo(0, 0);
  });
});

describe('<council-chart> states', () => {
  it('tells that it is ready, in words, through every shadow root', async () => {
    const host = fixture<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.append(
      document
        .createRange()
        .createContextualFragment(`<council-chart src="${await csvOf(csv)}" ${label}></council-chart>`),
    );
    const { detail, bubbles, composed } = await nextEvent<ChartDetail>('council-ready');
    expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true });
    expect(detail).to.deep.equal({
      state: 'ready',
      label: 'Library visits',
      type: 'line',
      places: 3,
      series: 1,
      summary: summaryOf(root.querySelector('council-chart')!),
    });
    expect(detail.summary).to.match(/^Visits: 15 in March 2026, down 5 compared with February 2026\./);
  });

  it('is styled in a shadow root as on the page', async () => {
    const host = fixture<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.append(
      document
        .createRange()
        .createContextualFragment(`<council-chart src="${await csvOf(csv)}" ${label}></council-chart>`),
    );
    const chart = await drawn(await whenState(root.querySelector('council-chart')!, 'ready'));
    const outside = await chartOf(csv, label);
    const weight = (each: Element) => getComputedStyle(each.querySelector('.council-chart__headline')!).fontWeight;
    expect(weight(chart)).to.equal(weight(outside));
    expect(Number(weight(chart))).to.be.above(400);
  });

  it('is empty where the source has no row, and the fallback stays', async () => {
    const told = nextEvent<ChartDetail>('council-empty');
    const chart = await whenState(chartFrom(await csvOf('month,visits\n'), label, fallback), 'empty');
    const { detail } = await told;
    expect([detail.state, detail.places, detail.series]).to.deep.equal(['empty', 0, 0]);
    expect(heard(chart)).to.deep.equal(['No figures have been published yet.', 'See the visits']);
  });

  it('is empty where no row matches the filter, and says why in the console', async () => {
    const said = consoleOf();
    await whenState(chartFrom(await csvOf(csv), `${label} filter="visits > 99"`, fallback), 'empty');
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings.join()).to.contain('No row matches the filter.');
  });

  it('fails with one plain sentence and the fallback, and tells why only in the console', async () => {
    const said = consoleOf();
    const told = nextEvent<ChartDetail>('council-failed');
    const chart = await whenState(chartFrom('/__api/status/404', label, fallback), 'failed');
    const { detail } = await told;
    expect([detail.state, detail.places, detail.summary]).to.deep.equal(['failed', 0, '']);
    expect(heard(chart)).to.deep.equal(['Sorry, this chart cannot be shown at the moment.', 'See the visits']);
    await until(() => said.errors.length, 'the reason');
    expect(said.errors).to.have.length(1);
    expect(chart.querySelectorAll('.council-chart__headline, [slot=figures] table').length).to.equal(0);
  });

  it('keeps the last good figures and their picture when a refresh fails, and says from when they are', async () => {
    consoleOf();
    const address = await csvOf(csv);
    const chart = await readyChart(address, label, fallback);
    await forget(address);
    const told = nextEvent<ChartDetail>('council-stale');
    await chart.reload();
    const { detail } = await told;
    await whenState(chart, 'stale');
    expect([detail.state, detail.places]).to.deep.equal(['stale', 3]);
    const checked = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
    expect(seen(chart)).to.contain(
      `These figures may be out of date. The last figures we have are from ${checked} at `,
    );
    expect(figuresOf(chart)).to.have.length(4);
    expect(isDrawn(chart)).to.equal(true);
    expect(seen(chart)).to.not.contain('See the visits');
  });

  it('is drawn when the data comes back, from failed and from empty', async () => {
    consoleOf();
    const key = `chart-back-${Date.now()}`;
    const address = await csvOf('month,visits\n', key);
    const chart = await whenState(chartFrom(address, label, fallback), 'empty');
    await csvOf(csv, key);
    await chart.reload();
    await drawn(await whenState(chart, 'ready'));
    expect(isDrawn(chart)).to.equal(true);
    await csvOf('month,visits\n', key);
    await chart.reload();
    await whenState(chart, 'empty');
    expect(canvasOf(chart)).to.equal(null);
    await csvOf(other, key);
    await chart.reload();
    await drawn(await whenState(chart, 'ready'));
    await until(() => isDrawn(chart), 'a picture on the canvas that is seen');
    expect(everyPoint(chart)).to.have.length(2);
  });

  it('keeps its picture and its open table through a reload that changes the data', async () => {
    const key = `chart-changing-${Date.now()}`;
    const chart = await readyChart(await csvOf(csv, key), label);
    const canvas = canvasOf(chart);
    inner<HTMLDetailsElement>(chart, 'details')!.open = true;
    await csvOf(other, key);
    const before = canvas.toDataURL();
    await chart.reload();
    expect(stateOf(chart)).to.equal('ready');
    await until(() => canvas.toDataURL() !== before, 'another picture');
    expect(figuresOf(chart)).to.have.length(3);
    expect(inner<HTMLDetailsElement>(chart, 'details')!.open).to.equal(true);
    expect(announced(chart)).to.equal('February 2026: 2, highest. Point 2 of 2.');
  });

  it('asks again every so many seconds', async () => {
    const time = clock();
    const address = await csvOf(csv);
    await whenState(chartFrom(address, `${label} refresh="60"`), 'ready');
    await until(() => time.waiting() === 1, 'a refresh to be planned');
    time.pass(60);
    let count = 0;
    await until(
      () => (void countOf(address).then((now) => (count = now)), count === 2),
      () => `2 requests; there were ${count}`,
    );
  });
});

const table = `<table><caption>Visits</caption><thead><tr><th>Month</th><th>Visits</th></tr></thead>
<tbody><tr><th>January 2026</th><td>1,200</td></tr><tr><th>February 2026</th><td>1,350</td></tr></tbody></table>`;

describe('<council-chart> of a table on the page', () => {
  it('takes the table inside as data, and keeps it as the table of the figures', async () => {
    const chart = await authoredChart(`<council-chart ${label}>${table}<p>Source: us</p></council-chart>`);
    expect(summaryOf(chart)).to.match(/^Visits: 1,350 in February 2026, up 150/);
    const own = chart.querySelector('table')!;
    expect(all(chart, 'table')).to.deep.equal([own]);
    expect(figuresOf(chart)).to.deep.equal([]);
    const details = inner<HTMLDetailsElement>(chart, 'details[part=data]')!;
    expect(own.checkVisibility(), 'closed').to.equal(false);
    details.open = true;
    await quiet();
    expect(own.checkVisibility(), 'open').to.equal(true);
    expect(own.getBoundingClientRect().top).to.be.above(details.getBoundingClientRect().top);
    expect(everyPoint(chart)[0]).to.equal('January 2026: 1,200, lowest. Point 1 of 2.');
  });

  it('takes the table right after it, which stays as it is', async () => {
    const place = mount(`<council-chart ${label}></council-chart>${table}`);
    const before = place.querySelector(':scope > table')!.outerHTML;
    const chart = await drawn(await whenState(place.querySelector('council-chart')!, 'ready'));
    expect(summaryOf(chart)).to.match(/^Visits: 1,350 in February 2026/);
    expect(place.querySelector(':scope > table')!.outerHTML).to.equal(before);
  });

  it('takes a table elsewhere by its id', async () => {
    const place = mount(
      `<div>${table.replace('<table', '<table id="visits-table"')}</div><p>More</p><council-chart src="#visits-table" ${label}></council-chart>`,
    );
    const chart = await drawn(await whenState(place.querySelector('council-chart')!, 'ready'));
    expect(summaryOf(chart)).to.match(/^Visits: 1,350 in February 2026/);
  });

  it('is named by the caption where the page gives no label', async () => {
    const chart = await authoredChart(`<council-chart>${table}</council-chart>`);
    expect(textOf(chart.querySelector('.council-chart__headline'))).to.equal('Visits');
  });

  it('fails where there is neither src nor a table, and says so', async () => {
    const said = consoleOf();
    const chart = await whenState(
      fixture<CouncilChart>(`<council-chart ${label}>${fallback}</council-chart>`),
      'failed',
    );
    expect(heard(chart)).to.include('See the visits');
    await until(() => said.errors.length, 'the reason');
    expect(said.errors[0]).to.contain('There is neither src nor a table').and.to.contain('Set src');
  });

  it('keeps in sight what a tag that was never closed has swallowed', async () => {
    consoleOf();
    const chart = chartFrom(await csvOf(csv), label, `${fallback}<h2>Opening hours</h2><p>Nine to five.</p>`);
    await whenState(chart, 'ready');
    await until(() => seen(chart).includes('Nine to five.'), 'the rest of the page');
  });
});
