import type { Service } from '@council-kit/services';
import { cardOf } from '@council-kit/services/card';
import { html, nothing, render, type TemplateResult } from 'lit';
import { numberOf } from '../shared/number.js';
import { renderNotice } from '../shared/notice.js';
import { adoptAround, ownRoot } from '../shared/own-root.js';
import { holdsPage } from '../shared/services/fallback.js';
import { addressOf } from '../shared/services/address.js';
import {
  cardStyles,
  renderCard,
  renderCardFacts,
  renderEligible,
  type CardOptions,
} from '../shared/services/render-card.js';
import { ServiceController } from '../shared/services/service-controller.js';
import type { State } from '../shared/states.js';
import type { CouncilServiceCard } from './council-service-card.js';

let count = 0;

/** What fills a card that is more than a shell: a service of a source, or the facts its author wrote. */
export class CardContents {
  readonly #card: CouncilServiceCard;
  readonly #service: ServiceController;
  readonly #id = `council-service-card-${++count}`;

  constructor(card: CouncilServiceCard, internals: ElementInternals) {
    this.#card = card;
    this.#service = new ServiceController(card, internals);
  }

  get state(): State {
    return this.#service.state;
  }

  /** Language of what is said: `en`. */
  get language(): string {
    return this.#service.context.language;
  }

  /** Whether the author's children give way to the service. */
  get replaces(): boolean {
    return !!this.#service.service && !holdsPage(this.#card);
  }

  reload(): Promise<void> {
    return this.#service.reload();
  }

  /** Draws what stands in the light DOM. */
  draw(): void {
    adoptAround(this.#card, cardStyles);
    render(this.#renderOwn(), ownRoot(this.#card));
  }

  /** What is said where a service is on its way, old, or not to be had. */
  renderNotice(): TemplateResult | typeof nothing {
    const { state, words, checked } = this.#service;
    if (state !== 'waiting') return renderNotice(state, checked, words);
    return this.#card.textContent?.trim() ? nothing : html`<p class="notice">${words.waiting}</p>`;
  }

  #renderOwn(): TemplateResult | typeof nothing {
    const { service, context, words } = this.#service;
    if (service) {
      const href = addressOf(this.#card.hrefTemplate, service.id);
      return renderCard(cardOf(service, context), words, { ...this.#options, href });
    }
    if (this.#card.src) return nothing;
    const view = cardOf(writtenBy(this.#card), context);
    return html`<div class="council-service-card" lang=${context.language}>
      ${renderEligible(view)} ${renderCardFacts(view, words, this.#options)}
    </div>`;
  }

  get #options(): CardOptions {
    const card = this.#card;
    return {
      id: this.#id,
      level: numberOf(card, 'headingLevel') ?? 3,
      language: this.language,
      inList: !!card.closest('li'),
    };
  }
}

/** A service as far as the author of a shell wrote it in attributes. */
function writtenBy(card: CouncilServiceCard): Service {
  const { audience, cost, takes, checked, phone } = card;
  return {
    id: '',
    name: card.querySelector(':is(h1, h2, h3, h4, h5, h6, a)')?.textContent?.trim() ?? '',
    audience: audience ? [audience] : undefined,
    costs: cost ? [{ description: cost }] : undefined,
    processingTime: takes || undefined,
    assured: checked ? { date: checked } : undefined,
    channels: phone ? [{ kind: 'phone', value: phone }] : [],
  };
}
