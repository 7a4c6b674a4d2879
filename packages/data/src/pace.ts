/** Work that can be left and taken up again at each `yield`; a step between two takes a few milliseconds at most. */
export type Steps<Result> = Generator<void, Result, void>;

/** How many cells or rows make a step: below that nothing ever waits. */
export const STEP = 4096;
/** How long the page may be kept from everything else, in milliseconds. */
const SLICE = 10;
/** Work that begins so soon after other work, in milliseconds, goes on in the same slice. */
const SOON = 2;

/** When the slice began that all work shares, and when some of it was last done. */
let began = 0;
let worked = -Infinity;

/** Does all the work at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the work in slices, between which the page can paint and answer.
 * @throws the reason of `signal`, once that is aborted
 */
export async function paced<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    const now = performance.now();
    if (now - worked > SOON) {
      // Whoever asks for the work has often been busy already.
      began = now - SLICE / 2;
    } else if (now - began >= SLICE) {
      await rest();
      signal?.throwIfAborted();
      began = performance.now();
    }
    const step = steps.next();
    worked = performance.now();
    if (step.done) return step.value;
  }
}

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets everything else that waits have its turn. A timer would be held back by browsers, a message is not. */
function rest(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
