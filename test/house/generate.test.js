import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check as isFormatted, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tool = join(root, 'packages/elements/build/generate.js');

const source = `
import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';

/** What its events carry. */
export interface LampDetail {
  /** Whether it shines. */
  on: boolean;
  colour?: string;
}

/**
 * A lamp that shines in a colour.
 *
 * @summary A lamp.
 * @since 0.3.0
 *
 * @example
 * \`\`\`html
 * <council-lamp colour="red"></council-lamp>
 * \`\`\`
 *
 * @slot - What people see without scripts.
 * @slot label - The name of the lamp.
 * @event {CustomEvent<LampDetail>} council-lit - It shines.
 * @csspart bulb - The bulb.
 * @cssproperty [--council-lamp-colour=red] - The colour it shines in.
 * @cssstate on - It shines.
 */
export class CouncilLamp extends LitElement {
  static styles = [];
  #count = 0;

  /** The colour: \`red\`, \`green\` or \`amber\`. */
  @property() colour = 'red';

  /** How bright, in lumens | candela. */
  @property({ type: Number, attribute: 'how-bright' }) howBright?: number;

  /** The lamps beside it. */
  @property({ attribute: false }) others: string[] = [];

  @state() private open = false;

  /** Turns it off. */
  off(how?: string): void {}

  #onClick(): void {}

  render() {
    return html\`<slot></slot>\`;
  }
}
`;

let folder;
const at = (path) => join(folder, path);
const read = (path) => readFile(at(path), 'utf8');
async function write(path, text) {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), text);
}
const change = async (path, from, to) => write(path, (await read(path)).replace(from, to));

function generate(...options) {
  return new Promise((resolve) => {
    execFile(process.execPath, [tool, '--root', folder, ...options], (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

const lamp = 'packages/elements/src/lamp/council-lamp.ts';

describe('npm run generate', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'council-kit-generate-'));
    const details = { name: '@council-kit/elements', version: '0.3.0', description: 'Elements.' };
    await write('packages/elements/package.json', JSON.stringify(details));
    await write(lamp, source);
    await write('packages/elements/src/lamp/council-lamp.styles.ts', 'export class CouncilLampStyles {}');
    await write('packages/elements/src/lamp/council-lamp.test.ts', 'export class CouncilLampTest {}');
    const { code, stderr } = await generate();
    assert.equal(code, 0, stderr);
  });
  after(() => rm(folder, { recursive: true }));

  it('writes a manifest of what the package publishes', async () => {
    const { modules } = JSON.parse(await read('packages/elements/custom-elements.json'));
    assert.deepEqual(
      modules.map(({ path }) => path),
      ['dist/lamp/council-lamp.js', 'dist/lamp/define.js'],
    );
    assert.deepEqual(modules[1].exports, [
      {
        kind: 'custom-element-definition',
        name: 'council-lamp',
        declaration: { name: 'CouncilLamp', module: 'dist/lamp/council-lamp.js' },
      },
    ]);
    const [element] = modules[0].declarations;
    assert.equal(element.tagName, 'council-lamp');
    assert.equal(element.summary, 'A lamp.');
    assert.equal(element.since, '0.3.0');
    assert.deepEqual(
      element.cssStates.map(({ name }) => name),
      ['on'],
    );
  });

  it('leaves out what nobody outside may use', async () => {
    const { modules } = JSON.parse(await read('packages/elements/custom-elements.json'));
    const names = modules[0].declarations[0].members.map(({ name }) => name);
    assert.deepEqual(names.sort(), ['colour', 'howBright', 'off', 'others']);
  });

  it('reads a closed set of values out of the doc comment', async () => {
    const { tags } = JSON.parse(await read('packages/elements/vscode.html-custom-data.json'));
    const [colour] = tags[0].attributes;
    assert.deepEqual(
      colour.values.map(({ name }) => name),
      ['red', 'green', 'amber'],
    );
  });

  it('writes editor data for JetBrains under the name and version of the package', async () => {
    const types = JSON.parse(await read('packages/elements/web-types.json'));
    assert.equal(types.name, '@council-kit/elements');
    assert.equal(types.version, '0.3.0');
    assert.equal(types.contributions.html.elements[0].name, 'council-lamp');
  });

  it('writes CSS data for VS Code, each name once', async () => {
    const css = JSON.parse(await read('packages/elements/vscode.css-custom-data.json'));
    assert.deepEqual(
      css.properties.map(({ name }) => name),
      ['--council-lamp-colour'],
    );
    assert.deepEqual(
      css.pseudoElements.map(({ name }) => name),
      ['::part(bulb)'],
    );
  });

  it('writes the tables of the docs', async () => {
    const page = (await read('docs/elements/council-lamp.md')).replace(/ +/g, ' ');
    for (const line of [
      '# council-lamp',
      "| `colour` | `'red' \\| 'green' \\| 'amber'` | `red` | The colour: `red`, `green` or `amber`. |",
      '| `how-bright` | `number` | | How bright, in lumens \\| candela. |',
      '| `others` | `string[]` | The lamps beside it. |',
      '| `off(how?)` | Turns it off. |',
      '| the children | What people see without scripts. |',
      '| `council-lit` | It shines. |',
      '| `on` | `boolean` | Whether it shines. |',
      '| `::part(bulb)` | The bulb. |',
      '| `--council-lamp-colour` | `red` | The colour it shines in. |',
      '| `:state(on)` | It shines. |',
      '<council-lamp colour="red"></council-lamp>',
    ]) {
      assert.ok(page.includes(line), `${line}\n\nis not in\n\n${page}`);
    }
  });

  it('lists the elements in the README and for language models', async () => {
    assert.match(await read('packages/elements/README.md'), /\| `<council-lamp>` \| A lamp\./);
    assert.match(
      await read('docs/llms.txt'),
      /## <council-lamp>[\s\S]*- colour \('red' \| 'green' \| 'amber', default red\)/,
    );
  });

  it('writes only what the formatter leaves as it is', async () => {
    const config = await resolveConfig(join(root, 'prettier.config.js'));
    for (const path of [
      'packages/elements/custom-elements.json',
      'packages/elements/web-types.json',
      'packages/elements/vscode.html-custom-data.json',
      'packages/elements/vscode.css-custom-data.json',
      'packages/elements/README.md',
      'docs/elements/council-lamp.md',
    ]) {
      assert.ok(await isFormatted(await read(path), { ...config, filepath: path }), path);
    }
  });

  it('writes nothing the second time', async () => {
    const { stdout } = await generate();
    assert.equal(stdout, '7 generated files were up to date.\n');
  });

  it('keeps the prose around a table', async () => {
    const path = 'docs/elements/council-lamp.md';
    await write(path, `${(await read(path)).replace('A lamp.', 'A lamp, by hand.')}\n## Who made it\n\nWe did.\n`);
    await change(lamp, 'The bulb.', 'The glass bulb.');
    await generate();
    const page = await read(path);
    assert.match(page, /A lamp, by hand\./);
    assert.match(page, /We did\.\n$/);
    assert.match(page, /The glass bulb\./);
    assert.doesNotMatch(page, /The bulb\./);
  });
});

describe('npm run generate:check', () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'council-kit-generate-'));
    await write('packages/elements/package.json', JSON.stringify({ name: '@council-kit/elements', version: '0.3.0' }));
    await write(lamp, source);
    await generate();
  });
  after(() => rm(folder, { recursive: true }));

  it('passes when nothing is stale', async () => {
    assert.deepEqual(await generate('--check'), { code: 0, stdout: '7 generated files are up to date.\n', stderr: '' });
  });

  it('fails when a doc comment has changed, naming the files and the cure, and writes nothing', async () => {
    const page = await read('docs/elements/council-lamp.md');
    await change(lamp, 'Turns it off.', 'Turns it off at once.');
    const { code, stderr } = await generate('--check');
    assert.equal(code, 1);
    assert.match(stderr, /^packages\/elements\/custom-elements\.json is stale\.$/m);
    assert.match(stderr, /^docs\/elements\/council-lamp\.md is stale\.$/m);
    assert.match(stderr, /Run npm run generate/);
    assert.equal(await read('docs/elements/council-lamp.md'), page);
    await generate();
    assert.equal((await generate('--check')).code, 0);
  });

  it('fails when somebody edits what is generated', async () => {
    await change('docs/elements/council-lamp.md', 'The bulb.', 'The bulb, I say.');
    const { code, stderr } = await generate('--check');
    assert.equal(code, 1);
    assert.match(stderr, /^docs\/elements\/council-lamp\.md is stale\.\n/);
    await generate();
  });

  it('fails when the page of an element outlives it', async () => {
    await write('docs/elements/council-candle.md', '# council-candle\n');
    const { code, stderr } = await generate('--check');
    assert.equal(code, 1);
    assert.match(stderr, /council-candle\.md is about an element that is no more/);
    await rm(at('docs/elements/council-candle.md'));
  });

  it('fails when an element does not say what it is', async () => {
    await change(lamp, ' * @summary A lamp.\n', '');
    await change(lamp, '  /** How bright, in lumens | candela. */\n', '');
    const { code, stderr } = await generate('--check');
    assert.equal(code, 1);
    assert.match(stderr, /<council-lamp> has no @summary\./);
    assert.match(stderr, /<council-lamp> does not document the attribute how-bright\./);
  });
});
