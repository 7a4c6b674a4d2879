import type { Service } from '@council-kit/services';
import { entryOf } from '@council-kit/services/entry';
import type { Coordinates } from '@council-kit/services/near';
import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { numberOf } from '../shared/number.js';
import { LazyPart } from '../shared/lazy.js';
import { renderNotice } from '../shared/notice.js';
import { adoptAround, ownRoot } from '../shared/own-root.js';
import { addressOf } from '../shared/services/address.js';
import { holdsPage } from '../shared/services/fallback.js';
import { ServiceController, type ServiceDetail } from '../shared/services/service-controller.js';
import { version } from '../shared/version.js';
import { styles } from './council-service.styles.js';
import { renderEntry } from './entry.js';
import { sheets } from './entry.styles.js';

export type { ServiceDetail };

const about = new LazyPart(() => import('../shared/about.js'));

let count = 0;

/**
 * Everything a council says of one service, as a section of a page: what it is, who
 * can use it, what to do, what it costs, every way to reach it with its hours, and
 * where to go. Parts a source says nothing of are left out with their headings.
 *
 * What stands inside the tag is the fallback: it is what people see without
 * scripts, while waiting, and when the service cannot be had.
 *
 * @summary The whole entry of one service, as a section of a page.
 * @since 0.1.0
 *
 * @example
 * ```html
 * <council-service src="/api/services" service-id="garden-waste">
 *   <p>Phone us about garden waste on 01632 960 001.</p>
 * </council-service>
 * ```
 *
 * @slot - The fallback: sentences, a list, a link.
 *
 * @event {CustomEvent<ServiceDetail>} council-ready - The service is shown, or shown anew after a refresh.
 * @event {CustomEvent<ServiceDetail>} council-empty - The source has no service with this id.
 * @event {CustomEvent<ServiceDetail>} council-stale - A refresh failed; what was known last stays.
 * @event {CustomEvent<ServiceDetail>} council-failed - The service cannot be had; the fallback stays.
 *
 * @csspart service - All of it.
 * @csspart notice - The sentence shown when the service is old, missing or cannot be had.
 * @csspart about - The expandable "Where this information comes from".
 *
 * @cssproperty --council-service-min-height - The height held until the service is there, so that the page does not move.
 * @cssproperty --council-text-colour - Its text.
 * @cssproperty --council-font-family - Its typeface; the page's own unless set.
 *
 * @cssstate waiting - The service is on its way.
 * @cssstate ready - The service is shown.
 * @cssstate empty - The source has no service with this id.
 * @cssstate stale - What was known last is shown because a refresh failed.
 * @cssstate failed - The service cannot be had.
 */
export class CouncilService extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = styles;

  static override properties = {
    src: {},
    serviceId: { attribute: 'service-id' },
    headingLevel: { attribute: 'heading-level' },
    hrefTemplate: { attribute: 'href-template' },
    withoutName: { attribute: 'without-name', type: Boolean },
    because: {},
    division: {},
    holidays: {},
    oldAfter: { attribute: 'old-after' },
    refresh: {},
    standard: {},
    records: {},
    jsonLd: { attribute: 'json-ld', type: Boolean },
    withoutAbout: { attribute: 'without-about', type: Boolean },
    service: { attribute: false },
    near: { attribute: false },
  };

  readonly #internals = this.attachInternals();
  readonly #service = new ServiceController(this, this.#internals);
  readonly #id = `council-service-${++count}`;

  /** Address of a list of services, or `#id` of a table on the page. */
  src?: string;

  /** Id of the service in the list. */
  serviceId?: string;

  /** Level of the heading that is its name, 2 to 5; its parts are one below. 2 when left out. */
  headingLevel?: number | string;

  /** Where the site has a page for each related service, with `{id}` for its id: `/services/{id}`. */
  hrefTemplate?: string;

  /** Leaves its name out, where the page's own heading says it; then its parts have its level. */
  withoutName = false;

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

  /** Leaves "Where this information comes from" out. */
  withoutAbout = false;

  /** The service itself, where a script has it. */
  service?: Service;

  /** Where a person is, where a script knows: the section says how far it is. */
  near?: Coordinates;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#draw();
  }

  /** Reads the source again now. Settles when what it says is shown or has failed. */
  async reload(): Promise<void> {
    await this.#service.reload();
    await this.updateComplete;
  }

  /** Draws what stands in the light DOM. */
  #draw(): void {
    const { service, context, words } = this.#service;
    adoptAround(this, sheets);
    render(
      service
        ? renderEntry(entryOf(service, context), words, {
            id: this.#id,
            level: numberOf(this, 'headingLevel') ?? 2,
            language: context.language,
            withoutName: this.withoutName,
            addressOf: (id) => addressOf(this.hrefTemplate, id),
          })
        : nothing,
      ownRoot(this),
    );
  }

  #renderNotice(): TemplateResult | typeof nothing {
    const { state, words, checked } = this.#service;
    if (state !== 'waiting') return renderNotice(state, checked, words);
    return this.textContent?.trim() ? nothing : html`<p class="notice">${words.waiting}</p>`;
  }

  #renderAbout(): TemplateResult | typeof nothing | undefined {
    const { service, provenance, words, language } = this.#service;
    if (!service || !provenance || this.withoutAbout) return nothing;
    const facts = { provenance, description: provenance.description };
    return about.use(this)?.renderAbout(this, facts, service.name, language, words.origin);
  }

  override render(): TemplateResult {
    const { state, service, context } = this.#service;
    const replaced = !!service && !holdsPage(this);
    return html`<div class="service ${state}" part="service" lang=${context.language}>
      ${this.#renderNotice()}
      <slot ?hidden=${replaced} @slotchange=${() => this.requestUpdate()}></slot>
      <slot name="own"></slot>
      ${this.#renderAbout()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'council-service': CouncilService;
  }
}
