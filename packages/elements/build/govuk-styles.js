import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { compileString } from 'sass';

/**
 * The components of govuk-frontend whose styles our elements use. Where one stands
 * in the light DOM, its rules hold inside our elements only; those of a `layer`
 * give way to the page's own, since a council's tables should look like its tables.
 */
const sheets = [
  { name: 'details', components: ['details'] },
  { name: 'table', components: ['table'], within: 'council-table', layer: 'council-kit' },
  { name: 'pagination', components: ['pagination'], within: 'council-table' },
  { name: 'table-details', components: ['details'], within: 'council-table' },
  { name: 'chart-table', components: ['table'], within: 'council-chart', layer: 'council-kit' },
  { name: 'button', components: ['button', 'select'] },
  { name: 'form', components: ['input', 'select', 'checkboxes', 'button'], within: 'council-table' },
];

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
 * The styles of components for use inside our elements: lengths follow the
 * text around them, and every colour can be set by `--council-*` first.
 */
function componentStyles({ name, components, within, layer }) {
  const uses = components.map((component) => `@use "govuk/components/${component}";`).join('');
  const { css } = compileString(uses, {
    loadPaths: [fileURLToPath(new URL('govuk-frontend/dist', modules))],
    quietDeps: true,
  });
  const root = postcss.parse(css);
  forAnElement(root);
  if (within) {
    root.walkRules((rule) => {
      if (rule.parent.name !== 'keyframes') rule.selectors = rule.selectors.map((each) => `${within} ${each}`);
    });
  }
  const { code } = transform({
    filename: `${name}.css`,
    code: Buffer.from(layer ? `@layer ${layer}{${root}}` : root.toString()),
    minify: true,
  });
  return code.toString();
}

mkdirSync(out, { recursive: true });
for (const sheet of sheets) {
  const styles = componentStyles(sheet).replace(/[\\`$]/g, '\\$&');
  writeFileSync(
    new URL(`${sheet.name}.styles.ts`, out),
    '// Made from govuk-frontend by build/govuk-styles.js.\n' +
      `import { css } from 'lit';\n\nexport const styles = css\`${styles}\`;\n`,
  );
}
