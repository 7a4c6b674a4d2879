import type { CSSResult, ReactiveElement } from 'lit';

/** A part that may bring styles of its own. */
interface StyledPart {
  styles?: readonly CSSResult[];
}

/**
 * A part of an element that is loaded when it is first needed. Until then, and
 * where its file is blocked or gone, the element does without.
 */
export class LazyPart<Part extends object> {
  /** The part, once it is there. */
  loaded?: Part;

  readonly #import: () => Promise<Part>;
  #loading?: Promise<Part>;

  constructor(load: () => Promise<Part>) {
    this.#import = load;
  }

  /** Loads the part, once for all elements; fails when its file cannot be had. */
  load(): Promise<Part> {
    return (this.#loading ??= this.#import().then((part) => (this.loaded = part)));
  }

  /** The part if it is there, with its styles in the element; else it is loaded and the element renders again. */
  use(host: ReactiveElement): Part | undefined {
    if (this.loaded) {
      adopt(host.renderRoot as ShadowRoot, (this.loaded as StyledPart).styles ?? []);
    } else {
      this.load().then(
        () => host.requestUpdate(),
        () => undefined,
      );
    }
    return this.loaded;
  }
}

function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
      root.adoptedStyleSheets.push(styleSheet);
    }
  }
}
