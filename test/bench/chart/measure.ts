import type { Browser } from 'puppeteer-core';
import { inPage } from '../quiet-page.js';
import type { Bench, Load } from './page.js';

declare const bench: Bench;

/** What one contender came to in one round: navigated to in one page, inserted into another. */
export interface Round {
  navigated: Load;
  inserted: Load;
  /** Put into the page after the one that was put in first has gone. */
  second: Load;
}

export async function measure(browser: Browser, origin: string, name: string, drawing: string): Promise<Round> {
  const navigated = await inPage(browser, `${origin}/?of=${name}&draw=${drawing}`, (page) =>
    page.evaluate(() => bench.navigated(), null),
  );
  return inPage(browser, `${origin}/?of=${name}`, async (page) => ({
    navigated,
    inserted: await page.evaluate((which) => bench.insert(which), drawing),
    second: await page.evaluate((which) => bench.insert(which), drawing),
  }));
}
