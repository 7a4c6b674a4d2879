/** A date or time as it is kept, and where it stands among others, in milliseconds. */
export interface Moment {
  text: string;
  order: number;
}

// How each type is written where nothing else is said, in the letters of UTS #35.
const native = new Map([
  ['date', 'yyyy-MM-dd'],
  ['time', 'HH:mm:ss'],
  ['dateTime', 'yyyy-MM-ddTHH:mm:ss'],
  ['dateTimeStamp', 'yyyy-MM-ddTHH:mm:ss'],
  ['gDay', '---dd'],
  ['gMonth', '--MM'],
  ['gMonthDay', '--MM-dd'],
  ['gYear', 'yyyy'],
  ['gYearMonth', 'yyyy-MM'],
]);

const parts = new Map([
  ['yyyy', '(?<y>\\d{4})'],
  ['MM', '(?<M>\\d\\d)'],
  ['M', '(?<M>\\d\\d?)'],
  ['dd', '(?<d>\\d\\d)'],
  ['d', '(?<d>\\d\\d?)'],
  ['HH', '(?<H>\\d\\d)'],
  ['H', '(?<H>\\d\\d?)'],
  ['mm', '(?<m>\\d\\d)'],
  ['m', '(?<m>\\d\\d?)'],
  ['ss', '(?<s>\\d\\d)'],
  ['s', '(?<s>\\d\\d?)'],
  ['X', '(?<z>Z|[-+]\\d\\d(?:\\d\\d)?)'],
  ['XX', '(?<z>Z|[-+]\\d{4})'],
  ['XXX', '(?<z>Z|[-+]\\d\\d:\\d\\d)'],
  ['x', '(?<z>[-+]\\d\\d(?:\\d\\d)?)'],
  ['xx', '(?<z>[-+]\\d{4})'],
  ['xxx', '(?<z>[-+]\\d\\d:\\d\\d)'],
]);

export function isDateType(base: string): boolean {
  return native.has(base);
}

/**
 * Makes a reader of the dates and times of one type, written as `format` says
 * (`d/M/yyyy`, `HH:mm:ss.SSS`, `yyyy-MM-ddTHH:mm:ssXXX`) or else as XML Schema
 * does. It gives them as XML Schema writes them, and undefined for a text that
 * is none, the 30th of February among them.
 *
 * @returns undefined where there is no such format, or it does not fit the type
 */
export function dateReaderOf(base: string, format?: string): ((text: string) => Moment | undefined) | undefined {
  const layout = native.get(base)!;
  if (format !== undefined && format.length > 100) return;
  const expression = format === undefined ? nativeExpression(layout) : formatExpression(layout, format);
  return expression && ((text) => momentOf(layout, base, expression.exec(text)?.groups));
}

function nativeExpression(layout: string): RegExp {
  const source = layout.replace(/([A-Za-z])\1*/g, (letters) => parts.get(letters) ?? letters);
  const years = source.replace('(?<y>\\d{4})', '(?<y>-?\\d{4,})');
  const fraction = layout.endsWith('ss') ? '(?:\\.(?<S>\\d+))?' : '';
  return new RegExp(`^${years}${fraction}(?<z>Z|[-+]\\d\\d:\\d\\d)?$`);
}

function formatExpression(layout: string, format: string): RegExp | undefined {
  const seen = new Set<string>();
  let source = '';
  for (const [token] of format.matchAll(/\.S+|([A-Za-z])\1*|[^A-Za-z]/g)) {
    const part = token === 'T' || !/[A-Za-z]/.test(token) ? token.replace(/[^\w\s]/, '\\$&') : parts.get(token);
    if (token.startsWith('.S')) source += `(?:\\.(?<S>\\d{1,${token.length - 1}}))?`;
    else if (part === undefined) return;
    else source += part;
    const [letter] = token.replace('.S', 'S').toUpperCase() === 'T' ? '' : token.replace('.S', 'S');
    if (letter && /[A-Za-z]/.test(letter)) {
      const field = letter.toLowerCase() === 'x' ? 'z' : letter;
      if (seen.has(field)) return;
      seen.add(field);
    }
  }
  const needed = new Set(layout.replace(/[^yMdHms]/g, ''));
  for (const field of needed) if (field !== 's' && !seen.has(field)) return;
  for (const field of seen) if (!needed.has(field) && field !== 'z' && !(field === 'S' && seen.has('s'))) return;
  return new RegExp(`^${source}$`);
}

function momentOf(layout: string, base: string, found: Record<string, string | undefined> | undefined) {
  if (!found) return;
  const { y = '1972', M = '1', d = '1', H = '0', m = '0', s = '0', S = '', z } = found;
  const zone = z && z !== 'Z' ? z.replace(/^(...):?(\d\d)?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`) : z;
  if (base === 'dateTimeStamp' && !zone) return;
  const day = new Date(0);
  day.setUTCFullYear(+y, +M - 1, +d);
  // A date that does not exist turns into another one.
  if (!(day.getUTCMonth() === +M - 1 && day.getUTCDate() === +d && +H < 24 && +m < 60 && +s < 60)) return;
  const [, sign = '+', hours = 0, minutes = 0] = /^([-+])(\d\d):(\d\d)$/.exec(zone ?? '') ?? [];
  if (+hours > 14 || +minutes > 59) return;
  const offset = (sign === '-' ? -1 : 1) * (+hours * 60 + +minutes);
  const values = new Map(Object.entries({ yyyy: y, MM: M, dd: d, HH: H, mm: m, ss: s }));
  const text = layout.replace(/([yMdHms])\1+/g, (letters) => values.get(letters)!.padStart(2, '0'));
  return {
    text: text + (S && `.${S}`) + (zone ?? ''),
    order: day.getTime() + ((+H * 60 + +m - offset) * 60 + Number(`${s}.${S || 0}`)) * 1000,
  };
}

const durations = new Map([
  ['duration', /^-?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/],
  ['dayTimeDuration', /^-?P(?=.)()()(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/],
  ['yearMonthDuration', /^-?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?$/],
]);

export function isDurationType(base: string): boolean {
  return durations.has(base);
}

/** Reads a duration of XML Schema. To order them, a month is taken for 30.4 days. */
export function readDuration(base: string, text: string): Moment | undefined {
  const found = durations.get(base)?.exec(text);
  if (!found) return;
  const [years, months, days, hours, minutes, seconds] = Array.from({ length: 6 }, (_, index) =>
    Number(found[index + 1] || 0),
  );
  const total = ((((years! * 12 + months!) * 30.436875 + days!) * 24 + hours!) * 60 + minutes!) * 60 + seconds!;
  return { text, order: (text.startsWith('-') ? -1 : 1) * total * 1000 };
}
