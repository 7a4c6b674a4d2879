import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import house from './packages/elements/build/lint/index.js';

const errors = (names) => Object.fromEntries(names.map((name) => [name, 'error']));

/** Names that may not be used, neither by themselves nor through `globalThis`. */
const without = (message, names) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
  'no-restricted-properties': ['error', ...names.map((property) => ({ object: 'globalThis', property, message }))],
});

const typescriptFiles = ['**/*.ts'];
const tests = ['**/*.test.ts', '**/*.test.js', 'test/**'];
const elementSources = ['packages/elements/src/**/*.ts'];

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const dom = [
  'document',
  'window',
  'customElements',
  'DOMParser',
  'MutationObserver',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLTableElement',
  'localStorage',
  'sessionStorage',
];

// What a script may name without importing it: all that Node offers, and what browser code here needs besides.
const scriptGlobals = Object.fromEntries(
  [
    ...Object.getOwnPropertyNames(globalThis),
    ...['window', 'document', 'location', 'history', 'customElements', 'getComputedStyle', 'requestAnimationFrame'],
    ...['HTMLElement', 'CustomEvent', 'MutationObserver', 'DOMParser', 'localStorage', 'CSSStyleSheet', 'axe'],
    ...['describe', 'it', 'before', 'after', 'beforeEach', 'afterEach'],
  ].map((name) => [name, 'readonly']),
);

const syntax = {
  enum: {
    selector: 'TSEnumDeclaration',
    message: 'Write an `as const` object and its union type: TypeScript adds types here, nothing else.',
  },
  define: {
    selector: 'CallExpression[callee.object.name="customElements"][callee.property.name="define"]',
    message: 'A class file has no side effect. The define.ts beside it registers the element.',
  },
  decorator: {
    selector: 'Decorator[expression.callee.name="customElement"]',
    message:
      '@customElement registers without looking, and throws where another copy was first. The define.ts registers.',
  },
};
const restrictedSyntax = (...names) => ['error', ...names.map((name) => syntax[name])];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/node_modules/',
    '**/coverage/',
    '**/.cache/',
    'storybook-static/',
    '**/fixtures/',
    'packages/elements/src/shared/govuk/*.styles.ts',
    'packages/elements/cdn/',
  ]),

  {
    name: 'every script',
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: scriptGlobals },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...errors([
        'array-callback-return',
        'constructor-super',
        'for-direction',
        'getter-return',
        'no-async-promise-executor',
        'no-case-declarations',
        'no-class-assign',
        'no-compare-neg-zero',
        'no-const-assign',
        'no-constant-binary-expression',
        'no-constant-condition',
        'no-control-regex',
        'no-debugger',
        'no-delete-var',
        'no-dupe-args',
        'no-dupe-class-members',
        'no-dupe-else-if',
        'no-dupe-keys',
        'no-duplicate-case',
        'no-empty',
        'no-empty-character-class',
        'no-empty-pattern',
        'no-eval',
        'no-ex-assign',
        'no-extend-native',
        'no-extra-boolean-cast',
        'no-fallthrough',
        'no-func-assign',
        'no-implied-eval',
        'no-import-assign',
        'no-invalid-regexp',
        'no-irregular-whitespace',
        'no-loss-of-precision',
        'no-misleading-character-class',
        'no-new-func',
        'no-new-native-nonconstructor',
        'no-obj-calls',
        'no-octal',
        'no-prototype-builtins',
        'no-redeclare',
        'no-regex-spaces',
        'no-self-assign',
        'no-setter-return',
        'no-sparse-arrays',
        'no-this-before-super',
        'no-throw-literal',
        'no-undef',
        'no-unexpected-multiline',
        'no-unreachable',
        'no-unsafe-finally',
        'no-unsafe-negation',
        'no-unsafe-optional-chaining',
        'no-unused-labels',
        'no-useless-backreference',
        'no-useless-catch',
        'no-useless-escape',
        'no-var',
        'no-with',
        'object-shorthand',
        'prefer-const',
        'require-yield',
        'use-isnan',
        'valid-typeof',
      ]),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': ['error', { caughtErrors: 'none', ignoreRestSiblings: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
    },
  },

  {
    name: 'typescript',
    files: typescriptFiles,
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off',
      'no-unused-vars': 'off',
      'no-redeclare': 'off',
      'no-restricted-syntax': restrictedSyntax('enum'),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none', ignoreRestSiblings: true }],
      '@typescript-eslint/parameter-properties': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // What a server sends is typed with hope, and a signal may abort between two looks at it.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // It takes an assertion that adds an optional field for none at all.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Words and facts are plain objects of functions that know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Text is taken apart by code points on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The reason of an aborted signal is whatever the page gave.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // An index may well be known to be there, and a non-null assertion then says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `async` without `await` keeps one signature for the functions of a registry.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },

  {
    name: 'data never meets a page',
    files: ['packages/data/src/**/*.ts'],
    plugins: { house },
    rules: { 'house/rooms': ['error', 'data'] },
  },
  {
    name: 'data sources',
    files: ['packages/data/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-console': 'error',
      ...without(
        'The data package runs in any browser and in Node: what a page holds is handed to it by whoever has a page.',
        dom,
      ),
    },
  },
  {
    name: 'insight never fetches',
    files: ['packages/insight/src/**/*.ts'],
    plugins: { house },
    rules: { 'house/rooms': ['error', 'insight'] },
  },
  {
    name: 'insight sources',
    files: ['packages/insight/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-console': 'error',
      ...without('The insight package knows numbers and dates. It is handed a dataset, and hands back meaning.', [
        ...network,
        ...dom,
      ]),
    },
  },
  {
    name: 'flows know no page',
    files: ['packages/flow/src/**/*.ts'],
    plugins: { house },
    rules: { 'house/rooms': ['error', 'flow'] },
  },
  {
    name: 'flow sources',
    files: ['packages/flow/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-console': 'error',
      ...without(
        'The flow package knows questions, rules and outcomes. It is handed answers and rates, and hands back a state.',
        [...network, ...dom],
      ),
    },
  },
  {
    name: 'services never fetch',
    files: ['packages/services/src/**/*.ts'],
    plugins: { house },
    rules: { 'house/rooms': ['error', 'services'] },
  },
  {
    name: 'services sources',
    files: ['packages/services/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-console': 'error',
      ...without(
        'The services package knows records, time and words. It is handed a dataset, and hands back entries.',
        [...network, ...dom],
      ),
    },
  },
  {
    name: 'the command line uses the front doors',
    files: ['packages/cli/**/*.{js,ts}'],
    plugins: { house },
    rules: { 'house/rooms': ['error', 'cli'] },
  },
  {
    name: 'tokens know no component',
    files: ['tokens/**/*.{js,ts}'],
    plugins: { house },
    rules: { 'house/rooms': ['error', 'tokens'] },
  },
  {
    name: 'tests and stories use the front doors',
    files: ['test/**/*.{js,ts}', 'stories/**/*.{js,ts}', '.storybook/**/*.{js,ts}'],
    plugins: { house },
    rules: { 'house/rooms': ['error', 'public'] },
  },

  {
    name: 'elements',
    files: elementSources,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    plugins: { house },
    rules: {
      'house/rooms': ['error', 'elements'],
      'house/member-order': 'error',
      'house/documented-properties': 'error',
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      // Fields are assigned, not defined (useDefineForClassFields is off), so they shadow nothing.
      'lit/no-classfield-shadowing': 'off',
      'lit/no-native-attributes': 'off',
      'lit/no-private-properties': ['error', { private: '^[#_]' }],
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'wc/guard-define-call': 'error',
      // An element's own methods may look at its light children: modules run when the children are there.
      'wc/no-child-traversal-in-connectedcallback': 'off',
    },
  },
  {
    name: 'element sources',
    files: elementSources,
    ignores: tests,
    rules: {
      'house/council-events': 'error',
      'house/no-raw-markup': 'error',
      'house/safe-styles': 'error',
      'house/safe-templates': 'error',
      'no-console': 'error',
      'no-script-url': 'error',
      ...without('Elements never fetch by themselves: ask @council-kit/data.', network),
      'no-restricted-syntax': restrictedSyntax('enum', 'define', 'decorator'),
    },
  },
  {
    name: 'registration',
    files: ['packages/elements/src/**/define.ts', 'packages/elements/src/shared/*define*.ts'],
    rules: { 'no-restricted-syntax': restrictedSyntax('enum', 'decorator') },
  },
  {
    name: 'the one place that writes to the console',
    files: ['packages/elements/src/shared/diagnostics.ts'],
    rules: { 'no-console': 'off' },
  },

  {
    name: 'tests',
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: {
      // Chai's assertions are expressions, and a test may say what can't be so.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      'no-loss-of-precision': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
