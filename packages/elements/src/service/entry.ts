import type { EntryView } from '@council-kit/services/entry';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceInterfaceWords } from '../shared/language/service-words.js';
import { safeLink } from '../shared/links.js';
import { renderHeading } from '../shared/services/heading.js';
import { factsOf, renderAction, renderEligible, renderFacts, renderStatus } from '../shared/services/render-card.js';
import { renderCosts } from './costs.js';
import { renderHours } from './hours.js';
import { renderPlaces } from './places.js';
import { renderList, renderTexts } from './texts.js';
import { renderWays } from './ways.js';

/** How an entry stands on its page. */
export interface EntryOptions {
  /** Unique on the page; what the entry's parts are known by begins with it. */
  id: string;
  /** Level of its first heading, 2 to 5. */
  level: number;
  /** Language of the words around the texts: `en`. */
  language: string;
  /** Whether the page's own heading says the name. */
  withoutName: boolean;
  /** The site's own page for a service, where it has them. */
  addressOf(id: string): string | undefined;
}

/** Draws one part of an entry under its heading, or nothing where there is nothing to say. */
export type RenderPart = (heading: string, content: unknown) => TemplateResult | typeof nothing;

/** Everything known of a service, for the light DOM: in the order people ask it, and nothing that is not known. */
export function renderEntry(view: EntryView, words: ServiceInterfaceWords, options: EntryOptions): TemplateResult {
  const { id, withoutName, language } = options;
  const level = Math.min(5, Math.max(2, Math.round(options.level)));
  const below = withoutName ? level : level + 1;
  const part: RenderPart = (heading, content) =>
    content === undefined || content === nothing
      ? nothing
      : html`${renderHeading({ level: below, className: 'council-service__heading', content: heading })}${content}`;
  const name = renderHeading({
    level,
    id: `${id}-name`,
    className: 'council-service__name',
    lang: view.lang,
    content: view.name,
  });
  const content = html`${withoutName ? nothing : name} ${renderStatus(view)}
  ${view.summary ? html`<p class="council-service__lead" lang=${view.lang ?? nothing}>${view.summary}</p>` : nothing}
  ${renderEligible(view)} ${renderFacts(factsOf(view, words))} ${renderAction(view)}
  ${renderTexts(view.description, view.lang)} ${part(words.eligibility, renderEligibility(view, words))}
  ${part(words.steps, renderSteps(view.steps))} ${part(words.documents, renderList(view.documents))}
  ${part(words.deadline, view.deadline && html`<p>${view.deadline}</p>`)} ${part(words.costs, renderCosts(view, words))}
  ${part(words.ways, renderWays(view, words))} ${part(words.hours, renderOwnHours(view, words))}
  ${part(words.places, renderPlaces(view.places, words, below + 1))}
  ${part(words.accessibility, renderList(view.accessibility))}
  ${part(words.appeals, renderTexts(view.appeals, view.lang))}
  ${part(words.safeguarding, renderTexts(view.safeguarding, view.lang))}
  ${part(words.related, renderRelated(view, options))} ${part(words.about, renderAbout(view, words))}`;
  return withoutName
    ? html`<div class="council-service" lang=${language}>${content}</div>`
    : html`<section class="council-service" lang=${language} aria-labelledby="${id}-name">${content}</section>`;
}

/** The hours of the service itself; when it opens next is among the facts, unless it can be had online at any hour. */
function renderOwnHours(
  { hours, name, opening, opensForOthers }: EntryView,
  words: ServiceInterfaceWords,
): TemplateResult | typeof nothing {
  if (!hours) return nothing;
  return html`${opensForOthers ? html`<p class="council-service-now">${opening}</p>` : nothing}
  ${renderHours(hours, words.hoursOf(name), words)}`;
}

function renderSteps(steps: readonly string[]): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  return html`<ol class="council-service-list">
    ${steps.map((step) => html`<li>${step}</li>`)}
  </ol>`;
}

function renderEligibility(
  { eligibility, eligibilityFlow, lang }: EntryView,
  words: ServiceInterfaceWords,
): TemplateResult | typeof nothing {
  const flow = safeLink(eligibilityFlow);
  if (eligibility.length === 0 && !flow) return nothing;
  return html`${renderTexts(eligibility, lang)}
  ${flow ? html`<p><a class="council-service-link" href=${flow}>${words.checkEligibility}</a></p>` : nothing}`;
}

function renderRelated({ related }: EntryView, { addressOf }: EntryOptions): TemplateResult | typeof nothing {
  if (related.length === 0) return nothing;
  return html`<ul class="council-service-list">
    ${related.map(({ id, name, href }) => {
      const address = (id && addressOf(id)) || safeLink(href);
      return html`<li>${address ? html`<a class="council-service-link" href=${address}>${name}</a>` : name}</li>`;
    })}
  </ul>`;
}

function renderAbout(view: EntryView, words: ServiceInterfaceWords): TemplateResult | typeof nothing {
  const { provider, areas, languages, checked, checkedBy, nextReview } = view;
  const home = provider && safeLink(provider.href);
  const said = [
    provider &&
      (home
        ? html`<a class="council-service-link" href=${home}>${words.provider(provider.name)}</a>`
        : words.provider(provider.name)),
    areas.length > 0 && words.areas(areas.join(', ')),
    languages && words.languages(languages),
    checked && html`<span class=${checked.old ? 'council-service__old' : ''}>${checkedBy ?? checked.text}</span>`,
    nextReview?.text,
  ].filter(Boolean);
  if (said.length === 0) return nothing;
  return html`<ul class="council-service-facts">
    ${said.map((each) => html`<li>${each}</li>`)}
  </ul>`;
}
