import { expect } from 'chai';
import fc from 'fast-check';
import type { Hours, OpeningRule, Weekday } from './hours.js';
import { holidaysIn, openingAt, openingsBetween } from './index.js';

const on = (...days: Weekday[]) => days.map((day) => ({ day }));
const office: OpeningRule = { frequency: 'weekly', days: on(1, 2, 3, 4, 5), opens: '09:00', closes: '17:00' };
const england = holidaysIn('england-and-wales');
const at = (hours: Hours, moment: string) => openingAt(hours, new Date(moment), england);

describe('openingAt', () => {
  it('is open from the minute it opens to the minute before it closes', () => {
    const states = ['08:59', '09:00', '16:59', '17:00'].map(
      (time) => at({ rules: [office] }, `2026-01-14T${time}Z`).state,
    );
    expect(states).to.deep.equal(['closed', 'open', 'open', 'closed']);
  });

  it('goes by the clock where it is, not by UTC', () => {
    expect(at({ rules: [office] }, '2026-07-15T08:30Z').state).to.equal('open');
    expect(at({ rules: [office] }, '2026-07-15T16:30Z').state).to.equal('closed');
    expect(at({ rules: [office], timeZone: 'America/New_York' }, '2026-07-15T16:30Z').state).to.equal('open');
  });

  it('tells moments as calendar and clock show them there', () => {
    const { today, closes } = at({ rules: [office] }, '2026-07-15T08:30Z');
    expect(today).to.equal('2026-07-15');
    expect(closes).to.deep.equal({ at: new Date('2026-07-15T16:00Z'), date: '2026-07-15', time: '17:00' });
  });

  it('finds the next opening after a weekend', () => {
    const { state, opens } = at({ rules: [office] }, '2026-01-16T18:00Z');
    expect(state).to.equal('closed');
    expect(opens?.date).to.equal('2026-01-19');
    expect(opens?.time).to.equal('09:00');
  });

  it('takes openings that meet for one', () => {
    const rules: OpeningRule[] = [
      { frequency: 'daily', opens: '09:00', closes: '12:00' },
      { frequency: 'daily', opens: '12:00', closes: '14:00' },
    ];
    expect(at({ rules }, '2026-01-14T10:00Z').closes?.time).to.equal('14:00');
  });

  it('follows an opening over midnight, and leaves it to the day it began on', () => {
    const hours: Hours = {
      rules: [{ frequency: 'weekly', days: on(5), opens: '20:00', closes: '02:00' }],
      exceptions: [{ from: '2026-01-17', until: '2026-01-17', times: [] }],
    };
    const { state, closes } = at(hours, '2026-01-17T01:00Z');
    expect(state).to.equal('open');
    expect(closes?.date).to.equal('2026-01-17');
    expect(closes?.time).to.equal('02:00');
  });

  it('never closes where it is open day and night, on bank holidays too', () => {
    const hours: Hours = { rules: [{ frequency: 'daily', opens: '00:00', closes: '00:00' }] };
    const opening = at(hours, '2026-12-25T12:00Z');
    expect(opening.state).to.equal('open');
    expect(opening).not.to.have.any.keys('closes', 'doubt');
  });

  describe('when clocks change', () => {
    const small: Hours = { rules: [{ frequency: 'daily', opens: '00:30', closes: '02:30' }] };
    const length = (hours: Hours, day: string): number[] =>
      openingsBetween(hours, new Date(`${day}T00:00Z`), new Date(`${day}T12:00Z`), england).map(
        ({ from, until }) => (until.getTime() - from.getTime()) / 60_000,
      );

    it('is open an hour less in March and an hour more in October', () => {
      expect(length(small, '2026-03-29')).to.deep.equal([60]);
      expect(length(small, '2026-03-30')).to.deep.equal([90]);
      // The half hour before midnight of UTC belongs to the day before it.
      expect(length(small, '2026-10-25')).to.deep.equal([150]);
    });

    it('is twice open at 01:30 in October, and not at all in March', () => {
      const night: Hours = { rules: [{ frequency: 'daily', opens: '01:20', closes: '01:40' }] };
      expect(length(night, '2026-10-25')).to.deep.equal([20, 20]);
      expect(length(night, '2026-03-29')).to.deep.equal([]);
      expect(length(night, '2026-10-26')).to.deep.equal([20]);
    });

    it('opens in March as soon as the clock shows a later time', () => {
      const early: Hours = { rules: [{ frequency: 'daily', opens: '01:30', closes: '09:00' }] };
      const { opens } = at(early, '2026-03-29T00:45Z');
      expect(opens?.at.toISOString()).to.equal('2026-03-29T01:00:00.000Z');
      expect(opens?.time).to.equal('02:00');
    });
  });

  describe('on other days', () => {
    const christmas: Hours = {
      rules: [office],
      exceptions: [
        { from: '2026-12-24', until: '2027-01-01', times: [], name: 'Christmas' },
        { from: '2026-12-29', until: '2026-12-29', times: [{ opens: '10:00', closes: '12:00' }] },
      ],
    };

    it('is closed for as long as an exception lasts, and says for what', () => {
      const opening = at(christmas, '2026-12-30T10:00Z');
      expect(opening.state).to.equal('closed');
      expect(opening.closedFor).to.deep.equal({ name: 'Christmas' });
      expect(opening.opens?.date).to.equal('2027-01-04');
    });

    it('heeds the shorter of two exceptions', () => {
      expect(at(christmas, '2026-12-29T11:00Z').state).to.equal('open');
      expect(at(christmas, '2026-12-29T13:00Z').state).to.equal('closed');
    });

    it('opens by an exception alone', () => {
      const hours: Hours = {
        rules: [],
        exceptions: [{ from: '2026-06-01', until: '2026-06-01', times: [{ opens: '10:00', closes: '12:00' }] }],
      };
      expect(at(hours, '2026-05-01T10:00Z').opens?.date).to.equal('2026-06-01');
      expect(at(hours, '2026-06-02T10:00Z').state).to.equal('never');
    });
  });

  describe('on bank holidays', () => {
    const mayDay = '2026-05-04';

    it('is closed where the hours say so', () => {
      const opening = at({ rules: [office], bankHolidays: 'closed' }, `${mayDay}T10:00Z`);
      expect(opening.state).to.equal('closed');
      expect(opening.closedFor).to.equal('bank-holiday');
      expect(opening.opens?.date).to.equal('2026-05-05');
    });

    it('is open where the hours say so', () => {
      const opening = at({ rules: [office], bankHolidays: 'open' }, `${mayDay}T10:00Z`);
      expect(opening.state).to.equal('open');
      expect(opening).not.to.have.property('doubt');
    });

    it('does not claim to be open where they do not say', () => {
      const opening = at({ rules: [office] }, `${mayDay}T10:00Z`);
      expect(opening.state).to.equal('unknown');
      expect(opening.doubt).to.equal('bank-holiday');
      const before = at({ rules: [office] }, '2026-05-03T10:00Z');
      expect(before.opens?.date).to.equal(mayDay);
      expect(before.doubt).to.equal('bank-holiday');
    });

    it('goes by the part of the country', () => {
      const hours: Hours = { rules: [office], bankHolidays: 'closed' };
      const summer = new Date('2026-08-31T10:00Z');
      expect(openingAt(hours, summer, holidaysIn('scotland')).state).to.equal('open');
      expect(openingAt(hours, summer, holidaysIn('northern-ireland')).state).to.equal('closed');
    });

    it('says that it cannot know outside the years it knows', () => {
      const opening = at({ rules: [office], bankHolidays: 'closed' }, '2035-05-08T10:00Z');
      expect(opening.state).to.equal('open');
      expect(opening.doubt).to.equal('unknown-day');
    });

    it('is not in doubt on days without openings', () => {
      expect(at({ rules: [{ ...office, days: on(3) }] }, `${mayDay}T10:00Z`).doubt).to.equal(undefined);
    });
  });

  describe('where nothing is to come', () => {
    const never: Record<string, OpeningRule> = {
      '30 February': { frequency: 'yearly', months: [2], monthDays: [30], opens: '09:00', closes: '10:00' },
      'a sixth Monday': { frequency: 'monthly', days: [{ day: 1, nth: 6 }], opens: '09:00', closes: '10:00' },
      'a rule that has ended': { ...office, until: '2025-12-31' },
      'a rule that ends before it starts': { ...office, from: '2027-01-01', until: '2026-12-31' },
    };
    for (const [name, rule] of Object.entries(never)) {
      it(`says never of ${name}`, () => {
        expect(at({ rules: [rule] }, '2026-01-14T10:00Z').state).to.equal('never');
      });
    }

    it('waits for 29 February', () => {
      const leap: Hours = {
        rules: [{ frequency: 'yearly', months: [2], monthDays: [29], opens: '09:00', closes: '10:00' }],
      };
      expect(at(leap, '2026-01-14T10:00Z').opens?.date).to.equal('2028-02-29');
      expect(at(leap, '2096-03-14T10:00Z').opens?.date).to.equal('2104-02-29');
    });
  });

  describe('where nothing can be reckoned', () => {
    const unknown: Record<string, Hours> = {
      'no rules': { rules: [], description: 'Ring to ask' },
      'times that are none': { rules: [{ ...office, opens: '9am' }] },
      'a time after midnight at the end of the day': { rules: [{ ...office, closes: '25:00' }] },
      'a week without a day': { rules: [{ frequency: 'weekly', opens: '09:00', closes: '10:00' }] },
      'every second week from nobody knows when': { rules: [{ ...office, interval: 2 }] },
      'a day that no month has': { rules: [{ ...office, from: '2026-02-30' }] },
      'a time zone that is none': { rules: [office], timeZone: 'Europe/Northmere' },
      'only days on which it is closed': {
        rules: [],
        exceptions: [{ from: '2026-12-24', until: '2026-12-31', times: [] }],
      },
    };
    for (const [name, hours] of Object.entries(unknown)) {
      it(`says unknown of ${name}`, () => {
        const opening = at(hours, '2026-01-14T10:00Z');
        expect(opening.state).to.equal('unknown');
        expect(opening).not.to.have.any.keys('opens', 'closes');
      });
    }
  });

  it('knows when something else is to be said', () => {
    const changes = (moment: string) => at({ rules: [office] }, moment).changes.toISOString();
    expect(changes('2026-07-15T10:00Z')).to.equal('2026-07-15T16:00:00.000Z');
    expect(changes('2026-07-15T07:00Z')).to.equal('2026-07-15T08:00:00.000Z');
    // Nothing opens that day any more, yet "tomorrow" becomes "today".
    expect(changes('2026-07-15T18:00Z')).to.equal('2026-07-15T23:00:00.000Z');
  });

  it('answers whatever the hours are made of', () => {
    const text = fc.oneof(
      fc.constantFrom('09:00', '24:00', '00:00', '', '9', '26:61', '2026-02-29', '2026-03-29'),
      fc.string(),
    );
    const rule = fc.record({
      frequency: fc.constantFrom('daily', 'weekly', 'monthly', 'yearly'),
      interval: fc.option(fc.integer({ min: -2, max: 60 }), { nil: undefined }),
      days: fc.option(
        fc.array(fc.record({ day: fc.integer({ min: 0, max: 8 }), nth: fc.integer({ min: -6, max: 6 }) })),
        {
          nil: undefined,
        },
      ),
      monthDays: fc.option(fc.array(fc.integer({ min: -40, max: 40 })), { nil: undefined }),
      months: fc.option(fc.array(fc.integer({ min: 0, max: 13 })), { nil: undefined }),
      from: fc.option(text, { nil: undefined }),
      until: fc.option(text, { nil: undefined }),
      opens: text,
      closes: text,
    });
    const hours = fc.record({
      rules: fc.array(rule, { maxLength: 3 }),
      exceptions: fc.array(
        fc.record({
          from: text,
          until: text,
          times: fc.array(fc.record({ opens: text, closes: text }), { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
      timeZone: fc.constantFrom(undefined, 'Europe/London', 'Asia/Kathmandu', '', 'nowhere'),
    });
    const when = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(hours, when, (any, now) => {
        const opening = openingAt(any as Hours, now, england);
        expect(['open', 'closed', 'never', 'unknown']).to.include(opening.state);
        if (opening.opens) expect(opening.opens.at.getTime()).to.be.greaterThan(now.getTime() - 60_000);
        if (opening.state === 'closed') expect(opening).to.have.property('opens');
      }),
      { interruptAfterTimeLimit: 4000 },
    );
  }).timeout(10_000);

  it('finds the next opening of fifty services in the time of a frame', () => {
    const services = Array.from({ length: 50 }, (_, index): Hours => {
      return { rules: [{ ...office, days: on(((index % 5) + 1) as Weekday) }], bankHolidays: 'closed' };
    });
    services.forEach((hours) => at(hours, '2026-01-14T20:00Z'));
    const before = performance.now();
    services.forEach((hours) => at(hours, '2026-01-15T20:00Z'));
    expect(performance.now() - before).to.be.below(50);
  });
});
