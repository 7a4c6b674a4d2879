import { readFileSync, writeFileSync } from 'node:fs';
import * as tokens from '@council-kit/tokens';
import { transform } from 'lightningcss';

const css = (text) => text.replace(/\s+/g, ' ').replace(/\s*([{};,])\s*/g, '$1').replace(/: /g, ':');
const html = (text) => text.replace(/\s*\n\s*/g, ' ').replace(/> </g, '><');

/** Writes the value of a token where a style sheet names it, so that nothing is put together in the browser. */
const withTokens = (text) =>
  text.replace(/\$\{\s*(?:token|unsafeCSS)\(tokens\.(\w+)\)\s*\}/g, (_, name) => tokens[name]);

/**
 * Takes the white space that only makes source readable out of Lit templates.
 * Lines are joined inside the literal parts alone, so no expression is touched.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (id.includes('node_modules') && !id.includes('council-kit')) return null;
      return {
        code: code.replace(/\b(css|html|svg)\s*`((?:\\.|\$\{|[^`\\])*?)`/g, (whole, tag, text) =>
          text.includes('`') ? whole : `${tag}\`${tag === 'css' ? css(withTokens(text)) : html(text)}\``,
        ),
        map: null,
      };
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
