import { isRecord } from './json.js';

/** How numbers are written: a pattern of UTS #35, and the characters for point and groups. */
export interface NumberFormat {
  pattern?: string;
  decimalChar?: string;
  groupChar?: string;
}

/** The format of a number: a pattern, or an object with one and the characters. */
export function numberFormatOf(format: unknown): NumberFormat | undefined {
  if (typeof format === 'string') return { pattern: format };
  if (!isRecord(format)) return;
  const { pattern, decimalChar, groupChar } = format;
  const said: NumberFormat = {};
  if (typeof pattern === 'string') said.pattern = pattern;
  if (typeof decimalChar === 'string') said.decimalChar = decimalChar;
  if (typeof groupChar === 'string') said.groupChar = groupChar;
  return said;
}

interface Layout {
  sign: string;
  /** `%` or `‰` before and after the number. */
  before: string;
  after: string;
  least: number;
  /** Sizes of the last group of the whole part and of those before it; 0 for none. */
  group: number;
  groups: number;
  leastFraction: number;
  mostFraction: number;
  fractionGroup: number;
  exponent?: { least: number; plus: boolean; mostWhole: number };
}

/** More than any number or pattern is long: what is longer is none. */
const LONGEST = 400;

const written = /^([%‰]?)([-+]?)([%‰]?)([\d,]*)(?:(\.)([\d,]*))?(?:[eE]([-+]?)(\d{1,4}))?([%‰]?)$/;

/**
 * Makes a reader of numbers that are written in one way, for `integer` without
 * a fraction, for `decimal` without an exponent. The reader gives a number, or
 * undefined for a text that is none. A whole number too long for the language
 * comes back as a text of its digits. Without a pattern `%` and `‰` are read
 * only where `format` says something.
 *
 * @returns undefined where the pattern is none
 */
export function numberReaderOf(
  format: NumberFormat | undefined,
  kind: 'integer' | 'decimal' | 'double' = 'double',
): ((text: string) => number | string | undefined) | undefined {
  const { pattern, decimalChar = '.', groupChar = pattern === undefined ? '' : ',' } = format ?? {};
  const usual = decimalChar === '.' && groupChar === ',';
  const plain = (text: string) =>
    usual
      ? text
      : text.replace(/[^\d]/g, (mark) =>
          mark === decimalChar ? '.' : mark === groupChar ? ',' : /[.,]/.test(mark) ? '\0' : mark,
        );
  const layout = pattern === undefined || pattern.length > LONGEST ? undefined : layoutOf(plain(pattern));
  if (pattern !== undefined && !layout) return;

  return (text) => {
    if (kind === 'double' && /^(-?INF|NaN)$/.test(text)) {
      return text === 'NaN' ? NaN : text === 'INF' ? Infinity : -Infinity;
    }
    const found = text.length > LONGEST ? undefined : written.exec(plain(text));
    if (!found) return;
    const [, before = '', sign = '', between = '', whole = '', point, fraction = '', up = '', power, after = ''] =
      found;
    const share = before + between + after;
    if (
      share.length > 1 ||
      (share && !format) ||
      !/\d/.test(whole + fraction) ||
      (point && !/\d$/.test(fraction)) ||
      /^,|,,|,$/.test(whole) ||
      /^,|,,/.test(fraction) ||
      (kind === 'integer' && (point || share)) ||
      (kind !== 'double' && power !== undefined) ||
      (layout && !fits(layout, { sign, before: before + between, after, whole, fraction, up, power }))
    ) {
      return;
    }
    const digits = sign.replace('+', '') + whole.replaceAll(',', '');
    if (kind === 'integer') return Number.isSafeInteger(+digits) ? +digits || 0 : String(BigInt(digits));
    const shift = Number(`${up}${power ?? 0}`) - (share === '%' ? 2 : share ? 3 : 0);
    // A shift of the exponent is exact, where dividing by 100 is not.
    return Number(`${digits || '0'}${digits === '-' ? '0' : ''}.${fraction.replaceAll(',', '') || 0}e${shift}`) || 0;
  };
}

function layoutOf(pattern: string): Layout | undefined {
  const found = /^([%‰]?)([-+]?)([%‰]?)([#,]*[0,]*)(?:\.([0,]*[#,]*))?(?:E(\+?)(#*0+))?([%‰]?)$/.exec(pattern);
  if (!found) return;
  const [, before = '', sign = '', between = '', whole = '', fraction = '', plus, power, after = ''] = found;
  if (!/[#0]/.test(whole + fraction) || /^,|,,|,$/.test(whole) || /^,|,,|,$/.test(fraction)) return;
  const parts = whole.split(',');
  const group = parts.length > 1 ? parts.at(-1)!.length : 0;
  const count = (text: string, letters: RegExp) => text.replace(letters, '').length;
  return {
    sign,
    before: before + between,
    after,
    least: count(whole, /[^0]/g),
    group,
    groups: parts.length > 2 ? parts.at(-2)!.length : group,
    leastFraction: count(fraction, /[^0]/g),
    mostFraction: count(fraction, /[^#0]/g),
    fractionGroup: Math.max(0, fraction.indexOf(',')),
    ...(power && { exponent: { least: count(power, /[^0]/g), plus: !!plus, mostWhole: count(whole, /[^#0]/g) } }),
  };
}

interface Written {
  sign: string;
  before: string;
  after: string;
  whole: string;
  fraction: string;
  up: string;
  power?: string;
}

function fits(layout: Layout, { sign, before, after, whole, fraction, up, power }: Written): boolean {
  const { group, groups, fractionGroup: size, exponent } = layout;
  const digits = whole.replaceAll(',', '').length;
  const places = fraction.replaceAll(',', '').length;
  if (before !== layout.before || after !== layout.after || (layout.sign && sign !== layout.sign)) return false;
  if (digits < layout.least || places < layout.leastFraction || places > layout.mostFraction) return false;
  if (!exponent !== (power === undefined)) return false;
  if (exponent && (power!.length < exponent.least || (exponent.plus && !up) || digits > exponent.mostWhole))
    return false;
  return whole === grouped(whole, group, groups) && fraction === groupedForward(fraction, size);
}

function grouped(text: string, last: number, others: number): string {
  const digits = text.replaceAll(',', '');
  if (!last) return digits;
  let rest = digits.slice(0, -last);
  const parts = [digits.slice(-last)];
  for (; rest; rest = rest.slice(0, -others)) parts.unshift(rest.slice(-others));
  return parts.join(',');
}

function groupedForward(text: string, size: number): string {
  const digits = text.replaceAll(',', '');
  return size ? (digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(',') : digits;
}
