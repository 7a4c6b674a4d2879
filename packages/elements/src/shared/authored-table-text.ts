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
export function isHidden(element: HTMLElement): boolean {
  return element.hidden === true || element.style.display === 'none';
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
  const add = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element) || unread.has(node.localName)) return;
    if (node instanceof HTMLElement && isHidden(node)) return;
    if (node.localName === 'img') text += ` ${node.getAttribute('alt') ?? ''} `;
    else if (node.localName === 'sup') text += raised(collapsed(node.textContent ?? ''), text.trimEnd(), signs);
    else {
      const gap = blocks.has(node.localName) ? ' ' : '';
      text += gap;
      if (node.getAttribute('role') === 'img') text += node.getAttribute('aria-label') ?? '';
      node.childNodes.forEach(add);
      text += gap;
    }
  };
  element.childNodes.forEach(add);
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

/** Without the spaces and the invisible characters that editors put in. */
function collapsed(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
