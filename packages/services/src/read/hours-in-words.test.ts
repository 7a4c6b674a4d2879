import { expect } from 'chai';
import fc from 'fast-check';
import { datasetOf } from '../../test/dataset.js';
import type { Hours } from '../hours/hours.js';
import { servicesOf } from './index.js';

const hours = (cell: unknown, more = {}): Hours => {
  const [service] = servicesOf(datasetOf([{ Name: 'Library', 'Opening hours': cell, ...more }])).services;
  return service!.hours!;
};
/** `12345 09:00-17:00`: the days of each rule by number, and its times. */
const told = ({ rules }: Hours) =>
  rules.map(({ days = [], opens, closes }) => `${days.map(({ day }) => day).join('')} ${opens}-${closes}`);

describe('opening hours in words', () => {
  const understood: [string, ...string[]][] = [
    ['Mon-Fri 9am-5pm', '12345 09:00-17:00'],
    ['Monday to Friday 9:00 to 17:00, Sat 10-1', '12345 09:00-17:00', '6 10:00-13:00'],
    ['Mon - Thu 8.45am - 5pm; Fri 8.45am - 4.30pm', '1234 08:45-17:00', '5 08:45-16:30'],
    ['Mon-Fri: 9am – 5pm\nSat: 9am – 1pm\nSun: Closed', '12345 09:00-17:00', '6 09:00-13:00'],
    ['9am-5pm Monday to Friday', '12345 09:00-17:00'],
    ['9am-5pm Mon-Fri, 10am-1pm Sat', '12345 09:00-17:00', '6 10:00-13:00'],
    ['Open Monday to Friday from 9am to 5pm.', '12345 09:00-17:00'],
    ['Mon, Wed & Fri 9-12 and 1-5', '135 09:00-12:00', '135 13:00-17:00'],
    ['Weekdays 8-6, weekends 10-4', '12345 08:00-18:00', '67 10:00-16:00'],
    ['Daily 8am to midnight', '1234567 08:00-24:00'],
    ['Tuesdays 7-9pm', '2 19:00-21:00'],
    ['noon-2pm Mon', '1 12:00-14:00'],
    ['Mo-Fr 09:00-17:00', '12345 09:00-17:00'],
    ['m-su 0800-0230', '1234567 08:00-02:30'],
    ['Fri & Sat 10pm-3am', '56 22:00-03:00'],
    ['Sat-Mon 10am-4pm', '167 10:00-16:00'],
    ['24 hours', '1234567 00:00-00:00'],
    ['24/7', '1234567 00:00-00:00'],
    ['Llun i Gwener 9yb-5yp', '12345 09:00-17:00'],
    ['Ar agor bob dydd 10yb - 4yp', '1234567 10:00-16:00'],
  ];
  for (const [words, ...rules] of understood) {
    it(`understands ${JSON.stringify(words)}`, () => {
      expect(told(hours(words))).to.deep.equal(rules);
      expect(hours(words).description).to.equal(undefined);
    });
  }

  const kept = [
    'By appointment',
    'Mon-Fri 9am-5pm term time only',
    'Every day 10am until late',
    'Tuesdays 7-9',
    '9am-5pm',
    'Mon 9am',
    'Wed 25:00-26:00',
    '1 April to 30 September: daily 9-6',
    'First Monday of the month 10am-12pm',
  ];
  for (const words of kept) {
    it(`keeps ${JSON.stringify(words)} as it is`, () => {
      expect(hours(words)).to.deep.equal({ rules: [], description: words });
    });
  }

  it('hears what is said of bank holidays', () => {
    expect(hours('Mon-Fri 9-5, closed on bank holidays').bankHolidays).to.equal('closed');
    expect(hours('Mon-Sat 9-5, closed Sundays and bank holidays').bankHolidays).to.equal('closed');
    expect(hours('Mon-Fri 9am-5pm including bank holidays').bankHolidays).to.equal('open');
    expect(hours('Llun i Gwener 9yb-5yp, ar gau ar wyliau banc').bankHolidays).to.equal('closed');
    expect(hours('Mon-Fri 9-5', { 'Open on bank holidays': 'No' }).bankHolidays).to.equal('closed');
    expect(hours('Mon-Fri 9-5').bankHolidays).to.equal(undefined);
    expect(told(hours('Mon-Fri 9-5 except bank holidays'))).to.deep.equal(['12345 09:00-17:00']);
  });

  it('gives back any times that are written out', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const text = ([hour, minute]: [number, number]) =>
      [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
    const half = ([hour, minute]: [number, number]) =>
      `${hour % 12 || 12}${minute ? `.${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
    fc.assert(
      fc.property(time, time, (opens, closes) => {
        fc.pre(text(opens) !== text(closes) && text(closes) !== '00:00');
        expect(told(hours(`Mon ${half(opens)} - ${half(closes)}`))).to.deep.equal([`1 ${text(opens)}-${text(closes)}`]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives rules with times that are, or the words, for any text', () => {
    const word = fc.constantFrom(
      'Mon',
      'Tue-Fri',
      'to',
      '-',
      '9',
      '9am',
      '17:00',
      '0900',
      'closed',
      ',',
      ';',
      'and',
      'daily',
      '24 hours',
      'late',
      '\n',
      '25',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ').trim();
        fc.pre(text.length > 1 && !/^[-–.?]+$/.test(text));
        const found = hours(text);
        if (!found.rules.length) expect(found.description).to.be.a('string');
        for (const { opens, closes, days } of found.rules) {
          expect(opens).to.match(/^([01]\d|2[0-3]):[0-5]\d$/);
          expect(closes).to.match(/^([01]\d|2[0-4]):[0-5]\d$/);
          expect(days!.length).to.be.greaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
