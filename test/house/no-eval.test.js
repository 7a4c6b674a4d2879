import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rollup/parseAst';
import { build } from 'vite';

// A page whose policy has no 'unsafe-eval' stops every script that turns text into
// code. So nothing that reaches the browser may try, neither ours nor a dependency.

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a package exports to browsers, as sources. */
async function exportsOf(name) {
  const { exports } = JSON.parse(await readFile(`${root}packages/${name}/package.json`, 'utf8'));
  return Object.values(exports)
    .map((target) => target['council-kit-source'])
    .filter(Boolean)
    .map((path) => `${root}packages/${name}/${path}`);
}

/** Bundles entries with all they import, also on demand, and leaves unused code out as a page's bundler does. */
async function bundle(input, plugins = []) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins,
    resolve: { conditions: ['council-kit-source', 'browser', 'module', 'production'] },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  return output.filter(({ type }) => type === 'chunk');
}

/** Every place in a script that makes code out of text: its kind, and the code around it. */
function findings(code) {
  const found = [];
  const visit = (node) => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(visit);
    const kind = kindOf(node);
    if (kind) found.push(`${kind}: ${code.slice(node.start, Math.min(node.end, node.start + 80))}`);
    for (const key in node) if (key !== 'parent') visit(node[key]);
  };
  visit(parseAst(code));
  return found;
}

function kindOf({ type, callee, arguments: given = [], object, property, expression, computed }) {
  if (type === 'CallExpression' || type === 'NewExpression') {
    const name = nameOf(callee);
    if (name === 'eval' || name === 'Function') return name;
    if (/^set(Timeout|Interval)$/.test(name) && isText(given[0])) return name;
    if (name === 'constructor' && isText(given.at(-1)) && /Function|constructor/.test(typeAndName(callee.object))) {
      return 'constructor of a function';
    }
  }
  // Called later, or in a roundabout way: (0, eval)(…), globalThis.Function.call(…).
  if (type === 'SequenceExpression' && nameOf(expression) === 'eval') return 'eval';
  if (type === 'MemberExpression' && !computed && /^(call|apply|bind)$/.test(property.name)) {
    const name = nameOf(object);
    if (name === 'eval' || name === 'Function') return name;
  }
}

/** The last name of `a.b.c`, whatever it hangs on; the last of a sequence too. */
function nameOf(node) {
  if (node?.type === 'SequenceExpression') return nameOf(node.expressions.at(-1));
  if (node?.type === 'ParenthesizedExpression') return nameOf(node.expression);
  if (node?.type === 'MemberExpression') {
    if (node.computed) return node.property.type === 'Literal' ? String(node.property.value) : '';
    return node.property.name ?? '';
  }
  return node?.name ?? '';
}

function typeAndName(node) {
  return `${node.type} ${nameOf(node)}`;
}

function isText(node) {
  return (node?.type === 'Literal' && typeof node.value === 'string') || node?.type === 'TemplateLiteral';
}

describe('what reaches the browser', () => {
  it('is looked through by a check that can fail', async () => {
    const guilty = [
      'eval(text)',
      '(0, eval)(text)',
      'globalThis.eval(text)',
      'globalThis["eval"](text)',
      'new Function("a", text)',
      'Function(text)()',
      'Function.call(null, text)',
      'setTimeout("run()", 5)',
      '(() => {}).constructor("return this")()',
      '[].at.constructor.constructor("return this")()',
    ];
    for (const code of guilty) assert.equal(findings(`f(${code});`).length > 0, true, code);
    const innocent = [
      'const evaluate = 1; evaluate();',
      'x instanceof Function;',
      'typeof f === "function";',
      'setTimeout(() => {}, 5);',
      'new this.constructor(5);',
      'class A { evalAll() { this.evaluated("x") } }',
    ];
    for (const code of innocent) assert.deepEqual(findings(`function g() { ${code} }`), [], code);
  });

  it('is bundled as far as the dependencies of a part that is loaded on demand', async () => {
    const files = {
      'virtual:page.js': "export const load = () => import('virtual:part.js');",
      'virtual:part.js': "export { run } from 'virtual:dependency.js';",
      'virtual:dependency.js': 'export const run = (text) => new Function(text)();',
    };
    const virtual = {
      name: 'virtual',
      resolveId: (id) => (files[id] ? `\0${id}` : undefined),
      load: (id) => files[id.slice(1)],
    };
    const chunks = await bundle(['virtual:page.js'], [virtual]);
    assert.equal(chunks.flatMap(({ code }) => findings(code)).length, 1);
  });

  for (const name of ['data', 'insight', 'services', 'elements']) {
    it(`makes no code out of text: ${name}`, async () => {
      const chunks = await bundle(await exportsOf(name));
      const modules = chunks.flatMap(({ moduleIds }) => moduleIds).join('\n');
      const expected = {
        data: ['papaparse', 'fflate', 'saxen'],
        insight: [],
        services: [],
        elements: ['lit-html', 'fflate', 'saxen'],
      }[name];
      for (const dependency of expected) assert.match(modules, new RegExp(`node_modules/${dependency}/`));
      const found = chunks.flatMap(({ fileName, code }) => findings(code).map((finding) => `${fileName}: ${finding}`));
      assert.deepEqual(found, []);
    });
  }
});
