import type { Service } from '@council-kit/services';
import { cardOf, type CardContext } from '@council-kit/services/card';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ServiceInterfaceWords } from '../shared/language/service-words.js';
import { adoptAround } from '../shared/own-root.js';
import { addressOf } from '../shared/services/address.js';
import { cardStyles, renderCard } from '../shared/services/render-card.js';

export interface ResultsView {
  element: Element;
  id: string;
  services: readonly Service[];
  /** Level of the cards' headings. */
  level: number;
  context: CardContext;
  words: ServiceInterfaceWords;
  /** Where a site has a page of its own for each service. */
  hrefTemplate?: string;
}

/** The services that were found: a list of cards. */
export function renderResults({
  element,
  id,
  services,
  level,
  context,
  words,
  hrefTemplate,
}: ResultsView): TemplateResult {
  adoptAround(element, cardStyles);
  const { language } = context;
  return html`<ul class="council-service-catalogue__results">
    ${repeat(services, keyOf(), (service, place) => {
      const href = addressOf(hrefTemplate, service.id);
      const options = { id: `${id}-${place}`, level, language, href, inList: true };
      return html`<li>${renderCard(cardOf(service, context), words, options)}</li>`;
    })}
  </ul>`;
}

/** Keeps a card where it is while its service is read anew; a source may have one id twice. */
function keyOf(): (service: Service) => string {
  const seen = new Map<string, number>();
  return ({ id }) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return `${times} ${id}`;
  };
}
