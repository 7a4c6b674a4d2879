import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isEnter } from '../shared/enter.js';
import type { Tools } from './tools.js';

/** Typing rests so many milliseconds before what stands there is looked for. */
const pause = 300;

/** An input that looks for words in all columns, while they are written. */
export function renderSearch(tools: Tools): TemplateResult {
  const { id, own, kept, table } = tools;
  const onInput = (event: Event) => {
    kept.search.text = (event.target as HTMLInputElement).value;
    clearTimeout(kept.timer);
    kept.timer = setTimeout(() => apply(tools), pause);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isEnter(event)) return;
    // A form around the table is not what was meant.
    event.preventDefault();
    apply(tools);
  };
  return html`<div class="council-table__search">
    <label class="govuk-label" for="${id}-search">${own.search}</label>
    <input
      class="govuk-input"
      id="${id}-search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      dir="auto"
      .value=${live(kept.searchOf(table.state))}
      @input=${onInput}
      @keydown=${onKey}
    />
  </div>`;
}

function apply({ kept, table }: Tools): void {
  clearTimeout(kept.timer);
  const search = kept.search.text.trim();
  if (search === table.state.search) return;
  kept.search.applied = search;
  void table.change({ search });
}
