const eventClasses = new Set(['Event', 'CustomEvent']);

/**
 * Events are part of what a page relies on: they carry our prefix, so that they
 * never meet another library's, and they reach a listener on the document from
 * inside any shadow root.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'name events council-*, and let them bubble out of shadow roots' },
    schema: [],
    messages: {
      name: 'The event "{{name}}" needs the prefix council-, so that it never meets an event of the page or another library.',
      reach: 'The event "{{name}}" needs bubbles: true and composed: true, or a listener on the page never hears it.',
    },
  },
  create(context) {
    const check = (node, [nameNode, options]) => {
      const name = textOf(nameNode, context);
      if (name === undefined) return;
      if (!name.startsWith('council-')) context.report({ node: nameNode, messageId: 'name', data: { name } });
      else if (!isTrue(options, 'bubbles') || !isTrue(options, 'composed')) {
        context.report({ node, messageId: 'reach', data: { name } });
      }
    };
    return {
      NewExpression(node) {
        if (eventClasses.has(node.callee.name)) check(node, node.arguments);
      },
      'CallExpression[callee.type="Super"]'(node) {
        let owner = node.parent;
        while (owner && owner.type !== 'ClassBody') owner = owner.parent;
        if (eventClasses.has(owner?.parent.superClass?.name)) check(node, node.arguments);
      },
    };
  },
};

/** The text a node stands for, as far as this file tells; undefined where it comes from elsewhere. */
function textOf(node, context) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral') return node.quasis[0].value.cooked;
  if (node?.type !== 'Identifier') return undefined;
  let scope = context.sourceCode.getScope(node);
  while (scope) {
    const definition = scope.set.get(node.name)?.defs[0];
    if (definition)
      return definition.node.type === 'VariableDeclarator' ? textOf(definition.node.init, context) : undefined;
    scope = scope.upper;
  }
  return undefined;
}

/** Options that can't be read here (a variable, a spread) are taken on trust. */
function isTrue(options, key) {
  if (!options) return false;
  if (options.type !== 'ObjectExpression') return true;
  return options.properties.some(
    (property) => property.type === 'SpreadElement' || (property.key.name === key && property.value.value === true),
  );
}
