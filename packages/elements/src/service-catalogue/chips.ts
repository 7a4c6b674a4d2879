import type { FacetName } from '@council-kit/services/search';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { toggled } from './state.js';
import type { CatalogueView } from './view.js';

interface Chip {
  key: string;
  text: string;
  remove: () => Promise<void>;
}

/** What is chosen, each a button that takes it back; after that its neighbour, or the search, has the focus. */
export function renderChips(view: CatalogueView): TemplateResult | typeof nothing {
  const { words, kept, catalogue, element, id } = view;
  const chips = chipsOf(view);
  if (!chips.length) return nothing;
  const focus = async (place: number) => {
    // The button goes at once, however long the services take.
    element.requestUpdate();
    await element.updateComplete;
    const left = element.querySelectorAll<HTMLElement>(`#${id}-chips button`);
    (left[Math.min(place, left.length - 1)] ?? element.querySelector<HTMLElement>(`#${id}-search`))?.focus();
  };
  const onRemove = (place: number) => {
    clearTimeout(kept.timer);
    void chips[place]!.remove();
    void focus(place);
  };
  const onClear = () => {
    clearTimeout(kept.timer);
    void catalogue.change({ search: '', facets: new Map(), letter: undefined });
    void focus(0);
  };
  return html`<div class="council-service-catalogue__chosen">
    <ul class="council-service-catalogue__chips" id="${id}-chips" aria-label=${words.chosen}>
      ${repeat(
        chips,
        ({ key }) => key,
        ({ text }, place) =>
          html`<li>
            <button type="button" class="council-service-catalogue__chip" @click=${() => onRemove(place)}>
              <span dir="auto">${text}</span><span class="council-service-catalogue__ears">, ${words.remove}</span>
              <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M3 3l10 10M13 3L3 13" /></svg>
            </button>
          </li>`,
      )}
    </ul>
    <button type="button" class="council-service-catalogue__link" @click=${onClear}>${words.clear}</button>
  </div>`;
}

function chipsOf({ words, catalogue }: CatalogueView): Chip[] {
  const { search, letter, facets } = catalogue.state;
  const chips: Chip[] = [];
  if (search)
    chips.push({ key: 'search', text: words.searched(search), remove: () => catalogue.change({ search: '' }) });
  if (letter) {
    const remove = () => catalogue.change({ letter: undefined });
    chips.push({ key: 'letter', text: words.beginning(letter), remove });
  }
  const labelOf = (name: FacetName, value: string) =>
    words.values[name]?.[value] ??
    catalogue.finding?.facets.find((facet) => facet.name === name)?.values.find((each) => each.value === value)?.label;
  for (const [name, values] of facets) {
    for (const value of values) {
      const remove = () => catalogue.change({ facets: toggled(catalogue.state.facets, name, value, false) });
      const text = words.held(words.facets[name], labelOf(name, value) ?? value);
      chips.push({ key: `${name} ${value}`, text, remove });
    }
  }
  return chips;
}
