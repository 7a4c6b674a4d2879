import type { Words } from '@council-kit/insight';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { language as english } from './language/en.js';
import type { InterfaceWords } from './language/interface-words.js';

/** Everything an element says, in one language. */
export type Language = Words & { interface: InterfaceWords };

type Host = ReactiveControllerHost & HTMLElement;

let welsh: Language | undefined;
const controllers = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/** One observer for all elements: a language switch changes `lang` high up in the page. */
function watchPage(): void {
  observer ??= new MutationObserver(() => controllers.forEach((each) => each.check()));
  observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
}

/** Whether the nearest `lang` is Welsh, looked for through shadow roots, which `:lang()` alone does not do in Firefox. */
function isInWelsh(element: Element): boolean {
  const holder = element.closest('[lang]');
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return holder ? holder.matches(':lang(cy)') : !!host && isInWelsh(host);
}

/**
 * Gives an element the language of the page around it: English and Welsh are
 * whole, anything else is told in English. All English is that of the United
 * Kingdom, since many systems write `en-US` on a British council's pages.
 */
export class LanguageController implements ReactiveController {
  /** The language to speak now. */
  current: Language = english;
  /** Settles once the nearest language can be spoken; nothing to wait for when left out. */
  loading?: Promise<void>;
  readonly #host: Host;
  #isWelsh = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    controllers.add(this);
    watchPage();
    this.check();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size === 0) observer?.disconnect();
  }

  /** Looks at the language of the page again, and speaks it. */
  check(): void {
    const isWelsh = isInWelsh(this.#host);
    if (isWelsh === this.#isWelsh) return;
    this.#isWelsh = isWelsh;
    if (isWelsh) this.loading = this.#speakWelsh();
    else this.#speak(english);
  }

  async #speakWelsh(): Promise<void> {
    try {
      welsh ??= (await import('./language/cy.js')).language;
      if (this.#isWelsh) this.#speak(welsh);
    } catch {
      // The chunk is blocked or gone: English is better than nothing.
    }
  }

  #speak(language: Language): void {
    this.current = language;
    this.#host.requestUpdate();
  }
}
