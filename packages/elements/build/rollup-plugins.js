import { readFileSync, writeFileSync } from 'node:fs';
import * as tokens from '@council-kit/tokens';
import { transform } from 'lightningcss';

const css = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: /g, ':');
const html = (text) => text.replace(/\s*\n\s*/g, ' ').replace(/> </g, '><');

/** Writes the value of a token where a style sheet names it, so that nothing is put together in the browser. */
const withTokens = (text) =>
  text.replace(/\$\{\s*(?:token|unsafeCSS)\(tokens\.(\w+)\)\s*\}/g, (_, name) => tokens[name]);

/** Every template literal of the given tags, wherever it is nested. */
function templatesIn(node, found = []) {
  if (node?.type === 'TaggedTemplateExpression' && /^(css|html|svg)$/.test(node.tag.name)) found.push(node);
  for (const value of Object.values(node ?? {})) {
    if (value && typeof value === 'object') templatesIn(value, found);
  }
  return found;
}

/**
 * Takes the white space that only makes source readable out of Lit templates.
 * Only literal text is touched, never an expression.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(source, id) {
      if (id.includes('node_modules')) return null;
      const code = withTokens(source);
      const parts = templatesIn(this.parse(code)).flatMap(({ tag, quasi }) =>
        quasi.quasis.map(({ start, end }) => ({ start, end, minify: tag.name === 'css' ? css : html })),
      );
      parts.sort((a, b) => b.start - a.start);
      const minified = parts.reduce(
        (text, { start, end, minify }) => text.slice(0, start) + minify(text.slice(start, end)) + text.slice(end),
        code,
      );
      return { code: minified, map: null };
    },
  };
}

/** Puts a minified copy of a style sheet beside the scripts. */
export function copyStyles(from, to) {
  return {
    name: 'copy-styles',
    writeBundle() {
      const { code } = transform({ filename: from, code: readFileSync(from), minify: true });
      writeFileSync(to, code);
    },
  };
}
