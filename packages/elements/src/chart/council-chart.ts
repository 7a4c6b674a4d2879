import { ColumnError } from '@council-kit/insight';
import { summaryWords as englishSummary } from '@council-kit/insight/words/en-summary';
import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { DataController, type DataRequest } from '../shared/data-controller.js';
import { fallbackTitle } from '../shared/fallback-title.js';
import { findAuthoredTable } from '../shared/find-authored-table.js';
import type { ChartWords } from '../shared/language/chart-words.js';
import { chartWords as english } from '../shared/language/en-chart.js';
import { LanguageController } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { NearController } from '../shared/near-controller.js';
import { renderNotice } from '../shared/notice.js';
import { adoptAround, ownRoot } from '../shared/own-root.js';
import { PrintController } from '../shared/print-controller.js';
import { version } from '../shared/version.js';
import { sheets } from './chart.styles.js';
import { measureText, placeText, spanText } from './chart-text.js';
import { styles } from './council-chart.styles.js';
import { readingOf, type Reading } from './reading.js';
import { settingsOf, type ChartSettings } from './settings.js';
import type { Stage } from './stage.js';
import { toldOf } from './summary.js';
import { renderTable, rowsAtOnce } from './table-view.js';
import { renderWords } from './words-view.js';

/** What the `council-*` events of a chart carry. */
export interface ChartDetail {
  state: string;
  label: string;
  type?: string;
  /** How many values stand along the axis. */
  places: number;
  series: number;
  /** The summary in words. */
  summary: string;
}

const about = new LazyPart(() => import('../shared/about.js'));
const swallowed = new LazyPart(() => import('../shared/swallowed.js'));
const stage = new LazyPart(() => import('./stage.js'));
const analysis = new LazyPart(() => import('./analysis-words.js'));
const welsh = new LazyPart(() => import('./welsh.js'));

/** What may be more of a page than a fallback. */
const theirBlocks = ':scope > :not(a, span, table, council-annotation, [data-council-own])';

let count = 0;

/**
 * A chart of any data that is never only a picture: it says what it shows in plain
 * words, and keeps its figures as a table. The data is read from any source, or
 * from the table an author wrote inside the tag or right after it.
 *
 * What stands inside the tag is the fallback: it is what people see without
 * scripts, while waiting, and when the data cannot be had.
 *
 * @summary A chart with its summary in words and its figures as a table.
 * @since 0.1.0
 *
 * @example
 * ```html
 * <council-chart src="/data/recycling.csv" label="More of our waste is recycled" unit="%" target="50" better="higher">
 *   <a href="/data/recycling.csv">Household waste recycled (CSV)</a>
 * </council-chart>
 * ```
 *
 * @slot - The fallback: a link, a sentence or a table, which is then the data; and `<council-annotation>` elements, which mark a place or a value in the picture.
 *
 * @event {CustomEvent<ChartDetail>} council-ready - The chart is shown, or shown anew after a refresh.
 * @event {CustomEvent<ChartDetail>} council-empty - The source has no rows.
 * @event {CustomEvent<ChartDetail>} council-stale - A refresh failed; the last good data stays.
 * @event {CustomEvent<ChartDetail>} council-failed - The data cannot be had; the fallback stays.
 *
 * @csspart picture - The picture with its key and buttons.
 * @csspart data - The expandable table of the figures.
 * @csspart about - The expandable "About this data".
 * @csspart link - A link in it.
 * @csspart notice - The sentence shown when the data is old, missing or cannot be had.
 *
 * @cssproperty --council-chart-min-height - The height held for the chart until its data is there, so that the page does not move.
 * @cssproperty --council-chart-picture-height - The height of the picture, where the number of bars does not decide it.
 * @cssproperty --council-chart-1-colour - The first series; up to `--council-chart-6-colour`.
 * @cssproperty --council-chart-axis-colour - The axes and their ticks.
 * @cssproperty --council-chart-grid-colour - The grid behind the values.
 *
 * @cssstate waiting - The data is on its way.
 * @cssstate ready - The chart is shown.
 * @cssstate empty - The source has no rows.
 * @cssstate stale - Older data is shown because a refresh failed.
 * @cssstate failed - The data cannot be had.
 */
export class CouncilChart extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = styles;

  static override properties = {
    src: {},
    label: {},
    subtitle: {},
    type: {},
    x: {},
    y: {},
    series: {},
    group: {},
    aggregate: {},
    filter: {},
    sort: {},
    unit: {},
    format: {},
    decimals: {},
    target: {},
    better: {},
    highlight: {},
    forecast: {},
    season: {},
    rebase: {},
    headingLevel: { attribute: 'heading-level' },
    refresh: {},
    standard: {},
    records: {},
    definition: {},
    publisher: {},
    licence: {},
    lastUpdated: { attribute: 'updated' },
    nextUpdate: { attribute: 'next-update' },
    withoutDownload: { attribute: 'without-download', type: Boolean },
    withoutAbout: { attribute: 'without-about', type: Boolean },
  };

  readonly #internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #near = new NearController(this);
  readonly #data = new DataController<Reading>(this, {
    internals: this.#internals,
    request: () => this.#request(),
    dependencies: () => [JSON.stringify(this.#settings())],
    read: (source) => this.#read(source),
    isEmpty: ({ data, provenance }) => data.places.length === 0 && !!provenance,
    warnings: ({ warnings }) => warnings,
    refresh: () => Number(this.refresh ?? 0) || 0,
    detail: () => this.#detail(),
  });
  readonly #id = `council-chart-${++count}`;

  /** Address of the data, or `#id` of a table on the page; the table inside or right after the tag when left out. */
  src?: string;

  /** The headline: what the chart shows, best as a short sentence. The name of the measure when left out. */
  label?: string;

  /** What is measured, where and when; written from the data when left out. */
  subtitle?: string;

  /** `line`, `area`, `column`, `bar`, `stacked-column`, `stacked-bar`, `stacked-column-100`, `stacked-bar-100`, `scatter`, `dot`, `pyramid`, `histogram` or `xmr`; what fits the data when left out. */
  type?: string;

  /** Column along the axis: dates, names, or the numbers of a scatter plot or histogram. */
  x?: string;

  /** Columns of the values, between commas. */
  y?: string;

  /** Column whose values each make a series. */
  series?: string;

  /** Column whose values each make a small picture of their own. */
  group?: string;

  /** How rows of one place become one value: `sum`, `mean`, `median`, `count`, `min` or `max`. */
  aggregate?: string;

  /** Which rows count, as CQL2 Text: `ward = 'Abbey' AND year >= 2023`. */
  filter?: string;

  /** How rows are sorted before they are drawn: `amount desc`. */
  sort?: string;

  /** Unit of the values: `%`, a currency code such as `GBP`, or a word such as `tonnes`. */
  unit?: string;

  /** How values are written: `auto`, `number`, `percent` or `currency`. */
  format = 'auto';

  /** Digits after the point. */
  decimals?: number;

  /** The value aimed at, drawn as a line. */
  target?: number;

  /** Which way is better: `higher`, `lower` or `neutral`. */
  better = 'neutral';

  /** Name of the series that matters; the others step back. */
  highlight?: string;

  /** Looks ahead by so many periods; by one season when empty. */
  forecast?: string;

  /** Periods in a season, where a forecast is not to find it: 12 for months of a year. */
  season?: number;

  /** Periods at which the limits of an `xmr` chart begin anew, between commas. */
  rebase?: string;

  /** Makes the headline a heading of this level, 2 to 6. */
  headingLevel?: number;

  /** Seconds between refreshes while the page can be seen; none when left out. */
  refresh: number | string = 0;

  /** The standard the source speaks, where it cannot be recognised: `csv`, `json`, `ckan`. */
  standard?: string;

  /** JSON Pointer to the records inside a JSON answer, such as `/data/items`. */
  records?: string;

  /** What the values count, in plain words. */
  definition?: string;

  /** Who publishes the data, where the source does not say. */
  publisher?: string;

  /** Licence of the data, where the source does not say. */
  licence?: string;

  /** When the data was last updated, where the source does not say. */
  lastUpdated?: string;

  /** When the next update is due. */
  nextUpdate?: string;

  /** Leaves the downloads out. */
  withoutDownload = false;

  /** Leaves "About this data" out. */
  withoutAbout = false;

  #words?: HTMLElement;
  #figures?: HTMLElement;
  #stage?: Stage;
  #most = rowsAtOnce;
  /** The summary, which takes a while for very many values, and what it was made of. */
  #told?: { of: readonly unknown[]; sentences: readonly string[] };

  /** Marks that an author changes are drawn anew. */
  readonly #marked = new MutationObserver((records) => {
    if (records.some(({ target }) => target !== this && !this.#isOurs(target))) this.requestUpdate();
  });

  constructor() {
    super();
    new PrintController(this);
    this.#internals.role = 'figure';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#words = ownRoot(this, 'words');
    this.#figures = ownRoot(this, 'figures');
    adoptAround(this, sheets);
    this.#marked.observe(this, { subtree: true, attributeFilter: ['at', 'value', 'to', 'label'], characterData: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#marked.disconnect();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#draw();
    // What draws comes while the data is on its way.
    if (this.#near.isNear && !this.#shown)
      void stage.load().then(
        ({ prepare }) => prepare(this.#settings().type),
        () => undefined,
      );
  }

  /** Reads the source again now. Settles when the new data is shown or has failed. */
  async reload(): Promise<void> {
    await this.#data.refresh();
    await this.updateComplete;
  }

  #request(): DataRequest | undefined {
    const { src, standard, records } = this;
    const from = src || findAuthoredTable(this);
    return from ? { from, standard, records } : undefined;
  }

  #settings(): ChartSettings {
    return settingsOf(this);
  }

  async #read(source: Parameters<typeof readingOf>[0] | undefined): Promise<Reading> {
    if (!source) {
      throw new ColumnError(
        'There is neither src nor a table inside this tag or right after it.',
        'Set src to the address of the data, or write a table inside the tag.',
      );
    }
    await this.#language.loading;
    if (this.#isWelsh) await welsh.load().catch(() => undefined);
    const reading = await readingOf(source, this.#settings(), this.#chartWords.count);
    if (reading.analysis) await analysis.load().catch(() => undefined);
    return reading;
  }

  #isOurs(node: Node): boolean {
    return !!this.#words?.contains(node) || !!this.#figures?.contains(node);
  }

  get #isWelsh(): boolean {
    return this.#language.current.language === 'cy';
  }

  get #chartWords(): ChartWords {
    return (this.#isWelsh && welsh.use(this)?.chartWords) || english;
  }

  get #shown(): Reading | undefined {
    const { state, result } = this.#data;
    return state === 'ready' || state === 'stale' ? result : undefined;
  }

  get #label(): string {
    const reading = this.#data.result;
    return (
      this.label || reading?.provenance.title || (reading && measureText(reading)) || fallbackTitle(this, this.src)
    );
  }

  #subtitle(reading: Reading): string {
    if (this.subtitle !== undefined) return this.subtitle;
    const { data } = reading;
    const measure = measureText(reading);
    const [first, last] = [data.places[0]?.period, data.places.at(-1)?.period];
    if (!first || !last) return measure === this.#label ? '' : measure;
    return this.#chartWords.subtitle(measure, spanText(first, last, this.#language.current));
  }

  /** The summary in words: what the chart shows, the latest, the change, highs and lows, what is missing. */
  #sentences(reading: Reading): readonly string[] {
    const words = this.#isWelsh && welsh.use(this);
    const now = [
      reading,
      JSON.stringify(this.#settings()),
      this.subtitle,
      this.#label,
      words,
      analysis.loaded?.welsh.loaded ?? analysis.loaded,
    ];
    if (!this.#told || now.some((each, at) => each !== this.#told!.of[at])) {
      const sentences = toldOf(reading, {
        settings: this.#settings(),
        hasSpan: reading.data.axis === 'time' && this.subtitle === undefined,
        language: this.#language.current,
        words: (words && words.summaryWords) || englishSummary,
        analysed: (worked, told) => analysis.use(this)?.analysisSentences(this, worked, told, this.#language.current),
      });
      this.#told = { of: now, sentences };
    }
    return this.#told.sentences;
  }

  #detail(): ChartDetail {
    const reading = this.#data.result;
    return {
      state: this.#data.state,
      label: this.#label,
      type: reading?.type,
      places: reading?.data.places.length ?? 0,
      series: reading?.data.series.length ?? 0,
      summary: reading ? this.#sentences(reading).join(' ') : '',
    };
  }

  /** The author's own table, where that is the data and inside the tag: then it is the table of the figures. */
  get #ownTable(): HTMLTableElement | undefined {
    const table = this.src ? undefined : findAuthoredTable(this);
    return table && this.contains(table) ? table : undefined;
  }

  /** Draws what stands in the light DOM. */
  #draw(): void {
    const reading = this.#shown;
    const language = this.#language.current;
    const words = this.#chartWords;
    const level = Number(this.headingLevel);
    this.#internals.ariaLabel = this.#label || null;
    render(
      reading
        ? renderWords({
            id: this.#id,
            headline: this.#label,
            subtitle: this.#subtitle(reading),
            level: level >= 2 && level <= 6 ? level : undefined,
            sentences: this.#sentences(reading),
            language: language.language,
          })
        : nothing,
      this.#words!,
    );
    const onMore = (): void => {
      this.#most += rowsAtOnce;
      this.requestUpdate();
    };
    render(
      reading && !this.#ownTable
        ? renderTable({ reading, label: this.#label, most: this.#most, language, words, onMore })
        : nothing,
      this.#figures!,
    );
  }

  #renderPicture(reading: Reading): TemplateResult | typeof nothing {
    const part = this.#near.isNear ? stage.use(this) : undefined;
    if (!part) return nothing;
    this.#stage ??= new part.Stage(this);
    const language = this.#language.current;
    return this.#stage.render({
      reading,
      settings: this.#settings(),
      label: this.#label,
      subtitle: this.#subtitle(reading),
      summary: () => this.#sentences(reading).join(' '),
      placeText: (place) => placeText(place, reading, language),
      language,
      isWelsh: this.#isWelsh,
    });
  }

  override render(): TemplateResult {
    const { state, checked } = this.#data;
    const words = this.#chartWords;
    const reading = this.#shown;
    const own = this.#ownTable;
    const replaced =
      !!reading && !(this.querySelector(theirBlocks) && swallowed.use(this)?.hasSwallowed(this) !== false);
    const slot = html`<slot ?hidden=${replaced && !own} @slotchange=${() => this.requestUpdate()}></slot>`;
    const language = this.#language.current;
    return html`<div class="shell ${state}" lang=${language.language}>
      <slot name="words"></slot>
      ${
        reading
          ? html`<div class="picture ${this.#stage?.isDrawn ? '' : 'held'}" part="picture">
                ${this.#renderPicture(reading)}
              </div>
              <details class="govuk-details" part="data">
                <summary class="govuk-details__summary">
                  <span class="govuk-details__summary-text">${words.table(this.#label)}</span>
                </summary>
                <div class="govuk-details__text"><slot name="figures"></slot>${own ? slot : nothing}</div>
              </details>`
          : nothing
      }
      ${renderNotice(state, checked, words)}
      ${state === 'waiting' && !this.textContent?.trim() ? html`<p>${words.waiting}</p>` : nothing}
      ${
        reading && !this.withoutAbout
          ? about.use(this)?.renderAbout(this, reading, this.#label, language, words.about)
          : nothing
      }
      ${own && reading ? nothing : slot}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'council-chart': CouncilChart;
  }
}
