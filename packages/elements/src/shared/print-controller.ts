import type { ReactiveController, ReactiveElement } from 'lit';

/** Opens the panels of an element while the page is printed, since paper has no button to open them. */
export class PrintController implements ReactiveController {
  readonly #within: () => ParentNode | null;
  #opened: HTMLDetailsElement[] = [];

  /** @param within where the panels are; the element's own part when left out */
  constructor(host: ReactiveElement, within: () => ParentNode | null = () => host.renderRoot) {
    this.#within = within;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#close);
  }

  readonly #open = (): void => {
    this.#opened = [...(this.#within()?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
    this.#opened.forEach((details) => (details.open = true));
  };

  readonly #close = (): void => {
    this.#opened.forEach((details) => (details.open = false));
  };
}
