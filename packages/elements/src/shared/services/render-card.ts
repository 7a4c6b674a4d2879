import type { CardView, ChannelView } from '@council-kit/services/card';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceInterfaceWords } from '../language/service-words.js';
import { safeLink } from '../links.js';
import { renderHeading } from './heading.js';
export { cardStyles } from './card.styles.js';

/** How a card stands on its page. */
export interface CardOptions {
  /** Unique on the page; what the card's parts are known by begins with it. */
  id: string;
  /** Level of its heading, 2 to 6. */
  level: number;
  /** Language of the words around the texts: `en`. */
  language: string;
  /** Where the heading leads, where a site has a page of its own for each service. */
  href?: string;
  /** Whether it stands in a list of cards, whose items part one from the next. */
  inList?: boolean;
}

/** Something a card says in one sentence. */
export interface Fact {
  text: string;
  /** Whether it is true at this moment only, so that paper leaves it out. */
  isOfNow?: boolean;
}

type Renderable = TemplateResult | typeof nothing;

/**
 * One card, for the light DOM: its heading is the link, and all that is known
 * stands in text, so that two cards can be compared by ear. Adopt `cardStyles`
 * around it.
 */
export function renderCard(view: CardView, words: ServiceInterfaceWords, options: CardOptions): TemplateResult {
  const { id, level, language, href = safeLink(view.href) } = options;
  const content = html`${renderHeading({
    level,
    id: `${id}-name`,
    className: 'council-service-card__name',
    lang: view.lang,
    content: href ? html`<a class="council-service-link" href=${href}>${view.name}</a>` : view.name,
  })}
  ${renderStatus(view)}
  ${view.summary ? html`<p class="council-service-card__summary" lang=${view.lang ?? nothing}>${view.summary}</p>` : nothing}
  ${renderEligible(view)} ${renderCardFacts(view, words, options)}`;
  return options.inList
    ? html`<div class="council-service-card" lang=${language}>${content}</div>`
    : html`<article class="council-service-card" lang=${language} aria-labelledby="${id}-name">${content}</article>`;
}

/** Why it may be for the reader, where an answer led here. */
export function renderEligible({ eligible }: CardView): Renderable {
  return eligible ? html`<p class="council-service-eligible">${eligible}</p>` : nothing;
}

/** All of a card but its name and its sentence: for a card whose author wrote those. */
export function renderCardFacts(view: CardView, words: ServiceInterfaceWords, { id }: CardOptions): TemplateResult {
  return html`${renderFacts(factsOf(view, words))} ${renderAction(view)} ${renderChannels(view, words, id)}
  ${view.onlineOnly ? html`<p class="council-service-card__note">${view.onlineOnly}</p>` : nothing}
  ${
    view.checked
      ? html`<p class="council-service-card__checked ${view.checked.old ? 'council-service-card__checked--old' : ''}">
          ${view.checked.text}
        </p>`
      : nothing
  }`;
}

/** What people ask first, each a sentence of its own that says what it is about. */
export function factsOf(view: CardView, words: ServiceInterfaceWords): Fact[] {
  const { audience, cost, opening, opensForOthers, takes, distance } = view;
  const facts = [
    { text: audience },
    { text: cost && words.cost(cost) },
    { text: opensForOthers ? undefined : opening, isOfNow: true },
    { text: takes },
    { text: distance },
  ];
  return facts.filter((fact): fact is Fact => fact.text !== undefined);
}

/** Facts as a list, or nothing. */
export function renderFacts(facts: readonly Fact[]): Renderable {
  if (facts.length === 0) return nothing;
  return html`<ul class="council-service-facts">
    ${facts.map(({ text, isOfNow }) => html`<li class=${isOfNow ? 'council-service-now' : nothing}>${text}</li>`)}
  </ul>`;
}

/** What is not as usual, and what to know now; a service that is open as ever needs no words for it. */
export function renderStatus({ status, alert }: Pick<CardView, 'status' | 'alert'>): Renderable {
  if (!status && !alert) return nothing;
  return html`<div class="council-service-status ${status ? `council-service-status--${status.state}` : ''}">
    ${status ? html`<p class="council-service-status__state">${status.text}</p>` : nothing}
    ${alert ? html`<p>${alert}</p>` : nothing}
  </div>`;
}

/** The one thing to do. Many cards have the same; for a list of links each is said with its service. */
export function renderAction({ action, name }: CardView): Renderable {
  if (!action) return nothing;
  const href = safeLink(action.href);
  const ears = name ? html`<span class="council-service-ears">: ${name}</span>` : nothing;
  return html`<p class="council-service-action">
    ${href ? html`<a class="council-service-link" href=${href}>${action.text}${ears}</a>` : action.text}
    ${renderNotes(action.notes)}
  </p>`;
}

function renderChannels(
  { channels, action, opening, opensForOthers }: CardView,
  words: ServiceInterfaceWords,
  id: string,
): Renderable {
  if (channels.length === 0) return nothing;
  return html`<p class="council-service-card__ways" id="${id}-ways">${action ? words.otherWays : words.ways}</p>
    ${opensForOthers ? html`<p class="council-service-now council-service-note">${opening}</p>` : nothing}
    <ul class="council-service-ways" aria-labelledby="${id}-ways">
      ${channels.map((channel) => html`<li>${renderWay(channel)}</li>`)}
    </ul>`;
}

/** One way to reach a service, with all that is said of it. */
export function renderWay({ kind, name, text, href, opening, notes }: ChannelView): TemplateResult {
  const address = safeLink(href);
  // What to do online, or by video, says so itself.
  const isNamed = kind !== 'online' && kind !== 'bsl';
  return html`${isNamed ? html`<span class="council-service-ways__name">${name}:</span> ` : nothing}${
    address
      ? html`<a class="council-service-link" href=${address}>${text}</a>`
      : html`<span class="council-service-lines">${text}</span>`
  }
  ${opening ? html`<span class="council-service-note council-service-now">${opening}</span>` : nothing}
  ${renderNotes(notes)}`;
}

function renderNotes(notes: readonly (string | undefined)[]): TemplateResult {
  return html`${notes.map((note) => html`<span class="council-service-note">${note}</span>`)}`;
}
