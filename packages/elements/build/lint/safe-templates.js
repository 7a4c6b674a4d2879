import { reportMatches, tagOf } from './support/templates.js';

const patterns = {
  inlineStyle: /(?<=\s)style\s*=/g,
  styleElement: /<style(?=[\s>]|$)/gi,
  inlineScript: /<script(?=[\s>]|$)|(?<=\s)on[a-z]+\s*=/gi,
  markupBinding: /(?<=\s)\.?(?:innerHTML|outerHTML|srcdoc)\s*=/gi,
  fragmentReference: /url\(\s*['"]?#/g,
};

/**
 * Keeps out of `html` and `svg` templates what a strict Content-Security-Policy
 * blocks or what makes markup out of text.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'keep templates within a strict Content-Security-Policy' },
    schema: [],
    messages: {
      inlineStyle:
        'A style attribute is blocked by a strict style-src, first render or always. Use a class, or a custom property set with style.setProperty().',
      styleElement: 'A <style> element is blocked by a strict style-src. Put the rules in the .styles.ts file.',
      inlineScript: 'Inline script is blocked by a strict script-src. Use an @event binding.',
      markupBinding: '{{found}} turns text into markup. Data is text: bind it as a child.',
      fragmentReference: 'url(#…) resolves against <base href>, so it points elsewhere on some pages. Draw it without.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        const tag = tagOf(node);
        if (tag !== 'html' && tag !== 'svg') return;
        for (const part of node.quasi.quasis) {
          for (const [messageId, pattern] of Object.entries(patterns)) reportMatches(context, part, pattern, messageId);
        }
      },
    };
  },
};
