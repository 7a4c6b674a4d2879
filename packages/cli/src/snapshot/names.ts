import { UsageError } from '../command.js';

/** What a copy may be called. It becomes a file name, so nothing in it can lead out of the folder. */
const safe = /^[a-z0-9](?:[a-z0-9_-]{0,78}[a-z0-9])?$/;

/** Windows keeps these for devices; and the index has its own. */
const reserved = /^(index|con|prn|aux|nul|com\d|lpt\d)$/;

/** Say nothing about what is in a source. */
const generic =
  /^(\d{1,2}|data|query|items|records|exports?|download|api|v\d+(\.\d+)?|action|datastore_search|featureserver|mapserver|json|csv|geojson|rows|view|file|files|index)$/;

export function isSafeName(name: unknown): name is string {
  return typeof name === 'string' && safe.test(name) && !reserved.test(name);
}

/** A name somebody chose. @throws {UsageError} where no file may be called so */
export function chosenName(name: string): string {
  const lower = name.toLowerCase();
  if (isSafeName(lower)) return lower;
  throw new UsageError(
    `"${name}" can't be the name of a copy. Use up to 80 letters, digits, "-" and "_", and not "index".`,
  );
}

/** A name out of an address: `https://example.gov.uk/files/Spend%20May.csv` gives `spend-may`. */
export function nameFor(address: string, taken: ReadonlySet<string>): string {
  const { pathname, hostname } = new URL(address);
  const parts = pathname
    .split('/')
    .map((part) => slug(decoded(part).replace(/\.[a-z]{2,7}$/i, '')))
    .filter(Boolean);
  const base = parts.reverse().find((part) => !generic.test(part)) ?? (slug(hostname) || 'data');
  const name = reserved.test(base) ? `${base}-data` : base;
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? name : `${name}-${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/^-+|-+$/g, '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
