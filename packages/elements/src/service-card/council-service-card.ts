import type { Service } from '@council-kit/services';
import type { Coordinates } from '@council-kit/services/near';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LazyPart } from '../shared/lazy.js';
import type { ServiceDetail } from '../shared/services/service-controller.js';
import { showState, type State } from '../shared/states.js';
import { version } from '../shared/version.js';
import type { CardContents } from './contents.js';
import { styles } from './council-service-card.styles.js';

export type { ServiceDetail };

const contents = new LazyPart(() => import('./contents.js'));

/**
 * A service of the council: what it is, who it is for, what it costs, how to get it
 * and whether it is open. Around an author's own heading, link and sentence it is a
 * frame; with `src` and `service-id` it is written from a list of services.
 *
 * What stands inside the tag is the fallback: it is what people see without
 * scripts, while waiting, and when the service cannot be had.
 *
 * @summary One service as a card: what it is, for whom, its cost and every way to get it.
 * @since 0.1.0
 *
 * @example
 * ```html
 * <council-service-card src="/api/services" service-id="garden-waste">
 *   <h3><a href="/garden-waste">Garden waste collection</a></h3>
 *   <p>Have your garden waste collected every two weeks.</p>
 * </council-service-card>
 * ```
 *
 * @slot - A heading with a link, and a sentence: all of the card where there is no `src`, else the fallback.
 *
 * @event {CustomEvent<ServiceDetail>} council-ready - The service is shown, or shown anew after a refresh.
 * @event {CustomEvent<ServiceDetail>} council-empty - The source has no service with this id.
 * @event {CustomEvent<ServiceDetail>} council-stale - A refresh failed; what was known last stays.
 * @event {CustomEvent<ServiceDetail>} council-failed - The service cannot be had; the fallback stays.
 *
 * @csspart card - The whole card.
 * @csspart notice - The sentence shown when the service is old, missing or cannot be had.
 *
 * @cssproperty --council-service-card-min-height - The height held for a card with a `src`, so that the page does not move when the service arrives.
 * @cssproperty --council-accent-colour - The edge of the card.
 * @cssproperty --council-body-background-colour - The ground of the card.
 * @cssproperty --council-text-colour - Its text.
 * @cssproperty --council-font-family - Its typeface; the page's own unless set.
 *
 * @cssstate waiting - The service is on its way.
 * @cssstate ready - The service is shown, or the card is a frame.
 * @cssstate empty - The source has no service with this id.
 * @cssstate stale - What was known last is shown because a refresh failed.
 * @cssstate failed - The service cannot be had.
 */
export class CouncilServiceCard extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = styles;

  static override properties = {
    src: {},
    serviceId: { attribute: 'service-id' },
    headingLevel: { attribute: 'heading-level' },
    hrefTemplate: { attribute: 'href-template' },
    audience: {},
    cost: {},
    takes: {},
    checked: {},
    phone: {},
    because: {},
    division: {},
    holidays: {},
    oldAfter: { attribute: 'old-after' },
    refresh: {},
    standard: {},
    records: {},
    jsonLd: { attribute: 'json-ld', type: Boolean },
    service: { attribute: false },
    near: { attribute: false },
  };

  readonly #internals = this.attachInternals();
  #contents?: CardContents;
  #isWithout = false;

  /** Address of a list of services, or `#id` of a table on the page. */
  src?: string;

  /** Id of the service in the list. */
  serviceId?: string;

  /** Level of the heading, 2 to 6; 3 when left out. */
  headingLevel?: number | string;

  /** Where the site has a page for each service, with `{id}` for its id: `/services/{id}`. */
  hrefTemplate?: string;

  /** Who it is for, where the card has no `src`: `Adults over 65`. */
  audience?: string;

  /** What it costs, where the card has no `src`: `Free`. */
  cost?: string;

  /** How long it takes, where the card has no `src`: `10 working days`. */
  takes?: string;

  /** When its words were last checked, as an ISO date, where the card has no `src`. */
  checked?: string;

  /** Phone number, where the card has no `src`. */
  phone?: string;

  /** Why a person may be eligible, where an answer led them here: `you get Universal Credit`. */
  because?: string;

  /** Whose bank holidays count: `england-and-wales`, `scotland` or `northern-ireland`. */
  division = 'england-and-wales';

  /** Address of bank holidays as GOV.UK publishes them; those known at the release when left out. */
  holidays?: string;

  /** Months after which a service that nobody has checked is said to be old; 6 when left out. */
  oldAfter?: number | string;

  /** Seconds between refreshes while the page can be seen; none when left out. */
  refresh: number | string = 0;

  /** The standard the source speaks, where it cannot be recognised: `open-referral`, `csv`. */
  standard?: string;

  /** JSON Pointer to the records inside a JSON answer, such as `/data/items`. */
  records?: string;

  /** Says the service to search engines too, as schema.org JSON-LD. */
  jsonLd = false;

  /** The service itself, where a script has it. */
  service?: Service;

  /** Where a person is, where a script knows: the card says how far it is. */
  near?: Coordinates;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#contents && this.#isMoreThanFrame) this.#fill();
    if (!this.#contents) showState(this.#internals, this.#state);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#contents?.draw();
  }

  /** Reads the source again now. Settles when what it says is shown or has failed. */
  async reload(): Promise<void> {
    await this.#contents?.reload();
    await this.updateComplete;
  }

  get #isMoreThanFrame(): boolean {
    const { src, service, audience, cost, takes, checked, phone, because } = this;
    return !!(src || service || audience || cost || takes || checked || phone || because);
  }

  get #state(): State {
    if (this.#contents) return this.#contents.state;
    if (!this.src) return 'ready';
    return this.#isWithout ? 'failed' : 'waiting';
  }

  /** Gives the card what fills it, once that is there; where it cannot be had, the fallback stays. */
  #fill(): void {
    if (contents.loaded) {
      this.#contents = new contents.loaded.CardContents(this, this.#internals);
      return;
    }
    void contents
      .load()
      .catch(() => (this.#isWithout = true))
      .then(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    const state = this.#state;
    const filled = this.#contents;
    const notice = filled?.renderNotice();
    const isLate = state === 'stale';
    return html`<div class="card ${state}" part="card" lang=${filled?.language ?? nothing}>
      ${isLate ? undefined : notice}
      <slot ?hidden=${filled?.replaces} @slotchange=${() => this.requestUpdate()}></slot>
      <slot name="own" ?hidden=${!filled}></slot>
      ${isLate ? notice : undefined}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'council-service-card': CouncilServiceCard;
  }
}
