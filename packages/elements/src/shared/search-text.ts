/** What stands in a search box beside what is looked for. */
export class SearchText {
  #applied = '';
  #text = '';
  #timer?: ReturnType<typeof setTimeout>;

  /** What stands in the box; filled anew when something else than typing has changed what is looked for. */
  shownFor(search: string): string {
    if (this.#applied !== search) this.#applied = this.#text = search;
    return this.#text;
  }

  /** Takes what is being typed, and calls once that has rested so many milliseconds. */
  type(text: string, pause: number, rested: () => void): void {
    this.#text = text;
    this.rest();
    this.#timer = setTimeout(rested, pause);
  }

  /** Takes what stands in the box as what is looked for; nothing where that is so already. */
  take(search: string): string | undefined {
    this.rest();
    const text = this.#text.trim();
    if (text === search) return undefined;
    this.#applied = text;
    return text;
  }

  /** What was being typed is not waited for any more. */
  rest(): void {
    clearTimeout(this.#timer);
  }
}
