import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isEnter } from '../shared/enter.js';
import type { CatalogueView } from './view.js';

/** Typing rests so many milliseconds before what stands there is looked for: in memory, or by a server. */
const pause = { held: 80, served: 400 };

/** One box for all words of a service, which are looked for while they are written. */
export function renderSearchBox(view: CatalogueView): TemplateResult {
  const { id, words, kept, catalogue } = view;
  const onInput = (event: Event) => {
    kept.type((event.target as HTMLInputElement).value);
    clearTimeout(kept.timer);
    kept.timer = setTimeout(() => apply(view), catalogue.finder?.held ? pause.held : pause.served);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isEnter(event)) return;
    // A form around the catalogue is not what was meant.
    event.preventDefault();
    apply(view);
  };
  return html`<div class="govuk-form-group">
    <label class="govuk-label" for="${id}-search">${words.search}</label>
    <input
      class="govuk-input"
      id="${id}-search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      dir="auto"
      .value=${live(kept.searchOf(catalogue.state))}
      @input=${onInput}
      @keydown=${onKey}
    />
  </div>`;
}

/** Other words are looked for among all services, whatever letter was chosen. */
function apply({ kept, catalogue }: CatalogueView): void {
  const search = kept.apply(catalogue.state);
  if (search !== undefined) void catalogue.change({ search, letter: undefined });
}
