import type { ReactiveController, ReactiveElement } from 'lit';

/** Knows whether an element has come near what can be seen of the page, or is about to be printed. */
export class NearController implements ReactiveController {
  isNear = false;

  readonly #host: ReactiveElement;
  #observer?: IntersectionObserver;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear) return;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#come(),
      { rootMargin: '400px' },
    );
    this.#observer.observe(this.#host);
    addEventListener('beforeprint', this.#come);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.#come);
  }

  readonly #come = (): void => {
    this.hostDisconnected();
    this.isNear = true;
    this.#host.requestUpdate();
  };
}
