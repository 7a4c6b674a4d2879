import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sortOf, type SortName } from './state.js';
import type { CatalogueView } from './view.js';

/** The order of the services; only such orders as make sense now. */
export function renderOrder(
  { id, words, catalogue }: CatalogueView,
  usual: SortName | undefined,
): TemplateResult | typeof nothing {
  const { state, from } = catalogue;
  const choices: SortName[] = [
    ...(state.search ? (['relevance'] as const) : []),
    'name',
    ...(from ? (['distance'] as const) : []),
  ];
  if (choices.length < 2 || !catalogue.finding?.services.length) return nothing;
  const current = sortOf(state, usual, from);
  const onChange = (event: Event) => {
    void catalogue.change({ sort: choices[(event.target as HTMLSelectElement).selectedIndex] });
  };
  return html`<div class="council-service-catalogue__order">
    <label class="govuk-label" for="${id}-order">${words.sortBy}</label>
    <select class="govuk-select" id="${id}-order" @change=${onChange}>
      ${choices.map((each) => html`<option .selected=${live(each === current)}>${words.sorts[each]}</option>`)}
    </select>
  </div>`;
}
