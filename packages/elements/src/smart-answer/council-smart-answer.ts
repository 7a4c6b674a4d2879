import { readDocument } from '@council-kit/data';
import type { FeelJson } from '@council-kit/flow';
import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { DataController, siteOptions } from '../shared/data-controller.js';
import { smartAnswerFrameWords as english } from '../shared/language/en-smart-answer-frame.js';
import { LanguageController } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { renderNotice } from '../shared/notice.js';
import { ownRoot } from '../shared/own-root.js';
import { PrintController } from '../shared/print-controller.js';
import { holdsPage } from '../shared/services/fallback.js';
import { version } from '../shared/version.js';
import { styles } from './council-smart-answer.styles.js';
import { scriptsIn } from './inside.js';
import type { FlowReading } from './reading.js';
import type { Parameters } from './settings.js';
import type { Showing } from './showing.js';

/**
 * What the `council-*` events of a smart answer carry. What somebody has answered is
 * never in it, but for questions that the flow marks as safe.
 */
export interface SmartAnswerDetail {
  /** The flow's id. */
  flow: string;
  /** What is shown now. */
  page: 'start' | 'question' | 'outcome' | 'failed';
  /** The question that is asked now. */
  question?: string;
  /** The question that was answered. */
  answered?: string;
  /** Its answer, where the flow marks it as safe. */
  answer?: FeelJson;
  /** Whether an answer was refused, which the page says why. */
  refused?: boolean;
  /** A link to this service of the catalogue was followed. */
  service?: string;
}

/** All that shows a flow; it loads while the flow does. */
const showing = new LazyPart(() => import('./showing.js'));

/**
 * Questions that lead to an answer, one at a time: am I eligible, how much, what next.
 * The questions and rules are a flow, a file that a policy officer owns.
 *
 * What stands inside the tag is the fallback: it is what people see without scripts,
 * while waiting, and when the flow cannot be had. What people answer stays in their
 * browser.
 *
 * @summary Questions that lead to an answer: eligibility, an amount, the next step.
 * @since 0.1.0
 *
 * @example
 * ```html
 * <council-smart-answer src="/flows/council-tax-reduction.json" parameters="capital_limit: 16000">
 *   <a href="/council-tax-reduction">Who can get Council Tax Reduction</a>
 * </council-smart-answer>
 * ```
 *
 * @slot - The fallback: what people can do or read instead. A flow may stand here too, in `<script type="application/json">`.
 *
 * @event {CustomEvent<SmartAnswerDetail>} council-ready - The flow is there.
 * @event {CustomEvent<SmartAnswerDetail>} council-failed - The flow cannot be had; the fallback stays.
 * @event {CustomEvent<SmartAnswerDetail>} council-change - Another page of the flow is there, or an answer was refused.
 * @event {CustomEvent<SmartAnswerDetail>} council-service - A link to a service was followed.
 *
 * @csspart notice - The sentence shown when the flow cannot be had.
 *
 * @cssproperty --council-smart-answer-min-height - The height held for a flow with a `src` until it is there, so that the page does not move.
 *
 * @cssstate waiting - The flow is on its way.
 * @cssstate ready - The flow is shown.
 * @cssstate failed - The flow cannot be had.
 */
export class CouncilSmartAnswer extends LitElement {
  /** The release this class belongs to. */
  static readonly version = version;

  static override styles = styles;

  static override properties = {
    src: {},
    parameters: {},
    today: {},
    headingLevel: { attribute: 'heading-level' },
    withoutStart: { attribute: 'without-start', type: Boolean },
    withLanguages: { attribute: 'with-languages', type: Boolean },
    keep: { type: Boolean },
    share: {},
    hrefTemplate: { attribute: 'href-template' },
  };

  readonly #internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #data: DataController<FlowReading> = new DataController<FlowReading>(this, {
    internals: this.#internals,
    request: () => undefined,
    dependencies: () => [this.src, this.src ? undefined : scriptsIn(this).join()],
    read: () => this.#read(),
    isEmpty: () => false,
    warnings: ({ warnings }) => warnings,
    refresh: () => 0,
    detail: (): SmartAnswerDetail => this.#showing?.detail ?? { flow: '', page: 'failed' },
  });

  /** Address of a flow as JSON; the script inside the tag when left out. */
  src?: string;

  /** What the council sets of the flow's rules, with semicolons between: `capital_limit: 16000; scheme: banded`. */
  parameters?: Parameters;

  /** A day to preview, in ISO 8601: `2027-04-06`. It is said on the page; today when left out. */
  today?: string;

  /** Level of the heading of each page, 1 to 4; 2 when left out. Use 1 where the page has no other title. */
  headingLevel?: number | string;

  /** Begins with the first question, where the page itself says what it is about. */
  withoutStart = false;

  /** Offers the other language, where the flow has it. */
  withLanguages = false;

  /** Keeps the answers in this tab until the end, so that a reload does not lose them. */
  keep = false;

  /** Has Back and Forward of the browser move through the questions: the position, never an answer, is in the fragment of the address under this name; the element's `id` or the flow's when empty. */
  share?: string;

  /** Where the site has a page for each service, with `{id}` for its id: `/services/{id}`. */
  hrefTemplate?: string;

  #stop?: AbortController;
  #root?: HTMLElement;
  #showing?: Showing;

  constructor() {
    super();
    new PrintController(this, () => this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = ownRoot(this);
    this.#showing?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
    this.#showing?.disconnect();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('today') || changed.has('parameters')) this.#showing?.refresh();
    if (this.#isShown) this.#showing!.draw(this.#root!);
    else render(nothing, this.#root!, { host: this });
  }

  /** Forgets all answers and goes back to where the flow begins. */
  startAgain(): void {
    this.#showing?.startAgain();
  }

  async #read(): Promise<FlowReading> {
    this.#stop?.abort();
    const { signal } = (this.#stop = new AbortController());
    // What stands inside the tag may still be on its way.
    if (!this.src && document.readyState === 'loading') {
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    }
    // What goes wrong with it is told where it is waited for.
    if (this.src) void readDocument(this.src, { ...siteOptions(), signal }).catch(() => undefined);
    const [part] = await Promise.all([showing.load(), this.#language.loading]);
    this.#showing ??= new part.Showing(this, () => this.#language.current.language);
    return this.#showing.open(this.src, signal);
  }

  /** Whether the flow is there in place of what the author wrote. */
  get #isShown(): boolean {
    return this.#data.state === 'ready' && !!this.#showing;
  }

  override render(): TemplateResult {
    const { state, checked } = this.#data;
    const shown = this.#isShown;
    const { words, language } = this.#showing ?? { words: english, language: 'en' };
    const loading = state === 'waiting' && !this.textContent?.trim();
    return html`<div class="shell ${shown ? 'shown' : state}" lang=${language}>
      ${renderNotice(state, checked, words)} ${loading ? html`<p class="notice">${words.waiting}</p>` : nothing}
      <slot name="own"></slot>
      <slot ?hidden=${shown && !holdsPage(this)} @slotchange=${() => this.requestUpdate()}></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'council-smart-answer': CouncilSmartAnswer;
  }
}
