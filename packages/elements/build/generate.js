/**
 * Writes everything that follows from the JSDoc of the elements: the manifest,
 * editor data, the tables of the docs. With `--check` it writes nothing, names
 * what is stale and fails.
 *
 *     node packages/elements/build/generate.js [--check] [--root <folder>]
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { vsCodeData, webTypes } from './manifest/editors.js';
import { elementList, elementReference, intoBlock, newPage, summaryForModels } from './manifest/markdown.js';
import { elementsOf, gapsOf, readManifest } from './manifest/read.js';

const here = fileURLToPath(new URL('../../../', import.meta.url));
const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, root: { type: 'string', default: here } },
});
const root = options.root;

const textOf = async (path) => (existsSync(join(root, path)) ? readFile(join(root, path), 'utf8') : '');
const json = (value) => JSON.stringify(value);

/** Every generated file, as it should be. */
async function generated() {
  const packageFolder = join(root, 'packages/elements');
  const manifest = await readManifest(packageFolder);
  const elements = elementsOf(manifest);
  const gaps = gapsOf(elements);
  if (gaps.length > 0) {
    console.error(`${gaps.join('\n')}\nWrite it in the JSDoc of the class; editors, docs and completion show it.`);
    process.exit(1);
  }
  const details = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const vsCode = vsCodeData(manifest);

  const files = new Map([
    ['packages/elements/custom-elements.json', json(manifest)],
    ['packages/elements/vscode.html-custom-data.json', json(vsCode.html)],
    ['packages/elements/vscode.css-custom-data.json', json(vsCode.css)],
    ['packages/elements/web-types.json', json(webTypes(manifest, details))],
    ['docs/llms.txt', summaryForModels(elements)],
    [
      'packages/elements/README.md',
      intoBlock(
        (await textOf('packages/elements/README.md')) || `# ${details.name}\n\n${details.description}\n`,
        elementList(elements),
      ),
    ],
  ]);
  for (const element of elements) {
    const path = `docs/elements/${element.tagName}.md`;
    files.set(path, intoBlock((await textOf(path)) || newPage(element), elementReference(element)));
  }
  const config = await resolveConfig(join(here, 'prettier.config.js'));
  for (const [path, text] of files) {
    if (!path.endsWith('.txt')) files.set(path, await format(text, { ...config, filepath: path }));
  }
  return files;
}

/** Pages that were generated for an element that is no more. */
async function left(files) {
  const folder = join(root, 'docs/elements');
  const pages = existsSync(folder) ? await readdir(folder) : [];
  return pages
    .map((page) => `docs/elements/${page}`)
    .filter((page) => /\/council-[\w-]+\.md$/.test(page) && !files.has(page));
}

const files = await generated();
const changed = [];
for (const [path, text] of files) if ((await textOf(path)) !== text) changed.push(path);

if (options.check) {
  const stale = [
    ...changed.map((path) => `${path} is stale.`),
    ...(await left(files)).map((path) => `${path} is about an element that is no more.`),
  ];
  if (stale.length > 0) {
    console.error(`${stale.join('\n')}\nRun npm run generate, and commit what it writes.`);
    process.exit(1);
  }
  console.log(`${files.size} generated files are up to date.`);
} else {
  for (const path of changed) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path));
    console.log(`Wrote ${path}`);
  }
  for (const path of await left(files)) console.log(`${path} is about an element that is no more: delete it.`);
  if (changed.length === 0) console.log(`${files.size} generated files were up to date.`);
}
