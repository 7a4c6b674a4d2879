import type { Browser } from 'puppeteer-core';
import { inPage, type QuietPage } from '../quiet-page.js';
import type { ElementBench } from './element-page.js';
import { searches } from './searches.js';

declare const bench: ElementBench;

export const contenders = ['council', 'floor'] as const;
export type ContenderName = (typeof contenders)[number];

/** What one contender came to in one round. Times in milliseconds. */
export interface Typed {
  /** Until the frame with what was found was made, for each letter. */
  painted: number[];
  /** How long the main thread worked for that, whatever else the machine had to do. */
  worked: number[];
  /** How many it said there were for each whole search; null where it said nothing. */
  totals: (number | null)[];
  /** From the first request to something to search in, and the longest block meanwhile. */
  ready: number;
  blocked: number;
}

/** What the contenders came to in each round. */
export type Pages = Readonly<Record<ContenderName, readonly Typed[]>>;

const patience = 300_000;

/** Each contender in a page of its own in each round, and in each another goes first. */
export async function measurePages(browser: Browser, origin: string, path: string, rounds: number): Promise<Pages> {
  const measured: Record<ContenderName, Typed[]> = { council: [], floor: [] };
  for (let turn = 0; turn < rounds; turn++) {
    for (const name of turn % 2 ? [...contenders].reverse() : contenders) {
      measured[name].push(await inPage(browser, `${origin}/?of=${name}`, (page) => typeIn(page, path), patience));
    }
  }
  return measured;
}

async function typeIn(page: QuietPage, path: string): Promise<Typed> {
  const start = await page.evaluate((address) => bench.start(address), path);
  const typed: Typed = { painted: [], worked: [], totals: [], ...start };
  await page.session.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (const search of searches) {
    for (let end = 1; end <= search.length; end++) {
      await page.evaluate(() => bench.settled(), null);
      const before = await work(page);
      typed.painted.push(await page.evaluate((text) => bench.type(text), search.slice(0, end)));
      typed.worked.push((await work(page)) - before);
    }
    typed.totals.push(await page.evaluate(() => bench.total(), null));
  }
  return typed;
}

/** How long the main thread of a page has worked so far, in milliseconds of its own time. */
async function work({ session }: QuietPage): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}
