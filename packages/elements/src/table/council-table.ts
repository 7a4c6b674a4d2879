import type { View } from '@council-kit/data/view';
import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { choose } from '../shared/choice.js';
import { DataController, type DataRequest } from '../shared/data-controller.js';
import { fallbackTitle } from '../shared/fallback-title.js';
import { tableWords as english } from '../shared/language/en-table.js';
import type { TableWords } from '../shared/language/table-words.js';
import { LanguageController } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { namesIn, sortsIn } from '../shared/lists.js';
import { renderNotice } from '../shared/notice.js';
import { adoptAround, ownRoot } from '../shared/own-root.js';
import { painted } from '../shared/painted.js';
import { version } from '../shared/version.js';
import type { Authored } from './authored.js';
import type { TableColumn } from './columns.js';
import { styles as shell } from './council-table.styles.js';
import { FitController } from './fit-controller.js';
import type { Groups } from './groups.js';
import type { Printing } from './print.js';
import { renderLayout, turns } from './layout.js';
import { settingsIn, totalsIn } from './settings.js';
import type { Share } from './share.js';
import { sortedNext, type TableState } from './state.js';
import { TableController } from './table-controller.js';
import { sheets } from './table.styles.js';
import { saidOf } from './telling.js';

/** How a table stands where its columns don't fit side by side on a phone. */
export const narrowWays = ['cards', 'scroll'] as const;
export type NarrowWay = (typeof narrowWays)[number];

/** What the `council-*` events of a table carry. */
export interface TableDetail {
  state: string;
  label: string;
  /** Rows that match what people chose, where that is known. */
  matching?: number;
  page: number;
}

let count = 0;

/** Numbers of rows and pages; English and Welsh write them alike. */
const grouped = new Intl.NumberFormat('en-GB');

const about = new LazyPart(() => import('../shared/about.js'));
const authored = new LazyPart(() => import('./authored.js'));
const groups = new LazyPart(() => import('./groups.js'));
const welsh = new LazyPart(() => import('../shared/language/cy-table.js'));
const share = new LazyPart(() => import('./share.js'));
const print = new LazyPart(() => import('./print.js'));

/**
 * A table of data that people can sort, search, filter, page through, share and
 * take away. The rows are read from any data source, or from the table an author
 * wrote inside the tag or right after it.
 *
 * What stands inside the tag is the fallback: it is what people see without
 * scripts, while waiting, and when the rows cannot be had.
 *
 * @summary An accessible table of any data, with sorting, filters, pages and downloads.
 * @since 0.1.0
 *
 * @example
 * ```html
 * <council-table src="/data/payments.csv" label="Payments to suppliers" columns="date, supplier, amount">
 *   <a href="/data/payments.csv">Payments to suppliers (CSV)</a>
 * </council-table>
 * ```
 *
 * @slot - The fallback: a link, a sentence or a table, which is then the data; and `<council-column>` elements, which say how one column is shown.
 *
 * @event {CustomEvent<TableDetail>} council-ready - The rows are shown, or shown anew after a refresh.
 * @event {CustomEvent<TableDetail>} council-empty - The source has no rows.
 * @event {CustomEvent<TableDetail>} council-stale - A refresh failed; the last good rows stay.
 * @event {CustomEvent<TableDetail>} council-failed - The rows cannot be had; the fallback stays.
 * @event {CustomEvent<TableDetail>} council-change - People have sorted, searched, filtered or turned the page.
 *
 * @csspart notice - The sentence shown when the rows are old, missing or cannot be had.
 * @csspart about - The expandable "About this data".
 * @csspart link - A link in it.
 *
 * @cssproperty --council-table-min-height - The height held for the table until its rows are there, so that the page does not move.
 *
 * @cssstate waiting - The rows are on their way.
 * @cssstate ready - The rows are shown.
 * @cssstate empty - The source has no rows.
 * @cssstate stale - Older rows are shown because a refresh failed.
 * @cssstate failed - The rows cannot be had.
 */
export class CouncilTable extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = shell;

  static override properties = {
    src: {},
    label: {},
    columns: {},
    sort: {},
    filter: {},
    pageSize: { attribute: 'page-size' },
    totals: {},
    groupBy: { attribute: 'group-by' },
    rowHeader: { attribute: 'row-header' },
    narrow: {},
    refresh: {},
    share: {},
    standard: {},
    records: {},
    definition: {},
    publisher: {},
    licence: {},
    lastUpdated: { attribute: 'updated' },
    nextUpdate: { attribute: 'next-update' },
    withoutSearch: { attribute: 'without-search', type: Boolean },
    withoutFilters: { attribute: 'without-filters', type: Boolean },
    withoutDownload: { attribute: 'without-download', type: Boolean },
    withoutAbout: { attribute: 'without-about', type: Boolean },
  };

  readonly #internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #table = new TableController(
    this,
    {
      arrangement: () => ({
        chosen: this.columns ? namesIn(this.columns) : undefined,
        settings: settingsIn(this),
        sorted: this.#asked().sort.map(({ column }) => column),
        rowHeader: this.rowHeader || this.#authored?.rowHeader,
        totals: this.totals ? totalsIn(this.totals) : [],
      }),
      filter: () => this.filter || undefined,
      onUnknown: (names, known) => this.#onUnknown(names, known),
      onProblem: (problem) => this.#onProblem(problem),
      onChange: (change, isSorted) => this.#onChange(change, isSorted),
    },
    { search: '', conditions: new Map(), sort: [], page: 1, size: 25 },
  );
  readonly #data: DataController<{ rows: number; warnings: readonly string[] }> = new DataController<{
    rows: number;
    warnings: readonly string[];
  }>(this, {
    internals: this.#internals,
    request: () => this.#request(),
    dependencies: () => [this.filter, this.groupBy, this.#authoredVersion],
    readTable: async () => {
      const { openAuthored } = await authored.load();
      const onChange = () => this.#readAuthoredAgain();
      this.#authored = await openAuthored(this, this.src ?? '', this.#authored, onChange);
      return this.#authored.grid;
    },
    read: async (source) => {
      if (!this.#table.view) Object.assign(this.#table.state, this.#asked());
      await this.#language.loading;
      if (this.#language.current.language === 'cy') await welsh.load().catch(() => undefined);
      if (!this.#isOfPage) this.#leaveAuthored();
      const own = this.#authored;
      const together = (this.#groups = await this.#grouped());
      const through = (view: View): View => {
        const whole = own?.view(view, !together) ?? view;
        return together?.view(whole) ?? whole;
      };
      const open = () => this.#table.open(own?.over(source!) ?? source!, through);
      const shared = this.#table.view ? undefined : await this.#shared();
      return shared ? shared.open(open) : open();
    },
    isEmpty: () => this.#table.view?.total === 0,
    warnings: ({ warnings }) => warnings,
    refresh: () => Number(this.refresh ?? 0) || 0,
    detail: (state): TableDetail => this.#detail(state),
  });
  readonly #fit: FitController = new FitController(this, () => this.querySelector(`#${this.#id}-scroller`));
  readonly #id = `council-table-${++count}`;

  /** Address of the data, or `#id` of a table on the page; the table inside or right after the tag when left out. */
  src?: string;

  /** What the table is about: its caption. The source's own title when left out. */
  label?: string;

  /** Names of the columns to show, in order, between commas; all when left out. */
  columns?: string;

  /** How the rows are sorted at first: `amount desc, supplier`. */
  sort?: string;

  /** Which rows the table is about, as CQL2 Text: `ward = 'Abbey' AND year >= 2023`. */
  filter?: string;

  /** Rows on a page. */
  pageSize: number | string = 25;

  /** Figures under the columns: `sum(amount), mean(days)`; also `median`, `count`, `min`, `max`. */
  totals?: string;

  /** Name of the column whose rows stand together, each group under its name, number of rows and totals. */
  groupBy?: string;

  /** Name of the column that names the rows; the first text column when left out. */
  rowHeader?: string;

  /** How rows stand on a phone: as `cards`, or as a table that can `scroll` sideways. */
  narrow = 'cards';

  /** Seconds between refreshes while the page can be seen; none when left out. */
  refresh: number | string = 0;

  /** Keeps what people choose in the address of the page, under this name: the element's `id` or `table` when empty. */
  share?: string;

  /** The standard the source speaks, where it cannot be recognised: `csv`, `json`, `ckan`. */
  standard?: string;

  /** JSON Pointer to the records inside a JSON answer, such as `/data/items`. */
  records?: string;

  /** What a row is, in plain words. */
  definition?: string;

  /** Who publishes the data, where the source does not say. */
  publisher?: string;

  /** Licence of the data, where the source does not say. */
  licence?: string;

  /** When the data was last updated, where the source does not say. */
  lastUpdated?: string;

  /** When the next update is due. */
  nextUpdate?: string;

  /** Leaves the search out. */
  withoutSearch = false;

  /** Leaves the filters out. */
  withoutFilters = false;

  /** Leaves the downloads out. */
  withoutDownload = false;

  /** Leaves "About this data" out. */
  withoutAbout = false;

  #told = '';
  #opened = new Set<number>();
  #shownVersion = 0;
  /** How many of the parts that can wait have had their turn. */
  #turn = 0;
  #isWaiting = false;
  #own?: HTMLElement;
  /** What the author's table holds, where that is the data. */
  #authored?: Authored;
  #authoredVersion = 0;
  #groups?: Groups;
  #sharing?: Share;
  #printing?: Printing;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#own = ownRoot(this);
    adoptAround(this, sheets);
    this.#sharing?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#table.hostDisconnected();
    this.#leaveAuthored();
    this.#sharing?.disconnect();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('columns') || changed.has('rowHeader') || changed.has('totals')) {
      this.#table.rearrange();
    }
    if (changed.has('sort') || changed.has('pageSize')) void this.#table.change(this.#asked());
    this.#draw();
    this.#fit.measure(this.#table.columns.length, this.#table.version);
    this.#authored?.stand.show(this.#isShown);
    this.#groups?.count(this.#table.shown, this.#table.columns);
  }

  /** Reads the source again now. Settles when the new rows are shown or have failed. */
  async reload(): Promise<void> {
    await this.#data.refresh();
    await this.updateComplete;
  }

  #request(): DataRequest | undefined {
    const { src, standard, records } = this;
    return { from: src || '#', standard, records };
  }

  /** Whether the data is a table on the page. */
  get #isOfPage(): boolean {
    return !this.src || this.src.startsWith('#');
  }

  #readAuthoredAgain(): void {
    this.#authoredVersion++;
    this.requestUpdate();
  }

  #leaveAuthored(): void {
    this.#authored?.stand.leave();
    this.#authored = undefined;
  }

  /** Whether there is so little that nobody needs more than to sort it: an author's table of one page. */
  get #isPlain(): boolean {
    return !!this.#authored && (this.#table.view?.total ?? 0) <= this.#asked().size;
  }

  /** Whether our table is there in place of what the author wrote. */
  get #isShown(): boolean {
    const { state } = this.#data;
    const { reading, arriving, opened } = this.#table;
    // Rows of a table on the page are drawn with the author's own cells, or not yet.
    if (this.#isOfPage && !this.#authored) return false;
    const waiting = state === 'waiting' && (arriving || opened) && this.#table.view?.total !== 0;
    return !!reading && (state === 'ready' || state === 'stale' || waiting);
  }

  get #words(): TableWords {
    return (this.#language.current.language === 'cy' && welsh.use(this)?.tableWords) || english;
  }

  get #label(): string {
    return this.label || this.#table.view?.dataset.provenance.title || fallbackTitle(this, this.src);
  }

  /** What the attributes say, before people choose anything. */
  #asked(): Pick<TableState, 'sort' | 'size'> {
    const size = Math.trunc(Number(this.pageSize));
    return { sort: this.sort ? sortsIn(this.sort) : [], size: size >= 1 && size <= 1000 ? size : 25 };
  }

  /** What keeps the state in the address, where the author wants that. */
  async #shared(): Promise<Share | undefined> {
    const { share: name } = this;
    const part = typeof name === 'string' ? await share.load().catch(() => undefined) : undefined;
    if (part) this.#sharing ??= new part.Share(this, this.#table, name!, () => this.#asked());
    return this.#sharing;
  }

  /** What has rows stand together, where the author wants that. */
  async #grouped(): Promise<Groups | undefined> {
    const { groupBy: by } = this;
    const part = by ? await groups.load().catch(() => undefined) : undefined;
    return (
      part &&
      new part.Groups(this, {
        by: by!,
        onUnknown: (names, known) => this.#onUnknown(names, known),
        onProblem: (problem) => this.#onProblem(problem),
      })
    );
  }

  #detail(state: string): TableDetail {
    const { reading, shown } = this.#table;
    return { state, label: this.#label, matching: reading?.matching, page: shown.page };
  }

  readonly #write = (number: number): string => grouped.format(number);

  #onUnknown(names: readonly string[], known: readonly string[]): void {
    void import('../shared/diagnostics.js').then(({ reportWarning }) =>
      reportWarning(
        this,
        `there is no column ${names.map((name) => `“${name}”`).join(' or ')}, so it is left out. ` +
          `The columns are: ${known.slice(0, 30).join(', ')}${known.length > 30 ? ' …' : ''}.`,
      ),
    );
  }

  #onProblem(problem: unknown): void {
    void import('../shared/diagnostics.js').then(({ reportError }) => reportError(this, problem));
  }

  #onChange(change: Partial<TableState>, isSorted: boolean): void {
    this.#told = saidOf(isSorted, this.#table, this.#words, this.#write);
    this.#sharing?.changed(change);
    this.dispatchEvent(
      new CustomEvent('council-change', { bubbles: true, composed: true, detail: this.#detail(this.#data.state) }),
    );
  }

  /** Children say which columns there are, or bring a table. */
  #onSlotChange(): void {
    this.#table.rearrange();
    // A table may come after its tag.
    if (this.#isOfPage && this.#data.state === 'failed') this.#authoredVersion++;
    this.requestUpdate();
  }

  readonly #onSort = (column: TableColumn, event: Event): void => {
    const several = (event as MouseEvent).shiftKey;
    void this.#table.change({ sort: sortedNext(this.#table.state.sort, column.name, several) });
  };

  /** Each part that can wait is drawn once what was drawn before it is seen. */
  #next(): void {
    if (this.#isWaiting || this.#turn === turns.last) return;
    this.#isWaiting = true;
    void painted().then(() => {
      this.#isWaiting = false;
      this.#turn++;
      this.requestUpdate();
    });
  }

  readonly #onOpen = (row: number): void => {
    if (!this.#opened.delete(row)) this.#opened.add(row);
    this.requestUpdate();
  };

  readonly #onPage = (page: number): void => {
    void this.#table.change({ page }).then(async () => {
      await this.updateComplete;
      this.#goToTop();
    });
  };

  readonly #onRetry = (): void => {
    // The button goes away with what it is about.
    this.#goToTop();
    void this.#table.retry();
  };

  /** What was read stands at the top of the next page, and so does the reader. */
  #goToTop(): void {
    const top = this.querySelector<HTMLElement>(`#${this.#id}-top`);
    if (top && top.getBoundingClientRect().top < 0) top.scrollIntoView();
    top?.focus({ preventScroll: true });
  }

  /** What has all rows printed, once it is there. */
  #printed(): Printing | undefined {
    const part = print.use(this);
    return (this.#printing ??= part && new part.Printing(this, this.#table, () => this.#draw()));
  }

  /** What was opened was opened of other rows. */
  #close(): void {
    this.#opened.clear();
    this.#own!.querySelectorAll<HTMLDetailsElement>('.council-table__long[open]').forEach(
      (text) => (text.open = false),
    );
  }

  /** Draws what stands in the light DOM. */
  #draw(): void {
    const { version } = this.#table;
    if (this.#shownVersion !== version) this.#close();
    this.#shownVersion = version;
    const layout = this.#isShown && {
      element: this,
      table: this.#table,
      fit: this.#fit,
      id: this.#id,
      label: this.#label,
      narrow: choose(this, 'narrow', narrowWays),
      language: this.#language.current,
      words: this.#words,
      write: this.#write,
      told: this.#told,
      isPlain: this.#isPlain,
      turn: this.#turn,
      opened: this.#opened,
      authored: this.#authored,
      groups: this.#groups,
      sharing: this.#sharing,
      printing: this.#turn < turns.tools ? undefined : this.#printed(),
      onSort: this.#onSort,
      onOpen: this.#onOpen,
      onPage: this.#onPage,
      onRetry: this.#onRetry,
    };
    render(layout ? renderLayout(layout) : nothing, this.#own!, { host: this });
    if (layout) this.#next();
  }

  override render(): TemplateResult {
    const { state, checked } = this.#data;
    const words = this.#words;
    const { view } = this.#table;
    const shown = this.#isShown;
    const loading = state === 'waiting' && !shown && !this.textContent?.trim();
    return html`<div class="shell ${shown ? 'shown' : state}" lang=${this.#language.current.language}>
      ${renderNotice(state, checked, words)} ${loading ? html`<p class="notice">${words.waiting}</p>` : nothing}
      <slot name="own"></slot>
      <slot ?hidden=${shown} @slotchange=${() => this.#onSlotChange()}></slot>
      ${
        shown && this.#turn === turns.last && !this.withoutAbout
          ? about
              .use(this)
              ?.renderAbout(
                this,
                { provenance: view?.dataset.provenance, description: view?.dataset.provenance.description },
                this.#label,
                this.#language.current,
                words.about,
              )
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'council-table': CouncilTable;
  }
}
