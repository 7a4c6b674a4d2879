import { ownMarker } from './own-root.js';

const unseen = 'br, script, style, link, meta, template, noscript';
const titles = 'figcaption, summary';
const wrappers = 'div, figure, details, section, center';
const content =
  'img, picture, svg, video, audio, iframe, object, embed, canvas, input, button, select, textarea, hr, table';

/**
 * The table an author wrote for an element: inside it, or right after it, where
 * editors that close paragraphs by themselves leave it. Never a table that belongs
 * to another council element, or one after other content.
 */
export function findAuthoredTable(host: Element): HTMLTableElement | undefined {
  return tableInside(host) ?? tableFrom(contentAfter(host));
}

function tableInside(host: Element): HTMLTableElement | undefined {
  return [...host.querySelectorAll('table')].find((table) => {
    let parent: Element | null = table.parentElement;
    while (parent && parent !== host && !isOthers(parent)) parent = parent.parentElement;
    return parent === host && !isOthers(table) && !isForLayout(table);
  });
}

/** The table that an element is or wraps, with nothing before it but its title. */
function tableFrom(found: Node | undefined): HTMLTableElement | undefined {
  if (!(found instanceof Element) || isOthers(found)) return undefined;
  if (found instanceof HTMLTableElement) return isForLayout(found) ? undefined : found;
  return found.matches(wrappers) ? tableFrom(firstContent(found.firstChild)) : undefined;
}

/** What comes right after an element, or after the paragraph it ends. */
function contentAfter(host: Element): Node | undefined {
  const { parentElement } = host;
  const next = firstContent(host.nextSibling);
  return next ?? (parentElement?.localName === 'p' ? firstContent(parentElement.nextSibling) : undefined);
}

function firstContent(from: Node | null): Node | undefined {
  let node = from;
  while (node && isBlank(node)) node = node.nextSibling;
  return node ?? undefined;
}

function isBlank(node: Node): boolean {
  if (node instanceof Text) return !/[^\s\u200b]/.test(node.data);
  if (!(node instanceof Element)) return true;
  if (isOthers(node)) return false;
  if (node.matches(`${unseen}, ${titles}`)) return true;
  return node.localName === 'p' && !/[^\s\u200b]/.test(node.textContent ?? '') && !holdsContent(node);
}

const holdsContent = (element: Element): boolean =>
  element.querySelector(content) !== null || [...element.querySelectorAll('*')].some(isOthers);

/** Whether an element is another council element, one that will become one, or what one has drawn. */
function isOthers(element: Element): boolean {
  return (
    element.localName.startsWith('council-') || element.hasAttribute('data-council') || element.hasAttribute(ownMarker)
  );
}

/** Whether a table only puts things side by side. */
const isForLayout = (table: HTMLTableElement): boolean =>
  /^(presentation|none)$/.test(table.getAttribute('role') ?? '');
