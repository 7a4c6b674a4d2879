/** Marks what an element drew into the light DOM. */
export const ownMarker = 'data-council-own';
const own = new WeakSet<Element>();

/**
 * A part of an element's light DOM that is drawn by us: it stands in a slot of
 * its own, so that the author's children can give way to it without being touched.
 * What a copy of the page brought along (`cloneNode`, Turbo's snapshots) is taken out.
 */
export function ownRoot(host: Element, slot = 'own'): HTMLElement {
  let root: HTMLElement | undefined;
  for (const child of [...host.children]) {
    if (!child.hasAttribute(ownMarker) || (own.has(child) && child.slot !== slot)) continue;
    if (own.has(child) && !root) root = child as HTMLElement;
    else child.remove();
  }
  if (!root) {
    root = document.createElement('div');
    root.setAttribute(ownMarker, '');
    root.slot = slot;
    own.add(root);
    host.append(root);
  }
  return root;
}

/** Puts styles where light DOM is styled from: the document or the shadow root around it. */
export function adoptAround(host: Element, sheets: readonly (CSSStyleSheet | undefined)[]): void {
  const root = host.getRootNode() as Document | ShadowRoot;
  for (const sheet of sheets) {
    if (sheet && root.adoptedStyleSheets && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets.push(sheet);
    }
  }
}
