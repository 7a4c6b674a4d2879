import type { FacetName } from '@council-kit/services/search';
import type { nothing, TemplateResult } from 'lit';
import { renderChips, type Chip } from '../shared/chips.js';
import { toggled, type CatalogueState } from './state.js';
import type { CatalogueView } from './view.js';

/** What is chosen, each a button that takes it back; after the last, the search has the focus. */
export function renderChosen(view: CatalogueView): TemplateResult | typeof nothing {
  const { words, kept, catalogue, element, id } = view;
  const change = (to: Partial<CatalogueState>) => {
    kept.search.rest();
    return catalogue.change(to);
  };
  return renderChips({
    element,
    id,
    chips: chipsOf(view, change),
    words,
    clear: () => change({ search: '', facets: new Map(), letter: undefined }),
    before: () => element.querySelector(`#${id}-search`),
  });
}

function chipsOf({ words, catalogue }: CatalogueView, change: (to: Partial<CatalogueState>) => Promise<void>): Chip[] {
  const { search, letter, facets } = catalogue.state;
  const chips: Chip[] = [];
  if (search) chips.push({ key: 'search', text: words.searched(search), remove: () => change({ search: '' }) });
  if (letter) {
    const remove = () => change({ letter: undefined });
    chips.push({ key: 'letter', text: words.beginning(letter), remove });
  }
  const labelOf = (name: FacetName, value: string) =>
    words.values[name]?.[value] ??
    catalogue.finding?.facets.find((facet) => facet.name === name)?.values.find((each) => each.value === value)?.label;
  for (const [name, values] of facets) {
    for (const value of values) {
      const remove = () => change({ facets: toggled(catalogue.state.facets, name, value, false) });
      const text = words.held(words.facets[name], labelOf(name, value) ?? value);
      chips.push({ key: `${name} ${value}`, text, remove });
    }
  }
  return chips;
}
