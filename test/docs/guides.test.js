/** What the guides show has to work: tags, attributes, entries, links, names of parts and properties. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const list = (folder, ending) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const guides = list('docs', '.md');
const standards = list('docs/standards', '.md');
const welcome = list('stories', '.mdx');
const pages = [...guides, ...standards, ...welcome, 'README.md', 'packages/elements/README.md'];

const { scripts } = JSON.parse(read('package.json'));
const manifest = JSON.parse(read('packages/elements/custom-elements.json'));
const elements = new Map(
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((element) => [element.tagName, element]),
);
/** Says how a column of a table is shown. It is no element of its own: the table reads its attributes. */
const columnAttributes = [
  ...read('packages/elements/src/table/settings.ts').matchAll(/(?:text|child\.hasAttribute)\('([\w-]+)'\)/g),
].map(([, name]) => ({ name, type: { text: 'string' } }));
/** Marks a place or a value in a chart, which reads its attributes. */
const annotationAttributes = ['at', 'to', 'value', 'label'].map((name) => ({ name, type: { text: 'string' } }));
const tags = new Map([
  ...elements,
  ['council-column', { tagName: 'council-column', attributes: columnAttributes }],
  ['council-annotation', { tagName: 'council-annotation', attributes: annotationAttributes }],
]);
const named = (key) => new Set([...elements.values()].flatMap((element) => element[key] ?? []).map(({ name }) => name));
const tokens = new Set(read('tokens/README.md').match(/--council-[\w-]+/g));
const properties = new Set([...named('cssProperties'), ...tokens]);
const globalAttribute = /^(?:id|class|lang|dir|title|slot|hidden|data-[\w-]+)$/;

describe('the guides', () => {
  for (const page of pages) {
    const text = read(page);
    const samples = fences(text);

    it(`${page}: its tags are closed and have attributes that exist`, () => {
      for (const { language, code } of samples) if (language === 'html') checkTags(code);
    });

    it(`${page}: the npm entries it names exist`, () => {
      for (const [, specifier] of text.matchAll(/['"`](@council-kit\/[\w./-]+)['"`]/g)) checkEntry(specifier);
      for (const [, names, specifier] of text.matchAll(/import \{ ([^}]+) \} from '(@council-kit\/[\w./-]+)'/g)) {
        for (const name of names.split(',')) checkExport(name.trim(), specifier);
      }
    });

    it(`${page}: its links lead somewhere`, () => {
      const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`]*`/g, '');
      for (const [, address] of prose.matchAll(/\]\(([^)\s]+)\)/g)) checkLink(page, address);
    });

    it(`${page}: the files and commands it names exist`, () => {
      for (const [, path] of text.matchAll(/`((?:packages|tokens|stories|test|docs|\.storybook|\.ci)\/[\w./-]+)`/g)) {
        assert.ok(existsSync(join(root, path)), `${path} does not exist.`);
      }
      for (const [, script] of text.matchAll(/npm run ([\w:-]+)(?! [^\n`]*--workspace)/g)) {
        assert.ok(scripts[script], `npm run ${script} does not exist.`);
      }
    });

    it(`${page}: the parts, states, events and properties it names exist`, () => {
      check(text, /::part\(([\w-]+)\)/g, named('cssParts'), 'part');
      check(text, /:state\(([\w-]+)\)/g, named('cssStates'), 'state');
      check(text, /`(council-(?:ready|empty|stale|failed|[\w]+ed))`/g, named('events'), 'event');
      check(text, /(?<!\w)(--council-[\w-]*\w)(?![\w-]*\*)/g, properties, 'custom property');
    });
  }

  it('name every part of a tile', () => {
    const parts = section(read('docs/theme-it.md'), 'The parts of a tile');
    for (const { name } of elements.get('council-kpi').cssParts)
      assert.match(parts, new RegExp(`^\\| \`${name}\``, 'm'));
  });

  it('name every state of a tile', () => {
    const states = section(read('docs/theme-it.md'), 'States');
    for (const { name } of elements.get('council-kpi').cssStates) assert.ok(states.includes(`\`${name}\``), name);
  });

  it('list every event', () => {
    const events = section(read('docs/install-from-npm.md'), 'Events');
    for (const name of named('events')) assert.match(events, new RegExp(`^\\| \`${name}\``, 'm'));
  });

  it('let editors use every attribute', () => {
    const allowed = section(read('docs/install-from-npm.md'), 'Let editors use the tags');
    const any = new Set();
    for (const [tag, { attributes }] of tags) {
      const line = allowed.split('\n').find((each) => each.startsWith(`- \`${tag}\`:`)) ?? '';
      const names = [...line.matchAll(/`([\w-]+)`/g)].map(([, name]) => name).slice(1);
      const known = [...new Set(attributes.map(({ name }) => name))];
      for (const name of known) any.add(name);
      assert.deepEqual(names.sort(), (elements.has(tag) ? [...known, 'lang'] : known).sort(), tag);
    }
    const [, pattern] = /attributeNameCheck:\s*\/\^\(([\w|-]+)\)\$\//.exec(allowed) ?? [];
    assert.deepEqual(pattern?.split('|').sort(), [...any].sort());
    const [, checked] = /tagNameCheck:\s*\/\^council-\(([\w|-]+)\)\$\//.exec(allowed) ?? [];
    assert.deepEqual(
      checked
        ?.split('|')
        .map((name) => `council-${name}`)
        .sort(),
      [...tags.keys()].sort(),
    );
  });

  it('say which attributes an editor can add, by names that exist', () => {
    const known = new Set(elements.get('council-kpi').attributes.map(({ name }) => name));
    const guide = read('docs/put-a-tile-on-your-page.md').replace(/^```[\s\S]*?^```/gm, '');
    for (const [, name] of guide.matchAll(/`([\w-]+)="[^`]*`/g)) assert.ok(known.has(name) || name === 'lang', name);
  });

  it('have a page for every standard, and name it in their table', () => {
    const names = [...read('packages/data/src/registry.ts').matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name);
    const table = read('docs/standards/README.md');
    assert.ok(names.length > 10);
    for (const name of names.filter((name) => name !== 'html-table')) {
      assert.match(table, new RegExp(`\\]\\(${name}\\.md\\) +\\| \`${name}\``), name);
    }
  });

  it('are in the index', () => {
    const index = read('docs/README.md');
    for (const guide of guides) {
      const name = relative('docs', guide);
      if (name !== 'README.md') assert.ok(index.includes(`](${name})`), `${name} is not in docs/README.md`);
    }
  });
});

function fences(text) {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, language, code]) => ({ language, code }));
}

/** The text below a heading, up to the next of its level or above. */
function section(text, heading) {
  const [, level, rest] = new RegExp(`^(#+) ${heading}\\n([\\s\\S]*)`, 'm').exec(text) ?? [];
  assert.ok(level, `There is no heading "${heading}".`);
  return rest.split(new RegExp(`^#{1,${level.length}} `, 'm'))[0];
}

function checkTags(code) {
  const open = [];
  for (const [tag, closing, name, rest] of code.matchAll(/<(\/?)(council-[\w-]+)((?:"[^"]*"|[^">])*)>/g)) {
    const element = tags.get(name);
    assert.ok(element, `${tag} is not an element.`);
    if (closing) {
      assert.equal(open.pop(), name, `${tag} closes another tag.`);
      continue;
    }
    assert.ok(!rest.endsWith('/'), `${tag} closes itself, which a custom element cannot.`);
    open.push(name);
    for (const [, attribute, value] of rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g))
      checkAttribute(element, attribute, value);
  }
  assert.deepEqual(open, [], 'These are never closed.');
}

function checkAttribute({ tagName, attributes }, name, value) {
  if (globalAttribute.test(name)) return;
  const type = attributes.find((attribute) => attribute.name === name)?.type?.text;
  assert.ok(type, `<${tagName}> has no attribute ${name}.`);
  const choices = [...type.matchAll(/'([^']+)'/g)].map(([, choice]) => choice);
  if (choices.length > 0) assert.ok(choices.includes(value), `${name}="${value}" is none of ${choices.join(', ')}.`);
  if (/^number/.test(type))
    assert.ok(value !== '' && Number.isFinite(Number(value)), `${name}="${value}" is no number.`);
}

/** The folder of a package, and the entry of its exports that a specifier means. */
function entryOf(specifier) {
  const [, name, path = ''] = /^@council-kit\/([\w-]+)(\/.*)?$/.exec(specifier);
  const folder = existsSync(join(root, name, 'package.json')) ? name : `packages/${name}`;
  const { exports } = JSON.parse(read(`${folder}/package.json`));
  const wanted = `.${path}`;
  const key = Object.keys(exports).find(
    (each) => each === wanted || (each.endsWith('*') && wanted.startsWith(each.slice(0, -1))),
  );
  return { folder, wanted, key, target: exports[key] };
}

function checkEntry(specifier) {
  const { folder, wanted, key } = entryOf(specifier);
  assert.ok(key, `${specifier} is not in the exports of ${folder}.`);
  const theme = /^\.\/themes\/([\w-]+)\.css$/.exec(wanted)?.[1];
  if (theme && theme !== 'all')
    assert.ok(existsSync(join(root, `tokens/themes/${theme}.json`)), `There is no theme ${theme}.`);
}

function checkExport(name, specifier) {
  const { folder, target } = entryOf(specifier);
  const source = read(`${folder}/${target['council-kit-source']}`);
  assert.match(source, new RegExp(`export [^;]*\\b${name}\\b`), `${specifier} exports no ${name}.`);
}

function checkLink(page, address) {
  if (/^(?:https?:|\?)/.test(address)) return;
  const [path, anchor] = address.split('#');
  const file = path ? join(dirname(page), path) : page;
  assert.ok(existsSync(join(root, file)), `${address} does not exist.`);
  if (!anchor) return;
  const anchors = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading));
  assert.ok(anchors.includes(anchor), `${file} has no heading for #${anchor}.`);
}

/** The anchor that GitHub and GitLab give a heading. */
function slug(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function check(text, pattern, known, kind) {
  for (const [, name] of text.matchAll(pattern)) assert.ok(known.has(name), `There is no ${kind} ${name}.`);
}
