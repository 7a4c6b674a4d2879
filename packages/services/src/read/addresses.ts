import { wordsOf } from './json.js';

const usual = /^(https?|mailto|tel|sms):/i;

/**
 * An address that a link may have: http, https, mailto, tel or sms. A path is
 * taken from `base`, the address of the source, where that is known;
 * `www.example.gov.uk` lacks only its https. Undefined for anything else.
 */
export function webAddress(value: unknown, base?: string): string | undefined {
  const text = wordsOf(value)?.replace(/\s/g, '%20');
  if (!text) return undefined;
  const whole = /^www\.[\w-]+\.\w/i.test(text) || /^[\w-]+(\.[\w-]+)*\.gov\.(uk|wales|scot)([/?#]|$)/i.test(text);
  const given = whole ? `https://${text}` : text;
  if (usual.test(given)) return URL.canParse(given) ? given : undefined;
  if (!base || !/^[/?#](?!\/)/.test(given) || !URL.canParse(given, base)) return undefined;
  const { href } = new URL(given, base);
  return usual.test(href) ? href : undefined;
}

/** An email address, without `mailto:`; undefined where it is none. */
export function emailAddress(value: unknown): string | undefined {
  const text = wordsOf(value)?.replace(/^mailto:/i, '');
  return text && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z\d-]{2,}$/i.test(text) ? text : undefined;
}

/** Lines of a postal address: from a list, lines, or parts between commas. */
export function addressLines(value: unknown): string[] {
  const text = wordsOf(value);
  if (!text) return [];
  return text
    .split(/\n|,\s/.test(text) ? /\s*(?:\n|,(?=\s))\s*/ : /\n/)
    .map((line) => line.trim().replace(/,$/, ''))
    .filter(Boolean);
}

const postcode = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\s*$/i;

/** An address whose last line ends with a postcode, as lines and a postcode. */
export function withoutPostcode(lines: readonly string[]): { address: string[]; postcode?: string } {
  const last = lines.at(-1) ?? '';
  const found = postcode.exec(last);
  if (!found) return { address: [...lines] };
  const rest = last.slice(0, found.index).replace(/[,\s]+$/, '');
  return {
    address: [...lines.slice(0, -1), rest].filter(Boolean),
    postcode: `${found[1]!} ${found[2]!}`.toUpperCase(),
  };
}

/** Degrees, where there are such degrees; otherwise why they are none. Undefined where none are said. */
export function coordinatesOf(
  latitude: unknown,
  longitude: unknown,
): { latitude: number; longitude: number } | 'impossible' | 'half' | 'nowhere' | undefined {
  const said = [latitude, longitude].filter((one) => wordsOf(one)).length;
  if (said < 2) return said ? 'half' : undefined;
  const [north, east] = [Number(wordsOf(latitude)), Number(wordsOf(longitude))];
  // Nobody's service is on the equator off Africa: 0, 0 is how a database says that it doesn't know.
  if (north === 0 && east === 0) return 'nowhere';
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { latitude: north, longitude: east } : 'impossible';
}
