import { expect } from 'chai';
import fc from 'fast-check';
import { addMonths, CalendarDate, dateOfText } from './calendar.js';
import { fault, worth } from '../../test/feel.js';

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = (year: number): number[] => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of some years one after the other, counted by hand from 1 January 1970. */
function* everyDay(first: number, last: number): Generator<{ text: string; number: number; year: number }> {
  const count = (year: number): number => (leap(year) ? 366 : 365);
  let number = 0;
  for (let year = 1970; year > first; year--) number -= count(year - 1);
  for (let year = 1970; year < first; year++) number += count(year);
  for (let year = first; year <= last; year++) {
    for (const [month, length] of lengths(year).entries()) {
      for (let day = 1; day <= length; day++) {
        yield { text: [String(year).padStart(4, '0'), two(month + 1), two(day)].join('-'), number: number++, year };
      }
    }
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map((number) => new CalendarDate(number));

describe('dates', () => {
  it('follow one another as the calendar has them', () => {
    for (const [first, last] of [
      [1896, 1905],
      [1996, 2030],
      [2099, 2101],
      [4, 5],
    ] as const) {
      for (const { text, number } of everyDay(first, last)) {
        expect(dateOfText(text).dayNumber, text).to.equal(number);
        expect(String(new CalendarDate(number))).to.equal(text);
        expect(new CalendarDate(number).weekday).to.equal(((((number + 3) % 7) + 7) % 7) + 1);
      }
    }
  });

  it('are only those there are', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-01', '2026-04-31', '2026-01-00', '1900-02-29']) {
      expect(fault(`@"${text}"`), text).to.equal(`day "${text}"`);
    }
    for (const text of ['2026-2-1', '26-02-01', '01/02/2026', '2026-02-01T00:00', '+2026-02-01', '']) {
      expect(fault(`@"${text}"`), text).to.equal(`date "${text}"`);
    }
    expect(fault('date(2026, 2.5, 1)')).to.match(/^day/);
    expect(fault('date(2026, 1)')).to.match(/^day/);
    expect(fault('date("2026-02-01") + @"P9999999Y"')).to.match(/^day/);
  });

  it('move by days there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (date, days) => {
        const moved = worth(`@"${String(date)}" + @"P1D" * (${days})`) as string;
        expect(worth(`(@"${moved}" - @"${String(date)}").days`)).to.equal(String(days));
      }),
    );
  });

  it('move by months to the same day, or to the last of a shorter month', () => {
    expect(worth('@"2026-01-31" + @"P1M"')).to.equal('2026-02-28');
    expect(worth('@"2024-01-31" + @"P1M"')).to.equal('2024-02-29');
    expect(worth('@"2024-02-29" + @"P1Y"')).to.equal('2025-02-28');
    expect(worth('@"2024-02-29" - @"P4Y"')).to.equal('2020-02-29');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(moved.year * 12 + moved.month).to.equal(date.year * 12 + date.month + months);
        expect(moved.day).to.equal(Math.min(date.day, lengths(moved.year)[moved.month - 1]!));
      }),
    );
  });

  it('lose what is less than a day', () => {
    expect(worth('@"2026-04-01" + @"PT23H59M59S"')).to.equal('2026-04-01');
    expect(worth('@"2026-04-01" - @"PT1S"')).to.equal('2026-03-31');
  });
});

describe('age', () => {
  const age = (birth: string, on: string) => worth(`age(@"${birth}", @"${on}")`);

  it('is whole years, from the birthday on', () => {
    expect(age('2008-04-06', '2026-04-05')).to.equal('17');
    expect(age('2008-04-06', '2026-04-06')).to.equal('18');
    expect(worth('age(@"2008-04-06", today())')).to.equal('18');
  });

  it('of who was born on 29 February changes on 1 March in other years', () => {
    expect(age('2004-02-29', '2022-02-28')).to.equal('17');
    expect(age('2004-02-29', '2022-03-01')).to.equal('18');
    expect(age('2004-02-29', '2024-02-29')).to.equal('20');
  });

  it('is none before birth', () => {
    expect(fault('age(@"2026-04-07", @"2026-04-06")')).to.match(/^born/);
  });
});

describe('working days between', () => {
  it('are what counting day by day gives', () => {
    const holiday = fc.integer({ min: 20_000, max: 20_060 });
    fc.assert(
      fc.property(holiday, holiday, fc.array(holiday, { maxLength: 8 }), (from, to, off) => {
        const [first, last] = [Math.min(from, to), Math.max(from, to)];
        let days = 0;
        for (let day = first + 1; day <= last; day++) {
          if (new CalendarDate(day).weekday < 6 && !off.includes(day)) days++;
        }
        const text = (day: number) => `@"${String(new CalendarDate(day))}"`;
        const found = worth(`working days between(${text(from)}, ${text(to)}, [${off.map(text).join(', ')}])`);
        expect(found).to.equal(String(from > to && days ? -days : days));
      }),
    );
  });
});
