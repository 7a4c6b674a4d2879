/** What the built Storybook has to hold. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(root, 'storybook-static/index.json');
const sources = ['packages/elements/src', 'stories']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => join(root, folder, path)))
  .filter((path) => /\.(?:examples\.ts|mdx)$/.test(path));
const skip = reasonToSkip();
const read = (path) => readFileSync(join(root, path), 'utf8');
const entries = skip ? [] : Object.values(JSON.parse(readFileSync(built, 'utf8')).entries);
const ids = new Set(entries.map(({ id }) => id));

/** Each file of examples as text: the tag, and the name and title of every example. */
const examples = sources
  .filter((path) => path.endsWith('.examples.ts'))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    const [, tag] = /tag: '([\w-]+)'/.exec(text);
    const found = [...text.matchAll(/^ +name: '([\w-]+)',\n +title: (?:'(.*)'|"(.*)"),$/gm)];
    return { tag, found: found.map(([, name, single, double]) => ({ name, title: single ?? double })) };
  });

describe('the built Storybook', { skip }, () => {
  it('has a welcome page for editors, for designers and for developers', () => {
    const names = entries.filter(({ title, type }) => type === 'docs' && title.startsWith('Welcome/'));
    assert.deepEqual(
      names.map(({ title }) => title),
      ['Welcome/For editors', 'Welcome/For designers', 'Welcome/For developers'],
    );
  });

  for (const { tag, found } of examples) {
    it(`has docs, a playground and every example of ${tag}`, () => {
      assert.ok(found.length > 0, `No example of ${tag} was found.`);
      const stories = entries.filter(({ title }) => title === `Elements/${tag}`);
      assert.deepEqual(
        stories.filter(({ type }) => type === 'story').map(({ id, name }) => [id, name]),
        [
          [`elements-${tag}--playground`, 'Playground'],
          ...found.map(({ name, title }) => [`elements-${tag}--${name}`, title]),
        ],
      );
      assert.equal(stories.filter(({ type }) => type === 'docs').length, 1);
    });
  }

  it('has every page that the welcome pages link to', () => {
    for (const page of readdirSync(join(root, 'stories')).filter((name) => name.endsWith('.mdx'))) {
      for (const [, id] of read(`stories/${page}`).matchAll(/\?path=\/(?:docs|story)\/([\w-]+)/g)) {
        assert.ok(ids.has(id), `${page} links to ${id}, which is not there.`);
      }
    }
  });

  it('carries the data of the examples', () => {
    for (const name of readdirSync(join(root, 'stories/data'))) {
      assert.ok(existsSync(join(root, 'storybook-static/stories/data', name)), name);
    }
  });

  it('carries the example flows as JSON', () => {
    for (const file of readdirSync(join(root, 'stories/flows')).filter((name) => name.endsWith('.yaml'))) {
      const name = file.replace('.yaml', '.json');
      assert.equal(JSON.parse(read(`storybook-static/stories/flows/${name}`)).id, name.replace('.json', ''));
    }
  });

  it('fetches nothing from elsewhere, wherever it is served', () => {
    for (const page of ['index.html', 'iframe.html']) {
      const html = read(`storybook-static/${page}`);
      for (const [, address] of html.matchAll(/<(?:script|link|img)\b[^>]*?(?:src|href)="([^"]+)"/g)) {
        assert.match(address, /^(?:\.\/|data:|sb-|[\w-]+\.\w+$)/, `${page} loads ${address}`);
      }
    }
  });
});

function reasonToSkip() {
  if (!existsSync(built)) return 'Storybook has not been built: run npm run build:storybook.';
  const newer = sources.some((path) => statSync(path).mtimeMs > statSync(built).mtimeMs);
  return newer && 'Storybook was built before its examples and pages changed: run npm run build:storybook.';
}
