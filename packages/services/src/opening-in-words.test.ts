import { expect } from 'chai';
import type { Hours, Weekday } from './hours/hours.js';
import { holidaysIn, openingAt } from './hours/index.js';
import { openingInWords } from './opening-in-words.js';
import { serviceWords as welsh } from './words/cy.js';
import { serviceWords as english } from './words/en.js';

const on = (...days: Weekday[]) => days.map((day) => ({ day }));
const office: Hours = {
  rules: [{ frequency: 'weekly', days: on(1, 2, 3, 4, 5), opens: '09:00', closes: '17:00' }],
  exceptions: [{ from: '2026-12-24', until: '2027-01-01', times: [], name: 'Christmas' }],
  bankHolidays: 'closed',
};
const always = { opens: '00:00', closes: '24:00' };

interface Told {
  hours?: Hours;
  at: string;
  english?: string;
  welsh?: string;
}

/** Wednesday 14 January 2026, and days around it. */
const told: Record<string, Told> = {
  'open, and closing today': {
    at: '2026-01-14T10:00Z',
    english: 'Open now, closes at 5pm',
    welsh: 'Ar agor nawr, yn cau am 5pm',
  },
  'opening today': { at: '2026-01-14T07:00Z', english: 'Opens today at 9am', welsh: 'Yn agor heddiw am 9am' },
  'opening tomorrow': { at: '2026-01-14T18:00Z', english: 'Opens tomorrow at 9am', welsh: 'Yn agor yfory am 9am' },
  'opening in some days': {
    at: '2026-01-16T18:00Z',
    english: 'Opens Monday at 9am',
    welsh: 'Yn agor ddydd Llun am 9am',
  },
  'opening in six days': {
    hours: { rules: [{ frequency: 'weekly', days: on(2), opens: '09:30', closes: '12:00' }] },
    at: '2026-01-14T10:00Z',
    english: 'Opens Tuesday at 9:30am',
    welsh: 'Yn agor ddydd Mawrth am 9:30am',
  },
  'opening in a week': {
    hours: { rules: [{ frequency: 'weekly', days: on(3), opens: '12:00', closes: '13:00' }] },
    at: '2026-01-14T15:00Z',
    english: 'Opens Wednesday 21 January at midday',
    welsh: 'Yn agor ddydd Mercher 21 Ionawr am hanner dydd',
  },
  'closed for a reason of its own': {
    at: '2026-12-28T10:00Z',
    english: 'Closed today (Christmas); opens Monday 4 January at 9am',
    welsh: 'Ar gau heddiw (Christmas); yn agor ddydd Llun 4 Ionawr am 9am',
  },
  'opening in a year to come': {
    hours: { rules: [{ frequency: 'yearly', months: [2], monthDays: [29], opens: '13:00', closes: '14:00' }] },
    at: '2026-01-14T10:00Z',
    english: 'Opens Tuesday 29 February 2028 at 1pm',
    welsh: 'Yn agor ddydd Mawrth 29 Chwefror 2028 am 1pm',
  },
  'closed for the bank holiday': {
    at: '2026-08-31T10:00Z',
    english: 'Closed for the bank holiday; opens tomorrow at 9am',
    welsh: 'Ar gau am ei bod yn ŵyl banc; yn agor yfory am 9am',
  },
  'a bank holiday of which the hours say nothing': {
    hours: { rules: office.rules },
    at: '2026-08-31T10:00Z',
    english: 'Opening times may differ today because it is a bank holiday',
    welsh: 'Gall yr oriau agor fod yn wahanol heddiw am ei bod yn ŵyl banc',
  },
  'opening on such a bank holiday': {
    hours: { rules: office.rules },
    at: '2026-08-29T10:00Z',
    english: 'Opens Monday at 9am, but hours may differ because it is a bank holiday',
    welsh: 'Yn agor ddydd Llun am 9am, ond gall yr oriau fod yn wahanol am ei bod yn ŵyl banc',
  },
  'a day that may be a bank holiday, for all anyone knows': {
    at: '2035-05-08T10:00Z',
    english: 'Open now, closes at 5pm, unless today is a bank holiday',
    welsh: 'Ar agor nawr, yn cau am 5pm, oni bai ei bod yn ŵyl banc heddiw',
  },
  'opening on such a day': {
    at: '2035-05-08T17:00Z',
    english: 'Opens tomorrow at 9am, unless it is a bank holiday',
    welsh: 'Yn agor yfory am 9am, oni bai ei bod yn ŵyl banc',
  },
  'open for ever': {
    hours: { rules: [{ frequency: 'daily', ...always }] },
    at: '2026-01-14T10:00Z',
    english: 'Open now, day and night',
    welsh: 'Ar agor nawr, ddydd a nos',
  },
  'closing at midnight': {
    hours: { rules: [{ frequency: 'weekly', days: on(3), opens: '10:00', closes: '00:00' }] },
    at: '2026-01-14T15:00Z',
    english: 'Open now, closes at midnight',
    welsh: 'Ar agor nawr, yn cau am hanner nos',
  },
  'closing after midnight': {
    hours: { rules: [{ frequency: 'weekly', days: on(3), opens: '20:00', closes: '02:30' }] },
    at: '2026-01-14T21:00Z',
    english: 'Open now, closes tomorrow at 2:30am',
    welsh: 'Ar agor nawr, yn cau yfory am 2:30am',
  },
  'closing after midnight, once it has struck': {
    hours: { rules: [{ frequency: 'weekly', days: on(3), opens: '20:00', closes: '02:30' }] },
    at: '2026-01-15T01:00Z',
    english: 'Open now, closes at 2:30am',
    welsh: 'Ar agor nawr, yn cau am 2:30am',
  },
  'closing at the midnight that ends another day': {
    hours: { rules: [{ frequency: 'weekly', days: on(3, 4, 5), ...always }] },
    at: '2026-01-14T10:00Z',
    english: 'Open now, closes Friday at midnight',
    welsh: 'Ar agor nawr, yn cau ddydd Gwener am hanner nos',
  },
  'opening as tomorrow begins': {
    hours: { rules: [{ frequency: 'weekly', days: on(4), ...always }] },
    at: '2026-01-14T10:00Z',
    english: 'Opens at midnight tonight',
    welsh: 'Yn agor am hanner nos heno',
  },
  'opening as another day begins': {
    hours: { rules: [{ frequency: 'weekly', days: on(7), ...always }] },
    at: '2026-01-14T10:00Z',
    english: 'Opens at the start of Sunday',
    welsh: 'Yn agor ar ddechrau dydd Sul',
  },
  'nothing to come': {
    hours: { rules: [{ frequency: 'daily', until: '2025-12-31', opens: '09:00', closes: '10:00' }] },
    at: '2026-01-14T10:00Z',
    english: 'No opening times are planned',
    welsh: 'Nid oes oriau agor wedi’u trefnu',
  },
  'nothing known': { hours: { rules: [], description: 'By appointment' }, at: '2026-01-14T10:00Z' },
};

describe('openingInWords', () => {
  for (const [name, { hours = office, at, ...expected }] of Object.entries(told)) {
    it(`tells of ${name}`, () => {
      const opening = openingAt(hours, new Date(at), holidaysIn('england-and-wales'));
      expect(openingInWords(opening, english)).to.equal(expected.english);
      expect(openingInWords(opening, welsh)).to.equal(expected.welsh);
    });
  }
});
