import { expect } from 'chai';
import { faultsOf } from '../../../../test/support/accessibility.js';
import {
  announced,
  button,
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
  writtenOnCanvas,
} from '../../../../test/support/chart.js';
import { openPage } from '../../../../test/support/frame.js';
import { heard } from '../../../../test/support/heard.js';
import { consoleOf, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import { all, textOf } from '../../../../test/support/table.js';
import './define.js';

const csvOf = (text: string) => serve(text, 'text/csv');
const label = 'label="Visits to our libraries"';
const fallback = '<a href="/f.csv">The figures</a>';

/** What the console says of a chart that cannot be shown; the fallback must still stand. */
async function failing(csv: string, attributes: string): Promise<string> {
  const said = consoleOf();
  const chart = await whenState(chartFrom(await csvOf(csv), `${label} ${attributes}`, fallback), 'failed');
  expect(heard(chart)).to.deep.equal(['Sorry, this chart cannot be shown at the moment.', 'The figures']);
  await until(() => said.errors.length, 'the reason in the console');
  expect(said.all).to.have.length(1);
  return said.errors[0]!;
}

/** Whether anything but the background is drawn on a canvas. */
function isDrawn(canvas: HTMLCanvasElement): boolean {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((part) => part !== 0);
}

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
    expect(isDrawn(inner<HTMLCanvasElement>(chart, 'canvas')!)).to.equal(true);
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
    expect(said.all).to.deep.equal([]);
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
    expect(isDrawn(canvas)).to.equal(true);
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

describe('a chart of strange texts', () => {
  it('has names of 200 letters, which are cut in the picture and the words, and whole in the table', async () => {
    const written = writtenOnCanvas();
    const names = ['Ł'.repeat(200), 'The library of '.repeat(13).trim()];
    const chart = await chartOf(`library,visits\n${names.map((name, at) => `${name},${at + 3}`).join('\n')}\n`, label);
    expect(figuresOf(chart).slice(1)).to.deep.equal([
      [names[0], '3'],
      [names[1], '4'],
    ]);
    expect(Math.max(...written.map(({ length }) => length))).to.be.below(50);
    expect(summaryOf(chart).length).to.be.below(400);
    const place = chart.parentElement!;
    for (const width of ['320px', '900px']) {
      place.style.width = width;
      await quiet(5);
      expect(place.scrollWidth, width).to.be.at.most(place.clientWidth);
    }
  });

  it('has words from right to left, which keep their direction', async () => {
    const chart = await chartOf('مكتبة,عدد\nالمدينة,3\nספרייה,4\n', '');
    const headline = chart.querySelector('.council-chart__headline')!;
    expect(textOf(headline)).to.equal('عدد');
    expect(getComputedStyle(headline).direction).to.equal('rtl');
    const [row] = all(chart, 'tbody th');
    expect([textOf(row), getComputedStyle(row!).direction]).to.deep.equal(['المدينة', 'rtl']);
    expect(summaryOf(chart), 'names are set apart from the sentence').to.contain('\u2068المدينة\u2069 is lowest at 3');
    expect(getComputedStyle(chart.querySelector('.council-chart__summary')!).direction, 'an English sentence').to.equal(
      'ltr',
    );
  });

  it('shows scripts and markup as the text they are, everywhere', async () => {
    const hostile = ['<script>window.hurt=1</script>', '<img src=x onerror=window.hurt=1>', '${1}{{x}}&lt;'];
    const rows = hostile.map((name, at) => ({ ward: name, '<b>visits</b>': at + 3, '<i>loans</i>': at }));
    const chart = await readyChart(
      await serve(JSON.stringify(rows)),
      `subtitle="&lt;u&gt;sub&lt;/u&gt;" target="3"`,
      '<council-annotation value="4" label="<svg onload=window.hurt=1>"></council-annotation>',
    );
    chart.label = '<b>Visits</b><script>window.hurt=1</script>';
    await until(() => textOf(chart.querySelector('caption')).startsWith('<b>Visits'), 'the caption');
    expect(figuresOf(chart).map(([name]) => name)).to.deep.equal(['Ward', ...hostile]);
    goTo(chart, 0);
    expect(announced(chart)).to.contain(hostile[0]);
    expect(textOf(inner(chart, '.label'))).to.contain(hostile[0]);
    const made = [...all(chart, 'b, u, i, script, img, svg'), ...everyInner(chart, 'b, u, i, script, img')];
    expect(made.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    expect('hurt' in window).to.equal(false);
    expect(await faultsOf(chart)).to.deep.equal([]);
  });
});

describe('a chart whose attributes are wrong', () => {
  const csv = 'ward,visits,note\nElm,1,a\nOak,2,b\n';

  for (const attribute of ['x', 'y', 'series', 'group']) {
    it(`names in the console the columns there are, when ${attribute} names one that is not`, async () => {
      const told = await failing(csv, `${attribute}="vists"`);
      expect(told).to.contain('There is no column "vists" in this data.');
      expect(told).to.contain(`Set ${attribute} to one of: ward, visits, note.`);
    });
  }

  it('says what y may be, when it names a column of texts', async () => {
    const told = await failing(csv, 'y="note"');
    expect(told).to.contain('The column "note" holds text, not numbers.');
    expect(told).to.contain('Set y to a column of numbers: visits.');
  });

  it('says so where nothing can be measured', async () => {
    expect(await failing('ward,note\nElm,a\nOak,b\n', '')).to.contain('No column of this data holds numbers.');
  });

  it('says where a filter names a column that is not', async () => {
    expect(await failing(csv, `filter="wrd = 'Elm'"`)).to.contain('wrd');
  });

  it('uses what is usual for words it does not know, and lists those it does', async () => {
    const said = consoleOf();
    const chart = await chartOf(
      'month,visits\n2025-01,1\n2025-02,3\n',
      `${label} type="pie" aggregate="avg" better="up" format="roman" target="lots" decimals="x" season="y"`,
    );
    expect(summaryOf(chart)).to.match(/^Visits: 3 in February 2025/);
    await until(
      () => said.warnings.length >= 7,
      () => said.warnings.join('\n'),
    );
    const warnings = said.warnings.join('\n');
    expect(warnings).to.match(/type="pie" is not known.*Write one of: line, area, column, bar/);
    expect(warnings).to.match(/aggregate="avg" is not known.*Write one of: sum, mean, median, count, min, max/);
    expect(warnings)
      .to.match(/better="up" is not known/)
      .and.to.match(/format="roman" is not known/);
    expect(warnings)
      .to.match(/target is not a number/)
      .and.to.match(/decimals is not a number/);
    expect(said.errors).to.deep.equal([]);
  });

  it('is as without them where they are empty, as a CMS prints them', async () => {
    const said = consoleOf();
    const empty = ['type', 'x', 'y', 'series', 'group', 'aggregate', 'filter', 'sort', 'unit', 'decimals', 'target']
      .concat('highlight', 'season', 'rebase', 'heading-level', 'refresh', 'standard', 'records')
      .map((name) => `${name}=""`);
    const source = 'month,visits\n2025-01,1\n2025-02,3\n';
    const [bare, chart] = [await chartOf(source, label), await chartOf(source, `${label} ${empty.join(' ')}`)];
    expect(summaryOf(chart)).to.equal(summaryOf(bare));
    expect(subtitleOf(chart)).to.equal(subtitleOf(bare));
    expect(announced(chart)).to.equal(announced(bare));
    expect(said.all).to.deep.equal([]);
  });

  it('says so where the series to point out is not there', async () => {
    const said = consoleOf();
    await chartOf('month,loans,visits\n2025-01,1,2\n2025-02,3,4\n', `${label} highlight="Vists"`);
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings.join()).to.contain('Vists').and.to.contain('Visits');
  });

  it('tells which annotation is not on the axis, and draws the others', async () => {
    const said = consoleOf();
    const written = writtenOnCanvas();
    await chartOf(
      'month,visits\n2025-01,1\n2025-02,3\n',
      label,
      '<council-annotation at="someday" label="Never"></council-annotation><council-annotation at="2025-02" label="Opened"></council-annotation>',
    );
    await until(() => said.warnings.length, 'a warning');
    expect(said.warnings.join()).to.contain('<council-annotation at="someday"> is not on the axis');
    expect(written).to.include('Opened').and.not.include('Never');
  });
});

describe('a chart whose picture cannot be had', () => {
  it('leaves the words and the table where the page forbids its file', async () => {
    const at = (path: string): string => new URL(path, location.origin).href;
    const allowed = [
      '/packages/',
      '/test/',
      '/tokens/',
      '/node_modules/@council-kit/',
      '/node_modules/papaparse/',
    ].concat(['lit', 'lit-html', 'lit-element', '@lit'].map((name) => `/node_modules/${name}/`));
    const src = await csvOf('month,visits\n2025-01,1\n2025-02,3\n');
    const page = await openPage(
      {
        head: `<script type="module" src="${new URL('./define.js', import.meta.url).pathname.replace(/js$/, 'ts')}"></script>`,
        body: `<council-chart src="${src}" ${label}>${fallback}</council-chart>`,
      },
      { 'content-security-policy': `script-src ${allowed.map(at).join(' ')}` },
    );
    const chart = page.document.querySelector('council-chart')!;
    await until(
      () => chart.shadowRoot?.querySelector('.picture .said'),
      () => `the sentence; ${JSON.stringify(page.report)}`,
      20_000,
    );
    expect(textOf(chart.shadowRoot!.querySelector('.picture'))).to.equal(
      'The picture cannot be shown at the moment. The figures are in the table.',
    );
    expect(chart.matches(':state(ready)')).to.equal(true);
    expect(summaryOf(chart)).to.match(/^Visits: 3 in February 2025/);
    expect(figuresOf(chart)).to.have.length(3);
    expect(page.report.violations.join()).to.contain('chart.js');
    expect(page.report.errors).to.deep.equal([]);
  });
});

describe('the page around bad charts', () => {
  it('is unhurt, and good charts are drawn', async () => {
    const said = consoleOf();
    const good = await chartOf('ward,visits\nElm,1\nOak,2\n', label);
    const gone = chartFrom('/__api/status/410?key=chart-gone', label, fallback);
    const none = chartFrom('', label, fallback);
    await whenState(gone, 'failed');
    await whenState(none, 'failed');
    expect(heard(gone)).to.include('The figures');
    expect(button(good, 'Copy summary')).to.be.an.instanceOf(HTMLElement);
    expect(said.all.filter((line) => line.startsWith('unhandled'))).to.deep.equal([]);
  });
});
