const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'select', 'textarea']);
const blocks = new Set(
  'address article blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);
const squareUnits = /(^|[^a-z])([ckm]?m|ft|in)$/i;
const ending = /^(st|nd|rd|th|tm|[®™])$/i;
const footnote = /^[[(]?(\d{1,2}|[a-z]|[*†‡§¶#]+)([ ,]+(\d{1,2}|[a-z]))*[\])]?$/i;

/** Whether the author took an element out of sight, which says nothing about what is around it. */
export function isHidden(element: Element): boolean {
  // Tables have many cells, and most have no attribute: the rest is worth asking of few.
  if (!element.hasAttributes() || !(element instanceof HTMLElement)) return false;
  return element.hidden === true || (element.hasAttribute('style') && element.style.display === 'none');
}

/**
 * The text of a cell or a caption as it is read: what stands on lines of its own is
 * kept apart, pictures give their alternative text, hidden parts nothing.
 *
 * @param signs takes the footnote signs that were left out: `1,200<sup>2</sup>` is not 12,002
 */
export function textOf(element: Element, signs: string[] = []): string {
  if (!element.firstElementChild) return collapsed(element.textContent ?? '');
  let text = '';
  const addAll = (parent: Node): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
      else if (node.nodeType === Node.ELEMENT_NODE) add(node as Element);
    }
  };
  const add = (part: Element): void => {
    const { localName } = part;
    if (unread.has(localName) || isHidden(part)) return;
    if (localName === 'img') text += ` ${part.getAttribute('alt') ?? ''} `;
    else if (localName === 'sup') text += raised(collapsed(part.textContent ?? ''), text.trimEnd(), signs);
    else {
      const gap = blocks.has(localName) ? ' ' : '';
      text += gap;
      if (part.hasAttributes() && part.getAttribute('role') === 'img') text += part.getAttribute('aria-label') ?? '';
      addAll(part);
      text += gap;
    }
  };
  addAll(element);
  return collapsed(text);
}

/** What raised text adds to the text before it. */
function raised(text: string, before: string, signs: string[]): string {
  if (!before) return `${text} `;
  if (ending.test(text)) return text;
  if (/^[23]$/.test(text) && squareUnits.test(before)) return text === '2' ? '²' : '³';
  if (!footnote.test(text)) return ` ${text}`;
  signs.push(text);
  return '';
}

/** Without the spaces and the invisible characters that editors put in, which most texts do not have. */
function collapsed(text: string): string {
  if (!/\s\s|[^\S ]|[\u00ad\u200b\u2060]/.test(text)) return text.trim();
  return text
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
