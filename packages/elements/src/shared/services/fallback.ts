import { reportSwallowed } from '../diagnostics.js';
import { ownMarker } from '../own-root.js';

const landmarks = 'main, footer, header, nav, aside, form';

/**
 * Whether a tag has swallowed the page after it, for want of a closing tag. A
 * fallback of a service may be a heading, sentences and lists, but no landmark of a
 * page and no other element of ours: those must stay in sight.
 */
export function holdsPage(host: Element): boolean {
  const holds = [...host.children]
    .filter((child) => !child.hasAttribute(ownMarker))
    .flatMap((child) => [child, ...child.querySelectorAll('*')])
    .some((inside) => inside.matches(landmarks) || inside.localName.startsWith('council-'));
  if (holds) reportSwallowed(host);
  return holds;
}
