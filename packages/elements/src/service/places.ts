import type { PlaceView } from '@council-kit/services/entry';
import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceInterfaceWords } from '../shared/language/service-words.js';
import { renderHeading } from '../shared/services/heading.js';
import { renderHours } from './hours.js';
import { renderList, renderTexts } from './texts.js';

/** Every place with its address, its hours and what it offers. */
export function renderPlaces(
  places: readonly PlaceView[],
  words: ServiceInterfaceWords,
  level: number,
): TemplateResult | typeof nothing {
  if (places.length === 0) return nothing;
  return html`${places.map((place) => renderPlace(place, words, level))}`;
}

function renderPlace(place: PlaceView, words: ServiceInterfaceWords, level: number): TemplateResult {
  const { name, address, opening, distance, hours, accessibility, description } = place;
  const told = [distance, opening].filter(Boolean);
  return html`<div class="council-service__place">
    ${name ? renderHeading({ level, className: 'council-service__place-name', content: name }) : nothing}
    ${address.length > 0 ? html`<address class="council-service-lines">${address.join('\n')}</address>` : nothing}
    ${told.map((each) => html`<p>${each}</p>`)} ${renderTexts(description)}
    ${hours ? renderHours(hours, words.hoursOf(name ?? address.join(', ')), words) : nothing}
    ${
      accessibility.length > 0
        ? html`<p class="council-service__offers">${words.placeAccessibility}</p>
            ${renderList(accessibility)}`
        : nothing
    }
  </div>`;
}
