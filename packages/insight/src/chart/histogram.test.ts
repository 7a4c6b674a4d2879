import { expect } from 'chai';
import fc from 'fast-check';
import { niceStep, readChart, type ChartColumn } from './index.js';

const days = (values: readonly (number | null)[], more: Partial<ChartColumn> = {}): ChartColumn => ({
  name: 'days',
  label: 'Days',
  type: 'number',
  values,
  ...more,
});
const histogramOf = (values: readonly (number | null)[], more?: Partial<ChartColumn>) =>
  readChart([days(values, more)], { type: 'histogram' });

describe('a histogram', () => {
  it('counts values in ranges with round edges', () => {
    const { data } = histogramOf([10, 12, 19, 20, 31, 39, 44, 45]);
    const counted = data.places.map(({ range }, place) => [...range!, data.series[0]!.values[place]]);
    expect(counted).to.deep.equal([
      [10, 20, 3],
      [20, 30, 1],
      [30, 40, 2],
      [40, 50, 2],
    ]);
  });

  it('puts a value on an edge into the higher range', () => {
    const { data } = histogramOf([0, 10, 20, 30]);
    const last = data.places.at(-1)!.range!;
    expect(last[0]).to.equal(30);
    expect(data.series[0]!.values.at(-1)).to.equal(1);
  });

  it('counts what is all the same in one range, and nothing in none', () => {
    expect(histogramOf([7, 7, 7]).data.series[0]!.values).to.deep.equal([3]);
    const none = histogramOf([null, null]).data;
    expect([none.places, none.leftOut]).to.deep.equal([[], 2]);
  });

  it('gives the values themselves too, with their unit, for the words', () => {
    const { values, data } = histogramOf([3, null, 5], { unit: 'days', decimals: 1 });
    expect(values!.series[0]).to.deep.include({ unit: 'days', decimals: 1, values: [3, null, 5] });
    expect([data.leftOut, data.axisUnit]).to.deep.equal([1, 'days']);
  });

  it('takes the unit out of its heading', () => {
    expect(histogramOf([1, 2], { label: 'Time (days)', unit: 'days' }).data.axisLabel).to.equal('Time');
  });

  const value = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer({ min: -100_000, max: 100_000 }).map((number) => number / 100),
    fc.constant(null),
  );
  const some = fc.array(value, { minLength: 1, maxLength: 200 });

  it('counts each value once, and those that are none apart', () => {
    fc.assert(
      fc.property(some, (all) => {
        const { data } = histogramOf(all);
        const sum = data.series[0]!.values.reduce((count: number, each) => count + each!, 0);
        expect(sum + data.leftOut).to.equal(all.length);
        expect(data.leftOut).to.equal(all.filter((each) => each === null).length);
      }),
    );
  });

  it('counts in each range what lies from its lower edge to below its higher one', () => {
    fc.assert(
      fc.property(some, (all) => {
        const { data } = histogramOf(all);
        for (const [place, { range }] of data.places.entries()) {
          const [low, high] = range!;
          const within = all.filter((each) => each !== null && each >= low && each < high).length;
          expect(data.series[0]!.values[place], `${low} to ${high}`).to.equal(within);
        }
      }),
    );
  });

  it('has ranges of one width that join, of which the first and last are not empty', () => {
    fc.assert(
      fc.property(some, (all) => {
        const { places, series } = histogramOf(all).data;
        if (places.length === 0) return;
        const ranges = places.map(({ range }) => range!);
        const width = ranges[0]![1] - ranges[0]![0];
        for (const [at, [low, high]] of ranges.entries()) {
          expect(high - low).to.be.closeTo(width, width * 1e-9);
          if (at > 0) expect(low).to.equal(ranges[at - 1]![1]);
        }
        expect(series[0]!.values[0]).to.be.above(0);
        expect(series[0]!.values.at(-1)).to.be.above(0);
        expect(places.length).to.be.below(40);
      }),
    );
  });
});

describe('a step that people count in', () => {
  it('is the next one that is no smaller', () => {
    expect([1, 1.1, 2.2, 3, 7, 10, 0.03, 120].map(niceStep)).to.deep.equal([1, 2, 2.5, 5, 10, 10, 0.05, 200]);
  });

  it('is never smaller, nor more than two and a half times as large', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e15, noNaN: true }), (least) => {
        const step = niceStep(least);
        expect(step).to.be.at.least(least * (1 - 1e-8));
        expect(step).to.be.at.most(least * 2.5);
      }),
    );
  });
});
