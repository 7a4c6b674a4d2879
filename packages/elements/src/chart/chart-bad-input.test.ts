import { expect } from 'chai';
import { faultsOf } from '../../../../test/support/accessibility.js';
import {
  announced,
  button,
  chartFrom,
  chartOf,
  everyInner,
  figuresOf,
  goTo,
  inner,
  readyChart,
  subtitleOf,
  summaryOf,
  writtenOnCanvas,
  saidOf,
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
  expect(saidOf(chart, said)).to.have.length(1);
  return said.errors[0]!;
}

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
    expect(saidOf(chart, said)).to.deep.equal([]);
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
    await until(() => page.report.violations.join().includes('chart.js'), 'the page to have forbidden it');
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
