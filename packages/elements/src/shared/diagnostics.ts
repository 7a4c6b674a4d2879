/** An error that knows how it can be mended, as those of `@council-kit/data` do. */
interface Curable {
  message: string;
  cure?: string;
}

const told = new WeakMap<Element, Set<string>>();
const toldVersions = new Set<string>();

/** `<council-kpi src="/bins.csv">`: enough to find the tag in a page's source. */
function describe(element: Element): string {
  const attributes = ['id', 'label', 'src']
    .filter((name) => element.hasAttribute(name))
    .map((name) => ` ${name}="${element.getAttribute(name)}"`);
  return `<${element.localName}${attributes.join('')}>`;
}

function once(element: Element, sentence: string): boolean {
  const sentences = told.get(element) ?? new Set<string>();
  told.set(element, sentences);
  if (sentences.has(sentence)) return false;
  sentences.add(sentence);
  return true;
}

/** Tells a developer what failed, where, and how to mend it. */
export function reportError(element: Element, error: unknown): void {
  const { message, cure } = error as Curable;
  const sentence = `${describe(element)}: ${message.replace(/\.?$/, '.')} ${cure ?? ''}`.trim();
  if (once(element, sentence)) console.error(sentence, element);
}

/** Tells a developer what looks wrong though the element goes on. */
export function reportWarning(element: Element, sentence: string): void {
  const whole = `${describe(element)}: ${sentence}`;
  if (once(element, whole)) console.warn(whole, element);
}

/** Tells a developer that an attribute has a value the element does not know. */
export function reportChoice(element: Element, attribute: string, value: string, choices: readonly string[]): void {
  reportWarning(
    element,
    `${attribute}="${value}" is not known, so ${attribute}="${choices[0]}" is used. ` +
      `Write one of: ${choices.join(', ')}.`,
  );
}

/** Tells a developer that a tag was never closed. */
export function reportSwallowed(element: Element): void {
  reportWarning(
    element,
    `this tag holds more than a fallback, so all of it stays in sight. Where that is the page after it, write ` +
      `</${element.localName}> where the tag ends, since a custom element cannot close itself; else keep the fallback to one block.`,
  );
}

/** Tells a developer that a number attribute holds none. */
export function reportNumber(element: Element, property: string): void {
  const attribute = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  reportWarning(
    element,
    `${attribute} is not a number, so it is left out. Write digits only, such as ${attribute}="50".`,
  );
}

/** Tells a developer that two releases of the library are on one page. */
export function reportVersions(tag: string, first = 'an unknown release', second: string): void {
  if (toldVersions.has(first + second)) return;
  toldVersions.add(first + second);
  console.warn(
    `Council Kit is on this page twice: <${tag}> stays at ${first}, and ${second} is not used for it. ` +
      'Remove one of the two script tags.',
  );
}
