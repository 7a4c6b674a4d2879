import type { Browser } from 'puppeteer-core';
import { largeServer } from '../large-server.js';
import { median } from '../measure.js';
import { inPage } from '../quiet-page.js';
import type { Bench } from './page.js';
import type { Served } from './serve.js';

declare const bench: Bench;

/** How long the first page takes out of a million rows on an OData server and out of ten thousand, in milliseconds. */
export async function firstPages(
  browser: Browser,
  served: Served,
  rounds: number,
): Promise<{ million: number; tenThousand: number } | string> {
  const server = await largeServer();
  if (typeof server === 'string') return server;
  served.behind = new URL(server.million).origin;
  const times = new Map([server.million, server.tenThousand].map((address) => [address, [] as number[]]));
  try {
    // The first round wakes the server up.
    for (let round = -1; round < rounds; round++) {
      for (const [address, measured] of times) {
        const { painted } = await inPage(browser, `${served.address}/?of=council`, (page) =>
          page.evaluate((where) => bench.start(where, {}, {}), new URL(address).pathname),
        );
        if (round >= 0) measured.push(painted);
      }
    }
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  } finally {
    await server.stop();
  }
  return { million: median(times.get(server.million)!), tenThousand: median(times.get(server.tenThousand)!) };
}
