import type { Browser } from 'puppeteer-core';
import { heapOf, inPage, type QuietPage } from '../quiet-page.js';
import type { Bench, Step } from './page.js';
import type { Payments } from './payments.js';

declare const bench: Bench;

/** What one contender came to in one round. Times in milliseconds, NaN where it did not get there; memory in bytes. */
export interface Round {
  /** Until the first rows were painted, once for each page. */
  first: number[];
  sort: number;
  filter: number;
  heap: number;
  /** The longest block of the main thread by what was done meanwhile. */
  blocked: { first: number[]; sort: number; filter: number };
  /** The longest task that the browser itself called long; 0 where there was none. */
  longTask: number;
  nodes: number;
  shift: number;
}

const never: Step = { painted: NaN, blocked: NaN, longTask: 0 };

/**
 * Each thing in a page of its own: the memory, the sort and the filter. What does not
 * come is added to `missing` with the reason, and what stands there is not tried again.
 */
export async function measure(
  browser: Browser,
  origin: string,
  name: string,
  of: Payments,
  missing: Map<string, string>,
): Promise<Round> {
  const address = `${origin}/payments-${of.rows}.json`;
  const starts: Step[] = [];
  const shifts: number[] = [];
  const started = <T>(then: (page: QuietPage) => Promise<T>) =>
    inPage(browser, `${origin}/?of=${name}`, async (page) => {
      const start = await page.evaluate(([where, first, count]) => bench.start(where, { first }, { first, count }), [
        address,
        of.first,
        of.rows,
      ] as const);
      starts.push(start);
      shifts.push((await page.evaluate(() => bench.page(), null)).shift);
      return then(page);
    });
  const { heap, nodes } = await started(async (page) => {
    const { nodes } = await page.evaluate(() => bench.page(), null);
    return { heap: await heapOf(page), nodes };
  });
  const attempt = async (what: string, then: (page: QuietPage) => Promise<Step>): Promise<Step> => {
    if (missing.has(what)) return never;
    try {
      return await started(then);
    } catch (error) {
      missing.set(what, (error as Error).message.split('\n')[0]!);
      return never;
    }
  };
  const sort = await attempt('sort', (page) => page.evaluate((first) => bench.sort({ first }), of.lowest));
  const filter = await attempt('filter', (page) =>
    page.evaluate(([ward, first, count]) => bench.filter(ward, { first, ward, count }), [
      of.ward,
      of.firstInWard,
      of.inWard,
    ] as const),
  );
  const steps = [...starts, sort, filter];
  return {
    first: starts.map(({ painted }) => painted),
    sort: sort.painted,
    filter: filter.painted,
    heap,
    blocked: {
      first: starts.map(({ blocked }) => blocked),
      sort: sort.blocked,
      filter: filter.blocked,
    },
    longTask: Math.max(...steps.map(({ longTask }) => longTask)),
    nodes,
    shift: Math.max(...shifts),
  };
}
