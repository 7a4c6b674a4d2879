import { betterWays, comparisons, numberFormats, type ValueFormat } from '@council-kit/insight';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { choose } from '../shared/choice.js';
import { DataController, type DataRequest, type ReadableSource } from '../shared/data-controller.js';
import { LanguageController } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { renderNotice } from '../shared/notice.js';
import { numberOf } from '../shared/number.js';
import { version } from '../shared/version.js';
import { styles } from './council-kpi.styles.js';
import {
  aggregates,
  duration,
  isBare,
  readTile,
  standing,
  tileFromPage,
  type Tile,
  type TileSettings,
} from './tile.js';
import { tell, type Telling } from './telling.js';

/** How much room a tile takes. */
export const sizes = ['medium', 'compact', 'large'] as const;

/** What the `council-*` events of a tile carry. */
export interface KpiDetail {
  state: string;
  label: string;
  value: number | null;
  unit?: string;
  /** In words, in the language of the tile. */
  period?: string;
  /** The whole tile in one sentence. */
  sentence: string;
}

const about = new LazyPart(() => import('../shared/about.js'));
const swallowed = new LazyPart(() => import('../shared/swallowed.js'));
const outlook = new LazyPart(() => import('./outlook.js'));

/**
 * A single figure that matters: its value, what it is about, how it has changed,
 * whether it meets its target, and where it comes from. The figure is read from
 * any data source, or written in the page.
 *
 * What stands inside the tag is the fallback: it is what people see without
 * scripts, while waiting, and when the figure cannot be had.
 *
 * @summary One figure with its change, target and source.
 * @since 0.1.0
 *
 * @example
 * ```html
 * <council-kpi src="/data/recycling.csv" label="Household waste recycled" unit="%" target="50" better="higher">
 *   <a href="/recycling">Household waste recycled: see the latest figures</a>
 * </council-kpi>
 * ```
 *
 * @slot - The fallback: a link, a sentence or a table. A table is read as the data when there is no `src` and no `value`.
 * @slot label - The name of the measure, where it needs markup; otherwise use the `label` attribute.
 *
 * @event {CustomEvent<KpiDetail>} council-ready - The figure is shown, or shown anew after a refresh.
 * @event {CustomEvent<KpiDetail>} council-empty - The source has no figure.
 * @event {CustomEvent<KpiDetail>} council-stale - A refresh failed; the last good figure stays.
 * @event {CustomEvent<KpiDetail>} council-failed - The figure cannot be had; the fallback stays.
 *
 * @csspart tile - The whole tile.
 * @csspart label - The name of the measure.
 * @csspart value - The figure.
 * @csspart period - What the figure is about in time.
 * @csspart change - The change against an earlier period.
 * @csspart target - The target and whether it is met.
 * @csspart outlook - Whether the figure is news, and what is expected next.
 * @csspart sparkline - The small line of earlier figures.
 * @csspart about - The expandable "About this measure".
 * @csspart notice - The sentence shown when the figure is old, missing or cannot be had.
 *
 * @cssproperty --council-kpi-min-height - The height held for the tile, so that the page does not move when data arrives.
 * @cssproperty --council-accent-colour - The edge of the tile.
 * @cssproperty --council-body-background-colour - The ground of the tile.
 * @cssproperty --council-text-colour - Its text.
 * @cssproperty --council-better-colour - A change for the better.
 * @cssproperty --council-worse-colour - A change for the worse.
 * @cssproperty --council-sparkline-colour - The small line of earlier figures.
 * @cssproperty --council-font-family - Its typeface; the page's own unless set.
 *
 * @cssstate waiting - The figure is on its way.
 * @cssstate ready - The figure is shown.
 * @cssstate empty - The source has no figure.
 * @cssstate stale - An older figure is shown because a refresh failed.
 * @cssstate failed - The figure cannot be had.
 */
export class CouncilKpi extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = styles;

  static override properties = {
    src: {},
    label: {},
    value: {},
    unit: {},
    period: {},
    measure: {},
    date: {},
    aggregate: {},
    filter: {},
    compare: {},
    previous: {},
    target: {},
    better: {},
    format: {},
    decimals: {},
    size: {},
    headingLevel: { attribute: 'heading-level' },
    refresh: {},
    standard: {},
    records: {},
    definition: {},
    publisher: {},
    licence: {},
    lastUpdated: { attribute: 'updated' },
    nextUpdate: { attribute: 'next-update' },
    variation: { type: Boolean },
    forecast: {},
    withSummary: { attribute: 'with-summary', type: Boolean },
    withoutSparkline: { attribute: 'without-sparkline', type: Boolean },
    withoutAbout: { attribute: 'without-about', type: Boolean },
  };

  readonly #internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #data: DataController<Tile> = new DataController<Tile>(this, {
    internals: this.#internals,
    request: () => this.#request(),
    dependencies: () => [this.value, ...(Object.values(this.#settings()) as unknown[])],
    read: (source) => this.#read(source),
    isEmpty: ({ value, mark, words }) => value === null && !mark && !words,
    warnings: ({ warnings }) => warnings,
    refresh: () => numberOf(this, 'refresh') ?? 0,
    detail: () => this.#detail(),
  });

  /** Address of the data, or `#id` of a table on the page. */
  src?: string;

  /** Name of the measure; the source's own name for it when left out. */
  label?: string;

  /** The figure itself, when it is written in the page instead of read from a source. */
  value?: string | number;

  /** Unit of the figure: `%`, a currency code such as `GBP`, or a word such as `tonnes`. */
  unit?: string;

  /** What the figure is about in time: `2026-Q3`, `2025/26`, `2026-09`, or any words. */
  period?: string;

  /** Column of the source that holds the figure. */
  measure?: string;

  /** Column of the source that says when. */
  date?: string;

  /** How rows become one figure: `latest`, `sum`, `mean`, `median`, `count`, `min` or `max`. */
  aggregate = 'latest';

  /** Which rows count, as CQL2 Text: `ward = 'Abbey' AND year >= 2023`. */
  filter?: string;

  /** What the figure is compared with: the `previous` period, the same period `last-year`, or `none`. */
  compare = 'previous';

  /** The earlier figure, when figures are written in the page. */
  previous?: number;

  /** The figure aimed at. */
  target?: number;

  /** Which way is better: `higher`, `lower` or `neutral`. */
  better = 'neutral';

  /** How the figure is written: `auto`, `number`, `percent`, `currency` or `duration`. */
  format = 'auto';

  /** Digits after the point. */
  decimals?: number;

  /** How much room the tile takes: `compact`, `medium` or `large`. */
  size = 'medium';

  /** Makes the label a heading of this level, 2 to 6. */
  headingLevel?: number;

  /** Seconds between refreshes while the page can be seen; none when left out. */
  refresh = 0;

  /** The standard the source speaks, where it cannot be recognised: `csv`, `json`, `ckan`. */
  standard?: string;

  /** JSON Pointer to the records inside a JSON answer, such as `/data/items`. */
  records?: string;

  /** What the figure counts, in plain words. */
  definition?: string;

  /** Who publishes the figure, where the source does not say. */
  publisher?: string;

  /** Licence of the data, where the source does not say. */
  licence?: string;

  /** When the data was last updated, where the source does not say. */
  lastUpdated?: string;

  /** When the next figure is due. */
  nextUpdate?: string;

  /** Says whether the latest figure is ordinary variation or news, by the rules of an XmR chart. */
  variation = false;

  /** Says what is expected in so many periods; in one season when empty. */
  forecast?: string;

  /** Says in a sentence what matters most of the earlier figures. */
  withSummary = false;

  /** Leaves the small line of earlier figures out. */
  withoutSparkline = false;

  /** Leaves "About this measure" out. */
  withoutAbout = false;

  /** Reads the source again now. Settles when the new figure is shown or has failed. */
  async reload(): Promise<void> {
    await this.#data.refresh();
    await this.updateComplete;
  }

  #request(): DataRequest | undefined {
    const { src, standard, records } = this;
    if (src) return { from: src, standard, records };
    const table = this.querySelector('table');
    return table && !this.#written ? { from: table } : undefined;
  }

  /** The figure the page has; empty attributes, as a CMS prints for empty fields, count as absent everywhere. */
  get #written(): string {
    return String(this.value ?? '');
  }

  #settings(): TileSettings {
    return {
      measure: this.measure,
      date: this.date,
      aggregate: choose(this, 'aggregate', aggregates),
      filter: this.filter || undefined,
      compare: choose(this, 'compare', comparisons),
      period: this.period || undefined,
      previous: numberOf(this, 'previous'),
      target: numberOf(this, 'target'),
      better: choose(this, 'better', betterWays),
    };
  }

  /** Comes back with the figure once all is there that puts it into words. */
  async #read(source: ReadableSource | undefined): Promise<Tile> {
    const tile = await (source ? readTile(source, this.#settings()) : this.#tileFromPage());
    if (this.format === 'duration') await duration.load();
    await this.#language.loading;
    return tile;
  }

  async #tileFromPage(): Promise<Tile> {
    if (!this.#written) throw (await import('./problems.js')).nothingToShow();
    const { readWritten } = await import('./written-value.js');
    return tileFromPage(readWritten(this.#written), this.#settings());
  }

  get #slottedLabel(): Element | null {
    return this.querySelector('[slot=label]');
  }

  get #label(): string {
    return this.#slottedLabel?.textContent?.trim() || this.label || this.#data.result?.label || '';
  }

  #how(tile: Tile): ValueFormat {
    const format = choose(this, 'format', numberFormats);
    return { format, unit: this.unit || tile.unit, decimals: numberOf(this, 'decimals'), precision: tile.decimals };
  }

  #telling(tile: Tile): Telling {
    if (this.#how(tile).format === 'duration') duration.use(this);
    return tell(tile, this.#label, this.#how(tile), this.#language.current);
  }

  #detail(): KpiDetail {
    const tile = this.#data.result;
    const { period, sentence } = tile ? this.#telling(tile) : { period: undefined, sentence: '' };
    return {
      state: this.#data.state,
      label: this.#label,
      value: tile?.value ?? null,
      unit: this.unit || tile?.unit,
      period,
      sentence,
    };
  }

  get #isHeading(): boolean {
    return /^[2-6]$/.test(String(numberOf(this, 'headingLevel')));
  }

  /** Whether the label is read by itself: a heading, or markup, which may hold a link. */
  get #readsLabel(): boolean {
    return this.#isHeading || !!this.#slottedLabel;
  }

  /** @param told whether the figure is read, with its label unless that is read by itself */
  #renderLabel(told: boolean): TemplateResult {
    const heading = this.#isHeading;
    return html`<div
      class="label"
      part="label"
      id="label"
      role=${heading ? 'heading' : nothing}
      aria-level=${heading ? this.headingLevel! : nothing}
      aria-hidden=${told && !this.#readsLabel ? 'true' : nothing}
    >
      <slot name="label">${this.label || this.#data.result?.label}</slot>
    </div>`;
  }

  #renderAbout(tile: Tile): TemplateResult | typeof nothing | undefined {
    if (this.withoutAbout || this.size === 'compact') return undefined;
    return about.use(this)?.renderAbout(this, tile, this.#label, this.#language.current);
  }

  /** What earlier figures say of the latest, and of the next. */
  #renderOutlook(tile: Tile): TemplateResult | typeof nothing | undefined {
    const { variation, forecast, withSummary: summary } = this;
    const ahead = typeof forecast === 'string';
    if (!tile.series || !(variation || ahead || summary)) return undefined;
    return outlook.use(this)?.renderOutlook(
      this,
      tile,
      {
        variation,
        summary,
        forecast: ahead ? Math.max(0, Math.trunc(Number(forecast))) || 0 : undefined,
        label: this.#label,
        how: this.#how(tile),
        better: choose(this, 'better', betterWays),
      },
      this.#language.current,
    );
  }

  #renderFigures(tile: Tile): TemplateResult {
    const telling = this.#telling(tile);
    const { value, facts, sentence } = telling;
    const part = isBare(tile) ? undefined : standing.use(this);
    const line = !this.withoutSparkline && this.size !== 'compact';
    return html`<div class="figures">
        <p class="told">${this.#readsLabel ? facts : sentence}</p>
        <div aria-hidden="true">
          ${value && html`<p class="value" part="value" translate="no">${value}</p>`}
          ${part?.renderStanding(tile, telling)}
        </div>
      </div>
      ${line ? part?.renderSparkline(tile, telling, this.#language.current) : undefined} ${this.#renderOutlook(tile)}`;
  }

  override render(): TemplateResult {
    const { state, result, checked } = this.#data;
    const words = this.#language.current;
    const shown = state === 'ready' || state === 'stale' ? result : undefined;
    const loading = state === 'waiting' && !this.textContent?.trim();
    // A link or a few words give way to the figure; of blocks it has to be known that they are no more of a page.
    const replaced =
      !!shown && !(this.querySelector(':scope > :not(a, span)') && swallowed.use(this)?.hasSwallowed(this) !== false);
    return html`<div
      class="tile ${choose(this, 'size', sizes)} ${state}"
      part="tile"
      lang=${words.language}
      role="group"
      aria-labelledby="label"
    >
      ${this.#renderLabel(!!shown)} ${shown && this.#renderFigures(shown)}
      ${renderNotice(state, checked, words.interface)}
      ${loading ? html`<p class="period">${words.interface.waiting}</p>` : undefined}
      ${shown && this.#renderAbout(shown)}
      <slot ?hidden=${replaced} @slotchange=${() => this.requestUpdate()}></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'council-kpi': CouncilKpi;
  }
}
