import { idle } from '../blocks.js';
import { engines, type Engine, type EngineName } from './engines.js';
import { entries } from './entries.js';
import { keystrokes } from './searches.js';

// Runs in a page of its own: makes the engines ready, and then asks them in turn what each letter finds.

/** What one engine came to. Times in milliseconds. */
export interface Engaged {
  /** From entries to answers. */
  built: number;
  /** The longest that nobody else had a turn meanwhile. */
  block: number;
  /** How long each letter took, in the order of the keystrokes. */
  found: number[];
}

/** What all came to in one round. */
export type EngineRound = Record<EngineName, Engaged>;

const names = Object.keys(engines) as EngineName[];

async function build(name: EngineName, count: number): Promise<{ engine: Engine; built: number; block: number }> {
  const made = entries(count);
  await idle();
  const start = performance.now();
  let [last, block] = [start, 0];
  const { port1, port2 } = new MessageChannel();
  const engine = await engines[name](made, async () => {
    block = Math.max(block, performance.now() - last);
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    last = performance.now();
  });
  const end = performance.now();
  port1.close();
  return { engine, built: end - start, block: Math.max(block, end - last) };
}

const inThePage = {
  /** @param turn - which engine is asked first */
  async run({ count, turn }: { count: number; turn: number }): Promise<EngineRound> {
    const order = names.map((_, at) => names[(at + turn) % names.length]!);
    const ready = new Map<EngineName, Awaited<ReturnType<typeof build>>>();
    for (const name of order) ready.set(name, await build(name, count));
    const found = new Map(names.map((name) => [name, [] as number[]]));
    for (const search of keystrokes) {
      for (const name of order) {
        const { engine } = ready.get(name)!;
        const start = performance.now();
        engine.find(search);
        found.get(name)!.push(performance.now() - start);
      }
      // As between two letters that somebody types, there is time for what is left to do.
      await idle();
    }
    const result = (name: EngineName): Engaged => {
      const { built, block } = ready.get(name)!;
      return { built, block, found: found.get(name)! };
    };
    return { council: result('council'), includes: result('includes'), minisearch: result('minisearch') };
  },
};

export type EnginesInThePage = typeof inThePage;

export default inThePage;
