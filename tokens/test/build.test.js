import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'node:test';
import { rollup } from 'rollup';
import { build } from '../build.js';
import { readThemes, readTokens, root } from '../lib/dictionary.js';
import { freshReadme } from '../write-readme.js';
import { temporaryFolder, textsIn, themeFile } from './helpers.js';

const out = temporaryFolder();
const built = (name) => readFileSync(path.join(out, name), 'utf8');

/** What govuk-frontend's own CSS says each of its colours is. */
function govukColours() {
  const require = createRequire(import.meta.url);
  const css = readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8');
  return new Map(
    [...css.matchAll(/var\(--govuk-([a-z-]+)-colour,\s*(#[\da-f]+)\)/g)].map(([, name, value]) => [name, value]),
  );
}

describe('the build', () => {
  let constants;
  let list;

  before(async () => {
    await build({ out });
    constants = await import(pathToFileURL(path.join(out, 'tokens.js')));
    list = JSON.parse(built('tokens.json'));
  });

  it('reads every file of src/', () => {
    const files = new Set([...readTokens().values()].map(({ file }) => path.basename(file)));
    assert.deepEqual([...files].sort(), readdirSync(path.join(root, 'src')).sort());
  });

  it('exports each token, and declares each export', () => {
    const declared = [...built('tokens.d.ts').matchAll(/export declare const (\w+)/g)].map(([, name]) => name);
    assert.deepEqual(Object.keys(constants).sort(), declared.sort());
    assert.equal(declared.length, readTokens().size + 1);
    for (const token of Object.values(list)) assert.equal(constants[token.export], token.expression);
  });

  it('describes each token', () => {
    for (const [name, { description }] of Object.entries(list)) assert.ok(description, name);
  });

  it('falls back through govuk-frontend where it has the colour, to the same value', () => {
    const colours = govukColours();
    const own = new Set(['template-background']);
    assert.ok(colours.size > 15);
    for (const [name, value] of colours) {
      if (own.has(name)) continue;
      assert.equal(
        list[`${name}-colour`]?.expression,
        `var(--council-${name}-colour, var(--govuk-${name}-colour, ${value}))`,
      );
    }
    for (const { govuk } of Object.values(list)) {
      if (govuk) assert.ok(colours.has(/^--govuk-(.+)-colour$/.exec(govuk)[1]), `${govuk} isn't govuk-frontend's`);
    }
  });

  it('falls back through the token that is repeated', () => {
    assert.equal(
      constants.sparklineColour,
      'var(--council-sparkline-colour, var(--council-brand-colour, var(--govuk-brand-colour, #1d70b8)))',
    );
    assert.equal(constants.fontFamily, 'var(--council-font-family, inherit)');
  });

  it('never sets a property of govuk-frontend', () => {
    for (const [file, text] of textsIn(out)) {
      if (file.endsWith('.css')) assert.doesNotMatch(text, /--govuk-[\w-]+\s*:/, file);
    }
  });

  it('has no rem anywhere', () => {
    for (const folder of [out, path.join(root, 'src'), path.join(root, 'themes')]) {
      for (const [file, text] of textsIn(folder)) assert.doesNotMatch(text, /\drem\b/, file);
    }
  });

  it('writes a theme with only what it sets', async () => {
    const folder = temporaryFolder();
    const mine = themeFile(
      {
        colour: { brand: { $value: '#00525b' }, link: { $value: '{colour.brand}' } },
        font: { family: { $value: ['My Font', 'serif'] } },
      },
      'mine',
    );
    await build({ out: folder, themeFiles: [mine] });
    const css = readFileSync(path.join(folder, 'themes/mine.css'), 'utf8');
    assert.deepEqual(css.match(/--council-[\w-]+(?=:)/g).sort(), [
      '--council-brand-colour',
      '--council-font-family',
      '--council-link-colour',
    ]);
    assert.match(css, /^:root \{$/m);
    assert.match(css, /--council-font-family: 'My Font', serif;/);
    assert.match(css, /--council-link-colour: var\(--council-brand-colour, /);
    assert.doesNotMatch(css, /@media/);
  });

  it('keeps the colours of a dark theme off paper', () => {
    const css = built('themes/calderforge-dark.css');
    assert.match(css, /@media screen \{\n {2}:root \{\n/);
    assert.doesNotMatch(css.split('@media')[0], /-colour:/);
  });

  it('holds every theme in all.css, one inside another', () => {
    const css = built('themes/all.css');
    for (const { name } of readThemes()) {
      if (name !== 'default') assert.ok(css.includes(`[data-council-theme="${name}"] {`), name);
    }
    for (const { property } of Object.values(list)) assert.ok(css.includes(`  ${property}: initial;`), property);
  });

  it('lists the themes', () => {
    const themes = JSON.parse(built('themes.json'));
    assert.deepEqual(Object.keys(themes[0]), ['name', 'title', 'language', 'description']);
    for (const { name } of themes) assert.ok(existsSync(path.join(out, 'themes', `${name}.css`)));
  });

  it('writes nothing when a theme is wrong', async () => {
    const folder = path.join(temporaryFolder(), 'dist');
    const bad = themeFile({ colour: { brand: { $value: 'blue' } } });
    await assert.rejects(build({ out: folder, themeFiles: [bad] }), /"colour\.brand" is "blue"/);
    assert.equal(existsSync(folder), false);
  });

  it('leaves nothing in a bundle but what is used', async () => {
    const bundle = await rollup({
      input: 'entry',
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === 'entry' ? id : null),
          load: (id) =>
            id === 'entry'
              ? `export { textColour } from '${path.join(out, 'tokens.js').replaceAll('\\', '/')}';`
              : null,
        },
      ],
    });
    const { output } = await bundle.generate({ format: 'es' });
    assert.equal(output[0].code.match(/--council-[\w-]+/g).join(), '--council-text-colour');
  });

  it('has an up-to-date README', async () => {
    const text = readFileSync(path.join(root, 'README.md'), 'utf8');
    assert.equal(await freshReadme(text), text, 'run "npm run docs --workspace tokens"');
  });
});
