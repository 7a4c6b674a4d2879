import type { Words } from './words/words.js';

/** How a number is written. `auto` goes by its unit; `duration` is for {@link formatDuration}. */
export const numberFormats = ['auto', 'number', 'percent', 'currency', 'duration'] as const;
export type NumberFormat = (typeof numberFormats)[number];

export interface ValueFormat {
  format?: NumberFormat;
  /** `%`, an ISO 4217 code, or a word. For a duration: seconds, minutes, hours or days. */
  unit?: string;
  /** Exactly so many digits after the point. */
  decimals?: number;
  /** At most so many digits after the point, where `decimals` does not say; else two. */
  precision?: number;
  /** Signs are left out, as in "up 3". */
  unsigned?: boolean;
}

/** Text for the eye, and for the ear where that differs. */
export interface FormattedValue {
  shown: string;
  spoken: string;
}

const cache = new Map<string, Intl.NumberFormat>();

/** A formatter for these options, made once. */
export function numberFormatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let formatter = cache.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, options);
    cache.set(key, formatter);
  }
  return formatter;
}

/** `GBP` is a currency; `FTE` and `NHS` are none, though `Intl` would take them for one. */
const isCurrency = (unit = ''): unit is string =>
  /^[A-Z]{3}$/.test(unit) && Intl.supportedValuesOf('currency').includes(unit);

/** From a million on, numbers are read more easily in words; the last digits say nothing. */
const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** GOV.UK style: whole pounds without pence, otherwise both digits. */
function digits(value: number, currency: boolean, { decimals, precision = 2 }: ValueFormat): Intl.NumberFormatOptions {
  if (decimals !== undefined) {
    return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  }
  if (!currency) return { maximumFractionDigits: precision };
  const pence = Number.isInteger(Math.round(value * 100) / 100) ? 0 : 2;
  return { minimumFractionDigits: pence, maximumFractionDigits: pence };
}

/** A number as the language writes it, with its unit. */
export function formatValue(value: number, how: ValueFormat, words: Words): FormattedValue {
  const { format = 'auto', unit, unsigned } = how;
  const amount = unsigned ? Math.abs(value) : value;
  const given = isCurrency(unit) ? unit : undefined;
  const currency = format === 'currency' ? (given ?? 'GBP') : format === 'auto' ? given : undefined;
  const [scale, name] = scales.find(([least]) => Math.abs(amount) >= least) ?? [1];
  const style = currency && ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const);
  // No browser refuses up to twenty digits.
  const decimals = how.decimals === undefined ? undefined : Math.min(Math.max(how.decimals, 0), 20);
  const fraction = name
    ? { minimumFractionDigits: 0, maximumFractionDigits: decimals ?? 1 }
    : digits(amount, !!currency, { ...how, decimals });
  const figure = numberFormatter(words.locale, { ...style, ...fraction }).format(amount / scale);
  const number = name ? `${figure} ${words.scales?.[name] ?? name}` : figure;
  if (currency) return { shown: number, spoken: number };
  if (format === 'percent' || (format === 'auto' && unit === '%')) {
    return { shown: `${number}%`, spoken: words.percent(number) };
  }
  const text = unit && unit !== '%' ? `${number} ${unit}` : number;
  return { shown: text, spoken: text };
}
