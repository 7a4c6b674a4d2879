import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { seed } from '../support/seed.js';

/**
 * `npm run test:contract [name …]`: every server's tests, or those named, such as
 * `odata`. The servers that come from npm are installed on the first run, and again
 * when their lock file has changed.
 */
const here = import.meta.dirname;
const run = (command, args) => spawnSync(command, args, { cwd: join(here, '../..'), stdio: 'inherit' }).status ?? 1;

const installed = join(here, 'node_modules/.installed');
const lock = createHash('sha256')
  .update(readFileSync(join(here, 'package-lock.json')))
  .digest('hex');
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  console.log('Installing the servers …');
  rmSync(installed, { force: true });
  const status = run('npm', ['ci', '--prefix', 'test/contract', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status) process.exit(status);
  writeFileSync(installed, lock);
}

process.env.COUNCIL_KIT_SEED = String(seed);
console.log(`Generated queries start from COUNCIL_KIT_SEED=${seed}`);

const names = process.argv.slice(2);
const files = (names.length ? names : ['*']).map((name) => `test/contract/${name}.test.ts`);
process.exitCode = run(process.execPath, [
  '--conditions=council-kit-source',
  '--import',
  'tsx',
  '--test',
  '--test-reporter=spec',
  '--test-concurrency=2',
  ...files,
]);
