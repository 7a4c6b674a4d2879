/** What no one writes as a fallback, but what a page has after a tag that was never closed. */
const pageContent = 'main,footer,header,nav,section,article,aside,form,h1,h2,h3,h4,h5,h6';

/**
 * Whether a tag has swallowed the page after it, for want of a closing tag. A
 * fallback gives way to the figure; the rest of a page must stay in sight.
 */
export function hasSwallowed(element: Element): boolean {
  const swallowed = [...element.querySelectorAll('*')].some(
    (inside) => inside.matches(pageContent) || inside.localName.startsWith('council-'),
  );
  if (swallowed) {
    void import('./diagnostics.js').then(({ reportSwallowed }) => reportSwallowed(element));
  }
  return swallowed;
}

/** Whether the author put anything inside the tag besides its label. */
export function hasFallback(element: Element): boolean {
  return [...element.childNodes].some((node) => (node as Element).slot !== 'label' && node.textContent?.trim());
}
