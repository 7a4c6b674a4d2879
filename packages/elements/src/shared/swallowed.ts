import { reportSwallowed } from './diagnostics.js';

const landmarks = 'main,footer,header,nav,section,article,aside,form';
const headings = 'h1,h2,h3,h4,h5,h6';
const blocks = `p,div,ul,ol,dl,table,figure,blockquote,pre,hr,${headings}`;

/**
 * Whether a tag has swallowed the page after it, for want of a closing tag. A
 * fallback is a few words, a link, or one block; more than that may be the rest
 * of a page, and must stay in sight.
 */
export function hasSwallowed(element: Element): boolean {
  const swallowed =
    [...element.children].filter((child) => child.matches(blocks)).length > 1 ||
    [...element.querySelectorAll('*')].some(
      (inside) =>
        inside.matches(inside.parentElement === element ? landmarks : `${landmarks},${headings}`) ||
        inside.localName.startsWith('council-'),
    );
  if (swallowed) reportSwallowed(element);
  return swallowed;
}
