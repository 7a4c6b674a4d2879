/**
 * Makes the files of a new element and adds it to the lists that name every element.
 *
 *     npm run new -- element <name> [--root <folder>]
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { classNameOf } from './manifest/plugin.js';
import { camelName, filesOf } from './new/templates.js';

const here = fileURLToPath(new URL('../../../', import.meta.url));
const { values: options, positionals } = parseArgs({
  options: { root: { type: 'string', default: here } },
  allowPositionals: true,
});
const [kind, name, ...rest] = positionals;
const packageFolder = join(options.root, 'packages/elements');

/** Folders and exports that are no element's. */
const reserved = new Set(['shared', 'class', 'cdn', 'element', 'loader', 'index', 'all']);

/** Why that can't be made, as a sentence. */
function objection() {
  if (kind !== 'element') return 'Say what to make: npm run new -- element <name>.';
  if (!name) return 'Say the name of the element: npm run new -- element opening-hours.';
  if (rest.length > 0) return `A name is one word, or words joined by hyphens: ${[name, ...rest].join('-')}.`;
  if (name.startsWith('council-')) return `Leave council- out of the name: ${name.slice('council-'.length)}.`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return `"${name}" can't be a tag. Use small letters and digits, with hyphens between words: opening-hours.`;
  }
  if (reserved.has(name)) return `"${name}" is taken by the package itself. Choose another name.`;
  if (existsSync(join(packageFolder, 'src', name))) return `There is a council-${name} already, in src/${name}.`;
  return undefined;
}

/** Puts a line after the last one that looks like it; says false where there is none. */
async function addLine(path, pattern, line) {
  const file = join(options.root, path);
  if (!existsSync(file)) return false;
  const lines = (await readFile(file, 'utf8')).split('\n');
  const last = lines.findLastIndex((existing) => pattern.test(existing));
  if (last === -1) return false;
  lines.splice(last + 1, 0, line);
  await writeFile(file, lines.join('\n'));
  return true;
}

/** The index exports every class and registers every tag; the first element of all begins both lists. */
async function addToIndex(className) {
  const path = 'packages/elements/src/index.ts';
  const exported = `export { ${className} } from './${name}/council-${name}.js';`;
  const registered = `import './${name}/define.js';`;
  if (!(await addLine(path, /^export .* from '\.\/[\w-]+\/council-[\w-]+\.js';$/, exported))) {
    const file = join(options.root, path);
    const before = existsSync(file) ? await readFile(file, 'utf8') : '';
    await writeFile(file, `${exported}\n${before}${registered}\n`);
  } else if (!(await addLine(path, /^import '\.\/[\w-]+\/define\.js';$/, registered))) {
    await addLine(path, /./, registered);
  }
}

/** The list of all examples imports those of the element and has them at its end. */
async function addToExamples() {
  const path = 'packages/elements/src/examples.ts';
  const examples = `${camelName(name)}Examples`;
  const added = await addLine(
    path,
    /^import .* from '\.\/[\w-]+\/council-[\w-]+\.examples\.js';$/,
    `import { ${examples} } from './${name}/council-${name}.examples.js';`,
  );
  if (!added) return false;
  const file = join(options.root, path);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/\];\s*$/, `, ${examples}];\n`));
  return path;
}

async function addToExports() {
  const file = join(packageFolder, 'package.json');
  const details = JSON.parse(await readFile(file, 'utf8'));
  const entry = (path) => ({
    'council-kit-source': `./src/${name}/${path}.ts`,
    types: `./dist/${name}/${path}.d.ts`,
    default: `./dist/${name}/${path}.js`,
  });
  const entries = Object.entries(details.exports ?? {});
  const insert = (pattern, key, value) => {
    const last = entries.findLastIndex(([, target]) => pattern.test(target['council-kit-source'] ?? ''));
    entries.splice(last === -1 ? 1 : last + 1, 0, [key, value]);
  };
  insert(/\/define\.ts$/, `./${name}`, entry('define'));
  insert(/\/(council-[\w-]+|define)\.ts$/, `./class/${name}`, entry(`council-${name}`));
  details.exports = Object.fromEntries(entries);
  await writeFile(file, `${JSON.stringify(details, null, 2)}\n`);
}

const problem = objection();
if (problem) {
  console.error(problem);
  process.exit(1);
}

const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
const [major, minor] = version.split('.').map(Number);
const folder = join(packageFolder, 'src', name);
const files = filesOf({ name, since: `${major}.${minor + 1}.0` });
await mkdir(folder, { recursive: true });
for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);

await addToIndex(classNameOf(`council-${name}`));
await addToExports();
const key = name.includes('-') ? `'${name}'` : name;
const changed = [
  'packages/elements/src/index.ts',
  'packages/elements/package.json',
  await addToExamples(),
  (await addLine(
    'rollup.config.js',
    /^\s+'?[\w-]+'?: 'packages\/elements\/dist\/[\w-]+\/define\.js',$/,
    `    ${key}: 'packages/elements/dist/${name}/define.js',`,
  )) && 'rollup.config.js',
  (await addLine(
    'packages/elements/src/loader.ts',
    /^\s+'?(council-)?[\w-]+'?: \(\) => import\('\.\/[\w-]+\/define\.js'\),$/,
    `  'council-${name}': () => import('./${name}/define.js'),`,
  )) && 'packages/elements/src/loader.ts',
].filter(Boolean);

console.log(`Made packages/elements/src/${name}/
${Object.keys(files)
  .map((file) => `  ${file}`)
  .join('\n')}
and named it in ${changed.join(', ')}.

Next:
  1. Say in the JSDoc of council-${name}.ts what it is, and what each slot, part and event is for.
  2. Write its examples: stories, docs and accessibility tests are made from them.
  3. Hold its space on the page, in packages/elements/src/council.css, if it shows anything by itself.
  4. npm run generate
  5. npm run test:browser -- --files "packages/elements/src/${name}/*.test.ts"
  6. npm run changeset`);
