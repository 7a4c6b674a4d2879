import { Blocks, frameMade, idle } from '../blocks.js';
import type { Contender } from './contenders/contender.js';

// Runs in the page beside a contender: types into its search box, and says when what that finds was painted.

declare const contender: Contender;

const place = document.querySelector<HTMLElement>('#place')!;
const blocks = new Blocks();
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

const bench = {
  /** Milliseconds until it said how many there are, and the longest that the main thread let nobody else in. */
  async start(address: string): Promise<{ ready: number; blocked: number }> {
    await idle();
    blocks.begin();
    const start = performance.now();
    contender.start(place, address);
    while (!contender.total(place)) await frameMade();
    const ready = performance.now() - start;
    await pause(100);
    const { blocked } = blocks.soFar;
    // The first letter loads what only a search needs; people have done that once.
    contender.search(place, 'a');
    await pause(500);
    return { ready, blocked };
  },
  /** Waits until nothing is left to do of what came before. */
  settled: (): Promise<unknown> => idle().then(() => pause(20)),
  /** Milliseconds until the frame with what it finds was made. */
  async type(text: string): Promise<number> {
    const start = performance.now();
    contender.search(place, text);
    return (await frameMade()) - start;
  },
  /** How many it says there are; null where it says nothing. */
  total: (): number | null => contender.total(place) ?? null,
};

export type ElementBench = typeof bench;

Object.assign(globalThis, { bench });
