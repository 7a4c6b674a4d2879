import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Result, Suite } from './support/suite.js';

const samples = resolve(process.env.COUNCIL_KIT_SAMPLES ?? '../shared/samples');
const verbose = process.argv.includes('--verbose');
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .sort();

for (const file of files) {
  const { suite } = (await import(`./${file}`)) as { suite: Suite };
  if (suite.needs && !existsSync(`${samples}/${suite.needs}`)) {
    console.log(
      `${file.replace(/\.ts$/, '')}: SKIPPED, ${suite.needs} is absent; set COUNCIL_KIT_SAMPLES to the samples folder`,
    );
    continue;
  }
  for (const result of [await suite.run(samples)].flat()) report(result);
}

function report({ name, passed, total, floor, note, failures }: Result): void {
  console.log(`${name}: ${passed} of ${total}${note ? ` (${note})` : ''}`);
  if (verbose) for (const failure of failures) console.log(`  ${failure}`);
  if (passed < floor) {
    console.log(`  below its floor of ${floor}`);
    process.exitCode = 1;
  }
}
