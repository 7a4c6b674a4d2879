/** @import { Rule } from 'eslint' */
/** @import { TaggedTemplateExpression, TemplateElement } from 'estree' */

/**
 * The tag of a template (`html`, `svg`, `css` …), or undefined where it is not a plain name.
 *
 * @param {TaggedTemplateExpression} node
 */
export function tagOf(node) {
  return node.tag.type === 'Identifier' ? node.tag.name : undefined;
}

/** Blanks comments out with as many spaces, so that a place in the text stays the same place. */
export function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/**
 * Reports every match of a pattern in one literal part of a template, at the place it stands.
 *
 * @param {Rule.RuleContext} context
 * @param {TemplateElement} part
 * @param {RegExp} pattern with the `g` flag
 * @param {string} messageId
 */
export function reportMatches(context, part, pattern, messageId) {
  const text = withoutComments(part.value.raw);
  for (const match of text.matchAll(pattern)) {
    // The part's range begins at its opening backtick or closing brace.
    const start = part.range[0] + 1 + match.index;
    context.report({
      messageId,
      data: { found: match[0].trim() },
      loc: {
        start: context.sourceCode.getLocFromIndex(start),
        end: context.sourceCode.getLocFromIndex(start + match[0].length),
      },
    });
  }
}
