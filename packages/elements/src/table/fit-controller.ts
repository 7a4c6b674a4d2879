import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Finds out how many columns stand side by side without scrolling, and holds their
 * widths, so that the next page does not move them. What does not fit goes into
 * each row's details.
 */
export class FitController implements ReactiveController {
  /** Whether the table is wider than its place all the same. */
  scrolls = false;
  /** Whether rows stand as cards, under each other. */
  cards = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scroller: () => HTMLElement | null;
  #observer?: ResizeObserver;
  #width = 0;
  /** How many columns there were when widths were settled. */
  #columns = 0;
  #drawn = 0;
  /** The rows that were looked at last. */
  #version = -1;
  #fitting = Infinity;
  #settled = false;
  #frame?: number;

  constructor(host: ReactiveControllerHost & HTMLElement, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      // Drawn in the next frame: to change sizes while they are told about is an error.
      requestAnimationFrame(() => {
        if (this.#settled && this.#host.clientWidth !== this.#width) this.unsettle();
      });
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#settled = false;
  }

  /** How many of the columns are shown side by side. */
  fitting(columns: number): number {
    return Math.min(columns, this.#fitting);
  }

  /** Measures anew, as other columns or another width of the page ask for. */
  unsettle(): void {
    this.#settled = false;
    this.#fitting = Infinity;
    this.#widths([]);
    this.#host.requestUpdate();
  }

  /** Looks at what was drawn, right before it is painted; once it fits, its widths are held. */
  measure(columns: number, version: number): void {
    this.#drawn = columns;
    if (this.#settled && columns === this.#columns && version === this.#version) return;
    this.#version = version;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#measure(this.#drawn);
    });
  }

  #measure(columns: number): void {
    const scroller = this.#scroller();
    const table = scroller?.querySelector('table');
    if (!scroller || !table) return;
    const isOver = table.offsetWidth > scroller.clientWidth + 1;
    if (this.#settled && (columns !== this.#columns || (isOver && !this.scrolls && !this.cards))) {
      this.unsettle();
      return;
    }
    if (this.#settled || !scroller.clientWidth) return;
    this.#columns = columns;
    this.#width = this.#host.clientWidth;
    const headings = [...table.querySelectorAll<HTMLElement>(':scope > thead > tr > *')];
    const cards = getComputedStyle(table).display !== 'table';
    const over = !cards && isOver;
    const mayScroll = scroller.closest('.council-table--scroll') !== null;
    if (over && !mayScroll && this.#fitting === Infinity && columns > 2) {
      // Room for the button that opens the rest.
      const em = parseFloat(getComputedStyle(table).fontSize);
      let room = scroller.clientWidth - 5 * em;
      const count = headings.findIndex((heading) => (room -= heading.offsetWidth) < 0);
      this.#fitting = Math.max(1, count);
      this.#host.requestUpdate();
      return;
    }
    this.#settled = true;
    this.#widths(cards ? [] : headings.map(({ offsetWidth }) => offsetWidth));
    if (over !== this.scrolls || cards !== this.cards) {
      this.scrolls = over;
      this.cards = cards;
      this.#host.requestUpdate();
    }
  }

  #widths(widths: readonly number[]): void {
    const scroller = this.#scroller();
    scroller?.querySelector('table')?.classList.toggle('council-table__settled', widths.length > 0);
    scroller?.querySelectorAll<HTMLElement>(':scope > table > thead > tr > *').forEach((heading, index) => {
      heading.style.width = widths[index] === undefined ? '' : `${widths[index]}px`;
    });
  }
}
