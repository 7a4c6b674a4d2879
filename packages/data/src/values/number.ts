const grammar =
  /^(\()?([-+−])? ?([£€$]|(?:GBP|EUR|USD)\b)? ?([-+−])?(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d+))?(e[-+]?\d+)? ?(%|GBP|EUR|USD)?(-)?(\))?$/i;
const currencies: Record<string, string> = { '£': 'GBP', '€': 'EUR', $: 'USD' };
const endless = /^[-+−]?(nan|inf(inity)?|∞)$/i;

/**
 * Reads the numbers of one column as people in the UK write them: `1,234`,
 * `£3.50`, `(1,234.00)`, `12-`, `−4`, `91.43%`, `GBP 20`. It remembers what it
 * has seen, since a unit and a number of decimals belong to a column.
 */
export function numberReader() {
  const units = new Set<string>();
  let last: string | undefined;
  const state = {
    decimals: 0,
    /** NaN, Infinity and numbers too large to hold. */
    endless: 0,
    whole: true,
    /** The unit of the column; `null` where its cells disagree. */
    get unit(): string | undefined | null {
      const named = [...units].filter(Boolean);
      return named.length > 1 || (units.has('%') && units.has('')) ? null : named[0];
    },
    /** A number, `null` for one that is none, or undefined where the text is something else. */
    read(text: string): number | null | undefined {
      const usual = readUsual(text);
      if (usual !== undefined) {
        const unit = poundAt(text) < 0 ? '' : 'GBP';
        if (unit !== last && (unit || usual)) units.add((last = unit));
        const point = text.lastIndexOf('.');
        if (point > 0) {
          state.decimals = Math.max(state.decimals, text.length - point - 1);
          state.whole = false;
        }
        return usual;
      }
      if (endless.test(text)) return (state.endless++, null);
      const found = grammar.exec(text);
      if (!found) return;
      const [, open, before, prefix, after, digits, fraction, exponent, suffix, trailing, close] = found;
      // Leading zeros make an identifier, and so do more digits than a number holds.
      if ((!digits && !fraction) || !open !== !close || (before && after) || /^0\d/.test(digits!)) return;
      const size = Number(digits!.replaceAll(',', '') + '.' + (fraction ?? '0') + (exponent ?? ''));
      if (!fraction && !exponent && !Number.isSafeInteger(size)) return;
      if (size > Number.MAX_VALUE) return (state.endless++, null);
      const unit = prefix ?? suffix ?? '';
      if (prefix && suffix) return;
      if (unit || size) units.add(currencies[unit] ?? unit.toUpperCase());
      if (fraction) state.decimals = Math.max(state.decimals, fraction.length);
      if (fraction || exponent) state.whole &&= !fraction && Number.isInteger(size);
      const sign = before ?? after ?? trailing;
      return size && (open || (sign && sign !== '+')) ? -size : size;
    },
  };
  return state;
}

/** Where the pound sign of a usual number is, -1 where there is none. */
function poundAt(text: string): number {
  return text.charCodeAt(0) === pound ? 0 : text.charCodeAt(1) === pound ? 1 : -1;
}

const pound = 163;

/**
 * The number most cells hold, ten times as fast as by the grammar: `-`, `£`,
 * digits in groups or not, a point and more digits. Undefined for anything else.
 */
function readUsual(text: string): number | undefined {
  const { length } = text;
  let at = +(text.charCodeAt(0) === 45);
  const negative = at === 1;
  if (text.charCodeAt(at) === pound) at++;
  const first = at;
  let size = 0;
  let digits = 0;
  /** Digits since the last comma. */
  let group = -1;
  let scale = 0;
  for (; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit < 10) {
      size = size * 10 + digit;
      digits++;
      if (scale) scale *= 10;
      else if (group >= 0) group++;
    } else if (digit === -4 && !scale && (group < 0 ? digits > 0 && digits < 4 : group === 3)) group = 0;
    else if (digit === -2 && !scale && digits) scale = 1;
    else return;
  }
  // More digits than that can't be put together exactly, and leading zeros make an identifier.
  const zero = text.charCodeAt(first) === 48 && first + 1 < length && text.charCodeAt(first + 1) !== 46;
  if (!digits || digits > 15 || scale === 1 || zero || (group >= 0 && group !== 3)) return;
  if (scale) size /= scale;
  return negative && size ? -size : size;
}
