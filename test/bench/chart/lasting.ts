import type { Browser } from 'puppeteer-core';
import { heapOf, inPage, type QuietPage } from '../quiet-page.js';
import type { Bench } from './page.js';

declare const bench: Bench;

/** What a page holds, and how much more of it there is after a picture has come and gone many times. */
export interface Holding {
  /** Charts that Chart.js keeps. */
  instances: number;
  nodes: number;
  listeners: number;
  /** Bytes of script objects and their buffers. */
  heap: number;
}

/** Each time a new picture, or the same element again. */
export type Way = 'anew' | 'again';

const patience = 300_000;

async function holding(page: QuietPage): Promise<Holding> {
  const instances = await page.evaluate(() => bench.instances(), null);
  const heap = await heapOf(page);
  const { nodes, jsEventListeners: listeners } = await page.session.send('Memory.getDOMCounters');
  return { instances, nodes, listeners, heap };
}

/** How much more a page holds after so many times, all that comes once having come before. */
export async function lasting(
  browser: Browser,
  origin: string,
  name: string,
  way: Way,
  times: number,
): Promise<Holding> {
  return inPage(
    browser,
    `${origin}/?of=${name}`,
    async (page) => {
      const go = (count: number) =>
        page.evaluate(([which, often]) => bench[which]('lines', often), [way, count] as const);
      await go(10);
      const before = await holding(page);
      await go(times);
      const after = await holding(page);
      return {
        instances: after.instances - before.instances,
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
        heap: after.heap - before.heap,
      };
    },
    patience,
  );
}
