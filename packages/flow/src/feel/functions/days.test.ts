import { expect } from 'chai';
import fc from 'fast-check';
import { CalendarDate } from '../calendar.js';
import { fault, worth } from '../../../test/feel.js';

/** A day as a rule writes it. */
const written = (dayNumber: number): string => `@"${String(new CalendarDate(dayNumber))}"`;

describe('days', () => {
  it('are counted as working days, on and back', () => {
    const holidays = '[@"2026-12-25", @"2026-12-28"]';
    const added = (from: string, days: number) => worth(`add working days(@"${from}", ${days}, ${holidays})`);
    expect(added('2026-12-24', 1)).to.equal('2026-12-29');
    expect(added('2026-12-24', 3)).to.equal('2026-12-31');
    expect(added('2026-12-29', -1)).to.equal('2026-12-24');
    expect(added('2026-12-26', -1)).to.equal('2026-12-24');
    expect(added('2026-12-24', 0)).to.equal('2026-12-24');
    expect(added('2026-12-25', 0)).to.equal('2026-12-29');
    expect(fault('add working days(@"2026-01-01", 10 ** 9, [])')).to.match(/^large/);
    expect(fault('add working days(@"2026-01-01", 1, ["x"])')).to.match(/^items/);
  });

  it('are as many working days as are counted between', () => {
    const day = fc.integer({ min: 18_000, max: 24_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 300 }), fc.array(day, { maxLength: 30 }), (from, count, off) => {
        const [start, holidays] = [written(from), `[${off.map(written).join()}]`];
        const end = String(worth(`add working days(${start}, ${count}, ${holidays})`));
        expect(worth(`working days between(${start}, @"${end}", ${holidays})`)).to.equal(`${count}`);
      }),
      { numRuns: 200 },
    );
  });

  it('on which somebody becomes an age', () => {
    expect(worth('birthday(@"1960-05-06", 66)')).to.equal('2026-05-06');
    expect(worth('birthday(@"1960-02-29", 66)')).to.equal('2026-03-01');
    expect(worth('birthday(@"1960-02-29", 68)')).to.equal('2028-02-29');
    // Adding years ends with the month instead.
    expect(worth('@"1960-02-29" + @"P66Y"')).to.equal('2026-02-28');
    fc.assert(
      fc.property(fc.integer({ min: -15_000, max: 20_000 }), fc.integer({ min: 1, max: 110 }), (born, age) => {
        const [birth, day] = [written(born), `birthday(${written(born)}, ${age})`];
        expect(worth(`age(${birth}, ${day})`)).to.equal(`${age}`);
        expect(worth(`age(${birth}, ${day} - @"P1D")`)).to.equal(`${age - 1}`);
      }),
    );
  });

  it('on which a month ends', () => {
    expect(worth('last day of month(@"2028-02-10")')).to.equal('2028-02-29');
    expect(worth('last day of month(@"2026-12-31")')).to.equal('2026-12-31');
  });
});
