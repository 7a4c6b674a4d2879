import type { ReactiveController, ReactiveElement } from 'lit';

/** What no one writes as a fallback, but what a page has after a tag that was never closed. */
const pageContent = 'main,footer,header,nav,section,article,aside,form,h1,h2,h3,h4,h5,h6';

/**
 * Watches what the author put inside the tag. A figure replaces its fallback;
 * a page that a forgotten closing tag has swallowed stays in sight, whatever
 * happens.
 */
export class FallbackController implements ReactiveController {
  /** Whether there is anything to fall back to. */
  present = false;
  /** Whether the children are more than a fallback, and so must stay in sight. */
  swallowed = false;

  readonly #host: ReactiveElement;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#observer = new MutationObserver(() => this.#look());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true });
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The author's own table inside the tag, which is data too. */
  get table(): HTMLTableElement | undefined {
    return this.#host.querySelector('table') ?? undefined;
  }

  #look(): void {
    const children = [...this.#host.childNodes].filter(
      (node) => (node as Element).slot !== 'label' && node.textContent?.trim(),
    );
    this.present = children.length > 0;
    const swallowed = [...this.#host.children].some(
      (child) => child.matches(pageContent) || child.localName.startsWith('council-'),
    );
    if (swallowed && !this.swallowed) {
      void import('./diagnostics.js').then(({ reportSwallowed }) =>
        reportSwallowed(this.#host),
      );
    }
    this.swallowed = swallowed;
    this.#host.requestUpdate();
  }
}
