/**
 * The comment on an `@property` is what editors, docs and completion show, so
 * each has one, and its first line says what the property is for.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'suggestion',
    docs: { description: 'document every @property' },
    schema: [],
    messages: {
      missing: '{{name}} has no doc comment. Say in one line what it does; docs and editors show it.',
      empty: "{{name}}'s doc comment begins with a tag. Begin with one line that says what it does.",
    },
  },
  create(context) {
    const check = (node) => {
      const decorator = node.decorators?.find(
        ({ expression }) => (expression.callee ?? expression).name === 'property',
      );
      if (!decorator) return;
      const name = context.sourceCode.getText(node.key);
      const comment = context.sourceCode.getCommentsBefore(node).at(-1);
      if (comment?.type !== 'Block' || !comment.value.startsWith('*')) {
        context.report({ node: node.key, messageId: 'missing', data: { name } });
      } else if (!/^[*\s]*[^*\s@]/.test(comment.value)) {
        context.report({ node: node.key, messageId: 'empty', data: { name } });
      }
    };
    return { PropertyDefinition: check, AccessorProperty: check, MethodDefinition: check };
  },
};
