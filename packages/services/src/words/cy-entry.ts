import type { DaysTold, EntryWords } from './entry-words.js';
import { listWelsh as list, listWelshWords } from './list.js';

/** Position in a month of a day, which is masculine; counted from its end where it is negative. */
function weekday(name: string, nth: number | undefined): string {
  const before: Readonly<Record<number, string>> = { 2: 'ail', 3: 'trydydd', 4: 'pedwerydd', 5: 'pumed' };
  if (!nth) return name;
  if (nth === 1) return `${name} cyntaf`;
  if (nth === -1) return `${name} olaf`;
  if (nth === -2) return `${name} olaf ond un`;
  if (nth < 0) return `${name}, rhif ${-nth} o’r diwedd,`;
  const ordinal = before[nth];
  // "Ail" is the one that mutates what follows.
  return ordinal ? `${ordinal} ${nth === 2 ? name.replace('dydd', 'ddydd') : name}` : `${name} rhif ${nth}`;
}

function monthDay(day: number): string {
  if (day === -1) return 'diwrnod olaf';
  return day < 0 ? `diwrnod ${-day} o’r diwedd` : `diwrnod ${day}`;
}

/** Two mutates what it counts; five, seven and more mutate years in another way. */
function steps(interval: number): Readonly<Record<DaysTold['frequency'], string>> {
  if (interval === 2) return { daily: 'ddiwrnod', weekly: 'wythnos', monthly: 'fis', yearly: 'flynedd' };
  const isNasal = interval === 5 || interval >= 7;
  return { daily: 'diwrnod', weekly: 'wythnos', monthly: 'mis', yearly: isNasal ? 'mlynedd' : 'blynedd' };
}

function days({ frequency, interval, weekdays, monthDays, months }: DaysTold): string {
  const every = interval > 1 ? `bob ${interval} ${steps(interval)[frequency]}` : '';
  const ofMonth =
    months.length > 0 ? ` ym mis ${listWelshWords(months)}` : frequency === 'yearly' ? ' y flwyddyn' : ' y mis';
  const hasPlace = weekdays.some(({ nth }) => nth);
  const named = list(weekdays.map(({ name, nth }) => weekday(name, nth)));
  const dated = list(monthDays.map(monthDay));
  const which = hasPlace
    ? `${named}${ofMonth}`
    : weekdays.length > 0
      ? named + (months.length > 0 ? ofMonth : '')
      : dated
        ? `${dated}${ofMonth}`
        : months.length > 0
          ? `bob dydd${ofMonth}`
          : '';
  const both = weekdays.length > 0 && dated ? `${which}, os yw’n ${dated.replace('diwrnod', 'ddiwrnod')} y mis` : which;
  const whole = !every ? both : !both ? every : `${both}, ${every}`;
  return (whole || 'bob dydd').replace(/^./, (letter) => letter.toUpperCase());
}

/** Welsh. */
export const entryWords: EntryWords = {
  daysInARow: (first, last, count) =>
    count === 2 ? `${first} a ${last}` : `${first} i ${last.replace('dydd', 'ddydd')}`,
  everyDay: 'Bob dydd',
  days,
  next: (told, date) => `${told}, nesaf ar ${date.replace('dydd', 'ddydd')}`,
  season: (told, from, until) => {
    if (from && until) return `${told}, o ${from} tan ${until}`;
    return from ? `${told}, o ${from}` : `${told}, tan ${until}`;
  },
  allDay: 'Ddydd a nos',
  closed: 'Ar gau',
  times: (opens, closes) => `${opens} i ${closes}`,
  bankHolidays: 'Gwyliau banc',
  asUsual: 'Ar agor fel arfer',
  dates: (from, until) => `${from} i ${until.replace('dydd', 'ddydd')}`,
  named: (dates, name) => `${dates} (${name})`,

  concession: 'Pris is i rai pobl',
  validFrom: (date) => `O ${date}`,
  validUntil: (date) => `Tan ${date}`,
  noLongerValid: (date) => `Daeth i ben ar ${date}, efallai nad yw’n gyfredol`,

  // "Gan" would mutate a name.
  checkedBy: (date, by) => `Gwiriwyd ddiwethaf ar ${date} (${by})`,
  nextReview: (date) => `Gwiriad nesaf erbyn ${date}`,
  reviewOverdue: (date) => `Dylai hyn fod wedi’i wirio erbyn ${date}`,
};
