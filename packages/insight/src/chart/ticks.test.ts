import { expect } from 'chai';
import fc from 'fast-check';
import { parsePeriod, type Period } from '../period.js';
import { words as english } from '../words/en.js';
import { words as welsh } from '../words/cy.js';
import { chartAxisWords as axisWords } from '../words/en-chart.js';
import { chartAxisWords as welshAxis } from '../words/cy-chart.js';
import type { ValueFormat } from '../format-number.js';
import { shortPeriod, timeTicks, valueTicks, type ChartPlace } from './index.js';

const ticksOf = (values: readonly number[], fromZero = false, most = 6, how: ValueFormat = {}) =>
  valueTicks(values, fromZero, most, how, english, axisWords);
const labels = ({ ticks }: ReturnType<typeof ticksOf>) => ticks.map(({ label }) => label);
const place = (text: string): ChartPlace => {
  const period = parsePeriod(text)!;
  return { text, period, at: period.index };
};
const times = (from: string, count: number): ChartPlace[] => {
  const { step, index } = parsePeriod(from)!;
  return Array.from({ length: count }, (_, ahead) => ({
    text: '',
    period: { step, index: index + ahead },
    at: index + ahead,
  }));
};

describe('ticks of values', () => {
  it('are round, and begin at nothing where the values nearly do', () => {
    expect(labels(ticksOf([3, 97]))).to.deep.equal(['0', '20', '40', '60', '80', '100']);
    expect(labels(ticksOf([81, 97]))[0]).to.equal('80');
    expect(labels(ticksOf([81, 97], true))[0]).to.equal('0');
  });

  it('have the signs that people write, before or after the number', () => {
    expect(labels(ticksOf([0, 100], true, 3, { unit: '%' }))).to.deep.equal(['0%', '50%', '100%']);
    expect(labels(ticksOf([-10, 10], true, 3, { unit: 'GBP' }))).to.deep.equal(['−£10', '£0', '£10']);
    expect(ticksOf([0, 100], true, 3, { unit: '%' }).unit).to.equal('');
  });

  it('count in what is said beside the axis: a word, millions, or millions of pounds', () => {
    expect(ticksOf([0, 90], true, 5, { unit: 'tonnes' }).unit).to.equal('tonnes');
    const money = ticksOf([0, 3_500_000], true, 5, { unit: 'GBP' });
    expect([money.unit, labels(money)]).to.deep.equal(['£ million', ['0', '1', '2', '3', '4']]);
    expect(ticksOf([0, 3e9], true, 5, { unit: 'people' }).unit).to.equal('billion people');
  });

  it('are there for one value, for none, and for all the same', () => {
    for (const values of [[], [0], [7], [-7], [5, 5, 5]]) {
      const { min, max, ticks } = ticksOf(values);
      expect(min, values.join()).to.be.below(max);
      expect(ticks.length, values.join()).to.be.at.least(2);
    }
  });

  const sensible = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 1000),
    fc.integer({ min: -1000, max: 1000 }).map((value) => value * 1e9),
  );
  const values = fc.array(sensible, { minLength: 1, maxLength: 20 });

  it('span all values, in order, from the lowest to the highest of them', () => {
    fc.assert(
      fc.property(values, fc.boolean(), fc.integer({ min: 3, max: 8 }), (all, fromZero, most) => {
        const { min, max, ticks } = ticksOf(all, fromZero, most);
        const room = (max - min) * 1e-9;
        for (const value of all) expect(value).to.be.within(min - room, max + room);
        const ats = ticks.map(({ value }) => value);
        expect(ats.every((at, position) => position === 0 || at > ats[position - 1]!)).to.equal(true);
        expect(ats[0]).to.be.closeTo(min, room);
        expect(ats.at(-1)).to.be.closeTo(max, room);
        if (fromZero) expect(ats).to.include(0);
      }),
    );
  });

  it('are about as many as wanted, no two with the same label', () => {
    fc.assert(
      fc.property(values, fc.boolean(), fc.integer({ min: 3, max: 8 }), (all, fromZero, most) => {
        const made = ticksOf(all, fromZero, most);
        expect(made.ticks.length).to.be.within(2, most + 2);
        expect(new Set(labels(made)).size, labels(made).join()).to.equal(made.ticks.length);
      }),
    );
  });

  it('say no other number than the one they stand at', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { ticks, unit } = ticksOf(all);
        const by = { trillion: 1e12, billion: 1e9, million: 1e6 }[unit] ?? 1;
        for (const { value, label } of ticks) {
          const read = Number(label.replace(/,/g, '').replace('−', '-')) * by;
          expect(read, label).to.be.closeTo(value, Math.abs(value) * 1e-9 + 1e-12);
        }
      }),
    );
  });
});

describe('ticks of time', () => {
  const textsOf = (places: readonly ChartPlace[], room: number) =>
    timeTicks(places, room, axisWords).map(({ label }) => label);

  it('name every period where there is room', () => {
    expect(textsOf(times('2026-01', 3), 5)).to.deep.equal(['Jan 2026', 'Feb 2026', 'Mar 2026']);
    expect(textsOf(times('2025-Q4', 2), 5)).to.deep.equal(['Oct to Dec 2025', 'Jan to Mar 2026']);
    expect(textsOf(times('2025/26', 2), 5)).to.deep.equal(['2025 to 2026', '2026 to 2027']);
    expect(textsOf([place('2026-09-07')], 5)).to.deep.equal(['7 Sep 2026']);
  });

  it('keep distances that people read without counting', () => {
    expect(textsOf(times('2022-03', 40), 5)).to.deep.equal(['Jan 2023', 'Jan 2024', 'Jan 2025']);
    expect(textsOf(times('1991', 30), 4)).to.deep.equal(['2000', '2010', '2020']);
  });

  it('name periods that the data leaves out', () => {
    const census = ['1991', '2001', '2021'].map(place);
    expect(textsOf(census, 5)).to.deep.equal(['2000', '2010', '2020']);
  });

  it('are none where there is no time', () => expect(textsOf([], 5)).to.deep.equal([]));

  it('are within the time there is, in order, no more than fit, and all different', () => {
    const from = fc.constantFrom('2022-03', '2019-Q2', '2019/20-Q2', '1950', '1950/51', '2020-W07', '2024-02-27');
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 2, max: 12 }), (start, count, room) => {
        const places = times(start, count);
        const ticks = timeTicks(places, room, axisWords);
        const ats = ticks.map(({ value }) => value);
        expect(ats.every((at, position) => position === 0 || at > ats[position - 1]!)).to.equal(true);
        for (const at of ats) expect(at).to.be.within(places[0]!.at, places.at(-1)!.at);
        expect(ats.length).to.be.at.most(room);
        expect(new Set(ticks.map(({ label }) => label)).size).to.equal(ats.length);
        if (count <= room) expect(ats.length).to.equal(count);
      }),
    );
  });

  it('are there for any stretch of time', () => {
    const from = fc.constantFrom('2022-03', '2019-Q2', '2019/20-Q2', '1951', '1951/52', '2020-W07', '2024-02-27');
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 12 }), (start, count, room) => {
        expect(timeTicks(times(start, count), room, axisWords).length).to.be.at.least(1);
      }),
    );
  });

  it('stand at days where periods are of several lengths', () => {
    const mixed = ['2025', '2026-01', '2026-02'].map((text, at) => ({ ...place(text), at: at * 100 }));
    const ticks = timeTicks(mixed, 5, axisWords);
    expect(ticks).to.deep.equal([
      { value: 0, label: '2025' },
      { value: 100, label: 'Jan 2026' },
      { value: 200, label: 'Feb 2026' },
    ]);
    expect(timeTicks(mixed, 2, axisWords).length).to.be.at.most(2);
  });
});

describe('short periods', () => {
  it('are written in Welsh', () => {
    const write = (text: string) => shortPeriod(parsePeriod(text) as Period, welshAxis);
    expect(write('2026-09')).to.contain('2026').and.not.contain('Sep');
    expect(write('2026')).to.equal('2026');
    const { unit } = valueTicks([0, 5e6], true, 5, {}, welsh, welshAxis);
    expect(unit).to.equal(welshAxis.scales.million);
  });
});
