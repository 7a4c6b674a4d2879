import { expect } from 'chai';
import fc from 'fast-check';
import { dateReader, readPeriod } from './time.js';

describe('dateReader', () => {
  const dates: [string, string | undefined][] = [
    ['05/01/2012', '2012-01-05'],
    ['5/1/2012', '2012-01-05'],
    ['01/07/11', '2011-07-01'],
    ['17/07/78', '1978-07-17'],
    ['04-Jan-11', '2011-01-04'],
    ['01-JUN-2012', '2012-06-01'],
    ['1 February 2007', '2007-02-01'],
    ['1st February 2007', '2007-02-01'],
    ['Monday 1 February 2007', '2007-02-01'],
    ['1 Sept 2007', '2007-09-01'],
    ['2017-12-14', '2017-12-14'],
    ['2022/08/01 00:00:00', '2022-08-01'],
    ['2017-12-14T00:00:00', '2017-12-14'],
    ['01.07.2011', '2011-07-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', undefined],
    ['31/04/2023', undefined],
    ['12/31/2023', undefined],
    ['2023-13-01', undefined],
    ['00/01/2023', undefined],
    ['1.2.11', undefined],
    ['1 Febtober 2007', undefined],
    ['1974 & 1983', undefined],
    ['2024/25', undefined],
    ['', undefined],
  ];
  for (const [text, value] of dates) {
    it(`reads “${text}” as ${value}`, () => {
      const reader = dateReader();
      expect(reader.read(text)?.slice(0, 10)).to.equal(value);
      expect(reader.timed).to.equal(false);
    });
  }

  for (const [text, value] of [
    ['2017-12-14T09:30:15Z', '2017-12-14T09:30:15Z'],
    ['2017-12-14T09:30:15.123+01:00', '2017-12-14T09:30:15+01:00'],
    ['14/06/2023 09:30', '2023-06-14T09:30:00'],
    ['2017-12-14 9:30', '2017-12-14T09:30:00'],
  ] as const) {
    it(`reads “${text}” with its time`, () => {
      const reader = dateReader();
      expect(reader.read(text)).to.equal(value);
      expect(reader.timed).to.equal(true);
    });
  }

  it('refuses a time that does not exist', () => {
    expect(dateReader().read('2017-12-14T25:30:15Z')).to.equal(undefined);
    expect(dateReader().read('2017-12-14T12:60:15Z')).to.equal(undefined);
  });

  it('reads back every day as people in the UK write it', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        for (const text of [
          `${date}/${month}/${year}`,
          `${date}/${month}/${year!.slice(2)}`,
          `${date}-${month}-${year}`,
          iso,
        ]) {
          expect(dateReader().read(text)?.slice(0, 10)).to.equal(iso);
        }
      }),
    );
  });
});

describe('readPeriod', () => {
  const periods: [string, string | undefined][] = [
    ['2024/25', '2024/25'],
    ['2024-25', '2024/25'],
    ['2024–25', '2024/25'],
    ['2024 to 2025', '2024/25'],
    ['2024/2025', '2024/25'],
    ['FY 2024/25', '2024/25'],
    ['1999/00', '1999/00'],
    ['2024/26', undefined],
    ['2024 to 2030', undefined],
    ['Q3 2026', '2026-Q3'],
    ['2026 Q3', '2026-Q3'],
    ['2026-Q3', '2026-Q3'],
    ['Quarter 3 2026', '2026-Q3'],
    ['Q1 2024/25', '2024/25-Q1'],
    ['2024/25 Q1', '2024/25-Q1'],
    ['2024-25 Q1', '2024/25-Q1'],
    ['Q5 2026', undefined],
    ['2026 Q3 2026', undefined],
    ['Sep 2026', '2026-09'],
    ['Sep-26', '2026-09'],
    ['September 2026', '2026-09'],
    ['Ward 2026', undefined],
    ['09/2026', '2026-09'],
    ['2026-W38', '2026-W38'],
    ['2026-W54', undefined],
    ['2026', undefined],
  ];
  for (const [text, value] of periods) {
    it(`reads “${text}” as ${value}`, () => {
      expect(readPeriod(text, false, false)).to.equal(value);
    });
  }

  it('reads a bare year only where it may be one', () => {
    expect(readPeriod('2026', false, true)).to.equal('2026');
    expect(readPeriod('0026', false, true)).to.equal(undefined);
  });

  it('reads 2011-12 as a month or a financial year, as asked', () => {
    expect(readPeriod('2011-12', true, false)).to.equal('2011-12');
    expect(readPeriod('2011-12', false, false)).to.equal('2011/12');
    expect(readPeriod('2026-13', true, false)).to.equal(undefined);
  });

  it('leaves canonical text as it is', () => {
    for (const text of ['2025/26', '2026-Q3', '2025/26-Q3', '2026-W38'])
      expect(readPeriod(text, false, false)).to.equal(text);
  });
});
