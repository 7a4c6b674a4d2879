import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sheets } from './chips.styles.js';
import { adoptAround } from './own-root.js';

/** Something that is chosen, and can be taken back. */
export interface Chip {
  key: string;
  text: string;
  remove: () => Promise<void>;
}

export interface ChipsView {
  element: ReactiveElement;
  /** Of the element; the list's is made of it. */
  id: string;
  chips: readonly Chip[];
  words: { chosen: string; remove: string; clear: string };
  /** Takes all of it back. */
  clear: () => Promise<void>;
  /** What has the focus once no chip is left. */
  before: () => HTMLElement | null;
}

/** What is chosen, each a button that takes it back; after that its neighbour, or what stands before, has the focus. */
export function renderChips({ element, id, chips, words, clear, before }: ChipsView): TemplateResult | typeof nothing {
  if (!chips.length) return nothing;
  adoptAround(element, sheets);
  const focus = async (place: number) => {
    // The button goes at once, however long what is chosen from takes.
    element.requestUpdate();
    await element.updateComplete;
    const left = element.querySelectorAll<HTMLElement>(`#${id}-chips button`);
    (left[Math.min(place, left.length - 1)] ?? before())?.focus();
  };
  const onRemove = (place: number) => {
    void chips[place]!.remove();
    void focus(place);
  };
  const onClear = () => {
    void clear();
    void focus(0);
  };
  return html`<div class="council-chips">
    <ul class="council-chips__list" id="${id}-chips" aria-label=${words.chosen}>
      ${repeat(
        chips,
        ({ key }) => key,
        ({ text }, place) =>
          html`<li>
            <button type="button" class="council-chips__chip" @click=${() => onRemove(place)}>
              <span dir="auto">${text}</span><span class="council-chips__ears">, ${words.remove}</span>
              <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M3 3l10 10M13 3L3 13" /></svg>
            </button>
          </li>`,
      )}
    </ul>
    <button type="button" class="council-chips__clear" @click=${onClear}>${words.clear}</button>
  </div>`;
}
