/** What a number format makes of a number, as far as it says what the number is. */
export interface Format {
  /** Undefined for a number that is only a number. */
  shows?: 'date' | 'time' | 'percent' | 'text';
  /** Digits after the point; undefined where the format leaves that to the number. */
  decimals?: number;
  /** `£`, `€` or `$`. */
  currency?: string;
  /** Digits that a code such as `000123` is filled up to. */
  digits?: number;
}

// Formats that a workbook uses by number, without writing them down.
const builtIn: readonly [from: number, to: number, code: string][] = [
  [1, 1, '0'],
  [2, 2, '0.00'],
  [3, 3, '#,##0'],
  [4, 4, '#,##0.00'],
  [9, 9, '0%'],
  [10, 10, '0.00%'],
  [14, 17, 'd'],
  [18, 21, 'h'],
  [22, 22, 'd h'],
  [27, 36, 'd'],
  [37, 38, '#,##0'],
  [39, 40, '#,##0.00'],
  [45, 47, 's'],
  [49, 49, '@'],
  [50, 58, 'd'],
];

/** Reads a format by its number and, where the workbook has one, its code: `[$£-809]#,##0.00;[Red]-…`. */
export function formatOf(id: number, code = builtIn.find(([from, to]) => id >= from && id <= to)?.[2] ?? ''): Format {
  const [first = ''] = code.split(';');
  const [currency] = /[£€$]/.exec(first.replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')) ?? [];
  // Words, fillers, colours and languages say nothing of the value; [h] is a time that may pass 24 hours.
  const bare = first.replace(/"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (bare === '@') return { shows: 'text' };
  if (/[yd]/i.test(bare) || /^[^hs]*m[^hs]*$/i.test(bare)) return { shows: 'date' };
  if (/[hs]/i.test(bare)) return { shows: 'time' };
  if (!/[0#]/.test(bare) || /e[+-]/i.test(bare)) return {};
  return {
    ...(bare.includes('%') ? { shows: 'percent' as const } : currency && { currency }),
    ...(/^00+$/.test(bare) && { digits: bare.length }),
    decimals: /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0,
  };
}

const DAY = 86_400;

/** A number as text, the way people would write what the sheet shows, with all its digits. */
export function numberText(raw: string, format: Format, epoch1904: boolean): string {
  const number = Number(raw);
  if (!raw || Number.isNaN(number)) return raw;
  const { shows, currency, digits = 0 } = format;
  if (shows === 'date') return dateText(number, epoch1904) ?? raw;
  if (shows === 'time') return timeText(Math.round(number * DAY));
  // Multiplying by 100 leaves digits that nobody wrote.
  if (shows === 'percent') return `${Number((number * 100).toPrecision(15))}%`;
  // An identifier longer than a number can hold stays as it was written.
  const text = /^-?\d{16,}$/.test(raw) && !Number.isSafeInteger(number) ? raw : String(number);
  if (currency) return text.replace(/^-?/, `$&${currency.replace('$', '$$$$')}`);
  return number >= 0 && Number.isInteger(number) ? text.padStart(digits, '0') : text;
}

/** Days since the epoch of the workbook as ISO 8601; undefined where Excel shows no date either. */
function dateText(days: number, epoch1904: boolean): string | undefined {
  if (days < 0 || days >= 2_958_466) return;
  if (days < 1 && days) return timeText(Math.round(days * DAY));
  const seconds = Math.round(days * DAY);
  // Excel believes that 1900 had a 29 February, so what came before it is a day off.
  const epoch = epoch1904 ? Date.UTC(1904, 0) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const text = new Date(epoch + seconds * 1000).toISOString();
  return text.slice(0, seconds % DAY ? 19 : 10);
}

function timeText(seconds: number): string {
  const parts = [Math.floor(Math.abs(seconds) / 3600), Math.floor(Math.abs(seconds) / 60) % 60, Math.abs(seconds) % 60];
  return (seconds < 0 ? '-' : '') + parts.map((part) => String(part).padStart(2, '0')).join(':');
}
