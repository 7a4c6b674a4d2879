/** What stands in a line of words, where the space around it is seen. */
const inline = new Set(['A', 'SPAN', 'STRONG', 'B', 'EM', 'I', 'CODE', 'ABBR']);

/**
 * A piece of a page as lines that two pieces can be compared by: a tag, an end or a text each. The order of
 * attributes, comments and such white space as a browser would not show make no difference; the rest does.
 */
export function normalised(root: ParentNode): string[] {
  const lines: string[] = [];
  /** Whether a space here would be the second one, or stand where a line begins. */
  let afterSpace = true;
  /** The last text, whose space at its end falls away where a block begins or ends. */
  let lastText = -1;
  const block = (): void => {
    if (lastText >= 0) lines[lastText] = lines[lastText]!.trimEnd();
    lastText = -1;
    afterSpace = true;
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      let text = node.textContent!.replace(/[ \t\r\n\f]+/g, ' ');
      if (afterSpace) text = text.replace(/^ /, '');
      if (!text) return;
      afterSpace = text.endsWith(' ');
      // Neighbours are one text.
      if (lastText === lines.length - 1 && lastText >= 0) lines[lastText] = lines[lastText]! + text;
      else lastText = lines.push(text) - 1;
    }
    if (!(node instanceof Element)) return;
    const isBlock = !inline.has(node.tagName) || node.classList.contains('govuk-button');
    if (isBlock) block();
    lines.push(`<${node.localName}${attributesOf(node)}>`);
    // White space that people typed is kept as it is.
    if (node.localName === 'textarea') lines.push(JSON.stringify(node.textContent));
    else node.childNodes.forEach(walk);
    if (isBlock) block();
    lines.push(`</${node.localName}>`);
  };
  root.childNodes.forEach(walk);
  block();
  return lines.filter(Boolean);
}

function attributesOf(element: Element): string {
  return [...element.attributes]
    .map(
      ({ name, value }) => ` ${name}=${JSON.stringify(name === 'class' ? value.trim().split(/\s+/).join(' ') : value)}`,
    )
    .sort()
    .join('');
}

/** The first place where two pieces differ, in a sentence; undefined where they are the same. */
export function firstDifference(actual: readonly string[], expected: readonly string[]): string | undefined {
  const length = Math.max(actual.length, expected.length);
  const place = Array.from({ length }, (_, index) => index).find((index) => actual[index] !== expected[index]);
  if (place === undefined) return undefined;
  return `${actual[place] ?? 'the end'} stands where GOV.UK has ${expected[place] ?? 'the end'}`;
}
