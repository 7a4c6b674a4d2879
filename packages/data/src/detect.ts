import { DataError } from './errors.js';
import { registry } from './registry.js';
import type { Pushed } from './dataset.js';
import type { Abilities, Registration } from './standard.js';
import { decode, impostor, notData } from './body.js';
import type { Arrived, Body, GetOptions, Transport } from './transport.js';

/** The standard of that name. @throws {DataError} `capability` where there is none */
function named(name: string, address?: string): Registration {
  const found = registry.find((registration) => registration.name === name);
  if (found) return found;
  const names = registry.map((registration) => registration.name).join(', ');
  throw new DataError('capability', `There is no standard “${name}”, only ${names}`, {
    address,
    cure: 'Name one of these, or leave it out to have it found.',
  });
}

/**
 * The standard of an answer. The first bytes decide, and the more particular
 * standard comes first; where no standard knows them, the address and the media
 * type count, and CSV is what is left where the text looks like a table.
 * @throws {DataError} `not-data`
 */
function detect(url: URL, body: Body): Registration {
  const text = decode(body.bytes.subarray(0, START), true);
  const told = gistOf(text);
  const certain = registry.find(({ start }) => start?.test(told));
  if (certain) return certain;
  const found = impostor(text);
  if (found) throw notData(found, body);
  if (!/[,;\t|\n\r]/.test(text)) throw notData('a piece of text', body);

  const media = body.headers.get('content-type') ?? '';
  let best: Registration | undefined;
  let most = 0;
  for (const registration of registry) {
    const score = (registration.address?.test(url.pathname) ? 2 : 0) + (registration.media?.test(media) ? 1 : 0);
    // Bytes that a standard does not know outweigh one sign for it, but not two.
    if (score > most && (!registration.start || score > 2)) [best, most] = [registration, score];
  }
  return best ?? named('csv', body.address);
}

/**
 * The standard that an address is asked by before anything is fetched: the one the
 * author named, or where `guess`, one that asks servers at such an address in its own way.
 */
export function known(standard: string | undefined, guess: boolean, { href }: URL): Registration | undefined {
  if (standard) return named(standard, href);
  return guess ? registry.find(({ direct }) => direct?.test(href)) : undefined;
}

/** The standard of what is at an address, and all of that, where it was fetched whole to find out. */
export async function detected(
  transport: Transport,
  url: URL,
  { signal, refresh, progress }: Pick<GetOptions, 'signal' | 'refresh'> & { progress?: unknown },
): Promise<{ registration: Registration; body?: Body }> {
  const start = await startOf(transport, url, { signal, refresh }, !!progress);
  return { registration: detect(url, start), body: start.partial ? undefined : start };
}

/** The parts of a query that a server can carry out. */
export function abilitiesOf(can: Abilities = {}): (keyof Pushed)[] {
  const { compare, search, sort, page, select, distinct, aggregate, changedSince } = can;
  const parts = { filter: compare, search, sort, page, select, distinct, aggregate, changedSince };
  return (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part]);
}

/** How many bytes tell what an answer is. */
const START = 8192;
/** How many letters of them are looked at, and how many of a text that stands in them. */
const [LOOKED_AT, OF_TEXT] = [2048, 200];

/** The start of a text; of JSON without what its long texts say, since an entry may begin with its description. */
function gistOf(text: string): string {
  if (!/^.?\s*[[{]/.test(text)) return text.slice(0, LOOKED_AT);
  const short = text.replace(/"(?:[^"\\]|\\[^])*"?/g, (said) =>
    said.length > OF_TEXT ? `${said.slice(0, OF_TEXT)}"` : said,
  );
  return short.slice(0, LOOKED_AT);
}

/** The answer of an address; where rows are wanted as they arrive, only its start. */
async function startOf(
  transport: Transport,
  url: URL,
  options: GetOptions,
  early: boolean,
): Promise<Body & { partial?: boolean }> {
  if (!early) return transport.get(url, options);
  return new Promise((resolve, reject) => {
    let known = false;
    const arriving = ({ parts, ...arrived }: Arrived) => {
      if (known) return;
      const bytes = new Uint8Array(START);
      let size = 0;
      for (const part of parts) {
        bytes.set(part.subarray(0, START - size), size);
        size = Math.min(START, size + part.length);
      }
      known = size === START;
      if (known) resolve({ ...arrived, bytes, partial: true });
    };
    transport.get(url, { ...options, arriving }).then(resolve, reject);
  });
}

/** Whether an error says that a server does not speak the standard its address looks like. */
export function isForeign(error: unknown): boolean {
  const { reason, status } = error as Partial<DataError>;
  return reason === 'not-data' || reason === 'parse' || (reason === 'http' && status === 404);
}
