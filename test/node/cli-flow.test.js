import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inFolder, run } from './cli-support.js';

const program = fileURLToPath(new URL('../../packages/cli/bin/council-kit.js', import.meta.url));

/** Runs a command with something on its standard input. */
function runWith(input, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.err += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said }));
    child.stdin.end(input);
  });
}

/** A folder with the flow that `new` writes, for `work` to change. */
const withStarter = (work) =>
  inFolder(async (folder) => {
    const path = join(folder, 'parking.yaml');
    const { status } = await run('flow', 'new', path);
    assert.equal(status, 0);
    return work(path, async (change) => writeFile(path, change(await readFile(path, 'utf8'))), folder);
  });

describe('flow new', () => {
  test('writes a flow that has nothing to mend, in English and Welsh, with tests that pass', () =>
    withStarter(async (path) => {
      const checked = await run('flow', 'check', path, '--today', '2026-06-01');
      assert.equal(checked.status, 0);
      assert.match(checked.out, /0 errors, 0 warnings, 0 pieces of advice/);
      const tested = await run('flow', 'test', path, '--least', '100');
      assert.equal(tested.status, 0);
      assert.match(tested.out, /4 tests, 4 passed, 0 failed\.\n4 of 4 routes taken \(100%\)\./);
    }));

  test('says where editors find the schema', () =>
    withStarter(async (path) => {
      const [first] = (await readFile(path, 'utf8')).split('\n');
      const [, schema] = /^# yaml-language-server: \$schema=(\.\S+)$/.exec(first);
      const { $schema, properties } = JSON.parse(await readFile(join(dirname(path), schema), 'utf8'));
      assert.match($schema, /json-schema/);
      assert.ok(properties.questions);
    }));

  test('leaves a file that is there alone', () =>
    withStarter(async (path) => {
      const { status, err } = await run('flow', 'new', path);
      assert.equal(status, 64);
      assert.match(err, /There is a file ".*" already/);
    }));
});

describe('flow check', () => {
  test('says what is wrong, at which line, and how to mend it, with status 1', () =>
    withStarter(async (path, change) => {
      await change((text) => text.replace('goto: too_many', 'goto: too_mny'));
      const { status, out } = await run('flow', 'check', path);
      assert.equal(status, 1);
      const line = (await readFile(path, 'utf8')).split('\n').findIndex((one) => one.includes('too_mny')) + 1;
      assert.match(out, new RegExp(`:${line}:\\d+ {2}error {2}questions\\.permits\\.next\\.1\\.goto`));
      assert.match(out, /There is no question or outcome "too_mny"\.\n +Did you mean "too_many"\?/);
    }));

  test('has status 0 with warnings, and 1 if they are to count', () =>
    withStarter(async (path, change) => {
      await change((text) => text.replace('values:\n', 'values:\n  spare: 5\n'));
      assert.equal((await run('flow', 'check', path)).status, 0);
      const { status, out } = await run('flow', 'check', path, '--strict', '--json');
      assert.equal(status, 1);
      const [{ findings }] = JSON.parse(out).flows;
      assert.deepEqual(
        findings.map(({ code, place, severity }) => [code, place, severity]),
        [['unused', 'values.spare', 'warning']],
      );
      assert.ok(findings[0].line > 1);
    }));

  test('says where a file can’t be read, and what to put around what', () =>
    withStarter(async (path, change) => {
      await change((text) => text.replace('Find out if you', 'Permits: find out if you'));
      const { status, out } = await run('flow', 'check', path);
      assert.equal(status, 1);
      const line = (await readFile(path, 'utf8')).split('\n').findIndex((one) => one.includes('Permits: find')) + 1;
      assert.match(out, new RegExp(`:${line}:7 {2}error\\n {4}There is a colon in a text without quotation marks`));
      assert.match(out, new RegExp(`\\(line ${line}, column 7\\)\\.\\n {4}Put quotation marks`));
    }));

  test('says of a file that is none that it is no flow, whatever is in it', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'other.yaml');
      for (const [content, said] of [
        ['', /The file is empty\./],
        ['<!doctype html><title>x</title>', /It looks like a web page/],
        [Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0xff, 0xfe, 0x00]), /It looks like a PDF\./],
        ['a,b\n1,2\n', /This is not a flow\./],
        ['x'.repeat(10_000_000), /This file is too large for a flow/],
      ]) {
        await writeFile(path, content);
        const { status, out, err } = await run('flow', 'check', path);
        assert.equal(status, 1);
        assert.match(out, said);
        assert.equal(err, '');
      }
    }));

  test('takes several files, and says of each finding in which it is, and where', () =>
    withStarter(async (path, change, folder) => {
      const other = join(folder, 'other.yaml');
      await run('flow', 'new', other);
      await change((text) => text.replace('values:\n', 'values:\n  spare: 5\n'));
      const { out } = await run('flow', 'check', other, path);
      assert.match(out, /other\.yaml: 0 errors, 0 warnings.*\n[^]*parking\.yaml: 0 errors, 1 warning/);
      const { flows } = JSON.parse((await run('flow', 'check', other, path, '--json')).out);
      assert.deepEqual(
        flows.map(({ file, findings }) => [file, findings.length]),
        [
          [other, 0],
          [path, 1],
        ],
      );
      const [{ line, column, severity, sentence, mend, ...finding }] = flows[1].findings;
      assert.equal(finding.path, relative('', path));
      assert.equal((await readFile(path, 'utf8')).split('\n')[line - 1].slice(column - 1), 'spare: 5');
      assert.deepEqual(
        [severity, sentence, mend],
        ['warning', 'The value "spare" is never used.', 'Use it, or take it out.'],
      );
    }));

  test('says what was mistyped, with status 64', async () => {
    for (const [args, said] of [
      [['flow'], /Which command/],
      [['flow', 'chek'], /Did you mean "council-kit flow check"/],
      [['flow', 'check'], /Which flow/],
      [['flow', 'check', 'none.yaml'], /There is no file "none\.yaml"/],
      [['flow', 'check', 'none.yaml', '--today', 'soon'], /takes a date like/],
      [['flow', 'run', 'notes.txt'], /ends in \.yaml or \.json/],
    ]) {
      const { status, err } = await run(...args);
      assert.equal(status, 64, args.join(' '));
      assert.match(err, said);
    }
  });
});

describe('flow test', () => {
  test('says what came otherwise, with status 1', () =>
    withStarter(async (path, change) => {
      await change((text) => text.replace('price: 91.00', 'price: 92.00'));
      const { status, out } = await run('flow', 'test', path);
      assert.equal(status, 1);
      assert.match(out, /FAIL {2}two permits\n {6}"price" should be 92, and is 91\./);
      assert.match(out, /pass {2}three permits are too many/);
    }));
});

describe('flow test, of several files', () => {
  test('runs the tests of each, and fails if one does', () =>
    withStarter(async (path, change, folder) => {
      const other = join(folder, 'other.yaml');
      await run('flow', 'new', other);
      assert.equal((await run('flow', 'test', other, path)).status, 0);
      await change((text) => text.replace('price: 91.00', 'price: 92.00'));
      const { status, out } = await run('flow', 'test', path, other, '--quiet');
      assert.equal(status, 1);
      assert.match(out, /parking\.yaml\nFAIL[^]*1 failed\.[^]*other\.yaml\n4 tests, 4 passed/);
      const { flows } = JSON.parse((await run('flow', 'test', path, other, '--json')).out);
      assert.deepEqual(
        flows.map(({ file, tests }) => [file, tests.filter(({ passed }) => passed).length]),
        [
          [path, 3],
          [other, 4],
        ],
      );
    }));

  test('takes a percentage as the least', () =>
    withStarter(async (path) => {
      const { status, err } = await run('flow', 'test', path, '--least', 'all');
      assert.equal(status, 64);
      assert.match(err, /--least takes a percentage, not "all"/);
    }));
});

describe('flow --help', () => {
  test('says what each command takes, and how it ends', async () => {
    const names = ['new', 'check', 'test', 'run', 'explain', 'graph', 'export', 'confirm-welsh'];
    for (const name of names) {
      for (const args of [
        ['flow', name, '--help'],
        ['help', 'flow', name],
      ]) {
        const { status, out } = await run(...args);
        assert.equal(status, 0);
        assert.ok(out.startsWith(`council-kit flow ${name} `), out);
        assert.match(out, /Exit status: 0 /);
      }
    }
    assert.match((await run('flow', '--help')).out, /^council-kit flow COMMAND FILE/);
  });
});

/** A flow about several children, of a made-up council. */
const family = `format: 1
id: family
title: { en: Family, cy: Teulu }
languages: [en, cy]
rates:
  help: { on: today(), rows: [{ from: 2026-04-01, to: 2027-03-31, amount: 5 }] }
questions:
  children:
    type: group
    title: { en: Your children, cy: Eich plant }
    repeat:
      max: 4
      item: { en: Child, cy: Plentyn }
      add: { en: Add another child, cy: Ychwanegu plentyn arall }
    fields:
      age: { type: integer, title: { en: Age, cy: Oed }, max: 18 }
    next: [{ if: some c in children satisfies c.age < 5, goto: end }, { goto: ring }]
outcomes:
  ring: { title: { en: Ring us, cy: Ffoniwch ni } }
  end:
    title: { en: You get help, cy: Cewch help }
    figures: { help: { label: { en: Help, cy: Help }, is: help.amount, as: money } }
unavailable: { title: { en: Not today, cy: Nid heddiw } }
`;
/** A folder with that flow. */
const withFamily = (work) =>
  inFolder(async (folder) => {
    const path = join(folder, 'family.yaml');
    await writeFile(path, family);
    return work(path);
  });

describe('flow run and explain, of several answers and in Welsh', () => {
  test('asks for each, says which of them is refused, and lists them, all in Welsh', () =>
    withFamily(async (path) => {
      const args = ['flow', 'run', path, '--language', 'cy', '--today', '2026-06-01', '--why'];
      const { status, out } = await runWith('3\nie\n77\nna\n3\nie\n9\nna\n', ...args);
      assert.equal(status, 0);
      assert.match(out, /Plentyn 1\nOed\n> 3\nYchwanegu plentyn arall\? ie neu na > ie\nPlentyn 2\n/);
      assert.match(out, /\nPlentyn 2: Rhaid i/);
      assert.match(out, /Eich atebion\n {2}Eich plant: Plentyn 1: Oed: 3; Plentyn 2: Oed: 9\n/);
      assert.match(out, /Ar 1 Mehefin 2026\n/);
      assert.match(out, /yn arwain at end: mae “Oed” yn llai na 5, ar gyfer o leiaf un o “Eich plant”, yn ôl children/);
      assert.match(
        out,
        /Cewch help \[end\]\n {2}Help: £5\n {4}help\.amount, yn ôl help \(1 Ebrill 2026, 31 Mawrth 2027 a 5\)\n/,
      );
      assert.doesNotMatch(out, /\b(?:leads to|by|On|Child|Add|Your|answers|otherwise|if)\b/);
    }));

  test('explains where several answers lead, and which of them is refused', () =>
    withFamily(async (path) => {
      const explained = (...args) => run('flow', 'explain', path, '--today', '2026-06-01', ...args);
      const { out } = await explained('--answer', 'children=[{"age": 9}, {"age": 4}]');
      assert.match(out, /Your children\n {2}Child 1: Age: 9; Child 2: Age: 4\n/);
      assert.match(out, /leads to end: “Age” is less than 5, for at least one of “Your children”, by children/);
      const refused = await explained('--answer', 'children=[{"age": 9}, {"age": "x"}]', '--language', 'cy');
      assert.match(refused.out, /Yn gwrthod yr ateb i: Eich plant \[children\]\n {2}Plentyn 2: /);
    }));

  test('says before the first question that there are no rates for the day', () =>
    withFamily(async (path) => {
      const { status, out } = await runWith('3\nno\n', 'flow', 'run', path, '--today', '2027-04-01');
      assert.equal(status, 1);
      assert.match(
        out,
        /No rates are known for this day: help\. What needs them can’t be worked out\.[^]*Your children\n/,
      );
      const before = await runWith('', 'flow', 'run', path, '--today', '2026-06-01');
      assert.doesNotMatch(before.out, /No rates/);
    }));
});

describe('flow run', () => {
  test('asks, refuses, goes back, and tells the outcome', () =>
    withStarter(async (path) => {
      const { status, out } = await runWith(
        'maybe\nyes\n12\nback\nyes\n2\n',
        'flow',
        'run',
        path,
        '--today',
        '2026-06-01',
      );
      assert.equal(status, 0);
      assert.match(out, /As on 1 June 2026/);
      assert.match(out, /> maybe\n\nSelect one of the options/);
      assert.match(out, /> 12\n\n.*must be 9 or less/);
      assert.equal(out.match(/Do you live in a parking zone\?\n/g).length, 3);
      assert.match(out, /You can apply for a permit\nYour permits will cost £91 a year\./);
      assert.match(
        out,
        /Your answers\n {2}Do you live in a parking zone\?: Yes\n {2}How many permits do you need\?: 2\n$/,
      );
    }));

  test('speaks Welsh', () =>
    withStarter(async (path) => {
      const { status, out } = await runWith(
        'ydw\n1\n',
        'flow',
        'run',
        path,
        '--language',
        'cy',
        '--today',
        '2027-04-01',
      );
      assert.equal(status, 0);
      assert.match(out, /Ydych chi'n byw mewn parth parcio\?/);
      assert.match(out, /Bydd eich trwyddedau'n costio £47 y flwyddyn\./);
    }));

  test('stops with status 1 where the answers end too soon', () =>
    withStarter(async (path) => {
      const { status, err } = await runWith('yes\n', 'flow', 'run', path);
      assert.equal(status, 1);
      assert.match(err, /The answers ended before the questions did\./);
    }));

  test('takes a parameter', () =>
    withStarter(async (path) => {
      const { out } = await runWith(
        'yes\n3\n',
        'flow',
        'run',
        path,
        '--parameter',
        'most_permits=3',
        '--today',
        '2026-06-01',
      );
      assert.match(out, /£136\.50/);
      const { status, err } = await run('flow', 'run', path, '--parameter', 'most=3');
      assert.equal(status, 64);
      assert.match(err, /There is no parameter "most"/);
    }));
});

describe('flow explain', () => {
  test('says which rule led where, and by which answers', () =>
    withStarter(async (path) => {
      const args = ['--answer', 'lives_in_zone=yes', '--answer', 'permits=3', '--today', '2026-06-01'];
      const { status, out } = await run('flow', 'explain', path, ...args);
      assert.equal(status, 0);
      assert.match(out, /leads to permits: “Do you live in a parking zone\?” is yes, by lives_in_zone/);
      assert.match(out, /leads to too_many: no other route applied/);
      const { at } = JSON.parse((await run('flow', 'explain', path, ...args, '--json')).out);
      assert.deepEqual([at.kind, at.id], ['outcome', 'too_many']);
    }));

  test('explains a test', () =>
    withStarter(async (path) => {
      const { out } = await run('flow', 'explain', path, '--test', 'two permits');
      assert.match(out, /On 1 June 2026/);
      assert.match(out, /Cost: £91 a year\n +cost, by cost/);
    }));

  test('says figures of records row by row, and names answers to questions that aren’t there', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'payments.yaml');
      await writeFile(
        path,
        `format: 1
id: payments
title: Payments
questions:
  parts: { type: integer, title: How many?, min: 1, max: 2, next: done }
outcomes:
  done:
    title: Your payments
    figures:
      payments:
        label: Payments
        is: 'for n in 1..parts return { number: n, amount: 10 * n }'
        columns: { number: { label: Number }, amount: { label: Amount, as: money } }
`,
      );
      const explained = await run('flow', 'explain', path, '--answer', 'parts=2', '--answer', 'part=1');
      const rows = /Payments:\n +- Number: 1, Amount: £10\n +- Number: 2, Amount: £20\n/;
      assert.match(explained.out, rows);
      assert.match(explained.out, /Answers to questions that there aren’t: part\n/);
      const answered = await runWith('2\n', 'flow', 'run', path);
      assert.match(answered.out, rows);
    }));
});

describe('flow graph', () => {
  test('lists the ways with their conditions, and draws them', () =>
    withStarter(async (path, _, folder) => {
      const { out } = await run('flow', 'graph', path);
      assert.match(out, /-> if “Do you live in a parking zone\?” is yes: 2\. How many permits do you need\?/);
      const picture = join(folder, 'parking.svg');
      assert.equal((await run('flow', 'graph', path, '--svg', picture, '--language', 'cy')).status, 0);
      const svg = await readFile(picture, 'utf8');
      assert.match(svg, /^<svg [^>]*role="img"/);
      assert.match(svg, /<title id="title">Cael trwydded barcio<\/title>/);
    }));
});

describe('flow export', () => {
  test('writes the rules for people', () =>
    withStarter(async (path) => {
      const { out } = await run('flow', 'export', path);
      assert.match(out, /^# Get a parking permit\n/);
      assert.match(out, /\| The most permits for one home \| 2 \| integer \|/);
      const page = await run('flow', 'export', path, '--html');
      assert.match(page.out, /^<!doctype html>\n<html lang="en">/);
      assert.doesNotMatch(page.out, /<script/);
      const criteria = await run('flow', 'export', path, '--criteria', '--language', 'cy');
      assert.match(criteria.out, /<h2>Gallwch wneud cais am drwydded<\/h2>/);
      assert.match(criteria.out, /<li><a href="tel:01632960001">01632 960 001<\/a><\/li>/);
    }));

  test('puts parameters and rates into criteria, and leaves open what hangs on answers', () =>
    withStarter(async (path, change) => {
      await change((text) =>
        text.replace(
          'outcomes:\n',
          `results:
  permit:
    title: { en: A permit, cy: Trwydded }
    criteria:
      - is: permits_allowed
        label:
          en: You pay {permit.price as money}, need {permits}, and {most_permits} at most
          cy: Rydych yn talu {permit.price as money}, angen {permits}, a {most_permits} ar y mwyaf

outcomes:
`,
        ),
      );
      const { out } = await run('flow', 'export', path, '--criteria', '--today', '2027-04-01');
      assert.match(out, /<li>You pay £47, need …, and 2 at most<\/li>/);
    }));

  test('writes JSON for pages, without what only its owner needs', () =>
    withStarter(async (path, change, folder) => {
      const json = join(folder, 'parking.json');
      assert.equal((await run('flow', 'export', path, '--json', '--out', json)).status, 0);
      const file = JSON.parse(await readFile(json, 'utf8'));
      assert.deepEqual(file.values, {
        permits_allowed: 'permits <= most_permits',
        cost: 'round half up(permits * permit.price, 2)',
      });
      assert.equal('tests' in file, false);
      const asked = await runWith('no\n', 'flow', 'run', json);
      assert.equal(asked.status, 0);
      assert.match(asked.out, /You don't need a permit/);
    }));

  test('writes tables as CSV, and rules as DMN with what that has no place for', () =>
    withStarter(async (path, change, folder) => {
      const table =
        'tables:\n  share:\n    inputs: [permits]\n    outputs: [part]\n    otherwise: [0]\n    rows: [["< 2", 1], ["\\"x\\", 5", 0.5]]\n';
      await change((text) => text.replace('values:\n', `${table}values:\n`).replace('"\\"x\\", 5"', '"[2..5]"'));
      assert.equal((await run('flow', 'export', path, '--tables', join(folder, 'tables'))).status, 0);
      assert.deepEqual(await readdir(join(folder, 'tables')), ['share.csv']);
      assert.equal(
        await readFile(join(folder, 'tables', 'share.csv'), 'utf8'),
        'permits,part\r\n< 2,1\r\n[2..5],0.5\r\notherwise,0\r\n',
      );
      await change((text) => text.replace('outputs: [part]', 'outputs: [part, "a, b"]'));
      await change((text) =>
        text
          .replace('["< 2", 1]', '["< 2", 1, "\\"x\\""]')
          .replace('["[2..5]", 0.5]', '["[2..5]", 0.5, "\\"y\\ny\\""]')
          .replace('otherwise: [0]', 'otherwise: [0, "null"]'),
      );
      await run('flow', 'export', path, '--tables', join(folder, 'tables'));
      assert.equal(
        await readFile(join(folder, 'tables', 'share.csv'), 'utf8'),
        'permits,part,"a, b"\r\n< 2,1,"""x"""\r\n[2..5],0.5,"""y\ny"""\r\notherwise,0,null\r\n',
      );
      const { err } = await run('flow', 'export', path, '--dmn', join(folder, 'rules.dmn'));
      assert.match(err, /rates\.permit: 2 rows by date/);
      const dmn = await readFile(join(folder, 'rules.dmn'), 'utf8');
      assert.match(dmn, /<decisionTable id="table_share" hitPolicy="UNIQUE">/);
      assert.match(dmn, /<inputEntry id="share_0_ie0"><text>&lt; 2<\/text>/);
    }));
});

describe('flow confirm-welsh', () => {
  test('notes what is a translation, so that a change is found', () =>
    withStarter(async (path, change) => {
      const before = await readFile(path, 'utf8');
      assert.match((await run('flow', 'confirm-welsh', path, '--list')).out, /13 texts to confirm\./);
      assert.equal(await readFile(path, 'utf8'), before);
      assert.match((await run('flow', 'confirm-welsh', path)).out, /13 texts confirmed, 13 of 13 in all\./);
      assert.ok((await readFile(path, 'utf8')).startsWith(before), 'nothing else is changed');
      await change((text) =>
        text.replace('Do you live in a parking zone?', 'Do you live where parking is restricted?'),
      );
      const { out } = await run('flow', 'check', path);
      assert.match(out, /questions\.lives_in_zone\.title\.cy\n +The Welsh is out of date/);
      assert.match((await run('flow', 'confirm-welsh', path, 'questions.permits')).out, /^0 texts confirmed/);
      assert.match(
        (await run('flow', 'confirm-welsh', path, 'questions.lives_in_zone')).out,
        /1 text confirmed, 13 of 13 in all/,
      );
      assert.match((await run('flow', 'check', path)).out, /0 errors, 0 warnings/);
    }));

  test('counts texts, of which some may be the same', () =>
    withStarter(async (path, change) => {
      await change((text) => text.replace('Nid oes angen trwydded arnoch', 'Gallwch wneud cais am drwydded'));
      await change((text) => text.replace("You don't need a permit", 'You can apply for a permit'));
      const { out } = await run('flow', 'confirm-welsh', path);
      assert.match(out, /13 texts confirmed, 13 of 13 in all\./);
      assert.equal((await readFile(path, 'utf8')).match(/^ {2}- '[\da-f]{8}\.[\da-f]{8}'$/gm).length, 12);
    }));
});
