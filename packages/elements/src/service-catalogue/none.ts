import { html, nothing, type TemplateResult } from 'lit';
import { isChosen, untouched } from './state.js';
import type { CatalogueView } from './view.js';

/** What may help where nothing was found; what the page's author says of that follows it. */
export function renderNone({ words, catalogue, element, id }: CatalogueView): TemplateResult {
  const { state, finding, finder } = catalogue;
  // The buttons go with what they are about.
  const focusTop = () =>
    void element.updateComplete.then(() => element.querySelector<HTMLElement>(`#${id}-top`)?.focus());
  // Nothing was found of it among what else is chosen.
  const onNearest = () => {
    void catalogue.change({ search: finding!.suggestion!, letter: undefined, facets: new Map() });
    focusTop();
  };
  const onAll = () => {
    void catalogue.change({ ...untouched, sort: undefined });
    focusTop();
  };
  return html`<div class="council-service-catalogue__none">
    ${
      finding?.suggestion
        ? html`<p>
            <button type="button" class="council-service-catalogue__link" @click=${onNearest}>
              ${words.didYouMean(finding.suggestion)}
            </button>
          </p>`
        : nothing
    }
    ${state.search ? html`<p>${words.checkSpelling}</p>` : nothing}
    ${
      isChosen(state)
        ? html`<p>
            <button type="button" class="council-service-catalogue__link" @click=${onAll}>
              ${finder?.held ? words.seeAllByName : words.seeAll}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}
