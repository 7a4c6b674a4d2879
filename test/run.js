import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function run([command, ...args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: false,
      env: { ...process.env, COUNCIL_KIT_FAILED: failedList, ...env },
    });
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

const failedList = new URL('../.cache/failed.json', import.meta.url).pathname;
/** How each browser is asked for. */
const engines = { Chromium: 'chromium', Firefox: 'firefox', MiniBrowser: 'webkit' };

/**
 * Runs the files of failed tests once more, each engine alone: three browsers on a small machine
 * can starve a page of time. What fails twice has failed; what passes then is named as unsteady.
 */
async function runAgain(count, steps) {
  const failures = existsSync(failedList) ? JSON.parse(readFileSync(failedList, 'utf8')) : [];
  rmSync(failedList, { force: true });
  const files = [...new Set(failures.map(({ file }) => file))];
  // Where much fails, it is no matter of time.
  if (files.length === 0 || files.length > 5 || failures.length !== count.failed) return [];
  let failed = 0;
  for (const browser of new Set(failures.map((failure) => failure.browser))) {
    const own = [...new Set(failures.filter((failure) => failure.browser === browser).map(({ file }) => file))];
    console.log(`\n-- once more, ${browser} alone: ${own.join(', ')}`);
    const { code, output } = await run([...steps, '--', ...own.flatMap((file) => ['--files', file])], {
      COUNCIL_KIT_ENGINES: engines[browser],
    });
    failed += countIn(output).failed || (code === 0 ? 0 : 1);
  }
  rmSync(failedList, { force: true });
  const unsteady = count.failed - failed;
  count.failed = failed;
  count.passed += Math.max(unsteady, 0);
  return failed === 0 ? failures.map(({ sentence }) => `UNSTEADY, passed when run again alone: ${sentence}`) : [];
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
  const unsteady = count.failed > 0 ? await runAgain(count, ['npm', 'run', '--silent', 'test:browser']) : [];
  if (count.failed > 0) failed = true;
  for (const key of Object.keys(totals)) totals[key] += count[key];
  const seconds = Math.round((Date.now() - started) / 1000);
  lines.push(
    `${count.failed ? '✗' : '✓'} ${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`,
    ...unsteady,
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
