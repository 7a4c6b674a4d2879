import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { anyChromium, helpSentence } from '../../support/browsers.js';
import { printGoals, type Goal } from '../goal.js';
import { bundle, type Bundle } from '../table/bundle.js';
import { serve } from '../table/serve.js';
import { entries } from './entries.js';
import { feedOf } from './feed.js';
import { enginesGoals, pagesGoals } from './goals.js';
import { measureEngines } from './measure-engines.js';
import { contenders, measurePages } from './measure-pages.js';
import { printEngines, printPages } from './print.js';

// How fast the search of a catalogue is beside a plain filter over the same texts: by
// itself, and in <council-service-catalogue> beside the least that shows what is found,
// in Chromium. `--strict` makes it fail where a goal is missed; tests never do.

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    entries: { type: 'string', default: '5000,10000' },
    /** `engines`, `pages` or both. */
    only: { type: 'string', default: 'engines,pages' },
    strict: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const counts = options.entries.split(',').map(Number);
const parts = options.only.split(',');

const found = await anyChromium();
if (!found) throw new Error(helpSentence);

const here = (name: string) => `${import.meta.dirname}/${name}.ts`;
const bundles = new Map<string, Bundle>();
if (parts.includes('engines')) bundles.set('engines', await bundle(here('engine-page')));
if (parts.includes('pages')) {
  for (const name of contenders) bundles.set(name, await bundle(here(`contenders/${name}`)));
}
const served = await serve(await bundle(here('element-page')), bundles);
const browser = await launch({
  ...found,
  // A frame is made as soon as there is something to show, so that waiting for the screen is no part of what is measured.
  args: [...found.args, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
const load = () =>
  `load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')}`;
console.log(`${await browser.version()}, ${rounds} rounds, medians; ${load()}`);

let missed = 0;
try {
  for (const count of counts) {
    const goals: Goal[] = [];
    if (parts.includes('engines')) {
      const measured = await measureEngines(browser, served.address, count, rounds);
      printEngines(count, measured);
      goals.push(...enginesGoals(measured));
    }
    if (parts.includes('pages')) {
      const path = `/services-${count}.json`;
      served.bodies.set(path, new TextEncoder().encode(feedOf(entries(count))));
      const measured = await measurePages(browser, served.address, path, rounds);
      printPages(count, measured);
      goals.push(...pagesGoals(measured));
      served.bodies.clear();
    }
    missed += printGoals(`A catalogue of ${count} entries; ${load()}`, goals);
  }
} finally {
  await browser.close();
  served.stop();
}
console.log(missed ? `\n${missed} goals missed.` : '\nNo goal missed.');
if (options.strict && missed) process.exitCode = 1;
