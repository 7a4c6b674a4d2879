import { expect } from 'chai';
import type { Hours, Weekday } from './hours.js';
import { openingAt, openingsBetween } from './index.js';

/** A day as the oracle sees it: by counting on a calendar, without the code under test. */
interface OracleDay {
  date: string;
  /** Sunday 0 to Saturday 6. */
  weekday: number;
  month: number;
  dayOfMonth: number;
  daysInMonth: number;
  /** Days since 1 January 1970. */
  index: number;
}

interface Case {
  hours: Hours;
  /** Openings that begin on a day, in minutes since its midnight; those that reach the next day go beyond 1440. */
  openings: (day: OracleDay) => [from: number, until: number][];
  isHoliday?: (date: string) => boolean;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;
const on = (...days: Weekday[]) => days.map((day) => ({ day }));
const isWeekday = ({ weekday }: OracleDay) => weekday >= 1 && weekday <= 5;
const holidays2026 = '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28';

const cases: Record<string, Case> = {
  'office hours': {
    hours: { rules: [{ frequency: 'weekly', days: on(1, 2, 3, 4, 5), opens: '09:00', closes: '17:00' }] },
    openings: (day) => (isWeekday(day) ? [[at(9), at(17)]] : []),
  },
  'a break at midday, and fewer hours on Saturday': {
    hours: {
      rules: [
        { frequency: 'weekly', days: on(1, 2, 3, 4, 5), opens: '13:30', closes: '17:00' },
        { frequency: 'weekly', days: on(1, 2, 3, 4, 5, 6), opens: '09:00', closes: '12:30' },
      ],
    },
    openings: (day) => [
      ...(isWeekday(day) || day.weekday === 6 ? ([[at(9), at(12, 30)]] as [number, number][]) : []),
      ...(isWeekday(day) ? ([[at(13, 30), at(17)]] as [number, number][]) : []),
    ],
  },
  'nights over the weekend, across both clock changes': {
    hours: { rules: [{ frequency: 'weekly', days: on(5, 6), opens: '22:00', closes: '03:00' }] },
    openings: ({ weekday }) => (weekday === 5 || weekday === 6 ? [[at(22), at(27)]] : []),
  },
  'the small hours of every day': {
    hours: { rules: [{ frequency: 'daily', opens: '00:30', closes: '02:30' }] },
    openings: () => [[at(0, 30), at(2, 30)]],
  },
  'times within the hour that comes twice or not at all': {
    hours: {
      rules: [
        { frequency: 'daily', opens: '01:15', closes: '01:45' },
        { frequency: 'monthly', monthDays: [1, 15, -1], opens: '18:00', closes: '01:05' },
      ],
    },
    openings: ({ dayOfMonth, daysInMonth }) => [
      [at(1, 15), at(1, 45)],
      ...([1, 15, daysInMonth].includes(dayOfMonth) ? ([[at(18), at(25, 5)]] as [number, number][]) : []),
    ],
  },
  'day and night': {
    hours: { rules: [{ frequency: 'weekly', days: on(1, 2, 3, 4, 5, 6, 7), opens: '00:00', closes: '24:00' }] },
    openings: () => [[0, 1440]],
  },
  'the first Monday and the last Friday of the month': {
    hours: {
      rules: [
        {
          frequency: 'monthly',
          days: [
            { day: 1, nth: 1 },
            { day: 5, nth: -1 },
          ],
          opens: '10:00',
          closes: '12:00',
        },
      ],
    },
    openings: ({ weekday, dayOfMonth, daysInMonth }) =>
      (weekday === 1 && dayOfMonth <= 7) || (weekday === 5 && dayOfMonth > daysInMonth - 7) ? [[at(10), at(12)]] : [],
  },
  'every second Tuesday, and every third day': {
    hours: {
      rules: [
        { frequency: 'weekly', interval: 2, from: '2026-01-08', days: on(2), opens: '09:00', closes: '09:00' },
        { frequency: 'daily', interval: 3, from: '2026-02-01', until: '2026-11-30', opens: '12:00', closes: '13:00' },
      ],
    },
    // 20 January 2026 is the Tuesday of the second week after that of 8 January.
    openings: ({ weekday, date, index }) => [
      ...(weekday === 2 && date > '2026-01-08' && (index - dayIndex('2026-01-20')) % 14 === 0
        ? ([[at(9), at(33)]] as [number, number][])
        : []),
      ...(date >= '2026-02-01' && date <= '2026-11-30' && (index - dayIndex('2026-02-01')) % 3 === 0
        ? ([[at(12), at(13)]] as [number, number][])
        : []),
    ],
  },
  'a season with other days in it': {
    hours: {
      rules: [
        {
          frequency: 'weekly',
          days: on(6, 7),
          from: '2026-03-28',
          until: '2026-10-25',
          opens: '10:00',
          closes: '18:00',
        },
        { frequency: 'yearly', months: [12], monthDays: [6, 24], opens: '16:00', closes: '20:00' },
      ],
      exceptions: [
        { from: '2026-08-01', until: '2026-08-16', times: [] },
        { from: '2026-08-08', until: '2026-08-08', times: [{ opens: '20:00', closes: '02:00' }] },
        { from: '2026-04-03', until: '2026-04-06', times: [{ opens: '11:00', closes: '15:00' }] },
      ],
    },
    openings: ({ date, weekday, month, dayOfMonth }) => {
      if (date === '2026-08-08') return [[at(20), at(26)]];
      if (date >= '2026-08-01' && date <= '2026-08-16') return [];
      if (date >= '2026-04-03' && date <= '2026-04-06') return [[at(11), at(15)]];
      if (month === 12 && (dayOfMonth === 6 || dayOfMonth === 24)) return [[at(16), at(20)]];
      const isWeekend = weekday === 0 || weekday === 6;
      return isWeekend && date >= '2026-03-28' && date <= '2026-10-25' ? [[at(10), at(18)]] : [];
    },
  },
  'closed on bank holidays': {
    hours: {
      rules: [{ frequency: 'weekly', days: on(1, 2, 3, 4, 5), opens: '08:00', closes: '20:00' }],
      exceptions: [{ from: '2026-12-25', until: '2026-12-25', times: [{ opens: '12:00', closes: '14:00' }] }],
      bankHolidays: 'closed',
    },
    isHoliday: (date) => holidays2026.includes(date),
    openings: (day) => {
      if (day.date === '2026-12-25') return [[at(12), at(14)]];
      return isWeekday(day) && !holidays2026.includes(day.date) ? [[at(8), at(20)]] : [];
    },
  },
  'a zone half an hour off': {
    hours: {
      rules: [{ frequency: 'daily', opens: '23:30', closes: '02:30' }],
      timeZone: 'America/St_Johns',
    },
    openings: () => [[at(23, 30), at(26, 30)]],
  },
  'the other side of the world, whose clocks change the other way round': {
    hours: {
      rules: [{ frequency: 'weekly', days: on(6, 7), opens: '02:15', closes: '14:00' }],
      timeZone: 'Pacific/Auckland',
    },
    openings: ({ weekday }) => (weekday === 0 || weekday === 6 ? [[at(2, 15), at(14)]] : []),
  },
};

const start = Date.UTC(2026, 0, 1);
const minutes = 365 * 1440;
const dayIndex = (date: string): number => Date.parse(date) / 86_400_000;

/**
 * Whether it is open at each minute of 2026, found by asking Intl what calendar
 * and clock show. Clocks change on a half hour, so one question does for thirty minutes.
 */
function oracle({ hours, openings }: Case): Uint8Array {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: hours.timeZone ?? 'Europe/London',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const openByDay = new Map<number, Uint8Array>();
  const dayOpen = (index: number): Uint8Array => {
    let open = openByDay.get(index);
    if (!open) {
      open = new Uint8Array(1440);
      for (const [from, until] of openings(oracleDay(index))) open.fill(1, from, Math.min(until, 1440));
      for (const [, until] of openings(oracleDay(index - 1))) if (until > 1440) open.fill(1, 0, until - 1440);
      openByDay.set(index, open);
    }
    return open;
  };
  const result = new Uint8Array(minutes);
  for (let minute = 0; minute < minutes; minute += 30) {
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(start + minute * 60_000)) parts[type] = value;
    const open = dayOpen(dayIndex(`${parts.year}-${parts.month}-${parts.day}`));
    const clock = Number(parts.hour) * 60 + Number(parts.minute);
    for (let past = 0; past < 30; past += 1) result[minute + past] = open[clock + past]!;
  }
  return result;
}

function oracleDay(index: number): OracleDay {
  const day = new Date(index * 86_400_000);
  return {
    date: day.toISOString().slice(0, 10),
    weekday: day.getUTCDay(),
    month: day.getUTCMonth() + 1,
    dayOfMonth: day.getUTCDate(),
    daysInMonth: new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate(),
    index,
  };
}

const moment = (minute: number): Date => new Date(start + minute * 60_000);
const minuteOf = (date: Date): number => (date.getTime() - start) / 60_000;

describe('hours, every minute of 2026', function () {
  this.timeout(20_000);

  for (const [name, each] of Object.entries(cases)) {
    const { hours, isHoliday = () => false } = each;

    it(`${name}: open exactly when calendar and clock say so`, () => {
      const expected = oracle(each);
      const found = new Uint8Array(minutes);
      for (const { from, until } of openingsBetween(hours, moment(0), moment(minutes), isHoliday)) {
        found.fill(1, minuteOf(from), minuteOf(until));
      }
      const wrong = expected.findIndex((open, minute) => open !== found[minute]);
      expect(wrong === -1 ? '' : moment(wrong).toISOString()).to.equal('');
    });

    it(`${name}: says when it closes and opens next`, () => {
      const expected = oracle(each);
      const changes = [0];
      for (let minute = 1; minute < minutes; minute += 1) {
        if (expected[minute] !== expected[minute - 1]) changes.push(minute);
      }
      const asked = changes.flatMap((change) => [change - 1, change, change + 7]).filter((minute) => minute >= 0);
      for (const minute of asked) {
        const opening = openingAt(hours, moment(minute), isHoliday);
        const label = `${moment(minute).toISOString()} ${JSON.stringify(opening)}`;
        const isOpen = expected[minute] === 1;
        const next = changes.find((change) => change > minute);
        expect(opening.state, label).to.equal(isOpen ? 'open' : 'closed');
        if (next === undefined) continue;
        const told = isOpen ? opening.closes : opening.opens;
        expect(told && minuteOf(told.at), label).to.equal(next);
      }
    });
  }
});
