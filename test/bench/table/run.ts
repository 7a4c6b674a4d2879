import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { anyChromium, helpSentence } from '../../support/browsers.js';
import { printGoals, type Goal } from '../goal.js';
import { median } from '../measure.js';
import { heapOf, inPage } from '../quiet-page.js';
import { bundle, type Bundle } from './bundle.js';
import { contenders } from './contenders/index.js';
import { goalsOf, nodesGoal, serverGoal, sizeGoal } from './goals.js';
import { measure, type Round } from './measure.js';
import { firstPages } from './million.js';
import { payments } from './payments.js';
import { printOutcomes } from './print.js';
import { resultOf, type Outcome, type Outcomes } from './results.js';
import { serve } from './serve.js';

// How fast <council-table> is beside other tables, and beside the least that shows the
// same rows, in Chromium. `--strict` makes it fail where a goal is missed; tests never do.

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '1000,6500,50000,100000' },
    only: { type: 'string', default: [...contenders.keys()].join() },
    strict: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const names = options.only.split(',');
const unknown = names.filter((name) => !contenders.has(name));
if (unknown.length) throw new Error(`There is no ${unknown.join()}. There are: ${[...contenders.keys()].join(', ')}.`);

const found = await anyChromium();
if (!found) throw new Error(helpSentence);

const at = (name: string) => `${import.meta.dirname}/contenders/${name}.ts`;
const bundles = new Map<string, Bundle>();
console.log('Script and styles as loaded here, min+gzip:');
for (const name of names) {
  const made = await bundle(at(name));
  bundles.set(name, made);
  console.log(`${(made.bytes / 1024).toFixed(1).padStart(7)} KB  ${contenders.get(name)!}`);
}
const general: Goal[] = names.includes('council') ? [sizeGoal((await bundle(at('council'), false)).bytes)] : [];

const served = await serve(await bundle(`${import.meta.dirname}/page.ts`), bundles);
const browser = await launch({
  ...found,
  // A frame is made as soon as there is something to show, so that waiting for the screen is no part of what is measured.
  args: [...found.args, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
const load = () =>
  `load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')}`;
console.log(`\n${await browser.version()}, ${rounds} rounds, medians; ${load()}`);

const byRows = new Map<number, Outcomes>();
let missed = 0;
try {
  for (const rows of options.rows.split(',').map(Number)) {
    const data = payments(rows);
    served.bodies.set(`/payments-${rows}.json`, data.body);
    const measured = new Map(names.map((name) => [name, [] as Round[]]));
    const missing = new Map(names.map((name) => [name, new Map<string, string>()]));
    const failed = new Map<string, string>();
    const empty: number[] = [];
    for (let round = 0; round < rounds; round++) {
      empty.push(await inPage(browser, served.address, heapOf));
      // Each starts a round in turn, so that none is always the first or the last.
      for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
        if (failed.has(name)) continue;
        try {
          measured.get(name)!.push(await measure(browser, served.address, name, data, missing.get(name)!));
        } catch (error) {
          failed.set(name, (error as Error).message.split('\n')[0]!);
        }
      }
    }
    const outcomes = new Map(
      names.map((name): [string, Outcome] => [name, failed.get(name) ?? resultOf(measured.get(name)!, median(empty))]),
    );
    byRows.set(rows, outcomes);
    printOutcomes(rows, data.body.length / 1e6, outcomes);
    for (const [name, steps] of missing) {
      for (const [step, reason] of steps) console.log(`${contenders.get(name)!}: no ${step}: ${reason}`);
    }
    missed += printGoals(`<council-table> with ${rows} rows; ${load()}`, goalsOf(outcomes));
    served.bodies.clear();
  }
  if (names.includes('council')) {
    const pages = await firstPages(browser, served, rounds);
    general.push(
      typeof pages === 'string'
        ? { name: 'first page out of 1,000,000 rows on a server', reached: undefined, numbers: pages }
        : serverGoal(pages.million, pages.tenThousand),
    );
  }
} finally {
  await browser.close();
  served.stop();
}
missed += printGoals('<council-table> as a whole', [...general, ...nodesGoal(byRows)]);
console.log(missed ? `\n${missed} goals missed.` : '\nNo goal missed.');
if (options.strict && missed) process.exitCode = 1;
