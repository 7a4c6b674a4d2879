import { Blocks, frameMade, idle } from '../blocks.js';
import type { Contender } from './contenders/contender.js';
import { searches } from './searches.js';

// Runs in the page beside a contender: types into its search box, and says when what that finds was painted.

/** What came of every letter, in their order. Times in milliseconds. */
export interface Typed {
  /** Until the frame with the results was made. */
  painted: number[];
  /** The longest block of the main thread meanwhile. */
  blocked: number[];
  /** How many it said there were for each whole search; null where it said nothing. */
  totals: (number | null)[];
  /** From the first request to a search box with something to search in, and the longest block meanwhile. */
  ready: number;
  readyBlocked: number;
}

declare const contender: Contender;

const place = document.querySelector<HTMLElement>('#place')!;
const blocks = new Blocks();
/** Entries for what has just ended are handed over a little later, and so do beats. */
const settle = () => idle().then(() => new Promise((resolve) => setTimeout(resolve, 30)));

const bench = {
  async run(address: string): Promise<Typed> {
    await settle();
    blocks.begin();
    const start = performance.now();
    contender.start(place, address);
    while (!contender.total(place)) await frameMade();
    const ready = performance.now() - start;
    await settle();
    const typed: Typed = { painted: [], blocked: [], totals: [], ready, readyBlocked: blocks.soFar.blocked };
    // The first letter loads what only a search needs; people have done that once.
    await type('a');
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const search of searches) {
      for (let end = 1; end <= search.length; end++) {
        await settle();
        blocks.begin();
        typed.painted.push(await type(search.slice(0, end)));
        await settle();
        typed.blocked.push(blocks.soFar.blocked);
      }
      typed.totals.push(contender.total(place) ?? null);
    }
    return typed;
  },
};

async function type(text: string): Promise<number> {
  const start = performance.now();
  contender.search(place, text);
  return (await frameMade()) - start;
}

export type ElementBench = typeof bench;

Object.assign(globalThis, { bench });
