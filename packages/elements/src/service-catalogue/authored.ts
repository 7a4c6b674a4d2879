import { ownMarker } from '../shared/own-root.js';

/** A link an author wrote, with what stands beside it. */
export interface AuthoredLink {
  text: string;
  href: string;
  about?: string;
}

const parts = 'li, dt, tr, p';
/** What belongs to the rest of a page, not to a list of services. */
const landmarks = 'main, header, footer, form, [role=main], council-service-catalogue';

/** Elements of the author's own that are the list, not help beside it. */
function listOf(host: Element): Element[] {
  return [...host.children].filter((child) => !child.hasAttribute(ownMarker) && !child.slot);
}

/** The links of an author's list, each with the words that stand beside it: `<li><a>Bins</a> Report a missed one</li>`. */
export function linksIn(host: Element): AuthoredLink[] {
  const links = listOf(host).flatMap((child) => [
    ...(child.matches('a[href]') ? [child] : []),
    ...child.querySelectorAll('a[href]'),
  ]) as HTMLAnchorElement[];
  return links
    .filter((link) => !link.closest(`[${ownMarker}]`))
    .map((link) => ({ text: textOf(link), href: link.href, about: aboutOf(link, host) || undefined }))
    .filter(({ text }) => text);
}

/** Whether the tag has swallowed the page after it, for want of a closing tag: that must stay in sight. */
export function hasPage(host: Element): boolean {
  return listOf(host).some((child) => child.matches(landmarks) || child.querySelector(landmarks));
}

function aboutOf(link: Element, host: Element): string {
  const part = link.closest(parts);
  if (!part || part === host || !host.contains(part)) return '';
  const beside = part.localName === 'dt' ? part.nextElementSibling : part;
  if (!beside || (beside !== part && beside.localName !== 'dd')) return '';
  // Of several links in one part nobody knows which the words are about.
  if (beside.querySelectorAll('a[href]').length > (beside === part ? 1 : 0)) return '';
  const copy = beside.cloneNode(true) as Element;
  copy.querySelectorAll('a[href], ul, ol').forEach((inside) => inside.remove());
  return textOf(copy).replace(/^[\s:–—-]+/, '');
}

function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
