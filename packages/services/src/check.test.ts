import { expect } from 'chai';
import { checkService } from './check.js';
import type { Service } from './service.js';

const today = '2026-11-22';
const office = { rules: [{ frequency: 'weekly', days: [{ day: 1 }], opens: '09:00', closes: '17:00' }] } as const;
const good: Service = {
  id: 'badge',
  name: 'Blue Badge',
  summary: 'Park nearer to where you are going.',
  audience: ['Disabled people'],
  costs: [{ amount: 10, validUntil: '2027-03-31' }],
  url: 'https://northmere.example/blue-badge',
  channels: [{ kind: 'phone', value: '01632 960 001', hours: office }],
  places: [{ name: 'Town Hall', postcode: 'SW1A 1AA', latitude: 51.5, longitude: -0.1 }],
  assured: { date: '2026-06-22', nextReview: '2026-12-31' },
};
const found = (more: Partial<Service>, oldAfterMonths?: number) =>
  checkService({ ...good, ...more }, { today, oldAfterMonths }).map(({ field, message }) => `${field}: ${message}`);

describe('checkService', () => {
  it('finds nothing in an entry that has all a resident asks first', () => {
    expect(found({})).to.deep.equal([]);
  });

  it('says of which entry a finding is', () => {
    expect(checkService({ ...good, summary: undefined }, { today })).to.deep.equal([
      { id: 'badge', field: 'summary', message: 'It has no summary. Say in one sentence what it does for people.' },
    ]);
  });

  const faults: [string, Partial<Service>, RegExp][] = [
    ['no audience', { audience: undefined }, /^audience: Nothing says who it is for/],
    ['no cost', { costs: [] }, /^costs: Nothing says what it costs/],
    ['no action', { channels: [], url: undefined }, /^channels: Nothing says how to get it/],
    [
      'online only without a reason',
      { channels: [{ kind: 'online', value: 'https://n.example' }], places: [] },
      /^channels: It can be had online only/,
    ],
    ['a page alone', { channels: [], places: [] }, /^channels: It can be had online only/],
    [
      'a cost that has passed',
      { costs: [{ option: 'Adults', amount: 3, validUntil: '2026-11-21' }] },
      /^costs: The price for “Adults” was valid until 2026-11-21/,
    ],
    [
      'a cost that ends before it begins',
      { costs: [{ amount: 3, validFrom: '2027-02-01', validUntil: '2027-01-01' }] },
      /before it begins/,
    ],
    ['a range the wrong way round', { costs: [{ amount: 9, most: 3 }] }, /is less than its start/],
    ['ages the wrong way round', { minimumAge: 12, maximumAge: 5 }, /^minimumAge: The youngest age, 12, is over/],
    ['no assured date', { assured: undefined }, /^assured: Nothing says when/],
    ['an old assured date', { assured: { date: '2026-05-21' } }, /^assured: Nobody has checked it since 2026-05-21/],
    ['an assured date to come', { assured: { date: '2027-01-01' } }, /still to come/],
    [
      'a review that is due',
      { assured: { date: '2026-11-01', nextReview: '2026-11-21' } },
      /^assured: Its next review was due/,
    ],
    [
      'a postcode that is none',
      { places: [{ name: 'Hall', postcode: 'ABC 1234' }] },
      /^places: “ABC 1234” is no postcode/,
    ],
    ['a latitude that is none', { places: [{ latitude: 100, longitude: 101 }] }, /^places: There is no latitude 100/],
    ['half a place', { places: [{ latitude: 50 }] }, /only one of latitude and longitude/],
    [
      'a phone that is no number',
      { channels: [{ kind: 'phone', value: '1.63E+09' }] },
      /^channels: “1.63E\+09” is no phone number/,
    ],
    ['an email that is none', { channels: [{ kind: 'email', value: 'email-example_com' }] }, /is no email address/],
    ['a page that is none', { url: 'example/counselling' }, /^url: “example\/counselling” is no address/],
    ['a page that is a script', { url: 'javascript:alert(1)' }, /^url: /],
    ['an alert without a date', { alert: 'We have moved.' }, /^alert: The alert has no date/],
    [
      'closed until a day that has passed',
      { status: { state: 'closed', until: '2026-11-21' } },
      /^status: It was closed until/,
    ],
    ['closed without a reason', { status: { state: 'closed' } }, /^status: It is closed, and nothing says why/],
    [
      'hours that never come',
      { hours: { rules: [{ frequency: 'monthly', monthDays: [30], months: [2], opens: '09:00', closes: '17:00' }] } },
      /^hours: Opening times from 09:00 to 17:00 never come/,
    ],
    [
      'hours that are over',
      { hours: { rules: [{ frequency: 'daily', until: '2026-11-01', opens: '09:00', closes: '17:00' }] } },
      /^hours: All opening times are over/,
    ],
    [
      'times that are none',
      { hours: { rules: [{ frequency: 'daily', opens: '25:00', closes: '26:30' }] } },
      /^hours: There is no time from “25:00”/,
    ],
    [
      'a time zone that is none',
      { hours: { ...office, timeZone: 'Nowhere' } },
      /^hours: There is no time zone “Nowhere”/,
    ],
  ];
  for (const [what, more, message] of faults) {
    it(`finds ${what}, and nothing else`, () => {
      const [first = '', ...others] = found(more);
      expect(first).to.match(message);
      expect(others).to.deep.equal([]);
    });
  }

  it('finds no fault with hours that close before they open, a day of today, or a reason for online only', () => {
    expect(found({ hours: { rules: [{ ...office.rules[0], opens: '22:00', closes: '03:00' }] } })).to.deep.equal([]);
    expect(found({ status: { state: 'closed', until: today } })).to.deep.equal([]);
    expect(found({ costs: [{ amount: 1, validUntil: today }] })).to.deep.equal([]);
    expect(
      found({
        channels: [{ kind: 'online', value: 'https://n.example' }],
        places: [],
        onlineOnlyReason: 'It is a map.',
      }),
    ).to.deep.equal([]);
  });

  it('lets the site set how old is old', () => {
    expect(found({ assured: { date: '2026-05-21' } }, 12)).to.deep.equal([]);
    expect(found({ assured: { date: '2026-08-21' } }, 3)).to.have.length(1);
  });
});
