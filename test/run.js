import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Runs suites one after the other, shows what they print, and adds up what they
 * passed and failed. A suite that counts nothing counts as one test: itself.
 * COUNCIL_KIT_TALLY names a file that carries the sum on from run to run.
 */
const suites = {
  'the tokens': ['npm', 'test', '--workspace', 'tokens', '--silent'],
  'the house rules': ['npm', 'run', '--silent', 'test:house'],
  'the example site': ['node', '--test', 'stories/site/*.test.js'],
  'the packages in Node': ['node', '--test', 'test/node/*.test.js'],
  'the docs': ['node', '--test', 'test/docs/*.test.js', 'test/storybook/*.test.js'],
  'the conformance suites': ['npm', 'run', '--silent', 'conformance'],
  'the elements and packages in a browser': ['npm', 'run', '--silent', 'test:browser'],
  'the servers': ['npm', 'run', '--silent', 'test:contract'],
  'the three engines': ['npm', 'run', '--silent', 'test:engines'],
  'the sizes': ['npm', 'run', '--silent', 'size'],
  'the lint rules': ['npm', 'run', '--silent', 'lint'],
  'the types': ['npm', 'run', '--silent', 'types'],
  'the generated files': ['npm', 'run', '--silent', 'generate:check'],
  'the themes and their docs': ['npm', 'run', '--silent', 'check', '--workspace', 'tokens'],
};
const everyday = [
  'the tokens',
  'the house rules',
  'the example site',
  'the packages in Node',
  'the docs',
  'the conformance suites',
  'the elements and packages in a browser',
];

/** What a suite says of itself: node's runner, or the count of the browser runner. */
function countIn(printed) {
  // Reporters move the cursor about before they write a line.
  // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
  const output = printed.replace(/\u001b\[[\d;]*[A-Za-z]/g, '');
  const add = (pattern) => [...output.matchAll(pattern)].reduce((sum, [, count]) => sum + Number(count), 0);
  return {
    passed: add(/^# pass (\d+)$/gm) + add(/^ℹ pass (\d+)$/gm) + add(/^\w[\w ]*: (\d+) passed/gm),
    failed: add(/^# fail (\d+)$/gm) + add(/^ℹ fail (\d+)$/gm) + add(/^\w[\w ]*: \d+ passed, (\d+) failed/gm),
    skipped:
      add(/^# skipped (\d+)$/gm) +
      add(/^ℹ skipped (\d+)$/gm) +
      add(/^\w[\w ]*: \d+ passed, \d+ failed, (\d+) skipped/gm),
  };
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: false });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on('close', (code) => resolve({ code, output }));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
  });
}

const names = process.argv.includes('--rest')
  ? Object.keys(suites).filter((name) => !everyday.includes(name))
  : everyday;
const tally = process.env.COUNCIL_KIT_TALLY;
const totals =
  tally && existsSync(tally) ? JSON.parse(readFileSync(tally, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
let failed = false;
const lines = [];
for (const name of names) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { code, output } = await run(suites[name]);
  const count = countIn(output);
  if (count.passed + count.failed === 0) count[code === 0 ? 'passed' : 'failed'] = 1;
  // A suite that stopped with an error but named no failure has failed all the same.
  if (code !== 0 && count.failed === 0) count.failed = 1;
  if (count.failed > 0) failed = true;
  for (const key of Object.keys(totals)) totals[key] += count[key];
  const seconds = Math.round((Date.now() - started) / 1000);
  lines.push(
    `${count.failed ? '✗' : '✓'} ${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`,
  );
}
console.log(`\n${lines.join('\n')}\n`);
if (totals.skipped > 0) console.log(`${totals.skipped} skipped; the reason of each stands above.`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
if (tally) {
  mkdirSync(dirname(tally), { recursive: true });
  writeFileSync(tally, JSON.stringify(totals));
}
process.exitCode = failed ? 1 : 0;
