/** One way to put a catalogue with a search box on a page. */
export interface Contender {
  /** Puts it into its place. It fetches the address itself. */
  start: (place: HTMLElement, address: string) => void;
  /** Writes into the search box, and does not wait for another letter. */
  search: (place: HTMLElement, text: string) => void;
  /** How many it says were found; undefined until it says so. */
  total: (place: HTMLElement) => number | undefined;
}

/** How many are shown at a time. */
export const pageSize = 10;

/** Writes into an input as people do. */
export function write(input: HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
