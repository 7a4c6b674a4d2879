import type { ReactiveController, ReactiveElement } from 'lit';

/** Opens the panels of an element while the page is printed, since paper has no button to open them. */
export class PrintController implements ReactiveController {
  readonly #root: () => ParentNode;
  #opened: HTMLDetailsElement[] = [];

  /** @param root what its panels stand in, where that isn't its own root */
  constructor(host: ReactiveElement, root: () => ParentNode = () => host.renderRoot) {
    this.#root = root;
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
    this.#opened = [...this.#root().querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    this.#opened.forEach((details) => (details.open = true));
  };

  readonly #close = (): void => {
    this.#opened.forEach((details) => (details.open = false));
  };
}
