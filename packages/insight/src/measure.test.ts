import { expect } from 'chai';
import fc from 'fast-check';
import { changeBetween, changeInSeries, makeSeries, targetStatus } from './measure.js';

const quarterly = makeSeries([
  { when: '2026-Q3', value: 48.2 },
  { when: '2025-Q3', value: 46.9 },
  { when: '2026-Q2', value: 48.6 },
  { when: '2025-Q4', value: 44.1 },
  { when: '2026-Q1', value: 45.2 },
]);

describe('change', () => {
  it('is against the period before, in whatever order the rows come', () => {
    expect(changeInSeries(quarterly, 'previous')).to.deep.equal({
      amount: -0.4,
      against: 'previous',
      direction: 'down',
    });
  });

  it('is against the same period last year, without binary noise', () => {
    expect(changeInSeries(quarterly, 'last-year', 'higher')).to.deep.equal({
      amount: 1.3,
      against: 'last-year',
      direction: 'up',
      verdict: 'better',
    });
  });

  it('is not given across a gap, nor from a missing value', () => {
    const gap = makeSeries([
      { when: '2026-01', value: 1 },
      { when: '2026-03', value: 2 },
    ]);
    expect(changeInSeries(gap, 'previous')).to.equal(undefined);
    const missing = makeSeries([
      { when: '2026-02', value: null },
      { when: '2026-03', value: 2 },
    ]);
    expect(changeInSeries(missing, 'previous')).to.equal(undefined);
    expect(changeInSeries([], 'previous')).to.equal(undefined);
    expect(changeInSeries(quarterly, 'none')).to.equal(undefined);
  });

  it('takes the date before where dates have no rhythm', () => {
    const irregular = makeSeries([
      { when: '2026-01-04', value: 10 },
      { when: '2026-01-19', value: 12 },
    ]);
    expect(changeInSeries(irregular, 'previous')?.amount).to.equal(2);
  });

  it('takes the reading before where there are several a day', () => {
    const readings = makeSeries(
      ['2026-09-01T00:00', '2026-09-01T12:00', '2026-09-02T06:00', '2026-09-02T12:00'].map((when, index) => ({
        when,
        value: [100, 150, 212, 218][index]!,
      })),
    );
    expect(changeInSeries(readings, 'previous')?.amount).to.equal(6);
    expect(changeInSeries(readings, 'last-year')).to.equal(undefined);
  });

  it('judges only when a way is better and something changed', () => {
    expect(changeBetween(5, 4, 'previous').verdict).to.equal(undefined);
    expect(changeBetween(5, 5, 'previous', 'higher').verdict).to.equal(undefined);
    expect(changeBetween(5, 4, 'previous', 'lower').verdict).to.equal('worse');
    expect(changeBetween(3, 4, 'previous', 'lower').verdict).to.equal('better');
  });

  it('turns round when the two values change places', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const there = changeBetween(a, b, 'previous', 'higher');
        const back = changeBetween(b, a, 'previous', 'lower');
        expect(there.amount + back.amount).to.equal(0);
        expect(there.verdict).to.equal(back.verdict);
      }),
    );
  });
});

describe('target', () => {
  it('is met at the target, whichever way is better', () => {
    expect(targetStatus(50, 50, 'higher').met).to.equal(true);
    expect(targetStatus(50, 50, 'lower').met).to.equal(true);
    expect(targetStatus(48.2, 50, 'higher').met).to.equal(false);
    expect(targetStatus(48.2, 50, 'lower').met).to.equal(true);
  });

  it('is not judged when no way is better', () => {
    expect(targetStatus(48.2, 50)).to.deep.equal({ value: 50 });
  });
});
