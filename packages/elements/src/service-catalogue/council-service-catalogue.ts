import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { choose } from '../shared/choice.js';
import { DataController, type DataRequest, type ReadableSource } from '../shared/data-controller.js';
import { catalogueWords as english } from '../shared/language/en-catalogue.js';
import type { CatalogueWords } from '../shared/language/catalogue-words.js';
import { LanguageController } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { namesIn } from '../shared/lists.js';
import { renderNotice } from '../shared/notice.js';
import { numberOf } from '../shared/number.js';
import { ownRoot } from '../shared/own-root.js';
import { sharedSource } from '../shared/services/shared-source.js';
import { version } from '../shared/version.js';
import { hasPage } from './authored.js';
import { CatalogueController } from './catalogue-controller.js';
import { styles } from './council-service-catalogue.styles.js';
import { Kept } from './kept.js';
import type { Layout } from './layout.js';
import type { Opening } from './opening.js';
import type { Printing } from './print.js';
import type { CatalogueReading } from './reading.js';
import type { CatalogueState, SortName } from './state.js';

/** How services can be ordered at first; what makes most sense when left out. */
export const sortWays = ['', 'relevance', 'name', 'distance'] as const;

/** What the `council-*` events of a catalogue carry. */
export interface CatalogueDetail {
  state: string;
  label: string;
  /** Services that match what people chose, where that is known. */
  matching?: number;
  page: number;
}

let count = 0;

/** Numbers of services and pages; English and Welsh write them alike. */
const grouped = new Intl.NumberFormat('en-GB');
/** After so many milliseconds of not typing, a listener is told how many there are. */
const silence = 600;

const about = new LazyPart(() => import('../shared/about.js'));
const layout = new LazyPart(() => import('./layout.js'));
const context = new LazyPart(() => import('./context.js'));
const opening = new LazyPart(() => import('./opening.js'));
const print = new LazyPart(() => import('./print.js'));
const publishing = new LazyPart(() => import('./publishing.js'));
const welsh = new LazyPart(() => import('../shared/language/cy-catalogue.js'));

/**
 * A directory of services that people search, filter, go through from A to Z, and
 * order by how near they are. The services are read from any data source, or from
 * the links an author wrote inside the tag.
 *
 * What stands inside the tag is the fallback: it is what people see without
 * scripts, while waiting, and when the services cannot be had.
 *
 * @summary A searchable directory of services, with filters, A to Z and distances.
 * @since 0.1.0
 *
 * @example
 * ```html
 * <council-service-catalogue src="/api/services" label="Council services" a-to-z share>
 *   <a href="/services">All council services</a>
 *   <p slot="no-results">Phone us on 01632 960 001, and we will help you to find what you need.</p>
 * </council-service-catalogue>
 * ```
 *
 * @slot - The fallback: a link, or a list of links to services, which is the source where there is no `src`.
 * @slot no-results - What helps people further where nothing was found: a phone number, an A to Z.
 *
 * @event {CustomEvent<CatalogueDetail>} council-ready - The services are shown, or shown anew after a refresh.
 * @event {CustomEvent<CatalogueDetail>} council-empty - The source has no services.
 * @event {CustomEvent<CatalogueDetail>} council-stale - A refresh failed; what was known last stays.
 * @event {CustomEvent<CatalogueDetail>} council-failed - The services cannot be had; the fallback stays.
 * @event {CustomEvent<CatalogueDetail>} council-change - People have searched, filtered, sorted or turned the page.
 *
 * @csspart notice - The sentence shown when the services are old, missing or cannot be had.
 * @csspart about - The expandable "About this information".
 * @csspart link - A link in it.
 *
 * @cssproperty --council-service-catalogue-min-height - The height held for a catalogue with a `src` until its services are there, so that the page does not move.
 *
 * @cssstate waiting - The services are on their way.
 * @cssstate ready - The services are shown.
 * @cssstate empty - The source has no services.
 * @cssstate stale - Older services are shown because a refresh failed.
 * @cssstate failed - The services cannot be had.
 */
export class CouncilServiceCatalogue extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = styles;

  static override properties = {
    src: {},
    label: {},
    headingLevel: { attribute: 'heading-level' },
    pageSize: { attribute: 'page-size' },
    facets: {},
    sort: {},
    share: {},
    aToZ: { attribute: 'a-to-z', type: Boolean },
    near: { type: Boolean },
    postcodeLookup: { attribute: 'postcode-lookup' },
    area: {},
    locate: { type: Boolean },
    synonyms: {},
    hrefTemplate: { attribute: 'href-template' },
    division: {},
    holidays: {},
    oldAfter: { attribute: 'old-after' },
    jsonLd: { attribute: 'json-ld', type: Boolean },
    refresh: {},
    standard: {},
    records: {},
    withoutAbout: { attribute: 'without-about', type: Boolean },
  };

  readonly #internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #catalogue = new CatalogueController(this, {
    size: () => this.#size,
    sort: () => this.#usual,
    onChange: (change) => this.#onChange(change),
    onProblem: (problem) => this.#onProblem(problem),
  });
  readonly #data: DataController<CatalogueReading> = new DataController<CatalogueReading>(this, {
    internals: this.#internals,
    request: () => this.#request(),
    dependencies: () => [this.synonyms, this.holidays, this.#authoredVersion],
    open: sharedSource,
    read: (source) => this.#read(source),
    isEmpty: () => this.#catalogue.finder?.total === 0,
    warnings: ({ warnings }) => warnings,
    refresh: () => numberOf(this, 'refresh') ?? 0,
    detail: (state): CatalogueDetail => this.#detail(state),
  });
  readonly #kept = new Kept();
  readonly #id = `council-service-catalogue-${++count}`;

  /** Address of a list of services; the links inside the tag when left out. */
  src?: string;

  /** What the services have in common: `Council services`. The source's own title when left out. */
  label?: string;

  /** Level of the heading over what was found, 2 to 5; 2 when left out. Names of services are one level below it. */
  headingLevel?: number | string;

  /** Services on a page. */
  pageSize: number | string = 10;

  /** What people filter by, between commas: `topic`, `audience`, `cost`, `channel`, `provider`, `area`, `status`; what tells services apart when left out. */
  facets?: string;

  /** How services are ordered at first: by `name`, `relevance` or `distance`; by what makes most sense when left out. */
  sort?: string;

  /** Keeps what people choose in the address of the page, under this name: the element's `id` or `services` when empty. */
  share?: string;

  /** Shows the letters that names begin with. */
  aToZ = false;

  /** Asks for a postcode, to say how far services are; needs `postcode-lookup`. */
  near = false;

  /** Where postcodes are looked up: an address with `{postcode}` in it, or a file of postcodes with latitude and longitude. */
  postcodeLookup?: string;

  /** What postcodes of the council's area begin with, between commas: `BM1, BM2`. Of others it is said that they are outside. */
  area?: string;

  /** Offers to ask the device where it is. */
  locate = false;

  /** Address of a file of words that mean the same, one group a row; they are added to those the library knows. */
  synonyms?: string;

  /** Where the site has a page for each service, with `{id}` for its id: `/services/{id}`. */
  hrefTemplate?: string;

  /** Whose bank holidays count: `england-and-wales`, `scotland` or `northern-ireland`. */
  division = 'england-and-wales';

  /** Address of bank holidays as GOV.UK publishes them; those known at the release when left out. */
  holidays?: string;

  /** Months after which a service that nobody has checked is said to be old; 6 when left out. */
  oldAfter?: number | string;

  /** Says the services shown to search engines too, as schema.org JSON-LD. */
  jsonLd = false;

  /** Seconds between refreshes while the page can be seen; none when left out. */
  refresh: number | string = 0;

  /** The standard the source speaks, where it cannot be recognised: `open-referral`, `csv`. */
  standard?: string;

  /** JSON Pointer to the records inside a JSON answer, such as `/data/items`. */
  records?: string;

  /** Leaves "About this information" out. */
  withoutAbout = false;

  #told = '';
  #timer?: ReturnType<typeof setTimeout>;
  #authoredVersion = 0;
  #stop?: AbortController;
  #choosing?: HTMLElement;
  #found?: HTMLElement;
  #opening?: Opening;
  #printing?: Printing;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#choosing = ownRoot(this);
    this.#found = ownRoot(this, 'found');
    this.#opening?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#kept.search.rest();
    this.#stop?.abort();
    this.#catalogue.stop();
    this.#opening?.disconnect();
    publishing.loaded?.withdrawAll(this);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if ((changed.has('sort') || changed.has('pageSize')) && this.#isShown) void this.#catalogue.change({});
    void this.#opening?.speak();
    this.#draw();
    if (this.jsonLd) void this.#publish();
    else publishing.loaded?.withdrawAll(this);
  }

  /** Reads the source again now. Settles when its services are shown or have failed. */
  async reload(): Promise<void> {
    await this.#data.refresh();
    await this.updateComplete;
  }

  #request(): DataRequest | undefined {
    const { src, standard, records } = this;
    return src ? { from: src, standard, records } : undefined;
  }

  async #read(source: ReadableSource | undefined): Promise<CatalogueReading> {
    await this.#language.loading;
    const spoken = this.#language.current;
    const drawable = Promise.all([
      layout.load().then(({ loadParts }) => loadParts(this)),
      context.load().then(({ loadWords }) => loadWords(spoken)),
      spoken.language === 'cy' && welsh.load().catch(() => undefined),
    ]);
    // What is wrong with it is told where it is waited for.
    drawable.catch(() => undefined);
    const part = await opening.load();
    this.#stop?.abort();
    const { signal } = (this.#stop = new AbortController());
    this.#opening ??= new part.Opening(this, this.#catalogue, {
      drawable,
      language: () => (this.#language.current.language === 'cy' ? 'cy' : 'en'),
    });
    return this.#opening.open(source, signal, this.#data.state === 'waiting');
  }

  /** Whether the services are there in place of what the author wrote. */
  get #isShown(): boolean {
    const { state } = this.#data;
    if (!this.#catalogue.finding || !layout.loaded || !context.loaded) return false;
    return state === 'ready' || state === 'stale' || (state === 'waiting' && this.#opening?.arriving !== undefined);
  }

  get #words(): CatalogueWords {
    return (this.#language.current.language === 'cy' && welsh.use(this)?.catalogueWords) || english;
  }

  get #label(): string {
    return this.label || this.#opening?.reading?.provenance?.title || '';
  }

  get #size(): number {
    const size = Math.trunc(Number(this.pageSize));
    return size >= 1 && size <= 100 ? size : 10;
  }

  get #usual(): SortName | undefined {
    return choose(this, 'sort', sortWays) || undefined;
  }

  #detail(state: string): CatalogueDetail {
    const { finding, shown } = this.#catalogue;
    return { state, label: this.#label, matching: finding?.total, page: shown.page };
  }

  #onChange(change: Partial<CatalogueState>): void {
    this.#opening?.sharing?.changed(change);
    clearTimeout(this.#timer);
    // What is said while somebody types is not heard out.
    if ('search' in change && change.search) this.#timer = setTimeout(() => this.#tell(), silence);
    else this.#tell();
    this.dispatchEvent(
      new CustomEvent('council-change', { bubbles: true, composed: true, detail: this.#detail(this.#data.state) }),
    );
  }

  #tell(): void {
    const view = this.#layout();
    this.#told = view ? layout.loaded!.countOf(view) : '';
    this.requestUpdate();
  }

  #onProblem(problem: unknown): void {
    void import('../shared/diagnostics.js').then(({ reportError }) => reportError(this, problem));
  }

  /** Whether the tag has swallowed the page after it, which then stays in sight. */
  #holdsPage(): boolean {
    const holds = hasPage(this);
    if (holds) void import('../shared/diagnostics.js').then(({ reportSwallowed }) => reportSwallowed(this));
    return holds;
  }

  /** The author's links are the source, and may come after the tag. */
  #onSlotChange(): void {
    if (!this.src) this.#authoredVersion++;
    this.requestUpdate();
  }

  readonly #onPage = (page: number): void => {
    void this.#catalogue.change({ page }).then(async () => {
      await this.updateComplete;
      this.#goToTop();
    });
  };

  readonly #onRetry = (): void => {
    // The button goes away with what it is about.
    this.#goToTop();
    void this.#catalogue.retry();
  };

  /** What was read stands at the top of the next page, and so does the reader. */
  #goToTop(): void {
    const top = this.querySelector<HTMLElement>(`#${this.#id}-top`);
    if (top && top.getBoundingClientRect().top < 0) top.scrollIntoView();
    top?.focus({ preventScroll: true });
  }

  async #publish(): Promise<void> {
    const { publishAll, withdrawAll } = await publishing.load();
    if (this.isConnected && this.jsonLd && this.#isShown) publishAll(this, this.#catalogue.finding!.services);
    else withdrawAll(this);
  }

  /** What puts all that was found on paper, once it is there. */
  #printed(): Printing | undefined {
    const part = print.use(this);
    return (this.#printing ??=
      part &&
      new part.Printing(
        this,
        this.#catalogue,
        () => this.#usual,
        () => this.#draw(),
      ));
  }

  #layout(): Layout | undefined {
    const catalogue = this.#catalogue;
    if (!this.#isShown) return undefined;
    const language = this.#language.current;
    const { reading, holidays, sharing, arriving } = this.#opening!;
    return {
      element: this,
      catalogue,
      kept: this.#kept,
      id: this.#id,
      label: this.#label,
      language,
      words: this.#words,
      write: (number) => grouped.format(number),
      level: Math.min(5, Math.max(2, numberOf(this, 'headingLevel') ?? 2)),
      size: this.#size,
      usual: this.#usual,
      facets: this.facets ? namesIn(this.facets) : undefined,
      arriving: this.#data.state === 'waiting' ? arriving : undefined,
      lost: reading?.lost,
      told: this.#told,
      paper: this.#printed()?.services,
      sharing,
      results: {
        ...context.loaded!.contextOf(this, language, catalogue.from, holidays),
        hrefTemplate: this.hrefTemplate,
      },
      onPage: this.#onPage,
      onRetry: this.#onRetry,
      onProblem: (problem) => this.#onProblem(problem),
    };
  }

  /** Draws what stands in the light DOM. */
  #draw(): void {
    const view = this.#layout();
    const parts = layout.loaded;
    render(view && parts ? parts.renderChoosing(view) : nothing, this.#choosing!, { host: this });
    render(view && parts ? parts.renderFound(view) : nothing, this.#found!, { host: this });
  }

  override render(): TemplateResult {
    const { state, checked } = this.#data;
    const words = this.#words;
    const shown = this.#isShown;
    const loading = state === 'waiting' && !shown && !this.textContent?.trim();
    const view = this.#layout();
    const hasBeside = !!view && layout.loaded!.hasBeside(view);
    const hasNone = shown && this.#catalogue.finding?.services.length === 0;
    const provenance = this.#opening?.reading?.provenance;
    return html`<div class="shell ${shown ? 'shown' : state}" lang=${this.#language.current.language}>
      ${renderNotice(state, checked, words)} ${loading ? html`<p class="notice">${words.waiting}</p>` : nothing}
      <div class="columns ${hasBeside ? 'beside' : ''}">
        <slot name="own"></slot>
        <div class="found">
          <slot name="found"></slot>
          ${shown ? html`<slot name="no-results" ?hidden=${!hasNone}></slot>` : nothing}
        </div>
      </div>
      <slot ?hidden=${shown && !this.#holdsPage()} @slotchange=${() => this.#onSlotChange()}></slot>
      ${shown ? nothing : html`<slot name="no-results"></slot>`}
      ${
        shown && provenance && !this.withoutAbout
          ? about
              .use(this)
              ?.renderAbout(
                this,
                { provenance, description: provenance.description },
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
    'council-service-catalogue': CouncilServiceCatalogue;
  }
}
