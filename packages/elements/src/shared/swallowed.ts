import { reportSwallowed } from './diagnostics.js';
import { ownMarker } from './own-root.js';

const landmarks = 'main,footer,header,nav,section,article,aside,form';
/** Elements that only say something of the one they stand in. */
const settings = 'council-column,council-annotation';
const headings = 'h1,h2,h3,h4,h5,h6';
const blocks = `p,div,ul,ol,dl,table,figure,blockquote,pre,hr,${headings}`;

/**
 * Whether a tag has swallowed the page after it, for want of a closing tag. A
 * fallback is a few words, a link, or one block; more than that may be the rest
 * of a page, and must stay in sight.
 */
export function hasSwallowed(element: Element): boolean {
  const theirs = [...element.children].filter((child) => !child.hasAttribute(ownMarker));
  const swallowed =
    theirs.filter((child) => child.matches(blocks)).length > 1 ||
    theirs
      .flatMap((child) => [child, ...child.querySelectorAll('*')])
      .some(
        (inside) =>
          inside.matches(inside.parentElement === element ? landmarks : `${landmarks},${headings}`) ||
          (inside.localName.startsWith('council-') && !inside.matches(settings)),
      );
  if (swallowed) reportSwallowed(element);
  return swallowed;
}
