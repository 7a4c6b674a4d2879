import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { compileString } from 'sass';

/** The components of govuk-frontend whose styles our elements use. */
const components = ['details'];

const modules = new URL('../../../node_modules/', import.meta.url);
const out = new URL('../src/shared/govuk/', import.meta.url);
/** govuk-frontend's body size in pixels: what 1em stands for in our elements. */
const bodySize = 19;

const inEm = (value) => value.replace(/([\d.]+)rem\b/g, (_, rem) => `${Number(((rem * 16) / bodySize).toFixed(4))}em`);
const ours = (value) =>
  value.replace(/var\(--govuk-([a-z-]+-colour),\s*([^()]+)\)/g, 'var(--council-$1, var(--govuk-$1, $2))');

/** Left is where a line starts, which in a right-to-left page is the right. */
function logical(declaration) {
  const arrow = /:before$/.test(declaration.parent.selector ?? '');
  if (declaration.prop === 'left') declaration.prop = 'inset-inline-start';
  else if (!arrow) declaration.prop = declaration.prop.replace(/^(padding|border)-left/, '$1-inline-start');
}

/** Page-wide rules and the typeface are the page's own business, not a component's. */
function forAnElement(root) {
  root.walkAtRules(/^(font-face|charset)$/, (rule) => rule.remove());
  // Two branches for Internet Explorer: the one for it goes, the one against it is all there is.
  root.walkAtRules('media', (rule) => {
    if (/[^\x20-\x7e]|\\0/.test(rule.params)) rule.remove();
  });
  root.walkAtRules('supports', (rule) => {
    if (rule.params.includes('-ms-ime-align')) rule.replaceWith(rule.nodes);
  });
  root.walkRules(':root', (rule) => rule.remove());
  root.walkDecls((declaration) => {
    if (declaration.prop === 'font-family') return declaration.remove();
    declaration.value = ours(inEm(declaration.value));
    return logical(declaration);
  });
}

/**
 * The styles of one component for use inside our elements: lengths follow the
 * text around them, and every colour can be set by `--council-*` first.
 */
function componentStyles(component) {
  const { css } = compileString(`@use "govuk/components/${component}";`, {
    loadPaths: [fileURLToPath(new URL('govuk-frontend/dist', modules))],
    quietDeps: true,
  });
  const root = postcss.parse(css);
  forAnElement(root);
  const { code } = transform({
    filename: `${component}.css`,
    code: Buffer.from(root.toString()),
    minify: true,
  });
  return code.toString();
}

mkdirSync(out, { recursive: true });
for (const component of components) {
  const styles = componentStyles(component).replace(/[\\`$]/g, '\\$&');
  writeFileSync(
    new URL(`${component}.styles.ts`, out),
    '// Made from govuk-frontend by build/govuk-styles.js.\n' +
      `import { css } from 'lit';\n\nexport const styles = css\`${styles}\`;\n`,
  );
}
