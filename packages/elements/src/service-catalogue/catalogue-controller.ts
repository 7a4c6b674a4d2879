import type { Coordinates } from '@council-kit/services/near';
import type { ReactiveControllerHost } from 'lit';
import { untouched, wantedOf, type CatalogueState, type Finder, type Finding, type SortName } from './state.js';

/** How an element uses the controller. */
export interface CatalogueConfig {
  /** Services on a page. */
  size(): number;
  /** The order the page's author wants. */
  sort(): SortName | undefined;
  /** People see other services now, by this change. */
  onChange(change: Partial<CatalogueState>): void;
  /** Something that was chosen could not be had; for the console. */
  onProblem(problem: unknown): void;
}

/** Milliseconds that nobody minds waiting without being told. */
const patience = 200;

/** Holds what people have chosen to see, and has it found: in memory or by a server. */
export class CatalogueController {
  /** What people have chosen, which may still be on its way. */
  state: CatalogueState = untouched;
  /** What the services that are shown were chosen by. */
  shown: CatalogueState = untouched;
  finder?: Finder;
  finding?: Finding;
  /** Where distances are measured from. */
  from?: Coordinates;
  /** Whether something chosen is being looked for. */
  busy = false;
  /** Whether what was chosen last could not be had; what was shown before stays. */
  failed = false;
  /** Changes with everything that is found. */
  version = 0;

  readonly #host: ReactiveControllerHost;
  readonly #config: CatalogueConfig;
  /** Counts what was asked for; only the last is shown. */
  #turn = 0;
  /** What could not be had. */
  #wanted?: Partial<CatalogueState>;

  constructor(host: ReactiveControllerHost, config: CatalogueConfig) {
    this.#host = host;
    this.#config = config;
  }

  /**
   * Looks for what people have chosen in other services than before.
   *
   * @throws whatever the finder throws
   */
  async use(finder: Finder): Promise<void> {
    this.finder = finder;
    const turn = ++this.#turn;
    const { state } = this;
    const finding = await this.#find(state);
    if (turn === this.#turn) this.#show(finding, state);
  }

  /** Chooses something else; from the first page on, unless a page is what is chosen. */
  async change(change: Partial<CatalogueState>): Promise<void> {
    if (!this.finder) return;
    const turn = ++this.#turn;
    const next: CatalogueState = { ...this.state, page: 1, ...change };
    this.state = next;
    try {
      const found = this.#find(next);
      if (found instanceof Promise) {
        const slow = setTimeout(() => this.#wait(turn), patience);
        const finding = await found.finally(() => clearTimeout(slow));
        if (turn !== this.#turn) return;
        this.#show(finding, next);
      } else {
        this.#show(found, next);
      }
    } catch (problem) {
      if (turn !== this.#turn) return;
      this.busy = false;
      this.failed = true;
      this.#wanted = change;
      this.#host.requestUpdate();
      this.#config.onProblem(problem);
      return;
    }
    this.#config.onChange(change);
  }

  /** What could not be had is asked for once more. */
  retry(): Promise<void> {
    return this.change(this.#wanted ?? {});
  }

  /** Shows nothing that is found from now on. */
  stop(): void {
    this.#turn++;
  }

  #wait(turn: number): void {
    if (turn !== this.#turn) return;
    this.busy = true;
    this.#host.requestUpdate();
  }

  #find(state: CatalogueState): Finding | Promise<Finding> {
    const size = this.#config.size();
    return this.finder!.find(wantedOf(state, { usual: this.#config.sort(), from: this.from, size }));
  }

  #show(finding: Finding, state: CatalogueState): void {
    this.busy = this.failed = false;
    const size = this.#config.size();
    const last = finding.total === undefined ? state.page : Math.max(1, Math.ceil(finding.total / size));
    if (state.page > last && finding.total) {
      // An old address may name a page that is no more.
      void this.change({ page: last });
      return;
    }
    this.finding = finding;
    this.state = this.shown = state;
    this.version++;
    this.#host.requestUpdate();
  }
}
