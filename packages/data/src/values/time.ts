const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths =
  /^(january|february|march|april|may|june|july|august|september|sept|october|november|december|[a-z]{3})$/i;

const date =
  /^(?:[a-z]{3,9},? )?(?:(\d{4})([-/])(\d\d?)\2(\d\d?)|(\d\d?)(?:st|nd|rd|th)?([-/. ])(\d\d?|[a-z]{3,9})\6(\d{4}|\d\d))(?:(?:T| +)(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?(Z|[+-]\d\d):?(\d\d)?)?)?$/i;

/**
 * Reads the dates of one column, day first: `05/01/2012`, `04-Jan-11`,
 * `1 February 2007`, `2017-12-14`, `2022/08/01 00:00:00`. A year of two digits is
 * 2000 to 2049, or 1950 to 1999. A date that does not exist is no date.
 */
export function dateReader() {
  const known = new Map<string, string | undefined>();
  const state = {
    /** Whether any cell says a time other than midnight, or a zone. */
    timed: false,
    /** ISO 8601 date-time text, or undefined. */
    read(text: string): string | undefined {
      // The same few days come again and again.
      if (!known.has(text)) known.set(text, state.parse(text));
      return known.get(text);
    },
    parse(text: string): string | undefined {
      const found = date.exec(text);
      if (!found) return;
      const year = found[1] ?? century(found[8]!);
      const month = monthOf((found[3] ?? found[7])!);
      const day = +(found[4] ?? found[5]!);
      const [hour, minute, second] = [found[9] ?? 0, found[10] ?? 0, found[11] ?? 0];
      if (!month || !day || day > daysIn(+year, month) || +hour > 23 || +minute > 59 || +second > 60) return;
      // 1.2.11 is the number of a paragraph.
      if (found[6] === '.' && found[8]!.length < 4) return;
      const zone = found[12] ? found[12].toUpperCase() + (found[12].length > 1 ? `:${found[13] ?? '00'}` : '') : '';
      state.timed ||= !!(zone || +hour || +minute || +second);
      return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`;
    },
  };
  return state;
}

const span = '(?:FY ?)?(\\d{4})(?: ?(?:[-/–]|to) ?(\\d{4}|\\d\\d))?';
const year = new RegExp(`^${span}$`, 'i');
const quarter = new RegExp(`^(?:${span}[ -]*)?q(?:uarter|tr)? ?([1-4])(?:[ ,-]*${span})?$`, 'i');

/**
 * A period in the canonical text of a column, or undefined. `2011-12` is a
 * financial year or a month: the caller says which reading to try. A bare year
 * is a period only where the caller allows it.
 */
export function readPeriod(text: string, asMonth: boolean, bareYear: boolean): string | undefined {
  let found;
  if ((found = /^(\d{4})-(\d\d)$/.exec(text)) && asMonth) return month(found[1]!, +found[2]!);
  if ((found = year.exec(text)))
    return found[2] || (bareYear && /^(1[5-9]|20)/.test(found[1]!)) ? yearOf(found[1]!, found[2]) : undefined;
  if ((found = quarter.exec(text)) && !found[1] !== !found[4]) {
    const whole = yearOf((found[1] ?? found[4])!, found[2] ?? found[5]);
    return whole && `${whole}-Q${found[3]}`;
  }
  if ((found = /^([a-z]{3,9})[ -](\d{4}|\d\d)$/i.exec(text))) return month(century(found[2]!), monthOf(found[1]!));
  if ((found = /^(\d\d?)\/(\d{4})$/.exec(text))) return month(found[2]!, +found[1]!);
  if ((found = /^(\d{4})-?W(\d\d)$/i.exec(text)) && +found[2]! && +found[2]! < 54) return `${found[1]}-W${found[2]}`;
}

function yearOf(from: string, to: string | undefined): string | undefined {
  if (!to) return from;
  const next = String(+from + 1);
  return next.endsWith(to) ? `${from}/${next.slice(2)}` : undefined;
}

function month(year: string, number: number): string | undefined {
  return number > 0 && number < 13 ? `${year}-${two(number)}` : undefined;
}

/** 1 to 12; 0 where it is no month. */
function monthOf(text: string): number {
  const number = +text || (longMonths.test(text) ? months.indexOf(text.slice(0, 3).toLowerCase()) + 1 : 0);
  return number > 12 ? 0 : number;
}

function century(year: string): string {
  return year.length > 2 ? year : (+year < 50 ? '20' : '19') + year;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
}

function two(number: number | string): string {
  return String(number).padStart(2, '0');
}
