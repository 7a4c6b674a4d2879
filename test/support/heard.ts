/**
 * What assistive technology reads of an element, in order, one entry for each
 * piece of text a listener would take as a whole. Follows slots and shadow trees;
 * leaves out what is hidden, `aria-hidden` or inside a closed `<details>`.
 */
export function heard(element: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };

  const read = (node: Node): void => {
    if (isText(node)) {
      line += node.data;
      return;
    }
    if (!isElement(node)) return;
    const style = getComputedStyle(node);
    if (node.ariaHidden === 'true' || style.display === 'none' || style.visibility === 'hidden') return;
    // Words for listeners only are taken out of the flow, but not out of their sentence.
    const inline =
      /^(inline|contents)/.test(style.display) || (node.localName === 'span' && style.position === 'absolute');
    if (!inline) end();
    if (node.role === 'img' || node.localName === 'img') line += node.ariaLabel ?? node.getAttribute('alt') ?? '';
    else childrenOf(node).forEach(read);
    if (!inline) end();
  };

  read(element);
  end();
  return lines;
}

/** Everything a person can see of an element, as one text. */
export function seen(element: Element): string {
  const parts: string[] = [];
  const look = (node: Node): void => {
    if (isText(node)) parts.push(node.data);
    if (!isElement(node) || node.matches('.for-ears, .told')) return;
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return;
    if (display !== 'inline' && display !== 'contents') parts.push(' ');
    childrenOf(node).forEach(look);
    if (display !== 'inline' && display !== 'contents') parts.push(' ');
  };
  look(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

// Nodes of another frame are instances of that frame's classes.
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function childrenOf(node: Element): Node[] {
  if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (node.localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes();
    return assigned.length > 0 ? assigned : [...node.childNodes];
  }
  const closed = node.localName === 'details' && !(node as HTMLDetailsElement).open;
  return closed ? [...node.children].filter(({ localName }) => localName === 'summary') : [...node.childNodes];
}

/** The name an element of the tree gets from `aria-labelledby` or `aria-label`. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const text = ids.map((id) => {
    const named = root.getElementById(id);
    return named ? textOf(named) : '';
  });
  return (text.join(' ') || element.getAttribute('aria-label') || '').replace(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  if (isText(node)) return node.data;
  return isElement(node) ? childrenOf(node).map(textOf).join('') : '';
}
