import { DataError } from './errors.js';

/** An answer, whole. */
export interface Body {
  /** The address it came from, after redirects. */
  address: string;
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
  /** When it was fetched or last found unchanged, ISO 8601. */
  retrieved: string;
}

export interface GetOptions {
  signal?: AbortSignal;
  /** Ask the server even if there is a fresh copy. */
  refresh?: boolean;
  /** Give the body of an error answer too, instead of rejecting with `http`; not of one that may pass. */
  anyStatus?: boolean;
  /** Sent as JSON by POST, for servers that take their queries so. */
  post?: object;
  /** Called with what has arrived of a good answer so far, as it arrives. */
  arriving?: (arrived: Arrived) => void;
}

/** The part of an answer that is there; all parts from the first. */
export interface Arrived extends Omit<Body, 'bytes'> {
  parts: readonly Uint8Array<ArrayBuffer>[];
}

/** The one way to the network. */
export interface Transport {
  /**
   * Gets an address.
   * @throws {DataError} `network-or-cors`, `http`, `limit`, `blocked`
   * @throws the reason of `signal`, once that is aborted
   */
  get(address: string | URL, options?: GetOptions): Promise<Body>;
}

/** How a transport behaves. Times in milliseconds, sizes in bytes. */
export interface TransportOptions {
  /** The page's own address, whose origin is always allowed. */
  base?: string;
  /** Hosts data may come from: `host`, `host:port` or `*.example.gov.uk`. Without it, any. */
  hosts?: readonly string[];
  /** The longest one attempt may take: 30,000. */
  timeout?: number;
  /** The longest answer: 20,000,000. */
  limit?: number;
  /** How long an answer serves everyone on the page before the server is asked again: 10,000. */
  freshness?: number;
  /** Further attempts after a passing failure: 2. */
  retries?: number;
  /** Wait before the first further attempt, doubled each time, with jitter: 500. */
  backoff?: number;
  /**
   * Address of a gateway that fetches what this page may not, with `{url}` for the
   * address it is to fetch: `/gateway?url={url}`. The page's own origin goes without.
   */
  proxy?: string;
}

interface Flight {
  users: number;
  /** Where the request goes, which a gateway makes another address than is read. */
  target: string;
  post?: string;
  watchers: Set<NonNullable<GetOptions['arriving']>>;
  /** What has arrived so far, for who joins later. */
  arrived?: Arrived;
  /** Stops the attempt that is under way. */
  stop?: AbortController;
  answer?: Promise<Body>;
}

/** Bytes of old answers kept for revalidation by all transports together. */
const KEEP = 30e6;
/** A longer answer is kept only until its memory is wanted: what was read of it is there anyway. */
const SHORT = 1e6;
/** A server that asks for a longer wait than this is not waited for. */
const LONGEST_WAIT = 30e3;

// Shared by everyone on the page: 500 tiles over 5 sources make 5 requests.
const flights = new Map<string, Flight>();
const kept = new Map<string, Body | WeakRef<Body>>();

export function createTransport(options: TransportOptions = {}): Transport {
  const { base, hosts, timeout = 30e3, limit = 20e6, freshness = 10e3, retries = 2, backoff = 500, proxy } = options;
  const own = base && new URL(base).origin;

  const check = (address: string): void => {
    const { protocol, origin, host, hostname } = new URL(address);
    const listed = (entry: string) => (entry.startsWith('*.') ? hostname.endsWith(entry.slice(1)) : entry === host);
    if (
      !/^https?:$/.test(protocol) ||
      (hosts && origin !== own && !hosts.some((entry) => listed(entry.toLowerCase())))
    ) {
      throw new DataError('blocked', `${host || protocol} is not a host data may come from`, { address });
    }
  };

  const load = async (flight: Flight, address: string, old?: Body, anyStatus?: boolean): Promise<Body> => {
    for (let wait = backoff, left = retries; ; wait *= 2) {
      try {
        return await attempt(flight, address, old, anyStatus);
      } catch (error) {
        const { after = NaN } = error as DataError;
        const pause = after || wait * (0.5 + Math.random() / 2);
        if (!(after < LONGEST_WAIT) || !left--) throw error;
        await sleep(pause);
        if (!flight.users) throw error;
      }
    }
  };

  const attempt = async (flight: Flight, address: string, old?: Body, anyStatus?: boolean): Promise<Body> => {
    const { target, post, watchers } = flight;
    const stop = (flight.stop = new AbortController());
    const { signal } = stop;
    const late = () =>
      stop.abort(new DataError('network-or-cors', `No answer within ${timeout / 1000} seconds`, { address }));
    const timer = setTimeout(late, timeout);
    let refused = false;
    const onViolation = (event: Event) => {
      const { blockedURI, disposition } = event as SecurityPolicyViolationEvent;
      refused ||= disposition !== 'report' && !!blockedURI && target.startsWith(blockedURI);
    };
    globalThis.addEventListener?.('securitypolicyviolation', onViolation);
    try {
      const response = await fetch(target, {
        credentials: 'omit',
        referrerPolicy: 'strict-origin-when-cross-origin',
        signal,
        ...(post
          ? { method: 'POST', body: post, headers: { 'content-type': 'application/json' } }
          : conditions(target, old)),
      });
      const { status, headers } = response;
      const retrieved = new Date().toISOString();
      if (old && status === 304) return { ...old, retrieved };
      // What passes is tried again even where the words of an error are wanted.
      const passing = /408|429|50[234]/.test(String(status));
      if (!response.ok && (!anyStatus || passing)) {
        const after = passing ? waitOf(headers) : undefined;
        throw new DataError('http', `The server answered ${status}`, { address, status, after });
      }
      const answer = { address: (target === address && response.url) || address, status, headers, retrieved };
      const bytes = await readAll(response, limit, address, (parts) => {
        if (!response.ok) return;
        const arrived = (flight.arrived = { ...answer, parts });
        for (const watch of watchers) watch(arrived);
      });
      return { ...answer, bytes };
    } catch (caught) {
      const cause: unknown = signal.aborted ? signal.reason : caught;
      // The browser reports a violation of its policy a moment after it refuses.
      await sleep(0);
      if (refused) {
        throw new DataError('blocked', "Refused by the page's Content-Security-Policy", {
          address,
          cause,
          cure: 'Add its host to connect-src.',
        });
      }
      throw signal.aborted || cause instanceof DataError
        ? cause
        : new DataError('network-or-cors', 'No answer, or none this page may read', { address, cause, after: 0 });
    } finally {
      // What is left of an answer nobody wants is not read.
      stop.abort();
      clearTimeout(timer);
      globalThis.removeEventListener?.('securitypolicyviolation', onViolation);
    }
  };

  return {
    async get(given, { signal, refresh, anyStatus, post, arriving } = {}) {
      signal?.throwIfAborted();
      const address = String(given).replace(/#.*/s, '');
      check(address);
      const target =
        proxy && new URL(address).origin !== own
          ? new URL(proxy.replace('{url}', encodeURIComponent(address)), base).href
          : address;
      const sent = post && JSON.stringify(post);
      const key = [target, limit, timeout, anyStatus, sent].join(' ');
      const held = kept.get(key);
      const old = held instanceof WeakRef ? held.deref() : held;
      if (old && !refresh && Date.now() - Date.parse(old.retrieved) < freshness) {
        check(old.address);
        return old;
      }

      const flight = flights.get(key) ?? { users: 0, target, post: sent, watchers: new Set() };
      flight.users++;
      if (arriving) {
        flight.watchers.add(arriving);
        if (flight.arrived) arriving(flight.arrived);
      }
      if (!flight.answer) {
        flights.set(key, flight);
        flight.answer = load(flight, address, old, anyStatus);
        // Whoever has left must not cause an unhandled rejection.
        flight.answer.then((body) => body.status < 400 && keep(key, body)).catch(() => {});
      }
      try {
        const body = await abortable(flight.answer, signal);
        // A browser shows where a redirect led only once it has been followed.
        check(body.address);
        return body;
      } finally {
        if (arriving) flight.watchers.delete(arriving);
        if (!--flight.users) {
          flight.stop?.abort();
          if (flights.get(key) === flight) flights.delete(key);
        }
      }
    },
  };
}

/**
 * Validators of our own make another origin's server answer a preflight, which
 * few can; there the browser's cache asks with the validators it holds.
 */
function conditions(address: string, old: Body | undefined): RequestInit {
  const here = globalThis.location?.origin;
  if (!old || (here && new URL(address).origin !== here)) return { cache: 'no-cache' };
  // Otherwise fetch adds “no-cache”, to which some servers never answer that nothing has changed.
  const headers: Record<string, string> = { 'cache-control': 'max-age=0' };
  const tag = old.headers.get('etag');
  const date = old.headers.get('last-modified');
  if (tag) headers['if-none-match'] = tag;
  if (date) headers['if-modified-since'] = date;
  return { cache: tag || date ? 'no-store' : 'no-cache', headers };
}

/** How many milliseconds a server that is too busy asks to be left alone; 0 where it doesn't say. */
function waitOf(headers: Headers): number {
  const asked = headers.get('retry-after') ?? headers.get('ratelimit-reset') ?? headers.get('x-ratelimit-reset') ?? '';
  const wait = Number(asked) * 1000;
  // A large number, and a date, are moments; some write the end of their limit in seconds since 1970.
  return Math.max(0, (wait < 1e12 ? wait : (wait || Date.parse(asked)) - Date.now()) || 0);
}

async function readAll(
  response: Response,
  limit: number,
  address: string,
  each: (parts: Uint8Array<ArrayBuffer>[]) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let size = Number(response.headers.get('content-length'));
  let read = 0;
  for (;;) {
    if (size > limit) {
      throw new DataError('limit', `The answer is over ${limit / 1e6} MB`, { address });
    }
    const part = await reader?.read();
    if (!part || part.done) break;
    chunks.push(part.value);
    size = read += part.value.length;
    each(chunks);
  }
  const [first = new Uint8Array()] = chunks;
  if (first.length === read) return first;
  const bytes = new Uint8Array(read);
  chunks.reduce((at, chunk) => (bytes.set(chunk, at), at + chunk.length), 0);
  return bytes;
}

/** Keeps the answers used last, within a bound of bytes. */
function keep(key: string, body: Body): void {
  kept.delete(key);
  kept.set(key, body.bytes.length > SHORT ? new WeakRef(body) : body);
  let bytes = 0;
  for (const [other, held] of [...kept].reverse()) {
    bytes += 'bytes' in held ? held.bytes.length : 0;
    if (bytes > KEEP) kept.delete(other);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function abortable<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
