import { expect } from 'chai';
import {
  announced,
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
import { consoleOf, nextEvent, until } from '../../../../test/support/page.js';
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
      expect(saidOf(chart, said)).to.deep.equal([]);
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
