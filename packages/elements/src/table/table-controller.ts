import type { Column, Dataset } from '@council-kit/data';
import { openView, type View } from '@council-kit/data/view';
import type { ReactiveControllerHost } from 'lit';
import type { ReadableSource } from '../shared/data-controller.js';
import { painted } from '../shared/painted.js';
import { arrange, columnFor, type Arrangement, type TableColumn } from './columns.js';
import { readPage, readTotals, type Reading, type Total } from './reading.js';
import { sensible, type TableState } from './state.js';

export interface TableConfig {
  /** What the page's author wants of the columns. */
  arrangement(): Arrangement;
  /** CQL2 Text: which rows the table is about at all. */
  filter(): string | undefined;
  /** Names of columns no source has; for the console. */
  onUnknown(names: readonly string[], columns: readonly string[]): void;
  /** A part of the table could not be had; for the console. */
  onProblem(problem: unknown): void;
  /** People see other rows now, by this change. */
  onChange(change: Partial<TableState>, isSorted: boolean): void;
}

/** Milliseconds that nobody minds waiting without being told. */
const patience = 200;

/** Holds what people have chosen to see, and has it read: from memory or from a server. */
export class TableController {
  /** What people have chosen, which may still be on its way. */
  state: TableState;
  /** What the rows that are shown were chosen by. */
  shown: TableState;
  view?: View;
  reading?: Reading;
  columns: readonly TableColumn[] = [];
  totals?: ReadonlyMap<string, Total>;
  /** Whether the source has been read since it was last opened. */
  opened = false;
  /** Whether more rows are still on their way. */
  arriving = false;
  /** Whether what was chosen last could not be had; what was shown before stays. */
  failed = false;
  /** Whether something chosen is being read. */
  busy = false;
  /** Changes with every page that is shown. */
  version = 0;

  readonly #host: ReactiveControllerHost;
  readonly #config: TableConfig;
  /** The columns of a view as they were arranged last. */
  #arranged?: ReturnType<typeof arrange> & { columns: readonly Column[] };
  /** Counts how often the source was opened, and what was chosen; only the last of each is shown. */
  #opening = 0;
  #turn = 0;
  /** Rows so far that are still to be shown. */
  #part?: View;
  #showing = false;
  #abort?: AbortController;
  /** What could not be had. */
  #wanted?: Partial<TableState>;

  constructor(host: ReactiveControllerHost, config: TableConfig, initial: TableState) {
    this.#host = host;
    this.#config = config;
    this.state = this.shown = initial;
  }

  hostDisconnected(): void {
    this.#opening++;
    this.#turn++;
    this.#abort?.abort();
  }

  /**
   * Reads the source anew, in the state things are in.
   *
   * @param through what the rows are looked at through, where not as they are
   */
  async open(source: ReadableSource, through = (view: View): View => view): Promise<Dataset> {
    const opening = ++this.#opening;
    this.opened = false;
    const view = await openView(source, {
      filter: this.#config.filter(),
      progress: (part) => {
        if (opening === this.#opening) return this.#showParts(through(part), opening);
      },
    });
    if (opening !== this.#opening) return view.dataset;
    const own = through(view);
    this.#use(own);
    const turn = ++this.#turn;
    this.#part = undefined;
    const { at, ...reading } = await readPage(own, this.state);
    if (opening !== this.#opening) return view.dataset;
    this.arriving = false;
    this.opened = true;
    if (turn === this.#turn) {
      this.failed = this.busy = false;
      this.#show(reading, { ...this.state, page: at });
      void this.#readTotals(turn);
    }
    return view.dataset;
  }

  /** Shows something else; a page is the first again, unless it is the page that changes. */
  async change(change: Partial<TableState>): Promise<void> {
    const { view } = this;
    if (!view) return;
    const turn = ++this.#turn;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const next = named({ ...this.state, page: 1, ...change }, view.columns);
    const same = !change.conditions && next.search === this.shown.search;
    const sameSort = JSON.stringify(next.sort) === JSON.stringify(this.shown.sort);
    this.state = next;
    this.failed = false;
    // What comes at once is not announced by a wait.
    const slow = setTimeout(() => {
      this.busy = true;
      this.#host.requestUpdate();
    }, patience);
    try {
      const { at, ...reading } = await readPage(view, next, signal);
      if (turn !== this.#turn) return;
      this.#show(reading, { ...next, page: at });
      if (!same) void this.#readTotals(turn);
    } catch (problem) {
      if (turn !== this.#turn) return;
      this.failed = true;
      this.#wanted = change;
      // The rows stay as they were, and so do their order and their page; what was looked for can be seen to be mended.
      const { sort, page, size } = this.shown;
      this.state = { ...next, sort, page, size };
      this.#config.onProblem(problem);
    } finally {
      clearTimeout(slow);
    }
    this.busy = false;
    this.#host.requestUpdate();
    if (!this.failed) this.#config.onChange(change, !sameSort);
  }

  /** What could not be had is asked for once more. */
  retry(): Promise<void> {
    return this.change(this.#wanted ?? {});
  }

  /** The columns as the author wants them now. */
  rearrange(): void {
    this.#arranged = undefined;
    this.#arrange();
    if (this.reading) void this.#readTotals(this.#turn);
  }

  #arrange(): void {
    const { view } = this;
    if (!view) return;
    if (this.#arranged?.columns !== view.columns) {
      this.#arranged = { columns: view.columns, ...arrange(view.columns, this.#config.arrangement()) };
    }
    const { shown, unknown } = this.#arranged;
    // Cells are drawn from the page, not from all there is.
    const columns = this.reading?.page.columns ?? [];
    this.columns = shown.flatMap((each) => {
      const column = columns.find(({ name }) => name === each.name);
      return column ? { ...each, column } : [];
    });
    if (unknown.length) {
      this.#config.onUnknown(
        unknown,
        view.columns.map(({ name }) => name),
      );
    }
  }

  #use(view: View): void {
    this.view = view;
    this.state = named(this.state, view.columns);
  }

  /** Shows the rows so far: the latest there are, one after the other, since parts may come faster than they are drawn. */
  async #showParts(part: View, opening: number): Promise<void> {
    this.#part = part;
    if (this.#showing) return;
    this.#showing = true;
    while (this.#part && opening === this.#opening) {
      const next = this.#part;
      this.#part = undefined;
      await this.#showPart(next, opening).catch(() => undefined);
    }
    this.#showing = false;
  }

  async #showPart(part: View, opening: number): Promise<void> {
    // A choice made meanwhile is kept; it is only the rows so far that are looked at.
    this.#use(part);
    const { state } = this;
    const reading = await readPage(part, state);
    if (opening !== this.#opening || this.view !== part || this.state !== state) return;
    const { sort, conditions, search, size } = state;
    const before = this.reading?.page.rows ?? 0;
    const plain = this.arriving && !sort.length && !conditions.size && !search;
    this.arriving = true;
    // What is being read is not taken away from under the eyes: a full page stays, and only the count grows.
    if (plain && before >= size) this.reading = { ...this.reading!, matching: reading.matching };
    else this.#show(reading, state);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!before) await painted();
  }

  #show(reading: Reading, state: TableState): void {
    this.reading = reading;
    this.state = this.shown = state;
    this.version++;
    this.#arrange();
    this.#host.requestUpdate();
  }

  async #readTotals(turn: number): Promise<void> {
    try {
      const totals = await readTotals(this.view!, this.state, this.columns);
      if (turn !== this.#turn) return;
      this.totals = totals;
      this.#host.requestUpdate();
    } catch (problem) {
      this.#config.onProblem(problem);
    }
  }
}

/** A state that makes sense for these columns, whose names people may have written by what they read over them. */
function named(state: TableState, columns: readonly Column[]): TableState {
  const nameOf = (written: string) => columnFor(columns, written)?.name ?? written;
  return sensible(
    {
      ...state,
      sort: state.sort.map(({ column, descending }) => ({ column: nameOf(column), descending })),
      conditions: new Map([...state.conditions].map(([name, condition]) => [nameOf(name), condition])),
    },
    columns,
  );
}
