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
} from '../../../../test/support/chart.js';
import { consoleOf, nextEvent, quiet, until } from '../../../../test/support/page.js';
import { textOf } from '../../../../test/support/table.js';
import type { ChartDetail } from './council-chart.js';
import './define.js';

const label = 'label="What it shows"';
const two = 'quarter,Loans,Visits\n2025-Q1,10,30\n2025-Q2,20,20\n2025-Q3,15,45\n';

/** Months in a row from January 2022, each with the value that `valueOf` gives it. */
const months = (count: number, valueOf: (at: number) => number): string =>
  `month,visits\n${Array.from({ length: count }, (_, at) => `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')},${valueOf(at)}`).join('\n')}\n`;

/** A chart with the type it was drawn as. */
async function typed(
  csv: string,
  attributes = '',
): Promise<[type: string | undefined, chart: Awaited<ReturnType<typeof chartOf>>]> {
  const told = nextEvent<ChartDetail>('council-ready');
  const chart = await chartOf(csv, `${label} ${attributes}`);
  return [(await told).detail.type, chart];
}

describe('the type of a chart nobody named', () => {
  for (const [what, csv, type] of [
    ['a line over time', months(4, (at) => at), 'line'],
    ['columns for one time', 'month,a,b\n2025-01,1,2\n', 'column'],
    ['columns for a few short names', 'ward,bins\nElm,1\nOak,2\n', 'column'],
    ['bars for long names', 'ward,bins\nThe parish of Saint Mary,1\nOak,2\n', 'bar'],
    ['bars for many names', `ward,bins\n${Array.from({ length: 9 }, (_, at) => `W${at},${at}`).join('\n')}\n`, 'bar'],
    ['points for numbers against numbers', 'cars,buses\n10,40\n20,30\n30,10\n', 'scatter'],
    ['dots for names with several values', 'ward,bins\nElm,1\nElm,2\nOak,2\n', 'dot'],
  ] as const) {
    it(`is ${what}`, async () => {
      consoleOf();
      expect((await typed(csv))[0]).to.equal(type);
    });
  }
});

describe('each type of a chart', () => {
  for (const type of ['line', 'area', 'column', 'bar', 'stacked-column', 'stacked-bar', 'dot']) {
    it(`tells and holds the figures as ${type}`, async () => {
      const said = consoleOf();
      const [drawnAs, chart] = await typed(two, `type="${type}"`);
      expect(drawnAs).to.equal(type);
      expect(figuresOf(chart)).to.deep.equal([
        ['Quarter', 'Loans', 'Visits'],
        ['January to March 2025', '10', '30'],
        ['April to June 2025', '20', '20'],
        ['July to September 2025', '15', '45'],
      ]);
      expect(everyPoint(chart)).to.deep.equal([
        'January to March 2025, Loans: 10, lowest. Point 1 of 3.',
        'April to June 2025, Loans: 20, highest. Point 2 of 3.',
        'July to September 2025, Loans: 15. Point 3 of 3.',
      ]);
      expect(said.all).to.deep.equal([]);
    });
  }

  for (const type of ['stacked-column-100', 'stacked-bar-100']) {
    it(`shows shares as ${type}, and holds the figures themselves`, async () => {
      const written = writtenOnCanvas();
      const [drawnAs, chart] = await typed(two, `type="${type}"`);
      expect(drawnAs).to.equal(type);
      expect(written).to.include.members(['0%', '100%']);
      expect(figuresOf(chart)[1]).to.deep.equal(['January to March 2025', '10', '30']);
      expect(summaryOf(chart)).to.match(
        /^The biggest part is Visits, with 75% of the total in July to September 2025\./,
      );
    });
  }

  it('compares two sides in a pyramid, neither of them below zero', async () => {
    const written = writtenOnCanvas();
    const [type, chart] = await typed('Age,Female,Male\n0 to 9,51,53\n10 to 19,54,57\n', 'type="pyramid"');
    expect(type).to.equal('pyramid');
    expect(goTo(chart, 0)).to.equal('0 to 9, Female: 51, lowest. Point 1 of 2.');
    pressKey(chart, 'ArrowDown');
    expect(announced(chart)).to.equal('0 to 9, Male: 53, lowest. Point 1 of 2.');
    expect(written.filter((text) => /[-−]\d/.test(text))).to.deep.equal([]);
    await until(() => inner(chart, '.key'), 'the key');
    expect(everyInner(chart, '.key li').map(textOf)).to.deep.equal(['Female', 'Male']);
  });

  it('sets two measures against each other in a scatter plot, each with its unit', async () => {
    const [type, chart] = await typed(
      'ward,No car (%),Bus journeys\nElm,12.5,40\nOak,20.5,30\nAsh,30.5,10\n',
      'type="scatter" x="No car (%)" y="Bus journeys"',
    );
    expect(type).to.equal('scatter');
    expect(goTo(chart, 0)).to.match(/^12\.5 ?(%|per cent).*: 40, highest\. Point 1 of 3\.$/);
    expect(figuresOf(chart)[1]![0]).to.equal('12.5%');
  });

  const applications = `application,days\n${[12, 14, 22, 31, 12, 18, 27, 35].map((days, at) => `A${at},${days}`).join('\n')}\n`;

  it('counts values by range in a histogram, all of them', async () => {
    const [type, chart] = await typed(applications, 'type="histogram" unit="days"');
    expect(type).to.equal('histogram');
    const [, ...rows] = figuresOf(chart);
    expect(rows.map(([range]) => range)).to.satisfy((ranges: string[]) =>
      ranges.every((each) => /^\d+–\d+/.test(each)),
    );
    expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).to.equal(8);
    expect(everyPoint(chart).map((point) => /: (\d+)/.exec(point)![1])).to.deep.equal(rows.map(([, count]) => count));
    expect(summaryOf(chart)).to.match(/^Days: at least half of the 8 values are from \d+ days to \d+ days\./);
  });

  it('calls counts of a histogram what they are, not by the name of what is counted', async () => {
    const [, chart] = await typed(applications, 'type="histogram" unit="days"');
    const [headings] = figuresOf(chart);
    expect(new Set(headings).size, headings!.join()).to.equal(2);
    expect(headings![1]).to.equal('Number');
  });

  it('says of a value that is not shown why, and never draws it as nothing', async () => {
    const [, chart] = await typed('ward,children\nElm,14\nOak,[c]\nAsh,5 [p]\n', 'type="dot"');
    expect(everyPoint(chart)).to.deep.equal([
      'Elm: 14, highest. Point 1 of 3.',
      'Oak: not shown, to protect people’s privacy. Point 2 of 3.',
      'Ash: 5, provisional, lowest. Point 3 of 3.',
    ]);
    goTo(chart, 1);
    expect(inner(chart, '.spot')!.hidden, 'no mark where there is no value').to.equal(true);
    expect(figuresOf(chart)[2]![1]).to.match(/^\[c\] not shown/);
  });

  it('marks in an XmR chart what is unusual, says so, and goes there with Page Up', async () => {
    const written = writtenOnCanvas();
    const values = [9, 11, 9, 11, 9, 11, 9, 24, 9, 11, 9, 11, 9, 11, 9, 11];
    const [type, chart] = await typed(
      months(16, (at) => values[at]!),
      'type="xmr" better="higher"',
    );
    expect(type).to.equal('xmr');
    expect(goTo(chart, 7)).to.match(/^August 2022: 24, highest, unusual, better\. Point 8 of 16\.$/i);
    goTo(chart, 15);
    const met: string[] = [];
    for (let times = 0; times < 16 && !met.at(-1)?.startsWith('January 2022'); times++) {
      pressKey(chart, 'PageUp');
      met.push(announced(chart));
    }
    expect(met.some((point) => point.startsWith('August 2022'))).to.equal(true);
    expect(met.length, 'fewer than all points').to.be.below(10);
    expect(written).to.include('Average').and.to.include('Usual range');
    await until(() => inner(chart, '.key'), 'the key');
    expect(everyInner(chart, '.key li').map(textOf)).to.include('Unusual, better');
  });

  it('goes on with what is expected after the figures', async () => {
    const season = [5, 7, 9, 14, 20, 26, 30, 28, 21, 15, 9, 6];
    const [, chart] = await typed(
      months(48, (at) => season[at % 12]! * 10 + at + ((at * 7) % 5)),
      'forecast="6"',
    );
    expect(explorer(chart).max).to.equal('53');
    expect(announced(chart), 'it starts at the latest figure').to.match(/^December 2025: .*Point 48 of 54\.$/);
    expect(goTo(chart, 53)).to.match(
      /^June 2026: expected to be about [\d,.]+, most likely between [\d,.]+ and [\d,.]+\. Point 54 of 54\.$/,
    );
    expect(figuresOf(chart), 'the table holds figures alone').to.have.length(49);
  });
});

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
    expect(said.all).to.deep.equal([]);
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
    await chartOf(
      months(12, (at) => at),
      label,
      '<council-annotation at="2022-04" to="2022-06" label="Closed"></council-annotation>' +
        '<council-annotation value="8">Most we have room for</council-annotation>',
    );
    expect(written.join(' ')).to.contain('Closed').and.to.contain('Most we have room for');
    expect(said.all).to.deep.equal([]);
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
