import { expect } from 'chai';
import fc from 'fast-check';
import type { ChartData } from '../chart/chart-data.js';
import { categoryChart, months, numberChart, summaryOf, timeChart } from './charts.examples.js';
import { chartFacts, type ChartFact, type ChartFactSettings } from './facts.js';

const usual: ChartFactSettings = { type: 'line', label: 'Missed bins', how: {}, better: 'neutral' };

function factOf<Kind extends ChartFact['kind']>(
  data: ChartData,
  kind: Kind,
  settings: Partial<ChartFactSettings> = {},
): Extract<ChartFact, { kind: Kind }> | undefined {
  const facts = chartFacts(data, { ...usual, ...settings });
  return facts.find((fact): fact is Extract<ChartFact, { kind: Kind }> => fact.kind === kind);
}

const marked = (data: ChartData, place: number, reason: string): ChartData => ({
  ...data,
  series: data.series.map((line) => ({ ...line, marks: new Map([[place, { text: '[x]', reason }]]) })),
});

describe('facts of a chart', () => {
  it('hold no change across a gap, a break, or figures withheld', () => {
    const whole = timeChart(months(3), { A: [1, 2, 3] });
    expect(factOf(whole, 'latest')?.change?.amount).to.equal(1);
    expect(factOf(timeChart(months(3), { A: [1, null, 3] }), 'latest')?.change).to.equal(undefined);
    expect(factOf(marked(whole, 2, 'break'), 'latest')?.change).to.equal(undefined);
    expect(factOf(marked(whole, 1, 'partial'), 'latest')?.change).to.equal(undefined);
    expect(factOf(marked(whole, 1, 'break'), 'latest')?.change?.amount).to.equal(1);
  });

  it('hold the last period that is over against others, not the running one', () => {
    const data = timeChart(months(3), { A: [10, 12, 2] });
    const today = new Date('2024-03-20');
    expect(factOf(data, 'latest', { today })?.value).to.equal(12);
    expect(factOf(data, 'soFar', { today })?.value).to.equal(2);
    expect(factOf(data, 'latest', { today: new Date('2024-04-01') })?.value).to.equal(2);
  });

  it('call no value missing that is not due yet', () => {
    const data = timeChart(months(4), { A: [1, 2, null, null] });
    expect(factOf(data, 'absent', { today: new Date('2024-03-20') })).to.equal(undefined);
    expect(factOf(data, 'absent', { today: new Date('2024-04-02') })?.count).to.equal(1);
  });

  it('miss no years between censuses, but a month among many', () => {
    expect(factOf(timeChart(['1991', '2001', '2011', '2021'], { A: [1, 2, 3, 4] }), 'absent')).to.equal(undefined);
    const absent = factOf(
      timeChart(
        months(6).filter((month) => month !== '2024-04'),
        { A: [1, 2, 3, 4, 5] },
      ),
      'absent',
    );
    expect(absent?.count).to.equal(1);
  });

  it('speak of a trend only when it is well founded', () => {
    const trend = (values: number[]) => factOf(timeChart(months(values.length), { A: values }), 'trend')?.way;
    expect(trend([1, 2, 3, 4, 5, 6, 7])).to.equal(undefined);
    expect(trend([1, 2, 3, 4, 5, 6, 7, 8])).to.equal('up');
    expect(trend([9, 8, 8, 7, 6, 4, 5, 3, 2, 2])).to.equal('down');
    expect(trend([1, 8, 2, 7, 3, 6, 4, 5, 9, 1])).to.equal(undefined);
  });

  it('give no share where a part is missing, below nothing, or no part', () => {
    const share = (values: (number | null)[], unit?: string) => {
      const lines = Object.fromEntries(values.map((value, place) => [`Part ${place}`, [value]]));
      return factOf(categoryChart(['All'], lines), 'part', { type: 'stacked-bar', how: { unit } })?.share;
    };
    expect(share([1, 3])).to.equal(0.75);
    expect(share([40.5, 59.6], '%')).to.be.closeTo(0.595, 0.001);
    expect(share([40, 30], '%')).to.equal(undefined);
    expect(share([1, null, 3])).to.equal(undefined);
    expect(share([-1, 3])).to.equal(undefined);
    expect(share([3, 3])).to.equal(undefined);
    expect(share([0, 0])).to.equal(undefined);
  });

  it('say how many times only above nothing, and never of percentages', () => {
    const ratio = (values: number[], unit?: string) =>
      factOf(categoryChart(['A', 'B'], { Missed: values }), 'ratio', { how: { unit } })?.count;
    expect(ratio([2, 9])).to.equal(4.5);
    expect(ratio([2, 9], '%')).to.equal(undefined);
    expect(ratio([0, 9])).to.equal(undefined);
    expect(ratio([1, 40_000])).to.equal(undefined);
    expect(ratio([8, 9])).to.equal(undefined);
  });

  it('tell of one crossing, and of none across a gap', () => {
    const crossing = (one: (number | null)[], other: number[]) =>
      factOf(timeChart(months(4), { One: one, Other: other }), 'crossing');
    expect(crossing([1, 2, 4, 5], [3, 3, 3, 3])).to.deep.include({ name: { text: 'One' }, other: { text: 'Other' } });
    expect(crossing([1, 3, 3, 4], [3, 3, 3, 3])?.at.text).to.equal('2024-04');
    expect(crossing([1, null, 4, 5], [3, 3, 3, 3])).to.equal(undefined);
    expect(crossing([1, 4, 1, 4], [3, 3, 3, 3])).to.equal(undefined);
    expect(crossing([4, 4, 4, 4], [3, 3, 3, 3])).to.equal(undefined);
  });

  it('find links between ranks, however bent, and none in too few points', () => {
    const numbers = Array.from({ length: 12 }, (_, place) => place + 1);
    const link = (values: number[]) =>
      factOf(numberChart(numbers.slice(0, values.length), { A: values }), 'link', { type: 'scatter' })?.way;
    expect(link(numbers.map((number) => number ** 4))).to.equal('higher');
    expect(link(numbers.map((number) => -Math.log(number)))).to.equal('lower');
    expect(link(numbers.map(() => 3))).to.equal('none');
    expect(link(numbers.slice(0, 9))).to.equal('few');
  });

  it('compare no values of different units, and no parts across small pictures', () => {
    const data = timeChart(months(2), { A: [1, 2], B: [3, 4] });
    const [one, other] = data.series;
    const units = {
      ...data,
      series: [
        { ...one!, unit: 'GBP' },
        { ...other!, unit: '%' },
      ],
    };
    expect(chartFacts(units, usual).map(({ kind }) => kind)).to.deep.equal(['latest', 'latest', 'span']);
    const panels = {
      ...data,
      series: [
        { ...one!, group: 'North' },
        { ...other!, group: 'South' },
      ],
    };
    expect(factOf(data, 'part', { type: 'stacked-column' })?.name.text).to.equal('B');
    expect(factOf(panels, 'part', { type: 'stacked-column' })).to.equal(undefined);
    expect(summaryOf(panels)[0]).to.contain('South, B is highest');
  });

  it('name a rounded change of nothing as almost none', () => {
    const how = { unit: '%', decimals: 0 };
    expect(summaryOf(timeChart(months(2), { A: [48.1, 48.2] }), { how })[0]).to.match(
      /48% .*, almost no change compared/,
    );
    const missed = summaryOf(timeChart(months(2), { A: [48, 49.9] }), { how, target: 50, better: 'higher' });
    expect(missed[1]).to.equal('The latest value just misses the target of 50%.');
  });

  it('are ready soon for fifty thousand values', () => {
    const days = Array.from({ length: 50_000 }, (_, place) => new Date(place * 86_400_000).toISOString().slice(0, 10));
    const half = (place: number): number | null => (place % 2 ? (place * 7919) % 1009 : null);
    const data = timeChart(days, { A: days.map((_, place) => half(place)) });
    const start = performance.now();
    chartFacts(data, usual);
    expect(performance.now() - start).to.be.below(1000);
  });
});

const values = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 6 }), { minLength: 1, maxLength: 24 });

describe('facts of any chart', () => {
  it('keep their directions when values are scaled', () => {
    const directions = (numbers: (number | null)[]) =>
      chartFacts(timeChart(months(numbers.length), { A: numbers }), usual).map((fact) => {
        const change = 'change' in fact ? fact.change?.direction : undefined;
        return { kind: fact.kind, change, way: 'way' in fact ? fact.way : undefined };
      });
    fc.assert(
      fc.property(values, fc.constantFrom(0.5, 2, 3, 1000), (numbers, scale) => {
        const scaled = numbers.map((value) => (value === null ? null : value * scale));
        expect(directions(scaled)).to.deep.equal(directions(numbers));
      }),
    );
  });

  it('keep which is highest and lowest when values are shifted', () => {
    const peaks = (numbers: (number | null)[]) => {
      const extremes = factOf(
        categoryChart(
          numbers.map((_, place) => `Ward ${place}`),
          { A: numbers },
        ),
        'extremes',
      );
      return extremes && [extremes.highest.names, extremes.lowest.names];
    };
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (numbers, shift) => {
        const shifted = numbers.map((value) => (value === null ? null : value + shift));
        expect(peaks(shifted)).to.deep.equal(peaks(numbers));
      }),
    );
  });

  it('do not depend on the order of rows along a time axis', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const length = Math.min(first.length, second.length);
        const chart = (backwards: boolean): ChartData => {
          const turn = <Item>(items: Item[]): Item[] => (backwards ? items.reverse() : items);
          return timeChart(turn(months(length)), {
            A: turn(first.slice(0, length)),
            B: turn(second.slice(0, length)),
          });
        };
        expect(summaryOf(chart(true))).to.deep.equal(summaryOf(chart(false)));
      }),
    );
  });
});
