import type { Words } from '@council-kit/insight';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { language as english } from './language/en.js';
import type { InterfaceWords } from './language/interface-words.js';

/** Everything an element says, in one language. */
export type Language = Words & { interface: InterfaceWords };

type Host = ReactiveControllerHost & HTMLElement;

const loaded: { en: Language; cy?: Language } = { en: english };
const controllers = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/** The nearest `lang`, looked for through shadow roots too. */
function nearestLang(element: Element): string {
  for (let node: Node | null = element; node;) {
    const holder: Element | null = node instanceof Element ? node.closest('[lang]') : null;
    if (holder) return holder.getAttribute('lang')!;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

/** One observer for all elements: a language switch changes `lang` high up in the page. */
function watchPage(): void {
  observer ??= new MutationObserver(() => controllers.forEach((each) => each.check()));
  observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
}

/**
 * Gives an element its language from the nearest `lang`: English and Welsh are
 * whole, anything else is told in English. `en` means `en-GB`.
 */
export class LanguageController implements ReactiveController {
  /** The language to speak now. */
  current: Language = english;
  /** Settles once the nearest language can be spoken; nothing to wait for when left out. */
  loading?: Promise<void>;
  readonly #host: Host;
  #tag = '';

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

  /** Reads the nearest `lang` again and speaks the language it names. */
  check(): void {
    const tag = nearestLang(this.#host);
    if (tag === this.#tag) return;
    this.#tag = tag;
    if (/^cy\b/i.test(tag)) {
      this.loading = this.#speakWelsh();
    } else {
      this.#speak(/^en-[a-z]{2}$/i.test(tag) ? { ...english, locale: tag } : english);
    }
  }

  async #speakWelsh(): Promise<void> {
    const tag = this.#tag;
    try {
      loaded.cy ??= (await import('./language/cy.js')).language;
      if (tag === this.#tag) this.#speak(loaded.cy);
    } catch {
      // The chunk is blocked or gone: English is better than nothing.
    }
  }

  #speak(language: Language): void {
    this.current = language;
    this.#host.requestUpdate();
  }
}
