import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { anyChromium, helpSentence } from '../../support/browsers.js';
import { printGoals } from '../goal.js';
import { bundle as bundleHarness } from '../table/bundle.js';
import { bundle, bytesOf, type Bundle } from './bundle.js';
import { contenders } from './contenders/index.js';
import { drawings, rowsOf } from './drawings.js';
import { goalsOf, lastingGoal } from './goals.js';
import { lasting, type Way } from './lasting.js';
import { measure, type Round } from './measure.js';
import { printOutcomes } from './print.js';
import { timesOf, type Outcome } from './results.js';
import { serve } from './serve.js';

// How fast <council-chart> is beside other charts, and beside the least that draws the same
// picture with Chart.js, in Chromium. `--strict` makes it fail where a goal is missed; tests
// never do. ApexCharts is left out: its newer versions are not free software.

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: [...drawings.keys()].join() },
    contenders: { type: 'string', default: [...contenders.keys()].join() },
    /** How often a picture comes and goes; 0 leaves that out. */
    times: { type: 'string', default: '100' },
    /** Milliseconds before each answer, as a network has them. */
    delay: { type: 'string', default: '0' },
    strict: { type: 'boolean', default: false },
  },
});
const [rounds, times, delay] = [Number(options.rounds), Number(options.times), Number(options.delay)];
const [names, pictures] = [options.contenders.split(','), options.only.split(',')];
const unknown = [
  ...names.filter((name) => !contenders.has(name)),
  ...pictures.filter((picture) => !drawings.has(picture)),
];
if (unknown.length) {
  throw new Error(
    `There is no ${unknown.join()}. There are: ${[...contenders.keys()].join(', ')}; ${[...drawings.keys()].join(', ')}.`,
  );
}

const found = await anyChromium();
if (!found) throw new Error(helpSentence);

const bundles = new Map<string, Bundle>();
for (const name of names) bundles.set(name, await bundle(`${import.meta.dirname}/contenders/${name}.ts`));
const bodies = new Map(pictures.map((name) => [`/${name}.json`, JSON.stringify(rowsOf(drawings.get(name)!))]));
bodies.set('/lines.json', JSON.stringify(rowsOf(drawings.get('lines')!)));
const harness = await bundleHarness(`${import.meta.dirname}/page.ts`);
const served = await serve(harness.script, bundles, bodies, delay);
const browser = await launch({
  ...found,
  // A frame is made as soon as there is something to show, so that waiting for the screen is no part of what is measured.
  args: [...found.args, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
const load = () =>
  `load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')}`;
console.log(`${await browser.version()}, ${rounds} rounds, medians, ${delay} ms before each answer; ${load()}`);

/** The bytes of a contender, and of what it has loaded in any round. */
function bytesIn(name: string, measured: readonly Round[]): { atOnce: number; all: number } {
  const own = bundles.get(name)!;
  const loaded = measured.flatMap(({ navigated }) => navigated.files).map((path) => path.slice(`/${name}/`.length));
  const all = new Set([...own.atOnce, ...loaded.filter((file) => own.files.has(file))]);
  return { atOnce: bytesOf(own, own.atOnce), all: bytesOf(own, [...all]) };
}

let missed = 0;
try {
  for (const picture of pictures) {
    const measured = new Map(names.map((name) => [name, [] as Round[]]));
    const failed = new Map<string, string>();
    for (let round = 0; round < rounds; round++) {
      // Each starts a round in turn, so that none is always the first or the last.
      for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
        if (failed.has(name)) continue;
        try {
          measured.get(name)!.push(await measure(browser, served.address, name, picture));
        } catch (error) {
          failed.set(name, (error as Error).message.split('\n')[0]!);
        }
      }
    }
    const outcomes = new Map(
      names.map((name): [string, Outcome] => {
        const own = measured.get(name)!;
        return [
          name,
          failed.get(name) ?? {
            navigated: timesOf(own.map((each) => each.navigated)),
            inserted: timesOf(own.map((each) => each.inserted)),
            second: timesOf(own.map((each) => each.second)),
            bytes: bytesIn(name, own),
          },
        ];
      }),
    );
    const { title } = drawings.get(picture)!;
    printOutcomes(title, outcomes);
    missed += printGoals(`<council-chart> with ${title}; ${load()}`, goalsOf(outcomes));
  }
  const goals = [];
  const ways: [string, Way, string][] = [
    ['chartjs', 'anew', 'new charts of bare Chart.js, for comparison'],
    ['council', 'anew', 'new elements'],
    ['council', 'again', 'the same element'],
  ];
  for (const [name, way, words] of ways) {
    if (!times || !names.includes(name)) continue;
    const goal = lastingGoal(words, await lasting(browser, served.address, name, way, times), times);
    goals.push(name === 'council' ? goal : { ...goal, reached: undefined });
  }
  missed += printGoals(`Put into the page and taken out ${times} times; ${load()}`, goals);
} finally {
  await browser.close();
  served.stop();
}
console.log(missed ? `\n${missed} goals missed.` : '\nNo goal missed.');
if (options.strict && missed) process.exitCode = 1;
