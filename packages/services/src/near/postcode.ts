/**
 * The outward codes there can be: A9, A99, AA9, AA99, A9A, AA9A, with the
 * letters each place allows. None begins with Q, V or X, none has I, J or Z
 * second, and no district of two digits begins with 0.
 */
const outward = /^[A-PR-UWYZ](?:\d|[1-9]\d|\d[ABCDEFGHJKPSTUW]|[A-HK-Y](?:\d|[1-9]\d|\d[ABEHMNPRVWXY]))$/;
const inward = /^\d[ABD-HJLNP-UW-Z]{2}$/;

const otherwiseRead: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', '1': 'I' };

/**
 * A postcode as it is written: upper case with one space, `SW1A 1AA`. Spaces,
 * dots and hyphens are forgiven, and O for 0 or I for 1 is put right where only
 * one postcode can be meant. Forces post offices come as `BFPO 805`.
 *
 * @returns `undefined` for what is no postcode of the United Kingdom; whether one is in use, only a lookup can say
 */
export function normalisePostcode(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const plain = text.toUpperCase().replace(/[\s.‐-–-]+/g, '');
  const forces = /^BFPO(\d{1,4})$/.exec(plain);
  if (forces) return `BFPO ${forces[1]}`;
  if (!/^[A-Z\d]{5,7}$/.test(plain)) return undefined;
  const back = plain.slice(-3).replace(/^[OIL]/, (slip) => (slip === 'O' ? '0' : '1'));
  if (!inward.test(back)) return undefined;
  const front = plain.slice(0, -3);
  // The Girobank's, which keeps to no rule.
  if (/^G[I1]R$/.test(front) && back === '0AA') return 'GIR 0AA';
  if (outward.test(front)) return `${front} ${back}`;
  const readings = readingsOf(front).filter((reading) => outward.test(reading));
  return readings.length === 1 ? `${readings[0]} ${back}` : undefined;
}

/** Every way to read a text whose O, 0, I and 1 may be each other. */
function readingsOf(text: string): string[] {
  let readings = [''];
  for (const character of text) {
    const other = otherwiseRead[character];
    readings = readings.flatMap((start) => (other ? [start + character, start + other] : [start + character]));
  }
  return readings;
}
