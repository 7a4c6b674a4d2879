import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** More attributes for a component's element; one that is undefined or null is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `data-…`, `aria-…` and other names with a hyphen mean nothing to a browser that could do harm. */
const hyphenated = /^[a-z][a-z\d_.]*(-[a-z\d_.]+)+$/i;
const plain = new Set(
  (
    'id role title lang dir translate tabindex hidden inert form name value target rel download hreflang ' +
    'min max step size minlength maxlength required readonly enterkeyhint autocorrect'
  ).split(' '),
);

class AttributesDirective extends Directive {
  /** On a server there is no element to set them on. */
  override render: (attributes: Attributes | undefined) => unknown = () => noChange;
  #own = new Set<string>();

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('attributes() stands in a tag, not in an attribute.');
  }

  override update({ element }: ElementPart, [attributes = {}]: [attributes: Attributes | undefined]): unknown {
    const own = new Set<string>();
    for (const [name, value] of Object.entries(attributes)) {
      if (!hyphenated.test(name) && !plain.has(name))
        throw new TypeError(`The attribute "${name}" may not be set here.`);
      if (value == null || (element.hasAttribute(name) && !this.#own.has(name))) continue;
      element.setAttribute(name, String(value));
      own.add(name);
    }
    for (const name of this.#own) if (!own.has(name)) element.removeAttribute(name);
    this.#own = own;
    return noChange;
  }
}

/**
 * Sets a component's further attributes, last in its tag: `<div class="a" ${attributes({ 'data-b': 'c' })}>`.
 * What the template itself sets stays as it is. Names are ours to write, never data, so one that could run
 * a script, load something or style (`onclick`, `href`, `style` …) is a mistake of ours.
 *
 * @throws TypeError naming an attribute that may not be set
 */
export const attributes = directive(AttributesDirective);
