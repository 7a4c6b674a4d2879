import { expect } from 'chai';
import fc from 'fast-check';
import { parsePeriod, previousPeriod, samePeriodLastYear, settleStep, startOf, steps, type Period } from './period.js';

const day = (text: string): string => startOf(parsePeriod(text)!).toISOString().slice(0, 10);
const periods = (...texts: string[]): Period[] => texts.map((text) => parsePeriod(text)!);

describe('periods', () => {
  const starts: [string, string][] = [
    ['2026', '2026-01-01'],
    ['2025/26', '2025-04-01'],
    ['2026-Q1', '2026-01-01'],
    ['2026-Q3', '2026-07-01'],
    ['2025/26-Q1', '2025-04-01'],
    ['2025/26-Q4', '2026-01-01'],
    ['2026-09', '2026-09-01'],
    ['2026-W01', '2025-12-29'],
    ['2026-W53', '2026-12-28'],
    ['2024-02-29', '2024-02-29'],
    ['2026-09-30T10:05:00Z', '2026-09-30'],
  ];
  for (const [text, start] of starts) {
    it(`${text} starts on ${start}`, () => expect(day(text)).to.equal(start));
  }

  it('refuses what is not canonical', () => {
    for (const text of ['', 'Q3 2026', '2026-Q5', 'September 2026', '26-09', '2026-9', 'null']) {
      expect(parsePeriod(text), text).to.equal(undefined);
    }
  });

  it('knows the period before and the same one last year', () => {
    const before = (text: string): string =>
      startOf(previousPeriod(parsePeriod(text)!))
        .toISOString()
        .slice(0, 10);
    const lastYear = (text: string): string =>
      startOf(samePeriodLastYear(parsePeriod(text)!))
        .toISOString()
        .slice(0, 10);
    expect(before('2026-Q1')).to.equal('2025-10-01');
    expect(before('2026-01')).to.equal('2025-12-01');
    expect(before('2025/26')).to.equal('2024-04-01');
    expect(lastYear('2025/26-Q2')).to.equal('2024-07-01');
    expect(lastYear('2026-09-30')).to.equal('2025-09-30');
    expect(lastYear('2026-02')).to.equal('2025-02-01');
  });

  it('puts periods of one step in the order of their starts', () => {
    const period = fc.record({ step: fc.constantFrom(...steps), index: fc.integer({ min: 1900, max: 2200 }) });
    fc.assert(
      fc.property(period, ({ step, index }) => {
        const here = startOf({ step, index });
        expect(startOf(previousPeriod({ step, index })).getTime()).to.be.lessThan(here.getTime());
        expect(Number.isNaN(here.getTime())).to.equal(false);
      }),
    );
  });

  it('sees quarters in quarter-end dates, months in month-end dates', () => {
    const quarters = settleStep(periods('2026-03-31', '2026-06-30', '2026-09-30'));
    expect(quarters.map(({ step }) => step)).to.deep.equal(['quarter', 'quarter', 'quarter']);
    expect(startOf(quarters[2]!).toISOString().slice(0, 10)).to.equal('2026-07-01');
    const months = settleStep(periods('2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'));
    expect(months.at(-1)).to.deep.equal(parsePeriod('2026-10'));
  });

  it('leaves dates without a rhythm as days', () => {
    const days = periods('2026-01-04', '2026-01-05', '2026-03-19', '2026-09-30');
    expect(settleStep(days)).to.deep.equal(days);
  });
});
