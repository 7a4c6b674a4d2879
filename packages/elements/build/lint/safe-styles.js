import { reportMatches, tagOf, withoutComments } from './support/templates.js';

const patterns = {
  rem: /(?<![\w#-])(?:\d+\.?|\d*\.\d+)rem\b|^rem\b/g,
  hostContext: /:host-context\b/g,
  colourScheme: /prefers-color-scheme/g,
  govukProperty: /(?<!var\(\s*)--govuk-[\w-]+\s*:/g,
  fragmentReference: /url\(\s*['"]?#/g,
  physicalSide:
    /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)(?:-[a-z]+)?|left|right)(?=\s*:)|(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g,
};

const boxOnHost =
  /:host(?:\((?:[^()]|\([^()]*\))*\))?\s*\{[^{}]*?(?<![\w-])(?:padding|border|background)(?:-[a-z-]+)?\s*:/g;

/**
 * Keeps `css` templates working on any council's page: whatever its root font
 * size, its reset, its base address, its writing direction and its own theme.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'keep styles independent of the page around an element' },
    schema: [],
    messages: {
      rem: 'rem follows the root font size, which many council sites set to 62.5%. Use em.',
      hostContext: ':host-context() works in Chromium only. Use a custom property or :host(:dir(…)).',
      colourScheme:
        'prefers-color-scheme makes a dark box on a page that is light. Follow the page: use a token or light-dark().',
      govukProperty:
        '--govuk-* properties belong to the page. Read them behind a --council-* property, never set them.',
      fragmentReference: 'url(#…) resolves against <base href>, so it points elsewhere on some pages.',
      physicalSide: '{{found}} is wrong in a right-to-left page. Use the logical property (inline-start, inline-end).',
      boxOnHost:
        "A page's own *{all:revert} beats :host, so padding, border and background there vanish. Put them on an inner element.",
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (tagOf(node) !== 'css') return;
        node.quasi.quasis.forEach((part, index) => {
          for (const [messageId, pattern] of Object.entries(patterns)) reportMatches(context, part, pattern, messageId);
          // An expression may stand inside a rule, so the rule is read as one text with the parts before it.
          if (index === 0) reportBoxOnHost(context, node);
        });
      },
      'CallExpression[callee.property.name="setProperty"]'(node) {
        const [name] = node.arguments;
        if (name?.type === 'Literal' && String(name.value).startsWith('--govuk-')) {
          context.report({ node: name, messageId: 'govukProperty' });
        }
      },
    };
  },
};

function reportBoxOnHost(context, node) {
  const text = withoutComments(node.quasi.quasis.map((part) => part.value.raw).join('\u0000'));
  for (const match of text.matchAll(boxOnHost)) {
    const before = text.slice(0, match.index).split('\u0000');
    const part = node.quasi.quasis[before.length - 1];
    const start = part.range[0] + 1 + before.at(-1).length;
    context.report({ messageId: 'boxOnHost', loc: context.sourceCode.getLocFromIndex(start) });
  }
}
