import { decimal } from '../feel/decimal.js';
import type { FeelJson } from '../feel/json.js';
import type { Form } from '../flow.js';
import type { PlainWords, UnitOfTime } from './words.js';

const halfUp = 1;

/** A number with commas between thousands: `12,345.6`. */
export function numberInWords(number: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(.*)$/.exec(number) ?? [];
  return `${sign && '−'}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest}`;
}

/** An amount to the penny, or in whole pounds where it is that: `£1,234.50`, `£16,000`. */
export function poundsInWords(number: string): string {
  const pence = decimal(number).round(2, halfUp).toFixed(2).replace('.00', '');
  return numberInWords(pence).replace(/^−?/, '$&£');
}

/** A day in ISO 8601, in words: `6 April 2026`, with its day of the week, or its month and year alone. */
export function dateInWords(day: string, { months, days }: PlainWords, form?: Form): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const inYear = `${months[month - 1]} ${year}`;
  if (form === 'month') return inYear;
  const weekday = days[(new Date(day).getUTCDay() + 6) % 7];
  return `${form === 'day' ? `${weekday} ` : ''}${date} ${inYear}`;
}

/** A length of time in ISO 8601, in words: `1 year and 6 months`. */
function lengthInWords(duration: string, words: PlainWords): string {
  const [days = '', time = ''] = duration.split('T');
  const parts = (days + time.toLowerCase()).matchAll(/([\d.]+)(\w)/g);
  const said = [...parts].map(([, count, unit]) => words.length(count!, unit as UnitOfTime));
  return `${duration.startsWith('-') ? '−' : ''}${words.list(said)}`;
}

/** A value in words. */
export function formed(value: FeelJson, form: Form | undefined, words: PlainWords): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    return words.list(value.map((item) => formed(item, form === 'list' ? undefined : form, words)));
  }
  const members = value as Record<string, FeelJson>;
  const { number, date, duration, en, cy } = members;
  if (typeof date === 'string') return dateInWords(date, words, form);
  if (typeof number === 'string') {
    if (form === 'money') return poundsInWords(number);
    if (form === 'percent') return `${numberInWords(number)}%`;
    return form === 'text' ? number : numberInWords(number);
  }
  if (typeof duration === 'string') return lengthInWords(duration, words);
  // A text in several languages.
  const said = members[words.language] ?? en ?? cy;
  if (typeof said === 'string') return said;
  return words.list(Object.values(members).map((member) => formed(member, form, words)));
}
