import { nameOf, reactiveProperties } from './support/reactive.js';

/**
 * The comment on a property is what editors, docs and completion show, so each
 * has one, and its first line says what the property is for.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'suggestion',
    docs: { description: 'document every property of an element' },
    schema: [],
    messages: {
      missing: '{{name}} has no doc comment. Say in one line what it does; docs and editors show it.',
      empty: "{{name}}'s doc comment begins with a tag. Begin with one line that says what it does.",
    },
  },
  create(context) {
    return {
      ClassBody(body) {
        const reactive = reactiveProperties(body);
        const members = body.body.filter((member) => !member.static && reactive.get(nameOf(member)) === 'property');
        const problems = new Map();
        for (const member of members) {
          const name = nameOf(member);
          const problem = problemOf(context.sourceCode.getCommentsBefore(member).at(-1));
          // Of a getter and its setter, one may carry the comment for both.
          if (!problem) problems.set(name, undefined);
          else if (!problems.has(name)) problems.set(name, { node: member.key, messageId: problem, data: { name } });
        }
        for (const problem of problems.values()) if (problem) context.report(problem);
      },
    };
  },
};

function problemOf(comment) {
  if (comment?.type !== 'Block' || !comment.value.startsWith('*')) return 'missing';
  return /^[*\s]*[^*\s@]/.test(comment.value) ? undefined : 'empty';
}
