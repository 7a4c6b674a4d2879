import type { Facet } from '@council-kit/services/search';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { toggled } from './state.js';
import type { CatalogueView } from './view.js';

/** Of so many values, a list gets a height of its own. */
const many = 8;

/**
 * The filters: boxes to tick, with how many services there would be. Where there
 * is no room for them beside what was found, a button opens them.
 */
export function renderFacets(view: CatalogueView, facets: readonly Facet[]): TemplateResult | typeof nothing {
  if (!facets.length) return nothing;
  const { id, words, kept, element } = view;
  const onToggle = () => {
    kept.open = !kept.open;
    element.requestUpdate();
  };
  return html`<button
      type="button"
      class="govuk-button govuk-button--secondary council-service-catalogue__opener"
      id="${id}-filter"
      aria-expanded=${kept.open ? 'true' : 'false'}
      aria-controls="${id}-filters"
      @click=${onToggle}
    >
      ${words.filter}
    </button>
    <button
      type="button"
      class="council-service-catalogue__link council-service-catalogue__skip"
      @click=${() => element.querySelector<HTMLElement>(`#${id}-top`)?.focus()}
    >
      ${words.skipFilters}
    </button>
    <div
      class="council-service-catalogue__filters ${kept.open ? 'council-service-catalogue__filters--open' : ''}"
      id="${id}-filters"
      role="group"
      aria-label=${words.filters}
    >
      ${repeat(
        facets,
        ({ name }) => name,
        (facet) => renderFacet(view, facet),
      )}
      ${renderClose(view)}
    </div>`;
}

function renderFacet({ id, words, write, catalogue, element }: CatalogueView, { name, values }: Facet): TemplateResult {
  const group = `${id}-${name}`;
  const focused = (element.getRootNode() as Document | ShadowRoot).activeElement?.id;
  const onChange = (value: string, event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    void catalogue.change({ facets: toggled(catalogue.state.facets, name, value, checked) });
  };
  return html`<div class="govuk-form-group">
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${words.facets[name]}</legend>
      <div
        class="govuk-checkboxes govuk-checkboxes--small council-service-catalogue__values ${values.length > many ? 'council-service-catalogue__values--many' : ''}"
      >
        ${repeat(
          values,
          ({ value }) => value,
          ({ value, label, count, chosen }, place) =>
            // What people have just taken back keeps the focus, which nothing disabled has.
            html`<div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                id="${group}-${place}"
                type="checkbox"
                ?disabled=${!count && !chosen && focused !== `${group}-${place}`}
                .checked=${live(chosen)}
                @change=${(event: Event) => onChange(value, event)}
                @blur=${() => !count && element.requestUpdate()}
              />
              <label class="govuk-label govuk-checkboxes__label" for="${group}-${place}" dir="auto"
                >${words.counted(words.values[name]?.[value] ?? label, write(count))}</label
              >
            </div>`,
        )}
      </div>
    </fieldset>
  </div>`;
}

/** Leads from the filters, which may be long, to what they have found. */
function renderClose({ id, words, kept, catalogue, element, write }: CatalogueView): TemplateResult {
  const total = catalogue.finding?.total;
  const onClick = async () => {
    kept.open = false;
    element.requestUpdate();
    await element.updateComplete;
    element.querySelector<HTMLElement>(`#${id}-top`)?.focus();
  };
  return html`<button
    type="button"
    class="govuk-button govuk-button--secondary council-service-catalogue__close"
    @click=${onClick}
  >
    ${words.show(total === undefined ? undefined : write(total), total === 1)}
  </button>`;
}
