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
    ['Q3 2026', '2026-07-01'],
    ['2026 Q3', '2026-07-01'],
    ['Q4 2025/26', '2026-01-01'],
    ['2025-26 Q4', '2026-01-01'],
  ];
  for (const [text, start] of starts) {
    it(`${text} starts on ${start}`, () => expect(day(text)).to.equal(start));
  }

  it('takes two years in a row for a financial year, however it is written', () => {
    for (const text of ['2025/26', '2025-26', '2025–26', '2025/2026', '2025-2026', '2025 to 2026'])
      expect(parsePeriod(text), text).to.deep.equal({ step: 'financial-year', index: 2025 });
    expect(parsePeriod('1999-00')).to.deep.equal({ step: 'financial-year', index: 1999 });
    expect(parsePeriod('2025-26-Q4')).to.deep.equal(parsePeriod('2025/26-Q4'));
  });

  it('takes 2011-12 for a month, as canonical text does', () => {
    expect(parsePeriod('2011-12')).to.deep.equal({ step: 'month', index: 2011 * 12 + 11 });
  });

  it('refuses years that are not in a row', () => {
    for (const text of ['2025/27', '2025-27', '2025/25', '2025/2027', '2026 to 2025', '2026-13', '2012-11-Q1'])
      expect(parsePeriod(text), text).to.equal(undefined);
  });

  it('refuses months, days and weeks that do not exist', () => {
    for (const text of ['2026-00', '2026-13', '2026-02-29', '2026-04-31', '2026-13-01', '2026-01-00'])
      expect(parsePeriod(text), text).to.equal(undefined);
    for (const text of ['2026-W00', '2025-W53', '2026-W54']) expect(parsePeriod(text), text).to.equal(undefined);
  });

  it('refuses what it does not know', () => {
    for (const text of ['', 'Q5 2026', '2026-Q5', 'September 2026', '26-09', '2026-9', 'null', 'Q3', 'Q3 2026-09']) {
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
