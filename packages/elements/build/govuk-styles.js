import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { compileString } from 'sass';

/**
 * The components of govuk-frontend whose styles our elements use, and the other `parts`
 * of it, which come first as they do there. Where one stands in the light DOM, its rules hold inside our elements only; those
 * of a `layer` give way to the page's own, since a council's tables should look like its tables. Rules for classes that
 * our elements never have (`unused`) are left out, and so are those of the sheets that this one always comes `after`.
 */
const smartAnswer = {
  unused:
    /-(?:xl|lead|image|inverse|muted|text-colour|no-underline|no-visited-state|warning|small)(?![a-z])|summary-card|body-s|caption-l|supported|list--spaced|input--extra|width-3|__conditional|hidden-focusable|no-border|label--m|body-m/,
  within: 'council-smart-answer',
};
const firstPage = {
  name: 'smart-answer',
  ...smartAnswer,
  components: ['button', 'inset-text'],
  parts: ['core/typography', 'core/links', 'core/lists', 'utilities/visually-hidden'],
};
const firstQuestion = {
  name: 'smart-answer-question',
  ...smartAnswer,
  components: ['radios', 'checkboxes', 'input', 'back-link'],
  parts: ['objects/form-group'],
  after: [firstPage],
  // A heading around a label would otherwise be as large as the page's own, and the label that much larger.
  also: '.govuk-label-wrapper { font-size: inherit; }',
};
const sheets = [
  { name: 'details', components: ['details'] },
  { name: 'table', components: ['table'], within: 'council-table', layer: 'council-kit' },
  { name: 'pagination', components: ['pagination'], within: ':is(council-table, council-service-catalogue)' },
  { name: 'table-details', components: ['details'], within: 'council-table' },
  { name: 'chart-table', components: ['table'], within: 'council-chart', layer: 'council-kit' },
  { name: 'button', components: ['button', 'select'] },
  {
    name: 'form',
    components: ['input', 'select', 'checkboxes', 'button'],
    within: ':is(council-table, council-service-catalogue)',
  },
  firstPage,
  firstQuestion,
  {
    name: 'smart-answer-later',
    ...smartAnswer,
    components: ['date-input', 'textarea', 'select', 'error-summary', 'summary-list', 'details'],
    parts: ['objects/button-group'],
    after: [firstPage, firstQuestion],
  },
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
  // The title and the actions of a panel have sizes of their own, which in `em` would add to the panel's.
  root.walkRules('.govuk-panel', (rule) => {
    if (rule.some(({ prop }) => prop === 'font-size')) rule.selector = '.govuk-panel__body';
  });
  root.walkDecls((declaration) => {
    // The page's typeface is inherited, which browsers keep from controls unless they are told.
    if (declaration.prop === 'font-family') {
      const { selector, parent: around } = declaration.parent;
      const isControl = /govuk-(?:button|input|select|textarea)$/.test(selector) && around === root;
      return isControl ? declaration.assign({ value: 'inherit' }) : declaration.remove();
    }
    // A size of nothing closes the gaps between the parts of a date, which in `em` would have no size either.
    if (declaration.prop === 'font-size' && declaration.value === '0') return declaration.remove();
    declaration.value = ours(inEm(declaration.value));
    declaration.prop = declaration.prop.replace(/^--govuk-/, '--council-');
    return logical(declaration);
  });
}

/** Takes out rules for what is never drawn, and paper's sizes: they follow the text around them there too. */
function leaveOut(root, unused) {
  root.walkRules((rule) => {
    rule.selectors = rule.selectors.filter((selector) => !unused.test(selector));
    if (!rule.selector) rule.remove();
  });
  root.walkAtRules('media', (media) => {
    if (media.params !== 'print') return;
    media.walkDecls(/^(?:font-size|line-height|font-family)$/, (declaration) => declaration.remove());
    media.walkRules((rule) => {
      if (rule.nodes.length === 0) rule.remove();
    });
    if (media.nodes.length === 0) media.remove();
  });
}

/** The rules of a sheet, before they are made small. */
function rulesOf({ components, parts = [], also = '', within, unused }) {
  const paths = [...parts, ...components.map((component) => `components/${component}`)];
  const uses = paths.map((path) => `@use "govuk/${path}";`).join('');
  const { css } = compileString(uses + also, {
    loadPaths: [fileURLToPath(new URL('govuk-frontend/dist', modules))],
    quietDeps: true,
  });
  const root = postcss.parse(css);
  forAnElement(root);
  if (unused) leaveOut(root, unused);
  if (within) {
    root.walkRules((rule) => {
      if (rule.parent.name !== 'keyframes') rule.selectors = rule.selectors.map((each) => `${within} ${each}`);
    });
  }
  return root;
}

/**
 * The styles of components for use inside our elements: lengths follow the
 * text around them, and every colour can be set by `--council-*` first.
 */
function componentStyles(sheet) {
  const { name, after = [], layer } = sheet;
  const root = rulesOf(sheet);
  const before = new Set(after.flatMap((other) => rulesOf(other).nodes.map(String)));
  root.each((node) => {
    if (before.has(String(node))) node.remove();
  });
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
