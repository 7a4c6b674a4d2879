import { expect } from 'chai';
import { makeSeries } from './measure.js';
import { comparable, isPartial } from './partial.js';
import { parsePeriod } from './period.js';

function partialOn(period: string, moment: string): boolean {
  return isPartial(parsePeriod(period)!, new Date(moment));
}

describe('a period that is not over', () => {
  it('ends with its last day', () => {
    expect(partialOn('2026-11', '2026-11-30T12:00:00Z')).to.equal(true);
    expect(partialOn('2026-11', '2026-12-01T12:00:00Z')).to.equal(false);
    expect(partialOn('2026-Q4', '2026-12-31T12:00:00Z')).to.equal(true);
    expect(partialOn('2025/26', '2026-03-31T12:00:00Z')).to.equal(true);
    expect(partialOn('2025/26', '2026-04-01T12:00:00Z')).to.equal(false);
    expect(partialOn('2026-W47', '2026-11-22T12:00:00Z')).to.equal(true);
    expect(partialOn('2026-W47', '2026-11-23T12:00:00Z')).to.equal(false);
    expect(partialOn('2026-11-22', '2026-11-22T12:00:00Z')).to.equal(true);
  });

  it('may still be to come', () => {
    expect(partialOn('2027', '2026-11-22T12:00:00Z')).to.equal(true);
  });

  it('is over when a clock in London says so', () => {
    expect(partialOn('2026-06', '2026-06-30T22:59:59Z')).to.equal(true);
    expect(partialOn('2026-06', '2026-06-30T23:00:00Z')).to.equal(false);
    expect(partialOn('2026-12', '2026-12-31T23:59:59Z')).to.equal(true);
    expect(partialOn('2026-12', '2027-01-01T00:00:00Z')).to.equal(false);
  });
});

describe('a comparable series', () => {
  const series = makeSeries(['2026-09', '2026-10', '2026-11', '2026-12'].map((when, value) => ({ when, value })));
  const values = (moment: string): unknown[] => comparable(series, new Date(moment)).map(({ value }) => value);

  it('has no period at its end that is not over', () => {
    expect(values('2026-11-22T12:00:00Z')).to.deep.equal([0, 1]);
    expect(values('2026-12-31T12:00:00Z')).to.deep.equal([0, 1, 2]);
    expect(values('2027-01-01T12:00:00Z')).to.deep.equal([0, 1, 2, 3]);
  });

  it('may be empty', () => {
    expect(values('2026-01-01T12:00:00Z')).to.deep.equal([]);
    expect(comparable([], new Date())).to.deep.equal([]);
  });
});
