import { wordsOf } from './json.js';
import { remembered } from './remembered.js';

const months = [
  /^jan|^ion/i,
  /^feb|^chwef/i,
  /^mar|^maw/i,
  /^apr|^ebr/i,
  /^may$|^mai/i,
  /^jun|^meh/i,
  /^jul|^gor/i,
  /^aug|^aws/i,
  /^sep|^medi/i,
  /^oct|^hyd/i,
  /^nov|^tach/i,
  /^dec|^rhag/i,
];

/** A day as an ISO date, from ISO, `30/09/2026` or `30 September 2026`. Undefined where it is none. */
export function dayOf(value: unknown): string | undefined {
  const text = wordsOf(value);
  return text && dayIn(text);
}

const dayIn = remembered((text: string): string | undefined => {
  const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:$|[T ]\S*)/.exec(text);
  if (iso) return dateOf(iso[1]!, iso[2]!, iso[3]!);
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:$|\s)/.exec(text);
  if (british) return dateOf(british[3]!, british[2]!, british[1]!);
  const written =
    /^(?:[\p{L}']+,?\s+)?(\d{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?\s+([\p{L}]{3,})\.?,?\s+(\d{4})$/u.exec(text);
  const month = written ? months.findIndex((name) => name.test(written[2]!)) + 1 : 0;
  return written && month ? dateOf(written[3]!, String(month), written[1]!) : undefined;
});

/** A moment as ISO 8601; a day where no more is known than that. */
export function momentOf(value: unknown): string | undefined {
  const text = wordsOf(value);
  if (!text || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text)) return dayOf(text);
  const date = new Date(text.replace(' ', 'T'));
  return Number.isNaN(date.getTime()) ? dayOf(text) : text.replace(' ', 'T');
}

/** The day so many days later, or earlier. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function dateOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day) ? text : undefined;
}
