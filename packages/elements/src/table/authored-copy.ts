/** What does something where it stands, or is known by its id, is not had twice. */
const left = 'script, template';

/** What stands in a part of the page, to be shown a second time: with its links and markup, without its ids. */
export function copyOf(part: Element): Node[] {
  const copy = part.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(left)) each.remove();
  for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
  const nodes = [...copy.childNodes];
  const isEmpty = !/[^\s\u200b]/.test(copy.textContent) && !copy.querySelector(':not(p, br, span, b, strong, em, i)');
  return isEmpty ? [] : nodes;
}

/** A link with nothing around it but the sign of a footnote that it is. */
export function linkCopy(link: Element): Node {
  const copy = (link.closest('sup') ?? link).cloneNode(true) as Element;
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
  return copy;
}
