import type { Dataset } from './dataset.js';
import { detect, named } from './detect.js';
import { DataError } from './errors.js';
import type { Filter, Query } from './query.js';
import { registry } from './registry.js';
import type { Batch, Grid, OpenedSource, StandardOptions } from './standard.js';
import { createTransport, type TransportOptions } from './transport.js';

/** What the author of a page knows about a source. Everything is optional. */
export interface OpenOptions extends TransportOptions, StandardOptions {
  /** The standard the source speaks, where it is not to be found out. */
  standard?: string;
  /** What a relative address is relative to, and whose origin is always allowed. */
  base?: string;
  /** Language of the data, which decides how text sorts: `en-GB`. */
  lang?: string;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** Called with what has been read so far, where a standard can tell. */
  progress?: (batch: Batch) => void;
  /** Ask the server even where the page has a copy from the last seconds. */
  refresh?: boolean;
}

/** A place data comes from, ready to be read any number of times. */
export interface Source {
  /** The absolute address; none for a table on the page. */
  readonly address?: string;
  /**
   * Reads what matches `query`; an empty query asks for everything. A later read
   * asks the server whether anything changed. If it fails where the same query
   * was answered before, that answer comes again, with `stale` and `problem`.
   *
   * @throws {DataError} where there is nothing to give
   * @throws the reason of `signal`, once that is aborted
   */
  read(query?: Query, options?: ReadOptions): Promise<Dataset>;
}

/**
 * Opens a source: an address, or a table already on the page. Nothing is fetched
 * and nothing thrown until it is read.
 *
 * @example
 * const source = openData('https://data.example.gov.uk/recycling.csv');
 * const { columns, rows } = await source.read({ filter: "ward = 'Abbey'" });
 */
export function openData(from: string | URL | Grid, options: OpenOptions = {}): Source {
  const { base = globalThis.location?.href, lang } = options;
  const [grid, given] = typeof from === 'object' && 'rows' in from ? [from, 'about:blank'] : [undefined, String(from)];
  const url = resolve(given, base);
  const address = grid ? undefined : (url?.href ?? given);
  const transport = createTransport({ ...options, base });
  let opened: OpenedSource | undefined;
  let standard = grid ? 'html-table' : options.standard;
  let last: { asked: string; dataset: Dataset } | undefined;

  const open = async ({ signal, refresh }: ReadOptions): Promise<OpenedSource> => {
    if (opened) return opened;
    if (!url) throw new DataError('blocked', 'This is not an address', { address });
    let body;
    let registration = standard ? named(standard, url.href) : registry.find(({ direct }) => direct?.test(url.href));
    if (!registration) {
      body = await transport.get(url, { signal, refresh });
      registration = detect(url, body);
    }
    standard = registration.name;
    const { standard: adapter } = await registration.load();
    return (opened = await adapter.open({ url, grid, body, transport, options }));
  };

  const read = async (query: Query, options: ReadOptions): Promise<Dataset> => {
    const { filter } = query;
    const asked: Query & { filter?: Filter } = {
      ...query,
      filter: typeof filter === 'string' ? (await import('./cql2.js')).parseFilter(filter) : filter,
    };
    const source = await open(options);
    const batch = await source.read({ ...options, query: asked });
    const whole = Object.values(asked).every((part) => part === undefined);
    const done = whole ? batch : (await import('./engine/engine.js')).carryOut(batch, asked, lang);
    return { ...done, standard: standard! };
  };

  return {
    address,
    async read(query = {}, options = {}) {
      const asked = JSON.stringify(query);
      try {
        const dataset = await read(query, options);
        last = { asked, dataset };
        return dataset;
      } catch (cause) {
        options.signal?.throwIfAborted();
        const known = cause instanceof DataError ? cause : undefined;
        const { reason = 'parse', message = `The data can't be read: ${String(cause)}`, cure } = known ?? {};
        const problem = known?.address ? known : new DataError(reason, message, { address, standard, cause, cure });
        if (last?.asked !== asked) throw problem;
        return { ...last.dataset, stale: true, problem };
      }
    },
  };
}

function resolve(address: string, base: string | undefined): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
