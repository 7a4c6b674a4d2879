import { median } from '../measure.js';
import type { EngineName } from './engines.js';
import type { EngineRound } from './engine-page.js';
import { contenders, type ContenderName, type Pages } from './measure-pages.js';
import { spreadOf } from './results.js';

const ms = (time: number) => time.toFixed(time < 10 ? 1 : 0);

const engineNames: Readonly<Record<EngineName, string>> = {
  council: 'our catalogue, with facets and letters',
  includes: 'plain filter over the same texts',
  minisearch: 'MiniSearch, without synonyms and facets',
};
const contenderNames: Readonly<Record<ContenderName, string>> = {
  council: '<council-service-catalogue>',
  floor: 'plain filter and a list of links',
};

function printTable(lines: readonly (readonly string[])[]): void {
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  for (const [first = '', ...cells] of lines) {
    console.log([first.padEnd(widths[0]!), ...cells.map((cell, at) => cell.padStart(widths[at + 1]!))].join('  '));
  }
}

/** What the engines came to, one line for each. */
export function printEngines(count: number, rounds: readonly EngineRound[]): void {
  console.log(`\nSearching ${count} entries; times in ms`);
  const floor = spreadOf(rounds.map(({ includes }) => includes.found)).middle;
  const lines = [['', 'letter (×plain)', '19 of 20', 'worst', 'index', 'longest block']];
  for (const name of Object.keys(engineNames) as EngineName[]) {
    const found = spreadOf(rounds.map((round) => round[name].found));
    lines.push([
      engineNames[name],
      `${ms(found.middle)} ×${(found.middle / floor).toFixed(2)}`,
      ms(found.most),
      ms(found.worst),
      ms(median(rounds.map((round) => round[name].built))),
      ms(median(rounds.map((round) => round[name].block))),
    ]);
  }
  printTable(lines);
}

/** What the pages came to, one line for each. */
export function printPages(count: number, pages: Pages): void {
  console.log(`\nLetter to painted results with ${count} entries; times in ms`);
  const floor = spreadOf(pages.floor.map(({ worked }) => worked)).middle;
  const lines = [['', 'main thread (×plain)', '19 of 20', 'worst', 'painted', '19 of 20', 'ready', 'longest block']];
  for (const name of contenders) {
    const worked = spreadOf(pages[name].map((typed) => typed.worked));
    const painted = spreadOf(pages[name].map((typed) => typed.painted));
    lines.push([
      contenderNames[name],
      `${ms(worked.middle)} ×${(worked.middle / floor).toFixed(2)}`,
      ms(worked.most),
      ms(worked.worst),
      ms(painted.middle),
      ms(painted.most),
      ms(median(pages[name].map(({ ready }) => ready))),
      ms(median(pages[name].map(({ blocked }) => blocked))),
    ]);
  }
  printTable(lines);
}
