import { numberFormatter, type NumberFormat } from './format-number.js';
import { formatDate, formatPeriod } from './format-time.js';
import { parsePeriod } from './period.js';
import type { Words } from './words/words.js';

/** What has to be known of a column to write its values one under the other. */
export interface CellColumn {
  label: string;
  /** As in `@council-kit/data`: `integer`, `number`, `date`, `date-time`, `period`; others are given back as text. */
  type: string;
  /** `%`, an ISO 4217 code, or a word, which belongs in the heading and is left out here. */
  unit?: string;
  /** Digits after the point, the same in every row. */
  decimals?: number;
  format?: NumberFormat;
}

/** Numbers that say where something is are no amounts. */
const places = /\b(easting|northing|latitude|longitude|lat|lon|lng|long|x|y|geo_?[xy])\b/i;
/** Nor are numbers that name something: nobody writes camera 1,001. */
const names = /\b(id|ref|reference|code|uprn|usrn|toid|fid|objectid|year)\b|\b(number|no\.?)$/i;

/** Whether the numbers under a heading name something, so that they are neither grouped nor added up. */
export function isNamed(label: string): boolean {
  return names.test(label);
}

const currencies = /^[A-Z]{3}$/;

/**
 * How the values of a column are written in a table: decimals line up, dates are
 * short, nothing is rounded to millions, so that rows can be compared.
 */
export function cellFormatter(column: CellColumn, words: Words): (value: unknown) => string {
  switch (column.type) {
    case 'integer':
    case 'number':
      return numbers(column, words);
    case 'date':
    case 'date-time':
      return (value) => formatDay(String(value), words);
    case 'period':
      return (value) => {
        const period = parsePeriod(String(value));
        return period ? formatPeriod(period, words) : String(value);
      };
    default:
      return (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value as string | number));
  }
}

function numbers({ label, type, unit = '', decimals, format = 'auto' }: CellColumn, words: Words) {
  const currency =
    format === 'currency' ? (currencyOf(unit) ?? 'GBP') : format === 'auto' ? currencyOf(unit) : undefined;
  const percent = !currency && (format === 'percent' || (format === 'auto' && unit === '%'));
  const place = places.test(label);
  // A degree has six useful digits, whatever a computer wrote.
  const most = place && decimals !== undefined ? Math.min(decimals, 6) : decimals;
  // Nobody writes £1.5.
  const digits = currency && most === 1 ? 2 : (most ?? (type === 'integer' ? 0 : currency ? 2 : undefined));
  const written = numberFormatter(words.locale, {
    ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    ...(digits === undefined ? { maximumFractionDigits: 6 } : fixed(digits)),
    useGrouping: !place && !isNamed(label),
  });
  return (value: unknown): string => {
    const size = written.format(Math.abs(Number(value)));
    // What is rounded to nothing has no sign.
    const minus = Number(value) < 0 && /[1-9]/.test(size) ? '−' : '';
    return `${minus}${size}${percent ? '%' : ''}`;
  };
}

function fixed(digits: number): Intl.NumberFormatOptions {
  const most = Math.min(Math.max(digits, 0), 20);
  return { minimumFractionDigits: most, maximumFractionDigits: most };
}

/** A currency as `Intl` knows it; `FTE` and `NHS` look like currencies and are none. */
function currencyOf(unit: string): string | undefined {
  if (unit === '£' || unit === 'gbp') return 'GBP';
  if (unit === '€') return 'EUR';
  return currencies.test(unit) && Intl.supportedValuesOf?.('currency').includes(unit) ? unit : undefined;
}

/** `7 Nov 2026`, with the time where there is one: on the clock of the United Kingdom where the zone is known. */
function formatDay(text: string, words: Words): string {
  const timed = text.includes('T');
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/i.test(text);
  const day = new Date(zoned ? text : `${timed ? text : `${text.slice(0, 10)}T00:00`}Z`);
  if (Number.isNaN(day.getTime())) return text;
  const timeZone = zoned ? 'Europe/London' : 'UTC';
  if (words.standing?.months) {
    const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone });
    return `${formatDate(day, words)}${timed ? `, ${clock.format(day)}` : ''}`;
  }
  return dayFormatter(words.locale, timeZone, timed).format(day);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than writing a page of dates with it. */
function dayFormatter(locale: string, timeZone: string, timed: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${timed}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const time = timed && ({ timeStyle: 'short' } as const);
    formatters.set(key, (formatter = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...time, timeZone })));
  }
  return formatter;
}
