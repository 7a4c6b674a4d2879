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
  if (!formatter) cache.set(key, (formatter = new Intl.NumberFormat(locale, options)));
  return formatter;
}

/** The currencies a council deals in; `FTE` and `NHS` look like currencies and are none. */
const currencies: Record<string, string> = {
  '£': 'GBP',
  gbp: 'GBP',
  GBP: 'GBP',
  '€': 'EUR',
  EUR: 'EUR',
};

/** From a million on, numbers are read more easily in words; the last digits say nothing. */
const scales = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** A number as the language writes it, with its unit. */
export function formatValue(value: number, how: ValueFormat, words: Words): FormattedValue {
  const { format = 'auto', unit, decimals, precision = 2, unsigned } = how;
  const size = Math.abs(value);
  const given = currencies[unit ?? ''];
  const currency = format === 'currency' ? (given ?? 'GBP') : format === 'auto' ? given : undefined;
  // GOV.UK style: whole pounds without pence, otherwise both digits.
  const pence = Math.round(size * 100) % 100 ? 2 : 0;
  // No browser refuses up to twenty digits.
  let most = Math.min(Math.max(decimals ?? (currency ? pence : precision), 0), 20);
  let least = decimals === undefined && !currency ? 0 : most;
  let scale = 1;
  let name: string | undefined;
  for (const [word, next] of Object.entries(scales)) {
    // What is rounded up to a billion is no thousand million.
    if (Number((size / scale).toFixed(most)) * scale < next) break;
    scale = next;
    name = words.scales?.[word as keyof typeof scales] ?? word;
    least = 0;
    most = (decimals && most) || 1;
  }
  const style = currency && ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const);
  const options = { ...style, minimumFractionDigits: least, maximumFractionDigits: most };
  const figure = numberFormatter(words.locale, options).format(size / scale);
  const number = name ? `${figure} ${name}` : figure;
  const percent = !currency && (format === 'percent' || (format === 'auto' && unit === '%'));
  const word = !currency && unit && unit !== '%' ? ` ${unit}` : '';
  const shown = number + (percent ? '%' : word);
  const spoken = percent ? words.percent(number) : shown;
  // What is rounded to nothing has no sign.
  const minus = value < 0 && !unsigned && /[1-9]/.test(figure);
  return minus ? { shown: `−${shown}`, spoken: words.minus(spoken) } : { shown, spoken };
}
