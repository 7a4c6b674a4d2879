import {
  openData,
  type Dataset,
  type Grid,
  type OpenOptions,
  type Query,
  type ReadOptions,
  type Source,
} from '@council-kit/data';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Refresher } from './refresher.js';
import { showState, type State } from './states.js';

/** What an element wants read. */
export interface DataRequest {
  /** An address, `#id` of a table on the page, or such a table. */
  from: string | HTMLTableElement;
  standard?: string;
  records?: string;
}

/** A source bound to one read, so that an element cannot forget to stop with it. */
export interface ReadableSource {
  read(query?: Query, options?: Pick<ReadOptions, 'signal' | 'progress'>): Promise<Dataset>;
  describe: Source['describe'];
}

/** How an element uses the controller. */
export interface DataConfig<Result> {
  internals: ElementInternals;
  /** What to read, or `undefined` when the page itself says all there is. */
  request(): DataRequest | undefined;
  /** Everything besides the request that changes what is read. */
  dependencies(): readonly unknown[];
  /** Reads the source, or the page when there is none; called again at every refresh. */
  read(source: ReadableSource | undefined): Promise<Result> | Result;
  /** Whether there is nothing to show in what was read. */
  isEmpty(result: Result): boolean;
  /** Sentences for the developer about what was read. */
  warnings(result: Result): readonly string[];
  /** Opens an address, where elements of a page share what is read of it. */
  open?(address: string, options: OpenOptions): Source;
  /** Reads the table that a request is for, where it is not read as one figure or a series. */
  readTable?(): Promise<Grid>;
  /** Seconds between refreshes; 0 for none. */
  refresh(): number;
  /** What the `council-*` event of a state carries. */
  detail(state: State): object;
}

/** What the site says about all data: `<meta name="council-data-hosts" content="…">` and `council-data-proxy`. */
export function siteOptions(): Pick<OpenOptions, 'base' | 'hosts' | 'proxy'> {
  const said = (name: 'hosts' | 'proxy'): string | undefined =>
    document.querySelector<HTMLMetaElement>(`meta[name="council-data-${name}"]`)?.content;
  const hosts = said('hosts')
    ?.split(/[\s,]+/)
    .filter(Boolean);
  return { base: document.baseURI, hosts, proxy: said('proxy') };
}

/**
 * Reads data for an element: when it is connected, when what it asks for
 * changes, and every so many seconds while the page can be seen. Stops at once
 * when the element leaves the page. Every state is told alike: as a custom
 * state, as a `council-*` event, and in the console when something is wrong.
 */
export class DataController<Result> implements ReactiveController {
  state: State = 'waiting';
  /** What was read last, kept while it is being refreshed and when that fails. */
  result?: Result;
  /** When `result` was last known to be right. */
  checked?: Date;

  readonly #host: ReactiveElement;
  readonly #config: DataConfig<Result>;
  #asked?: readonly unknown[];
  #abort?: AbortController;
  #source?: Source;
  #told = true;
  #refresher?: Refresher;

  constructor(host: ReactiveElement, config: DataConfig<Result>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
    showState(config.internals, 'waiting');
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#refresher?.stop();
    this.#abort?.abort();
    this.#source = this.#asked = undefined;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { from, standard, records } = this.#config.request() ?? {};
    const asked = [from, standard, records, ...this.#config.dependencies()];
    if (this.#asked?.every((value, position) => Object.is(value, asked[position]))) return;
    // What is shown stays while only the way it is read changes: nothing opened is closed, no focus is lost.
    const same = this.#asked?.slice(0, 3).every((value, position) => Object.is(value, asked[position]));
    this.#asked = asked;
    if (!same || !this.result) this.#settle('waiting');
    void this.#read(false);
  }

  hostUpdated(): void {
    if (this.#told) return;
    this.#told = true;
    this.#host.dispatchEvent(
      new CustomEvent(`council-${this.state}`, {
        bubbles: true,
        composed: true,
        detail: this.#config.detail(this.state),
      }),
    );
  }

  /** Reads the source again now, past what is held of it. */
  refresh(): Promise<void> {
    return this.#read(true, true);
  }

  async #read(again: boolean, refresh = false): Promise<void> {
    this.#refresher?.stop();
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    try {
      const stale = await this.#readOnce(signal, again, refresh);
      signal.throwIfAborted();
      const held = this.#config.isEmpty(this.result!) ? 'empty' : 'ready';
      this.#settle(stale ? 'stale' : held, stale?.problem);
    } catch (problem) {
      if (signal.aborted) return;
      if (!again) this.result = undefined;
      this.#settle(this.result ? 'stale' : 'failed', problem);
    }
    if (this.#config.refresh() > 0) void this.#schedule(signal);
  }

  /** @returns the dataset that was older than asked for, if one was */
  async #readOnce(signal: AbortSignal, again: boolean, refresh: boolean): Promise<Dataset | undefined> {
    const request = this.#config.request();
    let stale: Dataset | undefined;
    let readable: ReadableSource | undefined;
    if (request) {
      const source = again && this.#source ? this.#source : await this.#open(request);
      this.#source = source;
      readable = {
        read: async (query, options) => {
          const dataset = await source.read(query, { refresh, ...options, signal: options?.signal ?? signal });
          if (dataset.stale) stale = dataset;
          return dataset;
        },
        describe: (options) => source.describe({ refresh, ...options, signal: options?.signal ?? signal }),
      };
    }
    const result = await this.#config.read(readable);
    if (signal.aborted) return undefined;
    this.result = result;
    this.checked = stale?.provenance.retrieved ? new Date(stale.provenance.retrieved) : new Date();
    return stale;
  }

  async #open({ from, standard, records }: DataRequest): Promise<Source> {
    const options = { standard, records, ...siteOptions() };
    const open = this.#config.open ?? openData;
    if (typeof from === 'string' && !from.startsWith('#')) return open(from, options);
    if (this.#config.readTable) return openData(await this.#config.readTable(), options);
    const { findTable, gridOf } = await import('./table-grid.js');
    return openData(gridOf(typeof from === 'string' ? findTable(this.#host, from) : from), options);
  }

  #settle(state: State, problem?: unknown): void {
    this.state = state;
    this.#told = state === 'waiting';
    showState(this.#config.internals, state);
    this.#host.requestUpdate();
    const warnings = (this.result && this.#config.warnings(this.result)) ?? [];
    if (problem || warnings.length > 0) {
      void import('./diagnostics.js').then(({ reportError, reportWarning }) => {
        if (problem) reportError(this.#host, problem);
        warnings.forEach((warning) => reportWarning(this.#host, warning));
      });
    }
  }

  async #schedule(signal: AbortSignal): Promise<void> {
    const { Refresher } = await import('./refresher.js');
    if (signal.aborted || !this.#host.isConnected) return;
    this.#refresher ??= new Refresher(() => void this.#read(true));
    this.#refresher.start(this.#config.refresh());
  }
}
