import { expect } from 'chai';
import { bankHolidays, divisions, holidaysFrom, holidaysIn, type Division } from './index.js';

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const weekday = (date: string): number => new Date(date).getUTCDay();
const later = (date: string, days: number): string => iso(...parts(date), days);
function parts(date: string): [number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
}
const plus = (date: string, days: number): string => later(date, Number(date.slice(8)) + days);

/** Easter Sunday by the tables of the Prayer Book, as Gauss put them into sums. */
function easter(year: number): string {
  const [golden, century] = [year % 19, Math.floor(year / 100)];
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const corrected = moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const sunday = corrected - ((year + Math.floor(year / 4) + corrected + 2 - century + Math.floor(century / 4)) % 7);
  const month = 3 + Math.floor((sunday + 40) / 44);
  return iso(year, month, sunday + 28 - 31 * Math.floor(month / 4));
}

const firstMonday = (year: number, month: number): string =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => iso(year, month, day)).find((date) => weekday(date) === 1)!;
const lastMonday = (year: number, month: number): string =>
  [31, 30, 29, 28, 27, 26, 25].map((day) => iso(year, month, day)).find((date) => weekday(date) === 1)!;

/** The next weekday that is no bank holiday yet, for a day that falls on a weekend. */
function withSubstitute(dates: string[], date: string): string[] {
  let day = date;
  while (weekday(day) === 0 || weekday(day) === 6 || dates.includes(day)) day = plus(day, 1);
  return [...dates, day];
}

function byRule(division: Division, year: number): string[] {
  const sunday = easter(year);
  let dates = [plus(sunday, -2), firstMonday(year, 5), lastMonday(year, 5)];
  if (division === 'scotland') {
    dates.push(firstMonday(year, 8));
    // A day for the men's football World Cup.
    if (year === 2026) dates.push('2026-06-15');
    for (const day of [iso(year, 1, 1), iso(year, 1, 2), iso(year, 11, 30)]) dates = withSubstitute(dates, day);
  } else {
    dates.push(plus(sunday, 1), lastMonday(year, 8));
    dates = withSubstitute(dates, iso(year, 1, 1));
  }
  if (division === 'northern-ireland') {
    for (const day of [iso(year, 3, 17), iso(year, 7, 12)]) dates = withSubstitute(dates, day);
  }
  // Boxing Day keeps its date where Christmas Day gives way.
  const [christmas, boxing] = [iso(year, 12, 25), iso(year, 12, 26)];
  const keeps = [christmas, boxing].filter((date) => weekday(date) !== 0 && weekday(date) !== 6);
  const gives = [christmas, boxing].filter((date) => !keeps.includes(date));
  dates.push(...keeps);
  for (const date of gives) dates = withSubstitute(dates, date);
  return dates.sort();
}

describe('bank holidays', () => {
  for (const division of divisions) {
    for (const year of [2024, 2025, 2026, 2027, 2028]) {
      it(`of ${division} in ${year} are those the rules give`, () => {
        const known = [...bankHolidays.dates[division]].filter((date) => date.startsWith(String(year))).sort();
        expect(known).to.deep.equal(byRule(division, year));
      });
    }
  }

  it('are the published ones of 2026 in England and Wales', () => {
    const known = [...bankHolidays.dates['england-and-wales']].filter((date) => date.startsWith('2026'));
    expect(known.join(' ')).to.equal(
      '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28',
    );
  });

  it('are not known before or after the years in the data', () => {
    const england = holidaysIn('england-and-wales');
    expect(['2023-12-25', '2024-12-25', '2024-12-24', '2029-12-25'].map(england)).to.deep.equal([
      undefined,
      true,
      false,
      undefined,
    ]);
  });

  it('are known without a part of the country only where all parts agree', () => {
    const anywhere = holidaysIn();
    expect(['2026-12-25', '2026-12-24', '2026-08-31', '2026-03-17'].map(anywhere)).to.deep.equal([
      true,
      false,
      undefined,
      undefined,
    ]);
  });
});

describe('holidaysFrom', () => {
  const part = (...dates: string[]) => ({ events: dates.map((date) => ({ title: 'A holiday', date, notes: '' })) });

  it('reads the file that GOV.UK publishes', () => {
    const holidays = holidaysFrom({
      'england-and-wales': part('2029-01-01', '2030-12-25'),
      scotland: part('2029-01-02', '2030-01-02'),
      'northern-ireland': part('2028-12-25', '2029-03-19', '2030-03-18', '2031-03-17'),
    });
    expect(holidays?.from).to.equal('2029-01-01');
    expect(holidays?.until).to.equal('2030-12-31');
    const scotland = holidaysIn('scotland', holidays);
    expect(['2029-01-02', '2029-01-03', '2026-01-02'].map(scotland)).to.deep.equal([true, false, undefined]);
  });

  it('takes nothing for it that is not such a file', () => {
    const wrong = [
      undefined,
      null,
      'text',
      [],
      {},
      { 'england-and-wales': part('2029-01-01') },
      { 'england-and-wales': part('soon'), scotland: part('soon'), 'northern-ireland': part('soon') },
      { 'england-and-wales': { events: 3 }, scotland: null, 'northern-ireland': [] },
    ];
    expect(wrong.map(holidaysFrom)).to.deep.equal(wrong.map(() => undefined));
  });
});
