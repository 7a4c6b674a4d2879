import type { CatalogueState } from './state.js';

/** What a catalogue remembers of its inputs beside what is chosen. */
export class Kept {
  /** Whether the filters are open, where there is no room for them beside what was found. */
  open = false;
  timer?: ReturnType<typeof setTimeout>;

  #search = { applied: '', text: '' };

  /** What stands in the search; filled anew when something else than typing has changed it. */
  searchOf({ search }: CatalogueState): string {
    if (this.#search.applied !== search) this.#search = { applied: search, text: search };
    return this.#search.text;
  }

  /** Takes what is being typed. */
  type(text: string): void {
    this.#search.text = text;
  }

  /** Takes what stands in the search as what is looked for; nothing where that is so already. */
  apply({ search }: CatalogueState): string | undefined {
    clearTimeout(this.timer);
    const text = this.#search.text.trim();
    if (text === search) return undefined;
    this.#search.applied = text;
    return text;
  }
}
