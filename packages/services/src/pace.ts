/** Work that can be left and taken up again at each `yield`. */
export type Steps<Result> = Generator<void, Result, void>;

/** How long the page may be kept from everything else, in milliseconds; one more entry after that stays under ten. */
const slice = 5;

/**
 * Lets everything else that waits have its turn. Browsers hold back timers, messages
 * they do not; and what goes on after `scheduler.yield()` goes before what others want.
 */
export function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Does work step by step, with a pause whenever the steps since the last one took a few milliseconds. */
export async function inSlices<Result>(steps: Steps<Result>, pause: () => Promise<unknown>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    await pause();
    began = performance.now();
  }
}

/** Does all the work at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
