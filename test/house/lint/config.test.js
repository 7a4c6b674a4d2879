import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import typescript from 'typescript-eslint';

const root = fileURLToPath(new URL('../../../', import.meta.url));
// The files linted here exist in no project, so the rules that need types sit this one out.
const eslint = new ESLint({ cwd: root, overrideConfig: typescript.configs.disableTypeChecked });

async function rulesBroken(filePath, code) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: root + filePath });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const wrong = {
  'a document in the data package': [
    'packages/data/src/x.ts',
    'export const x = document.title;',
    'no-restricted-globals',
  ],
  'an element class in the data package': [
    'packages/data/src/x.ts',
    'export const x = (node: unknown) => node instanceof HTMLElement;',
    'no-restricted-globals',
  ],
  'Lit in the data package': ['packages/data/src/x.ts', "export { html } from 'lit';", 'house/rooms'],
  'a request in the insight package': [
    'packages/insight/src/x.ts',
    "export const x = fetch('/x');",
    'no-restricted-globals',
  ],
  'a running data package in the insight package': [
    'packages/insight/src/x.ts',
    "export { openData } from '@council-kit/data';",
    'house/rooms',
  ],
  'a request in the services package': [
    'packages/services/src/x.ts',
    "export const x = fetch('/x');",
    'no-restricted-globals',
  ],
  'a document in the services package': [
    'packages/services/src/x.ts',
    'export const x = document.title;',
    'no-restricted-globals',
  ],
  'a running data package in the services package': [
    'packages/services/src/x.ts',
    "export { openData } from '@council-kit/data';",
    'house/rooms',
  ],
  'a search library in an element': [
    'packages/elements/src/service-catalogue/x.ts',
    "export { default } from 'minisearch';",
    'house/rooms',
  ],
  'a request in an element': [
    'packages/elements/src/kpi/x.ts',
    "export const x = fetch('/x');",
    'no-restricted-globals',
  ],
  'a CSV parser in an element': [
    'packages/elements/src/kpi/x.ts',
    "export { default } from 'papaparse';",
    'house/rooms',
  ],
  'registration in a class file': [
    'packages/elements/src/kpi/council-kpi.ts',
    "customElements.define('council-kpi', class extends HTMLElement {});",
    'no-restricted-syntax',
  ],
  'registration without a guard': [
    'packages/elements/src/kpi/define.ts',
    "customElements.define('council-kpi', class extends HTMLElement {});",
    'wc/guard-define-call',
  ],
  'the @customElement decorator': [
    'packages/elements/src/kpi/council-kpi.ts',
    "@customElement('council-kpi')\nexport class CouncilKpi extends HTMLElement {}",
    'no-restricted-syntax',
  ],
  'the console in an element': ['packages/elements/src/kpi/x.ts', "console.warn('x');", 'no-console'],
  'eval in an element': ['packages/elements/src/kpi/x.ts', "eval('1');", 'no-eval'],
  'new Function': ['packages/data/src/x.ts', "export const x = new Function('return 1');", 'no-new-func'],
  'a note for later': ['packages/data/src/x.ts', '// TODO: write it', 'no-warning-comments'],
  any: ['packages/data/src/x.ts', 'export const x = (y: any) => y as string;', '@typescript-eslint/no-explicit-any'],
  'an enum': ['packages/data/src/x.ts', 'export enum X { a }', 'no-restricted-syntax'],
  'a namespace': [
    'packages/data/src/x.ts',
    'export namespace X { export const a = 1; }',
    '@typescript-eslint/no-namespace',
  ],
  'a parameter property': [
    'packages/data/src/x.ts',
    'export class X { constructor(public a: string) { this.a = a; } }',
    '@typescript-eslint/parameter-properties',
  ],
  'an image without a text': [
    'packages/elements/src/kpi/x.ts',
    'import { html } from \'lit\';\nexport const x = html`<img src="/x.png" />`;',
    'lit-a11y/alt-text',
  ],
  'a binding in the place of a tag name': [
    'packages/elements/src/kpi/x.ts',
    "import { html } from 'lit';\nexport const x = (tag: string) => html`<${tag}></${tag}>`;",
    'lit/binding-positions',
  ],
  'a closed shadow root': [
    'packages/elements/src/kpi/x.ts',
    "export class X extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'closed' }); } }",
    'wc/no-closed-shadow-root',
  ],
  'an element in the tokens': ['tokens/x.js', "import '@council-kit/elements';", 'house/rooms'],
  'the inside of a package in a story': [
    'stories/x.stories.ts',
    "import '../packages/elements/src/kpi/council-kpi.js';",
    'house/rooms',
  ],
};

const right = {
  'the data package asking for an address': ['packages/data/src/x.ts', "export const x = fetch('/x');"],
  'the data package named in an insight type': [
    'packages/insight/src/x.ts',
    "import type { Dataset } from '@council-kit/data';\nexport const rows = (dataset: Dataset) => dataset.rows;",
  ],
  'the data package named in a services type': [
    'packages/services/src/x.ts',
    "import type { Dataset } from '@council-kit/data';\nexport const rows = (dataset: Dataset) => dataset.rows;",
  ],
  'the data package asking where it is': ['packages/data/src/x.ts', 'export const x = globalThis.location.href;'],
  'a guarded registration': [
    'packages/elements/src/kpi/define.ts',
    "if (!customElements.get('council-kpi')) customElements.define('council-kpi', class extends HTMLElement {});",
  ],
  'the console in the diagnostics': ['packages/elements/src/shared/diagnostics.ts', "console.warn('x');"],
  'markup in a test': [
    'packages/elements/src/kpi/council-kpi.test.ts',
    "document.body.innerHTML = '<council-kpi></council-kpi>';",
  ],
  'a global type': [
    'packages/elements/src/kpi/x.ts',
    "export {};\ndeclare global { interface HTMLElementTagNameMap { 'council-x': HTMLElement } }",
  ],
};

describe('lint, folder by folder', () => {
  for (const [name, [path, code, rule]] of Object.entries(wrong)) {
    it(`catches ${name}`, async () => {
      const broken = await rulesBroken(path, code);
      assert.ok(broken.includes(rule), `expected ${rule}, found ${broken.join(', ') || 'nothing'}`);
    });
  }
  for (const [name, [path, code]] of Object.entries(right)) {
    it(`passes ${name}`, async () => {
      assert.deepEqual(await rulesBroken(path, code), []);
    });
  }
});
