/** What the pages about flows show has to work: each rule is worth what they say, each flow has nothing wrong with it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runTests, readFlow } from '@council-kit/flow';
import { checkFlow } from '@council-kit/flow/check';
import { dateOfText, equal, evaluate, FeelError, functions, parse, vocabulary } from '@council-kit/flow/feel';
import { moreFunctions } from '@council-kit/flow/feel/more';
import { tellingWords } from '@council-kit/flow/telling/en';
import { parseYaml } from '@council-kit/flow/yaml';

const read = (page) => readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
const yamlIn = (text) => [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, code]) => code);
const words = vocabulary([...moreFunctions.keys(), 'rate at']);
const worth = (rule) =>
  evaluate(parse(rule, words), new Map(), { today: dateOfText('2026-06-01'), functions: moreFunctions });

describe('docs/flow-rules.md', () => {
  const text = read('flow-rules.md');
  const examples = [...text.matchAll(/`([^`]+)` → (?:error `(\w+)`|`([^`]+)`)/g)];

  it('has examples', () => assert.ok(examples.length > 100));

  for (const [whole, rule, code, result] of examples) {
    it(whole, () => {
      if (code)
        assert.throws(
          () => worth(rule),
          (error) => error instanceof FeelError && error.code === code,
        );
      else assert.ok(equal(worth(rule), worth(result)), `It is worth ${String(worth(rule))}.`);
    });
  }

  it('has a row for every function, with its arguments and an example', () => {
    const [, listed] = text.split('\n## Functions\n');
    const rows = listed
      .split('\n## ')[0]
      .split('\n')
      .filter((line) => /^\| `[a-z ]+\((?:\)|[a-z])/.test(line));
    for (const [name, { parameters }] of [...functions, ...moreFunctions]) {
      const own = rows.filter((row) => row.startsWith(`| \`${name}(`));
      assert.ok(own.length, `${name} has no row.`);
      const shown = new Set(own.flatMap((row) => /\(([^)]*)\)/.exec(row)[1].split(', ').filter(Boolean)));
      const taken = parameters.flatMap((parameter) =>
        parameter.name.split('|').map((one) => (parameter.times === '?' && name !== 'date' ? `${one}?` : one)),
      );
      assert.deepEqual([...shown].sort(), taken.sort(), name);
      for (const row of own) assert.match(row, /→/, `${name} has no example.`);
    }
  });
});

/** Puts what a page shows of a flow together: later parts come into earlier ones, as in one file. */
function merged(one, other) {
  const areRecords = [one, other].every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
  if (!areRecords) return other;
  const both = { ...one };
  for (const [name, value] of Object.entries(other)) both[name] = name in one ? merged(one[name], value) : value;
  return both;
}

/** A flow of which a page shows a part: what isn't worth saying is added. */
function completed(part) {
  const goesTo = JSON.stringify(part.questions ?? {}).match(/"(?:goto|next)":"done"/);
  const basis = { format: 1, id: 'example', title: 'Example', languages: ['en'], questions: {} };
  return merged({ ...basis, ...(goesTo && { outcomes: { done: { title: 'Done' } } }) }, part);
}

function errorsOf(flow, options) {
  return checkFlow(flow, { parse: parseYaml, ...options })
    .filter(({ severity }) => severity === 'error')
    .map(({ place, sentence, mend }) => `${place}: ${sentence} ${mend}`);
}

/** The names of members, and the words that they may be, in a JSON Schema. */
function* namesIn(schema) {
  if (typeof schema !== 'object' || schema === null) return;
  yield* Object.keys(schema.properties ?? {});
  for (const one of schema.enum ?? []) yield String(one);
  for (const inner of Object.values(schema)) yield* namesIn(inner);
}

describe('docs/flow-format.md', () => {
  const text = read('flow-format.md');
  const pieces = yamlIn(text);

  it('names every member of the schema, and every word that one may be', () => {
    const prose = text.replace(/^```[\s\S]*?^```/gm, '');
    const named = new Set(
      [...prose.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => [code, ...(code.match(/[\w$-]+/g) ?? [])]),
    );
    const schema = JSON.parse(read('../packages/flow/flow.schema.json'));
    for (const name of new Set(namesIn(schema))) assert.ok(named.has(name), `${name} is not explained.`);
  });

  it('names every code of a problem', () => {
    for (const code of Object.keys(tellingWords.problems)) assert.match(text, new RegExp(`\`${code}\``), code);
  });

  /** Those that others use. */
  const flows = Object.fromEntries(pieces.map((piece) => [/^id: (.+)$/m.exec(piece)?.[1], piece]));

  it('has examples', () => assert.ok(pieces.length > 20));

  for (const piece of pieces) {
    it(piece.split('\n').slice(0, 3).join(' '), () => {
      const flow = completed(parseYaml(piece));
      assert.deepEqual(errorsOf(flow, { flows }), []);
      const { results } = runTests(readFlow(flow, { flows, parse: parseYaml }).flow);
      for (const { test, differences } of results) assert.deepEqual(differences, [], test.name);
    });
  }
});

describe('packages/flow/README.md', () => {
  it('has a flow with nothing wrong in it', () => {
    for (const piece of yamlIn(read('../packages/flow/README.md')))
      assert.deepEqual(errorsOf(parseYaml(piece), { today: '2026-06-01' }), []);
  });
});

describe('docs/write-a-flow.md', () => {
  let flow;
  const pieces = yamlIn(read('write-a-flow.md'));
  pieces.forEach((piece, at) => {
    it(piece.split('\n').slice(0, 3).join(' '), () => {
      const part = parseYaml(piece);
      // A piece without `format` is added to the flow before it.
      flow = 'format' in part ? part : merged(flow, part);
      const isWhole = !pieces[at + 1] || pieces[at + 1].startsWith('format:');
      const found = checkFlow(flow, { today: '2026-06-01', tests: isWhole || 'tests' in part });
      const poor = found.filter(({ severity, code }) => severity === 'error' || (isWhole && code !== 'reading-age'));
      assert.deepEqual(poor, []);
    });
  });
});
