import type { Dataset, Pushed } from './dataset.js';
import { DataError } from './errors.js';
import type { Filter, Query } from './query.js';
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
  /** Called with what there is so far, where a standard can read bit by bit. What it promises is waited for: to be painted. */
  progress?: (dataset: Dataset) => unknown;
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
  /**
   * Finds out which standard the source speaks and what its server can do itself.
   *
   * @throws {DataError} as `read` does
   */
  describe(options?: ReadOptions): Promise<Description>;
}

/** What is known of a source before its data is read. */
export interface Description {
  /** Short name, such as `csv`. */
  standard: string;
  /** Name for people, such as `CSV`. */
  title: string;
  /** Parts of a query its server can carry out, some only for certain columns. */
  can: readonly (keyof Pushed)[];
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
  /** Whether the standard is only what the address looks like. */
  let guessed = !standard;
  let title = '';
  /** Whether the data was fetched to see what it is, and not yet read. */
  let fetched = false;
  let last: { asked: string; dataset: Dataset } | undefined;

  const open = async (reading: ReadOptions): Promise<OpenedSource> => {
    if (opened) return opened;
    if (!url) throw new DataError('blocked', 'This is not an address', { address });
    const { known, detected } = await import('./detect.js');
    let body;
    let registration = known(standard, guessed, url);
    if (!registration) {
      guessed = false;
      ({ registration, body } = await detected(transport, url, reading));
      fetched = true;
    }
    const { standard: adapter } = await registration.load();
    opened = await adapter.open({ url, grid, body, transport, options });
    ({ name: standard, title } = adapter);
    return opened;
  };

  const readOnce = async (query: Query & { filter?: Filter }, options: ReadOptions): Promise<Dataset> => {
    const whole = Object.values(query).every((part) => part === undefined);
    const { signal, refresh, progress } = options;
    const engine = whole ? undefined : await import('./engine/engine.js');
    engine?.checkQuery(query);
    const finish = async (batch: Batch): Promise<Dataset> => ({
      ...(engine ? await engine.carryOut(batch, query, lang, signal) : batch),
      standard: standard!,
    });
    // Rows so far are never shown after more of them; what is wrong with them is wrong with the whole.
    let [step, shown] = [0, 0];
    const early = async (batch: Batch) => {
      const own = ++step;
      const dataset = await finish(batch).catch(() => undefined);
      if (dataset && own > shown) await progress!(((shown = own), dataset));
    };
    const source = await open(options);
    const again = refresh && !fetched;
    fetched = false;
    const batch = await source.read({
      signal,
      refresh: again,
      query,
      progress: progress && early,
    });
    const dataset = await finish(batch);
    shown = Infinity;
    return dataset.provenance.licence ? (await import('./licence.js')).withKnownLicence(dataset) : dataset;
  };

  const read = async (query: Query, options: ReadOptions): Promise<Dataset> => {
    const { filter } = query;
    const asked = {
      ...query,
      filter: typeof filter === 'string' ? (await import('./cql2.js')).parseFilter(filter) : filter,
    };
    return orDetected(() => readOnce(asked, options));
  };

  /** Where the server does not speak the standard its address looks like, the answer itself decides. */
  const orDetected = async <Result>(task: () => Promise<Result>): Promise<Result> => {
    try {
      return await task();
    } catch (cause) {
      if (!guessed || !(await import('./detect.js')).isForeign(cause)) throw cause;
      [opened, standard, guessed] = [undefined, undefined, false];
      return task();
    }
  };

  const problemOf = (cause: unknown): DataError => {
    const known = cause instanceof DataError ? cause : undefined;
    const { reason = 'parse', message = `The data can't be read: ${String(cause)}`, cure } = known ?? {};
    return known?.address ? known : new DataError(reason, message, { address, standard, cause, cure });
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
        const problem = problemOf(cause);
        if (last?.asked !== asked) throw problem;
        return { ...last.dataset, stale: true, problem };
      }
    },
    async describe(options = {}) {
      try {
        const { can } = await orDetected(() => open(options));
        const { abilitiesOf } = await import('./detect.js');
        return { standard: standard!, title, can: abilitiesOf(can) };
      } catch (cause) {
        options.signal?.throwIfAborted();
        throw problemOf(cause);
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
