import { type Decimal, decimal } from '../feel/decimal.js';

/** `1234.50`, `1,234.50` or `1 234.50`, with a pound sign on either side, or `50p`. */
const amount = /^([-−]?)£?([-−]?)(\d+|\d{1,3}(?:[, ]\d{3})+)?(?:\.(\d*))?(p?)£?$/;

/** Nobody's answer has more characters than this. */
const longest = 40;

/**
 * A number as people write it; undefined where that can't be told. `1.234,50` can't:
 * a point and a comma mean other things elsewhere.
 */
export function numberOfAnswer(text: string): Decimal | undefined {
  const trimmed = text.replace(/^\s*(?:£\s*)?|[\s%]+$/g, '').replace(/\s*,\s*/g, ',');
  const [, minus, also, whole = '', decimals = '', pence] = amount.exec(trimmed) ?? [];
  if (text.length > longest || pence === undefined || (!whole && !decimals) || (minus && also)) return undefined;
  const number = decimal(`${minus || also ? '-' : ''}${whole.replace(/\D/g, '') || 0}.${decimals || 0}`);
  return pence ? number.div(100) : number;
}
