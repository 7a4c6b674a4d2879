/** Says of a hidden part of the page that it is us who hid it, in copies of the page too. */
const marker = 'data-council-hidden';

/** The place of an author's table: out of sight while ours is shown, and watched for changes. */
export class AuthoredStand {
  readonly table: HTMLTableElement;
  readonly #outer?: HTMLElement;
  readonly #observer: MutationObserver;

  /** @param hides whether ours is shown in place of the author's table, where that is not in the element */
  constructor(host: Element, table: HTMLTableElement, hides: boolean, onChange: () => void) {
    this.table = table;
    if (hides && !host.contains(table)) this.#outer = outerOf(table, host);
    this.#observer = new MutationObserver((records) => {
      const isOthers = ({ target, attributeName }: MutationRecord): boolean =>
        table.contains(target) ? target !== this.#outer || attributeName !== 'hidden' : !table.isConnected;
      if (records.some(isOthers)) onChange();
    });
    this.#observer.observe(table, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['alt', 'colspan', 'hidden', 'href', 'rowspan', 'scope', 'src'],
    });
    for (const { parentNode } of [table, this.#outer ?? table]) {
      if (parentNode) this.#observer.observe(parentNode, { childList: true });
    }
  }

  /** Lets the author's table give way to ours, or come back. */
  show(ours: boolean): void {
    const outer = this.#outer;
    if (!outer) return;
    if (ours && !outer.hidden) {
      outer.hidden = true;
      outer.setAttribute(marker, '');
    } else if (!ours && outer.hasAttribute(marker)) {
      outer.hidden = false;
      outer.removeAttribute(marker);
    }
  }

  leave(): void {
    this.#observer.disconnect();
    this.show(false);
  }
}

/** The most that is about this table alone: its figure or wrapper, with its title. */
function outerOf(table: HTMLElement, host: Element): HTMLElement {
  let outer = table;
  for (
    let parent = outer.parentElement;
    parent?.matches('figure, div, details, section, center') && !parent.contains(host) && holdsOnly(parent, outer);
    parent = outer.parentElement
  ) {
    outer = parent;
  }
  return outer;
}

function holdsOnly(parent: Element, child: Element): boolean {
  return [...parent.childNodes].every((node) => {
    if (node === child || node instanceof Comment) return true;
    if (node instanceof Element && node.matches('figcaption, summary, br')) return true;
    const isBlank = !/[^\s\u200b]/.test(node.textContent ?? '');
    return isBlank && (!(node instanceof Element) || (node.localName === 'p' && !node.querySelector(':not(br)')));
  });
}
