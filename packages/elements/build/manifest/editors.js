import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const byName = (items) => [...new Map(items.map((item) => [item.name, item])).values()];

/** The same manifest with what the editors' generators would print as "undefined" left out. */
const printable = (text) => text.replaceAll(' _(default: undefined)_', '');

/** Completion data for VS Code: tags and attributes, and properties and parts. */
export function vsCodeData(manifest) {
  const css = JSON.parse(getVsCodeCssCustomData(manifest, {}));
  // Elements share properties; an editor offers each once.
  css.properties = byName(css.properties);
  css.pseudoElements = byName(css.pseudoElements);
  return { html: JSON.parse(printable(getVsCodeHtmlCustomData(manifest, {}))), css };
}

/** Completion data for JetBrains editors. */
export function webTypes(manifest, { name, version }) {
  const types = JSON.parse(printable(getWebTypesData(manifest, {})));
  const { properties, 'pseudo-elements': parts } = types.contributions.css;
  types.contributions.css = { properties: byName(properties), 'pseudo-elements': byName(parts) };
  for (const element of types.contributions.html.elements) {
    if (!element['doc-url']) delete element['doc-url'];
  }
  return { ...types, name, version };
}
