import { expect } from 'chai';
import {
  announced,
  chartFrom,
  chartOf,
  everyInner,
  everyPoint,
  explorer,
  figuresOf,
  goTo,
  inner,
  pressKey,
  readyChart,
  subtitleOf,
  summaryOf,
  isDrawn,
  saidOf,
} from '../../../../test/support/chart.js';
import { heard } from '../../../../test/support/heard.js';
import { consoleOf, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { textOf } from '../../../../test/support/table.js';
import './define.js';

const csvOf = (text: string) => serve(text, 'text/csv');
const label = 'label="Visits to our libraries"';
const fallback = '<a href="/f.csv">The figures</a>';

describe('a chart of very little', () => {
  it('has one point', async () => {
    const chart = await chartOf('month,visits\n2026-01,5\n', label);
    expect(summaryOf(chart)).to.equal('Visits: 5 in January 2026.');
    expect(subtitleOf(chart)).to.equal('Visits, January 2026');
    expect(everyPoint(chart)).to.deep.equal(['January 2026: 5. Point 1 of 1.']);
    expect(figuresOf(chart)).to.deep.equal([
      ['Month', 'Visits'],
      ['January 2026', '5'],
    ]);
    expect(isDrawn(chart)).to.equal(true);
  });

  it('has none: that is said, and the fallback stays', async () => {
    const chart = await whenState(chartFrom(await csvOf('month,visits\n'), label, fallback), 'empty');
    expect(heard(chart)).to.deep.equal(['No figures have been published yet.', 'The figures']);
    expect(everyInner(chart, 'canvas, details').length).to.equal(0);
  });

  it('has values that are all the same, none of them the highest', async () => {
    const chart = await chartOf('month,visits\n2025-01,5\n2025-02,5\n2025-03,5\n', label);
    expect(summaryOf(chart)).to.match(/^Visits: every value is 5\./);
    expect(everyPoint(chart)).to.deep.equal([
      'January 2025: 5. Point 1 of 3.',
      'February 2025: 5. Point 2 of 3.',
      'March 2025: 5. Point 3 of 3.',
    ]);
    expect(pressKey(chart, 'PageUp')).to.equal(true);
    expect(announced(chart)).to.equal('January 2025: 5. Point 1 of 3.');
  });

  it('has no value at any place: the words and the table say so, and there is no empty picture', async () => {
    const said = consoleOf();
    const chart = chartFrom(await csvOf('month,visits\n2025-01,..\n2025-02,[x]\n2025-03,\n'), `${label} y="visits"`);
    await whenState(chart, 'ready');
    expect(summaryOf(chart)).to.equal(
      'Visits: there are no values to show. 3 values are missing: January 2025, February 2025 and March 2025.',
    );
    expect(figuresOf(chart).slice(1)).to.deep.equal([
      ['January 2025', '.. not available'],
      ['February 2025', '[x] not available'],
      ['March 2025', 'no data'],
    ]);
    await quiet(10);
    expect(everyInner(chart, 'canvas, .explore').length).to.equal(0);
    expect(saidOf(chart, said)).to.deep.equal([]);
  });

  it('has no value at any place, in a column that nobody named', async () => {
    consoleOf();
    const chart = chartFrom(await csvOf('month,visits\n2025-01,\n2025-02,\n2025-03,\n'), label);
    await whenState(chart, 'ready');
    expect(summaryOf(chart)).to.match(/^Visits: there are no values to show\./);
    expect(figuresOf(chart)).to.have.length(4);
  });

  it('has a name where neither the page nor the data says one', async () => {
    const chart = await chartOf('month,loans,visits\n2025-01,1,2\n2025-02,3,4\n', 'heading-level="3"');
    expect(textOf(chart.querySelector('.council-chart__headline'))).to.not.equal('');
    expect(textOf(chart.querySelector('caption'))).to.not.equal('');
  });
});

describe('a chart of very much', () => {
  const days = Array.from({ length: 50_000 }, (_, day) =>
    new Date(Date.UTC(1890, 0, 1) + day * 86_400_000).toISOString().slice(0, 10),
  );
  const valueOf = (day: number) => (day === 31_234 ? 9_999 : (day * 7919) % 1009);
  const csv = `day,calls\n${days.map((day, at) => `${day},${valueOf(at)}`).join('\n')}\n`;

  it('has 50,000 points: all can be gone through, few rows are drawn, and the picture says it is simplified', async function () {
    this.timeout(60_000);
    const chart = await chartOf(csv, 'label="Calls"');
    expect(summaryOf(chart)).to.contain('The highest is 9,999 on');
    expect(textOf(inner(chart, '.said'))).to.equal(
      'The picture is drawn from 50,000 points, simplified to what can be seen. All are in the table.',
    );
    expect(explorer(chart).max).to.equal('49999');
    expect(goTo(chart, 31_234)).to.match(/: 9,999, highest\. Point 31,?235 of 50,?000\.$/);
    expect(figuresOf(chart)).to.have.length(101);
    const more = chart.querySelector('.council-chart__more')!;
    expect(textOf(more)).to.equal('Showing the first 100 of 50,000 rows. Show 100 more rows');
    more.querySelector('button')!.click();
    await until(() => figuresOf(chart).length === 201, 'more rows');
    expect(textOf(more)).to.equal('Showing the first 200 of 50,000 rows. Show 100 more rows');
  });

  it('counts points as everything else does, with commas', async function () {
    this.timeout(60_000);
    const chart = await chartOf(csv, 'label="Calls"');
    expect(goTo(chart, 31_234)).to.match(/Point 31,235 of 50,000\.$/);
  });

  it('has 40 lines, of which the console says that they are too many', async () => {
    const said = consoleOf();
    const names = Array.from({ length: 40 }, (_, at) => `Ward ${at + 1}`);
    const rows = ['2025-01', '2025-02'].map(
      (month, at) => `${month},${names.map((_, line) => line * (at + 1)).join()}`,
    );
    const chart = await chartOf(`month,${names.join()}\n${rows.join('\n')}\n`, label);
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings.join()).to.contain('40 series are more than people can tell apart. Set highlight');
    expect(figuresOf(chart)[0]).to.deep.equal(['Month', ...names]);
    expect(everyInner(chart, 'canvas').length).to.equal(1);
    goTo(chart, 1);
    const met = new Set<string>();
    for (let line = 0; line < 40; line++) {
      met.add(announced(chart));
      pressKey(chart, 'ArrowDown');
    }
    expect(met.size, 'each line is met once').to.equal(40);
    expect(announced(chart)).to.contain('Ward 1:');
  });

  it('has more bars than people look at: the largest are drawn, and that is said', async () => {
    const names = Array.from({ length: 200 }, (_, at) => `Street ${at + 1},${((at * 37) % 200) + 1}`);
    const chart = await chartOf(`street,reports\n${names.join('\n')}\n`, label);
    expect(explorer(chart).max).to.equal('29');
    expect(textOf(inner(chart, '.said'))).to.equal('The picture shows the 30 largest of 200. All are in the table.');
    expect(everyPoint(chart).every((point) => Number(/: (\d+)/.exec(point)![1]) > 170)).to.equal(true);
    expect(textOf(chart.querySelector('.council-chart__more'))).to.contain('of 200 rows');
  });

  it('has thousands of names with several values each, in a picture that a browser can draw', async () => {
    consoleOf();
    const rows = Array.from({ length: 4000 }, (_, at) => `Supplier ${at % 2000},${at}`);
    const chart = await chartOf(`supplier,amount\n${rows.join('\n')}\n`, label);
    const canvas = inner<HTMLCanvasElement>(chart, 'canvas')!;
    expect(canvas.clientHeight).to.be.within(1, 16_000);
    expect(isDrawn(chart)).to.equal(true);
  });
});

describe('a chart of strange values', () => {
  it('has values below zero in stacked bars: plain bars are drawn, and the console says why', async () => {
    const said = consoleOf();
    const chart = await chartOf('ward,in,out\nElm,5,-1\nOak,2,3\n', `${label} type="stacked-bar"`);
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings.join()).to.contain(
      'type="stacked-bar" cannot be drawn: parts below zero cannot stand on one another. It is drawn as bar.',
    );
    expect(figuresOf(chart)[1]).to.deep.equal(['Elm', '5', '−1']);
    expect(summaryOf(chart))
      .to.contain('lowest at −1')
      .and.not.match(/biggest part/);
  });

  it('has percentages above 100', async () => {
    const chart = await chartOf('month,rate\n2025-01,90\n2025-02,140\n', `${label} unit="%"`);
    expect(summaryOf(chart)).to.match(/^Rate: 140% in February 2025, up 50 percentage points/);
    expect(announced(chart)).to.equal('February 2025: 140 per cent, highest. Point 2 of 2.');
  });

  it('has endless numbers, which are gaps', async () => {
    const said = consoleOf();
    const json = '[{"month":"2025-01","visits":3},{"month":"2025-02","visits":1e999},{"month":"2025-03","visits":4}]';
    const chart = await readyChart(await serve(json), label);
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings.join()).to.match(/not finite|endless/);
    expect(figuresOf(chart)[2]).to.deep.equal(['February 2025', 'no data']);
    expect(everyPoint(chart)[1]).to.equal('February 2025: no data. Point 2 of 3.');
    expect(summaryOf(chart)).to.contain('1 value is missing: February 2025.').and.not.contain('∞');
  });

  it('has several values at one time: points are drawn, and the words and the console say so', async () => {
    const said = consoleOf();
    const chart = await chartOf('month,visits\n2025-01,1\n2025-01,2\n2025-02,3\n', `${label} type="line"`);
    await until(() => said.warnings.length === 2, 'two warnings');
    expect(said.warnings.join(' ')).to.contain('It is drawn as dot.').and.to.contain('aggregate to make one value');
    expect(summaryOf(chart)).to.contain('There is more than one value for January 2025.');
    expect(figuresOf(chart).slice(1)).to.deep.equal([
      ['January 2025', '1'],
      ['January 2025', '2'],
      ['February 2025', '3'],
    ]);
    expect(everyPoint(chart)).to.have.length(3);
  });

  it('has dates in any order, which it puts in theirs', async () => {
    const chart = await chartOf('month,visits\n2025-03,3\n2025-01,1\n2025-02,2\n', label);
    expect(figuresOf(chart).slice(1)).to.deep.equal([
      ['January 2025', '1'],
      ['February 2025', '2'],
      ['March 2025', '3'],
    ]);
    expect(summaryOf(chart)).to.match(/^Visits: 3 in March 2025, up 1/);
  });

  it('leaves out a measure in another unit, and says so in the console', async () => {
    const said = consoleOf();
    const chart = await chartOf('month,visits,spent\n2025-01,3,£4\n2025-02,6,£4\n', label);
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings.join()).to.match(/“Spent” is measured in another unit than “Visits”.*with y\./);
    expect(figuresOf(chart)[0]).to.deep.equal(['Month', 'Visits']);
  });

  it('has a column of dates that are none: they stand as names, in their order', async () => {
    const said = consoleOf();
    const chart = await chartOf('month,visits\n2025-01,3\nlater,4\n2025-03,5\n', `${label} type="line"`);
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings.join()).to.contain('It is drawn as column.');
    expect(figuresOf(chart).map(([name]) => name)).to.deep.equal(['Month', '2025-01', 'later', '2025-03']);
    expect(everyPoint(chart)[1]).to.equal('later: 4. Point 2 of 3.');
  });

  it('has rows without a place, which the console counts', async () => {
    const said = consoleOf();
    const chart = await chartOf('ward,visits\nElm,3\n,4\nOak,5\n', label);
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings.join()).to.match(/\b1 rows? ha(s|ve) no Ward/);
    expect(figuresOf(chart).slice(1)).to.deep.equal([
      ['Elm', '3'],
      ['Oak', '5'],
    ]);
  });
});
