import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isEnter } from './enter.js';
import type { SearchText } from './search-text.js';

export interface SearchBox {
  /** Of the element; the input's is made of it. */
  id: string;
  label: string;
  text: SearchText;
  /** What is looked for now. */
  search: string;
  /** Typing rests so many milliseconds before what stands there is looked for. */
  pause: number;
  find: (search: string) => void;
}

/** An input for words that are looked for while they are written. */
export function renderSearchBox({ id, label, text, search, pause, find }: SearchBox): TemplateResult {
  const apply = () => {
    const wanted = text.take(search);
    if (wanted !== undefined) find(wanted);
  };
  const onInput = (event: Event) => text.type((event.target as HTMLInputElement).value, pause, apply);
  const onKey = (event: KeyboardEvent) => {
    if (!isEnter(event)) return;
    // A form around the element is not what was meant.
    event.preventDefault();
    apply();
  };
  return html`<label class="govuk-label" for="${id}-search">${label}</label>
    <input
      class="govuk-input"
      id="${id}-search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      dir="auto"
      .value=${live(text.shownFor(search))}
      @input=${onInput}
      @keydown=${onKey}
    />`;
}
