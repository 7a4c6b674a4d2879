const bannedImports = {
  styleMap: 'styleMap',
  unsafeHTML: 'unsafe',
  unsafeSVG: 'unsafe',
  unsafeMathML: 'unsafe',
  unsafeStatic: 'unsafe',
};
const bannedProperties = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const bannedMethods = new Set([
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
]);

/**
 * Data is text. Whatever turns text into markup, or needs a loose policy, stays out.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'never turn text into markup' },
    schema: [],
    messages: {
      styleMap:
        'styleMap writes a style attribute on first render, which a strict style-src blocks. Set a custom property with style.setProperty().',
      unsafe: "{{name}} turns text into markup, and Trusted Types does not stop it: Lit's own policy waves it through.",
      write: '{{name}} turns text into markup, and throws where a page requires Trusted Types. Render a template.',
    },
  },
  create(context) {
    return {
      ImportSpecifier(node) {
        const name = node.imported.name ?? node.imported.value;
        const messageId = Object.hasOwn(bannedImports, name) ? bannedImports[name] : undefined;
        if (messageId) context.report({ node, messageId, data: { name } });
      },
      'AssignmentExpression > MemberExpression.left'(node) {
        const name = nameOf(node);
        if (bannedProperties.has(name)) context.report({ node, messageId: 'write', data: { name } });
      },
      'CallExpression > MemberExpression.callee'(node) {
        const name = nameOf(node);
        const isDocumentWrite =
          (name === 'write' || name === 'writeln') &&
          /(^|\.)document$|ownerDocument$/.test(context.sourceCode.getText(node.object));
        if (bannedMethods.has(name) || isDocumentWrite) context.report({ node, messageId: 'write', data: { name } });
      },
    };
  },
};

function nameOf(node) {
  if (!node.computed) return node.property.name;
  return node.property.type === 'Literal' ? node.property.value : undefined;
}
