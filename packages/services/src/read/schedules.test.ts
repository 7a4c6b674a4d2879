import { expect } from 'chai';
import { recordsOf } from '../../test/dataset.js';
import { servicesOf } from './index.js';

const reading = (...schedules: Record<string, unknown>[]) => {
  const { services, warnings } = servicesOf(recordsOf([{ id: 'a', name: 'A', status: 'active', schedules }]));
  return { hours: services[0]!.hours, warnings };
};
const hours = (...schedules: Record<string, unknown>[]) => reading(...schedules).hours;
const times = { opens_at: '09:00', closes_at: '17:00' };
const said = { opens: '09:00', closes: '17:00' };

describe('schedules of Open Referral', () => {
  it('reads rules of iCalendar', () => {
    expect(
      hours({ freq: 'WEEKLY', interval: 2, byday: 'TH,FR', dtstart: '2026-01-01', ...times })!.rules,
    ).to.deep.equal([
      { frequency: 'weekly', interval: 2, days: [{ day: 4 }, { day: 5 }], from: '2026-01-01', ...said },
    ]);
    expect(hours({ freq: 'MONTHLY', byday: '1MO,-1FR', ...times })!.rules).to.deep.equal([
      {
        frequency: 'monthly',
        days: [
          { day: 1, nth: 1 },
          { day: 5, nth: -1 },
        ],
        ...said,
      },
    ]);
    expect(hours({ freq: 'monthly', bymonthday: '2,3,-1', bymonth: 4, ...times })!.rules).to.deep.equal([
      { frequency: 'monthly', monthDays: [2, 3, -1], months: [4], ...said },
    ]);
  });

  it('takes the day a rule begins on, where it names none', () => {
    expect(hours({ freq: 'WEEKLY', dtstart: '2026-01-01', ...times })!.rules[0]!.days).to.deep.equal([{ day: 4 }]);
    expect(hours({ freq: 'MONTHLY', dtstart: '2026-01-15', ...times })!.rules[0]!.monthDays).to.deep.equal([15]);
    expect(hours({ dtstart: '2026-01-15', ...times })!.rules).to.deep.equal([
      { frequency: 'daily', from: '2026-01-15', until: '2026-01-15', ...said },
    ]);
  });

  it('takes what is valid from and until, and keeps in step with the start', () => {
    const [every] = hours({
      byday: 'MO',
      valid_from: '2026-01-01',
      valid_to: '2026-06-30',
      until: '2026-03-31',
      ...times,
    })!.rules;
    expect([every!.from, every!.until]).to.deep.equal(['2026-01-01', '2026-03-31']);
    const second = (valid_from: string) =>
      hours({ freq: 'WEEKLY', interval: 2, byday: 'MO', dtstart: '2026-01-05', valid_from, ...times })!.rules[0]!.from;
    expect(second('2026-01-14')).to.equal('2026-01-19');
    expect(second('2026-01-21')).to.equal('2026-01-21');
  });

  it('reads times with seconds and zones as times of the clock on the wall', () => {
    for (const opens_at of [
      '09:00',
      '9:00',
      '0900',
      '09:00:00',
      '09:00:00Z',
      '09:00+01:00',
      'T09:00',
      '2026-01-01T09:00:00',
    ]) {
      expect(hours({ byday: 'MO', ...times, opens_at })!.rules[0]!.opens, opens_at).to.equal('09:00');
    }
  });

  it('takes a time zone that is another than ours', () => {
    expect(hours({ byday: 'MO', ...times, timezone: 'Europe/Paris' })!.timeZone).to.equal('Europe/Paris');
    expect(hours({ byday: 'MO', ...times, opens_at: '09:00-05:00' })!.timeZone).to.equal('Etc/GMT+5');
    expect(hours({ byday: 'MO', ...times, timezone: 'Europe/London' })!.timeZone).to.equal(undefined);
    expect(hours({ byday: 'MO', ...times, timezone: 'Nowhere/Atall' })!.timeZone).to.equal(undefined);
  });

  it('lets closing come before opening, which is on the next day', () => {
    expect(hours({ byday: 'FR', opens_at: '22:00', closes_at: '03:00' })!.rules[0]).to.include({
      opens: '22:00',
      closes: '03:00',
    });
    expect(hours({ byday: 'FR', opens_at: '22:00', closes_at: '00:00' })!.rules[0]!.closes).to.equal('24:00');
  });

  it('keeps a rule that never comes, and says so', () => {
    const { hours: kept, warnings } = reading({
      freq: 'WEEKLY',
      byday: 'TH',
      bymonthday: '2',
      dtstart: '2005-01-01',
      valid_to: '2005-01-01',
      ...times,
    });
    expect(kept!.rules).to.have.length(1);
    expect(warnings.join()).to.contain('Opening times that never come');
    expect(reading({ freq: 'WEEKLY', byday: 'TH', dtstart: '2005-01-01', ...times }).warnings).to.deep.equal([]);
  });

  it('keeps the words where a time can not be, and says so', () => {
    const { hours: kept, warnings } = reading({
      byday: 'MO',
      opens_at: '25:00',
      closes_at: '26:30',
      description: 'Ring for times',
    });
    expect(kept).to.deep.equal({ rules: [], description: 'Ring for times' });
    expect(warnings.join()).to.contain('no such times');
    expect(hours({ byday: 'MO', opens_at: '25:00', closes_at: '17:00' })!.description).to.equal('MO 25:00–17:00');
    expect(reading({ byday: 'XX', ...times }).warnings.join()).to.contain('no such days');
    expect(reading(times).warnings.join()).to.contain('nothing says on which days');
  });

  it('keeps hours that are said in words only, with nothing to warn of', () => {
    expect(reading({ description: 'By appointment' }, { notes: '<p>Ring first</p>' })).to.deep.equal({
      hours: { rules: [], description: 'By appointment\nRing first' },
      warnings: [],
    });
    expect(
      reading({ byday: 'MO', opens_at: null, closes_at: '' }, { id: 'x', valid_from: '2026-01-01' }),
    ).to.deep.equal({
      hours: undefined,
      warnings: [],
    });
  });

  it('ends a rule that comes so many times with the last of them', () => {
    const start = { dtstart: '2026-01-05', ...times };
    const until = (more: Record<string, unknown>) => hours({ ...start, ...more })!.rules[0]!.until;
    expect(until({ freq: 'WEEKLY', byday: 'MO,TH', count: 3 })).to.equal('2026-01-12');
    expect(until({ freq: 'WEEKLY', interval: 2, byday: 'MO', count: '3' })).to.equal('2026-02-02');
    expect(until({ freq: 'DAILY', count: 1 })).to.equal('2026-01-05');
    expect(until({ freq: 'MONTHLY', byday: '-1FR', count: 2 })).to.equal('2026-02-27');
    // From the start on, however late it becomes valid, and no later than anything else says.
    expect(until({ freq: 'WEEKLY', byday: 'MO', count: 10, valid_from: '2026-02-01' })).to.equal('2026-03-09');
    expect(until({ freq: 'WEEKLY', byday: 'MO', count: 10, until: '2026-02-01' })).to.equal('2026-02-01');
    expect(until({ freq: 'WEEKLY', byday: 'MO', count: 0 })).to.equal(undefined);
  });

  it('says where it is not known when the last of so many times is', () => {
    const rule = { freq: 'WEEKLY', byday: 'MO', ...times };
    for (const schedule of [
      { ...rule, count: 3 },
      { ...rule, dtstart: '2026-01-05', count: -1 },
      { ...rule, dtstart: '2026-01-05', count: 1e9 },
      { freq: 'YEARLY', bymonth: 2, bymonthday: 30, dtstart: '2026-01-05', ...times, count: 3 },
    ]) {
      const { hours: kept, warnings } = reading(schedule);
      expect(kept!.rules[0]!.until).to.equal(undefined);
      expect(warnings.join()).to.contain('it is not known how often they come');
    }
  });

  it('leaves as words what counts weeks or days of a year, and says so', () => {
    for (const [more, description] of [
      [{ byweekno: '1,3' }, 'MO 09:00–17:00 (byweekno 1,3)'],
      [{ byyearday: [100] }, 'MO 09:00–17:00 (byyearday 100)'],
      [{ bysetpos: -1 }, 'MO 09:00–17:00 (bysetpos -1)'],
    ] as const) {
      const { hours: kept, warnings } = reading({ freq: 'YEARLY', byday: 'MO', ...times, ...more });
      expect(kept).to.deep.equal({ rules: [], description });
      expect(warnings.join()).to.contain('Opening times left as words');
    }
    expect(reading({ byday: 'MO', ...times, byweekno: '', byyearday: null, bysetpos: [] }).warnings).to.deep.equal([]);
  });

  it('counts every second week from its Monday, and says so where another day is said to begin it', () => {
    const rule = { freq: 'WEEKLY', interval: 2, byday: 'SU,MO', dtstart: '2026-01-04', ...times };
    expect(reading({ ...rule, wkst: 'SU' }).warnings.join()).to.contain('counted from its Monday');
    expect(reading({ ...rule, wkst: 'MO' }).warnings).to.deep.equal([]);
    expect(reading({ ...rule, interval: 1, wkst: 'SU' }).warnings).to.deep.equal([]);
  });

  it('hears what the words say of bank holidays, and keeps only what is more than that', () => {
    expect(hours({ byday: 'MO', ...times, notes: 'Closed on bank holidays' })).to.deep.equal({
      rules: [{ frequency: 'weekly', days: [{ day: 1 }], ...said }],
      bankHolidays: 'closed',
    });
    const more = 'Weekdays. The service is not available on public holidays.';
    expect(hours({ byday: 'MO', ...times, description: more })).to.deep.include({
      bankHolidays: 'closed',
      description: more,
    });
  });

  it('leaves out a holiday without a day, and says so', () => {
    const { services, warnings } = servicesOf(
      recordsOf([
        {
          id: 'a',
          name: 'A',
          status: 'active',
          holiday_schedules: [{ closed: true }, { start_date: '2026-12-25', opens_at: '10:00', closes_at: '12:00' }],
        },
      ]),
    );
    expect(services[0]!.hours!.exceptions).to.deep.equal([
      { from: '2026-12-25', until: '2026-12-25', times: [{ opens: '10:00', closes: '12:00' }] },
    ]);
    expect(warnings.join()).to.contain('Holidays left out');
  });
});
