import type { Dataset } from '@council-kit/data';
import type { View } from '@council-kit/data/view';
import type { ReactiveController } from 'lit';
import { takeAwayWords as english } from '../shared/language/en-table-take-away.js';
import type { Language } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { adoptAround } from '../shared/own-root.js';
import type { TableColumn } from './columns.js';
import type { CouncilTable } from './council-table.js';
import { sheets } from './print.styles.js';
import { queryOf } from './state.js';
import type { TableController } from './table-controller.js';

/** What goes onto paper around the page that people see. */
export interface Paper {
  page: Dataset;
  columns: readonly TableColumn[];
  /** So many of the rows stand before those of the page. */
  before: number;
  /** The first row that stands after those of the page. */
  after: number;
}

/** Rows that were read ahead, since the browser does not wait for any once it prints. */
interface Stock {
  view: View;
  key: string;
  /** The first of them, counted from 0. */
  first: number;
  page: Dataset;
}

/** The most rows that are printed. */
const most = 1000;
/** What is shown stands for so many milliseconds before more of it is read for paper. */
const rest = 500;

const welsh = new LazyPart(() => import('../shared/language/cy-table-take-away.js'));

/** Puts all rows that match onto paper, not those of one page alone; and takes them off again. */
export class Printing implements ReactiveController {
  /** Whether the page is being printed. */
  isOn = false;
  /** What is printed besides the page that was shown. */
  paper?: Paper;

  readonly #host: CouncilTable;
  readonly #table: TableController;
  readonly #draw: () => void;
  #stock?: Stock;
  #version = -1;
  #timer?: ReturnType<typeof setTimeout>;
  #opened: HTMLDetailsElement[] = [];

  /** @param draw draws the table now, not in a moment */
  constructor(host: CouncilTable, table: TableController, draw: () => void) {
    this.#host = host;
    this.#table = table;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    adoptAround(this.#host, sheets);
    addEventListener('beforeprint', this.#onBefore);
    addEventListener('afterprint', this.#onAfter);
    this.hostUpdated();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#stock = undefined;
    this.#version = -1;
    removeEventListener('beforeprint', this.#onBefore);
    removeEventListener('afterprint', this.#onAfter);
  }

  hostUpdated(): void {
    if (this.#version === this.#table.version) return;
    this.#version = this.#table.version;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#lay(), rest);
  }

  /** What paper says in place of what rows are shown. */
  sentences(language: Language, fitting: number, write: (number: number) => string): string {
    const words = (language.language === 'cy' && welsh.use(this.#host)?.takeAwayWords) || english;
    const { reading, state, columns } = this.#table;
    const { page, matching = page.rows } = reading!;
    const offset = (state.page - 1) * state.size;
    const first = this.paper ? offset - this.paper.before : offset;
    const rows = this.paper?.page.rows ?? page.rows;
    const isWhole = rows === matching;
    const spare = columns.slice(fitting).map(({ label }) => label);
    return [
      words.printed(write(matching ? first + 1 : 0), write(first + rows), write(matching)),
      isWhole || this.paper ? '' : words.printedPage,
      spare.length ? words.printedWithout(spare.join(', ')) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  readonly #onBefore = (): void => {
    if (!this.#table.reading) return;
    this.isOn = true;
    this.paper = this.#paperNow();
    this.#draw();
    this.#opened = [...this.#host.querySelectorAll<HTMLDetailsElement>('[data-council-own] details:not([open])')];
    this.#opened.forEach((details) => (details.open = true));
  };

  readonly #onAfter = (): void => {
    if (!this.isOn) return;
    this.isOn = false;
    this.paper = undefined;
    this.#opened.forEach((details) => (details.open = false));
    this.#opened = [];
    this.#draw();
  };

  #paperNow(): Paper | undefined {
    const { state, columns, reading } = this.#table;
    const stock = this.#stock;
    if (!stock || stock.view !== this.#table.view || stock.key !== this.#key) return undefined;
    const { page, first } = stock;
    const before = (state.page - 1) * state.size - first;
    return {
      page,
      columns: columns.flatMap((each) => {
        const column = page.columns.find(({ name }) => name === each.name);
        return column ? { ...each, column } : [];
      }),
      before,
      after: before + reading!.page.rows,
    };
  }

  /** The first row for paper: the first of all where the page is among those that are printed. */
  get #first(): number {
    const { page, size } = this.#table.state;
    return page * size <= most ? 0 : (page - 1) * size;
  }

  get #key(): string {
    const { search, conditions, sort } = this.#table.state;
    return JSON.stringify([search, [...conditions], sort, this.#first]);
  }

  /** Reads what would be printed, where the rows are here. A server is not asked for what nobody may want. */
  async #lay(): Promise<void> {
    const { view, reading, state, arriving } = this.#table;
    if (!view?.held || arriving || !reading || (reading.matching ?? 0) <= reading.page.rows) return;
    const key = this.#key;
    const first = this.#first;
    if (this.#stock?.key === key && this.#stock.view === view) return;
    // The rows were read before in this very way; where that fails now, one page is printed.
    const page = await view
      .read({ ...queryOf(state, view.columns), offset: first, limit: most })
      .catch(() => undefined);
    if (page) this.#stock = { view, key, first, page };
  }
}
