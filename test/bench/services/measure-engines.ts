import type { Browser } from 'puppeteer-core';
import { inPage } from '../quiet-page.js';
import type { EnginesInThePage, EngineRound } from './engine-page.js';

/** The script of the page under the name that every bundle has. */
declare const contender: EnginesInThePage;

const patience = 300_000;

/** Each round in a page of its own, and in each another engine goes first. */
export async function measureEngines(
  browser: Browser,
  origin: string,
  count: number,
  rounds: number,
): Promise<EngineRound[]> {
  const measured: EngineRound[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    const round = inPage(
      browser,
      `${origin}/?of=engines`,
      (page) => page.evaluate((asked) => contender.run(asked), { count, turn }),
      patience,
    );
    measured.push(await round);
  }
  return measured;
}
