import { expect } from 'chai';
import {
  announced,
  button,
  chartOf,
  everyInner,
  everyPoint,
  explorer,
  figuresOf,
  goTo,
  inner,
  pressKey,
  summaryOf,
  writtenOnCanvas,
  saidOf,
} from '../../../../test/support/chart.js';
import { consoleOf, quiet } from '../../../../test/support/page.js';
import { textOf } from '../../../../test/support/table.js';
import './define.js';

const label = 'label="What it shows"';
const two = 'quarter,Loans,Visits\n2025-Q1,10,30\n2025-Q2,20,20\n2025-Q3,15,45\n';

/** Months in a row from January 2022, each with the value that `valueOf` gives it. */
const months = (count: number, valueOf: (at: number) => number): string =>
  `month,visits\n${Array.from({ length: count }, (_, at) => `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')},${valueOf(at)}`).join('\n')}\n`;

describe('what a chart is asked to do with its rows', () => {
  const visits =
    'month,branch,visits\n2025-01,Abbey,5\n2025-01,Elm,40\n2025-02,Abbey,7\n2025-02,Elm,30\n2025-03,Abbey,9\n2025-03,Elm,20\n';

  for (const [aggregate, abbey, elm] of [
    ['sum', '21', '90'],
    ['mean', '7', '30'],
    ['median', '7', '30'],
    ['count', '3', '3'],
    ['min', '5', '20'],
    ['max', '9', '40'],
  ]) {
    it(`makes one value of several: ${aggregate}`, async () => {
      const chart = await chartOf(visits, `${label} x="branch" y="visits" aggregate="${aggregate}"`);
      expect(figuresOf(chart).slice(1)).to.deep.equal([
        ['Abbey', abbey],
        ['Elm', elm],
      ]);
    });
  }

  it('counts rows where no measure is named', async () => {
    const chart = await chartOf(visits, `${label} x="branch" aggregate="count"`);
    expect(figuresOf(chart)).to.deep.equal([
      ['Branch', 'Number'],
      ['Abbey', '3'],
      ['Elm', '3'],
    ]);
  });

  it('leaves out what a filter leaves out', async () => {
    const chart = await chartOf(visits, `${label} filter="branch = 'Elm' AND visits < 40"`);
    expect(figuresOf(chart).slice(1)).to.deep.equal([
      ['February 2025', '30'],
      ['March 2025', '20'],
    ]);
  });

  it('sorts names as asked, and leaves time in its order', async () => {
    const chart = await chartOf('ward,bins\nElm,1\nOak,3\nAsh,2\n', `${label} sort="bins desc"`);
    expect(figuresOf(chart).slice(1)).to.deep.equal([
      ['Oak', '3'],
      ['Ash', '2'],
      ['Elm', '1'],
    ]);
    expect(everyPoint(chart)[0]).to.equal('Oak: 3, highest. Point 1 of 3.');
    const time = await chartOf(two, `${label} y="Loans" sort="Loans desc"`);
    expect(figuresOf(time)[1]![0]).to.equal('January to March 2025');
  });

  it('sorts what was added up', async () => {
    const chart = await chartOf(visits, `${label} x="branch" y="visits" aggregate="sum" sort="visits desc"`);
    expect(figuresOf(chart).slice(1)).to.deep.equal([
      ['Elm', '90'],
      ['Abbey', '21'],
    ]);
  });

  it('finds by itself the column that tells lines apart', async () => {
    const said = consoleOf();
    const chart = await chartOf(visits, label);
    expect(figuresOf(chart)[0]).to.deep.equal(['Month', 'Abbey', 'Elm']);
    expect(saidOf(chart, said)).to.deep.equal([]);
  });

  it('makes a small picture of each group, with its title, on one axis', async () => {
    const written = writtenOnCanvas();
    const chart = await chartOf(visits, `${label} y="visits" group="branch"`);
    expect(everyInner(chart, '.panel-title').map(textOf)).to.deep.equal(['Abbey', 'Elm']);
    expect(everyInner(chart, '.panel canvas').length).to.equal(2);
    expect(written.filter((text) => text === '40').length, 'both have the same ticks').to.be.at.least(2);
    expect(goTo(chart, 0)).to.match(/^January 2025, Abbey.*: 5, lowest\. Point 1 of 3\.$/);
    pressKey(chart, 'ArrowDown');
    expect(announced(chart)).to.match(/^January 2025, Elm.*: 40, highest\. Point 1 of 3\.$/);
  });

  it('names the lines of small pictures by their group alone, where there is one measure', async () => {
    const chart = await chartOf(visits, `${label} y="visits" group="branch"`);
    expect(figuresOf(chart)[0]).to.deep.equal(['Month', 'Abbey', 'Elm']);
    expect(goTo(chart, 0)).to.equal('January 2025, Abbey: 5, lowest. Point 1 of 3.');
    expect(summaryOf(chart)).to.contain('Elm is highest').and.not.contain('Elm, Visits');
  });

  it('gives each line a small picture where there are too many to tell apart', async () => {
    consoleOf();
    const csv = 'month,a,b,c,d,e\n2025-01,1,2,3,4,5\n2025-02,2,3,4,5,6\n';
    const chart = await chartOf(csv, label);
    expect(everyInner(chart, '.panel-title').map(textOf)).to.deep.equal(['A', 'B', 'C', 'D', 'E']);
    const together = await chartOf(csv, `${label} highlight="c"`);
    expect(everyInner(together, '.panel canvas').length).to.equal(1);
  });

  it('points out what is to be highlighted, in the picture and in words', async () => {
    const csv = 'month,Abbey,Elm,Oak\n2025-01,5,4,3\n2025-02,6,4,1\n';
    const plain = await chartOf(csv, label);
    const chart = await chartOf(csv, `${label} highlight="elm"`);
    const picture = (each: Element) => each.shadowRoot!.querySelector('canvas')!.toDataURL();
    expect(picture(chart)).to.not.equal(picture(plain));
    expect(summaryOf(chart)).to.contain('Elm is at 4, number 2 of 3 counted from the highest.');
    expect(summaryOf(plain)).to.not.contain('number 2 of 3');
  });

  it('draws the target with its value beside it, and says whether it is met', async () => {
    const written = writtenOnCanvas();
    const chart = await chartOf(
      months(4, (at) => at * 10),
      `${label} target="25" better="higher" unit="%"`,
    );
    expect(written).to.include('Target: 25%');
    expect(summaryOf(chart)).to.contain('The latest value meets the target of 25%.');
  });

  it('marks places and values that the author annotates', async () => {
    const written = writtenOnCanvas();
    const said = consoleOf();
    const chart = await chartOf(
      months(12, (at) => at),
      label,
      '<council-annotation at="2022-04" to="2022-06" label="Closed"></council-annotation>' +
        '<council-annotation value="8">Most we have room for</council-annotation>',
    );
    expect(written.join(' ')).to.contain('Closed').and.to.contain('Most we have room for');
    expect(saidOf(chart, said)).to.deep.equal([]);
  });
});

describe('the period a chart shows', () => {
  it('is chosen where there is much time; then only its points are gone through', async () => {
    const chart = await chartOf(
      months(48, (at) => at),
      label,
    );
    const select = inner<HTMLSelectElement>(chart, 'select')!;
    expect(textOf(select.closest('label'))).to.match(/^Period shown/);
    expect([...select.options].map(textOf)).to.deep.equal(['All', 'The last year', 'The last 2 years']);
    const choose = async (value: string) => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await chart.updateComplete;
      await quiet(3);
    };
    goTo(chart, 3);
    const before = inner<HTMLCanvasElement>(chart, 'canvas')!.toDataURL();
    await choose('1');
    expect(explorer(chart).max).to.equal('11');
    expect(announced(chart)).to.equal('December 2025: 47, highest. Point 12 of 12.');
    expect(everyPoint(chart)[0]).to.equal('January 2025: 36, lowest. Point 1 of 12.');
    expect(inner<HTMLCanvasElement>(chart, 'canvas')!.toDataURL()).to.not.equal(before);
    expect(figuresOf(chart), 'the table holds all').to.have.length(49);
    await choose('');
    expect(explorer(chart).max).to.equal('47');
    expect(everyPoint(chart)[0]).to.equal('January 2022: 0, lowest. Point 1 of 48.');
  });

  it('is not asked about where there is little time, or none', async () => {
    expect(
      inner(
        await chartOf(
          months(24, (at) => at),
          label,
        ),
        'select',
      ),
    ).to.equal(null);
    const names = Array.from({ length: 50 }, (_, at) => `Ward ${at},${at}`).join('\n');
    expect(inner(await chartOf(`ward,bins\n${names}\n`, label), 'select')).to.equal(null);
  });
});

describe('the buttons of a chart', () => {
  it('are left out where the author wants no downloads', async () => {
    const chart = await chartOf(two, `${label} without-download`);
    expect(() => button(chart, 'Download')).to.throw();
    expect(button(chart, 'Copy summary')).to.be.an.instanceOf(HTMLElement);
  });
});
