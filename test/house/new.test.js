import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { check as isFormatted, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder;

const run = (file, ...options) =>
  new Promise((resolve) => {
    execFile(process.execPath, [file, ...options], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
const make = (...words) => run(join(root, 'packages/elements/build/new.js'), ...words, '--root', folder);
const read = (path) => readFile(join(folder, path), 'utf8');

/** A clone of the house with no element in it. */
async function emptyHouse() {
  folder = await mkdtemp(join(tmpdir(), 'council-kit-new-'));
  await mkdir(join(folder, 'packages/elements/src'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const path of [
    'package.json',
    'tsconfig.json',
    'test/support',
    'test/web-test-runner.config.js',
    'stories/site/server/flows.js',
  ]) {
    // The helpers of tests written in TypeScript are about elements that this house has not got.
    await cp(join(root, path), join(folder, path), { recursive: true, filter: (file) => !file.endsWith('.ts') });
  }
  for (const file of ['define.ts', 'diagnostics.ts', 'examples.ts', 'states.ts', 'version.ts']) {
    await cp(join(root, 'packages/elements/src/shared', file), join(folder, 'packages/elements/src/shared', file));
  }
  await writeFile(
    join(folder, 'packages/elements/package.json'),
    JSON.stringify({
      name: '@council-kit/elements',
      version: '0.4.1',
      description: 'Elements.',
      type: 'module',
      exports: { '.': { 'council-kit-source': './src/index.ts' }, './package.json': './package.json' },
    }),
  );
  await writeFile(
    join(folder, 'rollup.config.js'),
    "export default {\n  input: {\n    kpi: 'packages/elements/dist/kpi/define.js',\n  },\n};\n",
  );
}

describe('npm run new -- element', () => {
  let said;

  before(async () => {
    await emptyHouse();
    said = [await make('element', 'lamp'), await make('element', 'street-light')];
  });
  after(() => rm(folder, { recursive: true }));

  it('makes the five files of an element', async () => {
    assert.deepEqual(
      said.map(({ code, stderr }) => [code, stderr]),
      [
        [0, ''],
        [0, ''],
      ],
    );
    assert.deepEqual((await readdir(join(folder, 'packages/elements/src/street-light'))).sort(), [
      'council-street-light.examples.ts',
      'council-street-light.styles.ts',
      'council-street-light.test.ts',
      'council-street-light.ts',
      'define.ts',
    ]);
  });

  it('names the element wherever every element is named', async () => {
    assert.equal(
      await read('packages/elements/src/index.ts'),
      [
        "export { CouncilLamp } from './lamp/council-lamp.js';",
        "export { CouncilStreetLight } from './street-light/council-street-light.js';",
        "import './lamp/define.js';",
        "import './street-light/define.js';",
        '',
      ].join('\n'),
    );
    const { exports } = JSON.parse(await read('packages/elements/package.json'));
    assert.deepEqual(Object.keys(exports), [
      '.',
      './lamp',
      './street-light',
      './class/lamp',
      './class/street-light',
      './package.json',
    ]);
    assert.equal(exports['./class/street-light'].default, './dist/street-light/council-street-light.js');
    assert.match(
      await read('rollup.config.js'),
      / {4}'street-light': 'packages\/elements\/dist\/street-light\/define\.js',\n {2}\}/,
    );
  });

  it('says what to do next', () => {
    assert.match(said[0].stdout, /Next:[\s\S]*npm run generate[\s\S]*src\/lamp\/\*\.test\.ts[\s\S]*npm run changeset/);
  });

  it('says since when: the next minor release', async () => {
    assert.match(await read('packages/elements/src/lamp/council-lamp.ts'), /@since 0\.5\.0/);
  });

  it('makes what the rules of the house and the formatter accept', async () => {
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: join(root, 'eslint.config.js') });
    const results = await eslint.lintFiles(['packages/elements/src']);
    assert.ok(results.length >= 10);
    assert.deepEqual(
      results
        .filter(({ filePath }) => !filePath.includes('/shared/'))
        .flatMap(({ filePath, messages }) => messages.map(({ message }) => `${filePath}: ${message}`)),
      [],
    );
    const config = await resolveConfig(join(root, 'prettier.config.js'));
    for (const { filePath } of results.filter(({ filePath }) => !filePath.includes('/shared/'))) {
      assert.ok(await isFormatted(await readFile(filePath, 'utf8'), { ...config, filepath: filePath }), filePath);
    }
    const details = 'packages/elements/package.json';
    assert.ok(await isFormatted(await read(details), { ...config, filepath: details }), details);
  });

  it('makes what the compiler accepts', async () => {
    const { stdout } = await run(join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json');
    assert.equal(stdout, '');
  });

  it('makes elements that have their place in the manifest and the docs', async () => {
    const generate = join(root, 'packages/elements/build/generate.js');
    const { code, stderr } = await run(generate, '--root', folder);
    assert.equal(code, 0, stderr);
    assert.match(await read('packages/elements/README.md'), /council-lamp[\s\S]*council-street-light/);
  });

  it('makes tests that pass', async () => {
    const runner = join(root, 'node_modules/@web/test-runner/dist/bin.js');
    const { code, stdout, stderr } = await run(runner, '--config', 'test/web-test-runner.config.js');
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /8 passed, 0 failed/i);
  });
});

describe('npm run new, asked for what it cannot make', () => {
  before(async () => {
    await emptyHouse();
    await make('element', 'lamp');
  });
  after(() => rm(folder, { recursive: true }));

  for (const [words, sentence] of [
    [[], /Say what to make/],
    [['package', 'lamp'], /Say what to make/],
    [['element'], /Say the name/],
    [['element', 'Lamp'], /"Lamp" can't be a tag/],
    [['element', 'street_light'], /can't be a tag/],
    [['element', '1st'], /can't be a tag/],
    [['element', 'lamp-'], /can't be a tag/],
    [['element', '../lamp'], /can't be a tag/],
    [['element', 'street', 'light'], /joined by hyphens: street-light/],
    [['element', 'council-lantern'], /Leave council- out of the name: lantern/],
    [['element', 'shared'], /taken by the package itself/],
    [['element', 'lamp'], /There is a council-lamp already/],
  ]) {
    it(`refuses "${words.join(' ')}" with a sentence, and changes nothing`, async () => {
      const before = await read('packages/elements/src/index.ts');
      const { code, stdout, stderr } = await make(...words);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.match(stderr, sentence);
      assert.equal(await read('packages/elements/src/index.ts'), before);
    });
  }
});
