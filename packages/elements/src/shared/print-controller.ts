import type { ReactiveController, ReactiveElement } from 'lit';

/** Opens the panels of an element while the page is printed, since paper has no button to open them. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveElement;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: ReactiveElement) {
    this.#host = host;
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
    this.#opened = [...this.#host.renderRoot.querySelectorAll('details:not([open])')] as HTMLDetailsElement[];
    this.#opened.forEach((details) => (details.open = true));
  };

  readonly #close = (): void => {
    this.#opened.forEach((details) => (details.open = false));
  };
}
