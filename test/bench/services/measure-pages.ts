import type { Browser } from 'puppeteer-core';
import { inPage } from '../quiet-page.js';
import type { ElementBench, Typed } from './element-page.js';

declare const bench: ElementBench;

export const contenders = ['council', 'floor'] as const;
export type ContenderName = (typeof contenders)[number];

/** What the contenders came to in each round. */
export type Pages = Readonly<Record<ContenderName, readonly Typed[]>>;

const patience = 300_000;

/** Each contender in a page of its own in each round, and in each another goes first. */
export async function measurePages(browser: Browser, origin: string, path: string, rounds: number): Promise<Pages> {
  const measured: Record<ContenderName, Typed[]> = { council: [], floor: [] };
  for (let turn = 0; turn < rounds; turn++) {
    for (const name of turn % 2 ? [...contenders].reverse() : contenders) {
      const typed = inPage(
        browser,
        `${origin}/?of=${name}`,
        (page) => page.evaluate((address) => bench.run(address), path),
        patience,
      );
      measured[name].push(await typed);
    }
  }
  return measured;
}
