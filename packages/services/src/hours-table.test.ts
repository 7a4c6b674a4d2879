import { expect } from 'chai';
import type { Hours, OpeningRule, Weekday } from './hours/hours.js';
import { hoursTable } from './hours-table.js';
import { serviceWords as welsh } from './words/cy.js';
import { serviceWords as english } from './words/en.js';

const on = (...days: Weekday[]) => days.map((day) => ({ day }));
const now = new Date('2026-05-06T10:00Z');
const rowsOf = (hours: Hours, words = english) =>
  hoursTable(hours, { words, now })?.rows.map(({ days, times }) => `${days}: ${times}`);
const nine = { opens: '09:00', closes: '17:00' };
const ruleRows = (rule: Omit<OpeningRule, 'opens' | 'closes'>) =>
  [english, welsh].map((words) => rowsOf({ rules: [{ ...rule, ...nine }] }, words)?.[0]);

describe('hoursTable', () => {
  const hours: Hours = {
    rules: [
      { frequency: 'weekly', days: on(1, 2, 3, 5), opens: '13:30', closes: '17:00' },
      { frequency: 'weekly', days: on(1, 2, 3, 4, 5), opens: '09:00', closes: '12:00' },
      { frequency: 'weekly', days: on(6), opens: '22:00', closes: '00:00' },
    ],
    exceptions: [
      { from: '2026-12-24', until: '2027-01-01', times: [], name: 'Christmas' },
      { from: '2026-05-05', until: '2026-05-05', times: [] },
      { from: '2026-05-08', until: '2026-05-08', times: [{ opens: '10:00', closes: '11:00' }] },
    ],
    bankHolidays: 'closed',
  };

  it('puts days in a row together that have the same times', () => {
    expect(rowsOf(hours)).to.deep.equal([
      'Monday to Wednesday: 9am to midday and 1:30pm to 5pm',
      'Thursday: 9am to midday',
      'Friday: 9am to midday and 1:30pm to 5pm',
      'Saturday: 10pm to midnight',
      'Sunday: Closed',
      'Bank holidays: Closed',
    ]);
  });

  it('does so in Welsh', () => {
    expect(rowsOf(hours, welsh)).to.deep.equal([
      'Dydd Llun i ddydd Mercher: 9am i hanner dydd a 1:30pm i 5pm',
      'Dydd Iau: 9am i hanner dydd',
      'Dydd Gwener: 9am i hanner dydd a 1:30pm i 5pm',
      'Dydd Sadwrn: 10pm i hanner nos',
      'Dydd Sul: Ar gau',
      'Gwyliau banc: Ar gau',
    ]);
  });

  it('lists other days with their dates, those that have passed left out', () => {
    const told = (words: typeof english) =>
      hoursTable(hours, { words, now })?.exceptions.map(({ dates, times }) => `${dates}: ${times}`);
    expect(told(english)).to.deep.equal([
      'Friday 8 May 2026: 10am to 11am',
      'Thursday 24 December 2026 to Friday 1 January 2027 (Christmas): Closed',
    ]);
    expect(told(welsh)).to.deep.equal([
      'Dydd Gwener 8 Mai 2026: 10am i 11am',
      'Dydd Iau 24 Rhagfyr 2026 i ddydd Gwener 1 Ionawr 2027 (Christmas): Ar gau',
    ]);
  });

  it('tells of every day and of day and night', () => {
    expect(
      rowsOf({ rules: [{ frequency: 'daily', opens: '00:00', closes: '24:00' }], bankHolidays: 'open' }),
    ).to.deep.equal(['Every day: All day and night', 'Bank holidays: Open as usual']);
    expect(rowsOf({ rules: [{ frequency: 'weekly', days: on(6, 7), ...nine }] })).to.deep.equal([
      'Monday to Friday: Closed',
      'Saturday and Sunday: 9am to 5pm',
    ]);
  });

  it('tells of days that are rarer', () => {
    expect(ruleRows({ frequency: 'monthly', days: [{ day: 1, nth: 1 }] })).to.deep.equal([
      'First Monday of the month: 9am to 5pm',
      'Dydd Llun cyntaf y mis: 9am i 5pm',
    ]);
    expect(
      ruleRows({
        frequency: 'monthly',
        days: [
          { day: 2, nth: 2 },
          { day: 5, nth: -1 },
        ],
      }),
    ).to.deep.equal([
      'Second Tuesday and last Friday of the month: 9am to 5pm',
      'Ail ddydd Mawrth a dydd Gwener olaf y mis: 9am i 5pm',
    ]);
    expect(ruleRows({ frequency: 'weekly', interval: 2, from: '2026-05-05', days: on(2) })).to.deep.equal([
      'Every 2 weeks on Tuesday, next on 19 May 2026: 9am to 5pm',
      'Dydd Mawrth, bob 2 wythnos, nesaf ar 19 Mai 2026: 9am i 5pm',
    ]);
    expect(ruleRows({ frequency: 'monthly', monthDays: [1, 15, -1] })).to.deep.equal([
      '1st, 15th and last day of the month: 9am to 5pm',
      'Diwrnod 1, diwrnod 15 a diwrnod olaf y mis: 9am i 5pm',
    ]);
    expect(ruleRows({ frequency: 'monthly', days: [{ day: 5, nth: -2 }] })[1]).to.equal(
      'Dydd Gwener olaf ond un y mis: 9am i 5pm',
    );
    expect(ruleRows({ frequency: 'monthly', days: on(5), monthDays: [13] })[1]).to.equal(
      'Dydd Gwener, os yw’n ddiwrnod 13 y mis: 9am i 5pm',
    );
    const years = [2, 3, 5].map((interval) => ruleRows({ frequency: 'yearly', interval, from: '2020-06-21' })[1]);
    expect(years.map((each) => /bob \d+ \S+(?=,|:)/.exec(each ?? '')?.[0])).to.deep.equal([
      'bob 2 flynedd',
      'bob 3 blynedd',
      'bob 5 mlynedd',
    ]);
    expect(ruleRows({ frequency: 'yearly', from: '2020-06-21' })[0]).to.equal('21st of June: 9am to 5pm');
    expect(ruleRows({ frequency: 'yearly', months: [4, 10], days: [{ day: 3, nth: 1 }] })).to.deep.equal([
      'First Wednesday of April and October: 9am to 5pm',
      'Dydd Mercher cyntaf ym mis Ebrill a Hydref: 9am i 5pm',
    ]);
  });

  it('names a part of the year, and leaves out what has ended', () => {
    const season = { frequency: 'weekly', days: on(6, 7), ...nine } as const;
    const rules: OpeningRule[] = [
      { ...season, from: '2026-04-01', until: '2026-09-30' },
      { ...season, from: '2025-04-01', until: '2025-09-30' },
      { ...season, opens: '10:00', from: '2026-10-01' },
    ];
    expect(rowsOf({ rules })).to.deep.equal([
      'Monday to Friday, 1 April 2026 to 30 September 2026: Closed',
      'Saturday and Sunday, 1 April 2026 to 30 September 2026: 9am to 5pm',
      'Monday to Friday, from 1 October 2026: Closed',
      'Saturday and Sunday, from 1 October 2026: 10am to 5pm',
    ]);
  });

  it('keeps the words of the source, and says nothing where there is nothing', () => {
    expect(hoursTable({ rules: [], description: ' By appointment ' }, { words: english, now })).to.deep.equal({
      rows: [],
      exceptions: [],
      description: 'By appointment',
    });
    expect(hoursTable({ rules: [] }, { words: english, now })).to.equal(undefined);
    expect(
      hoursTable({ rules: [{ frequency: 'daily', opens: 'nine', closes: '17:00' }] }, { words: english, now }),
    ).to.equal(undefined);
  });
});
