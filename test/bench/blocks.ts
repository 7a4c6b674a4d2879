/** How long others had to wait for the main thread, in milliseconds. */
export interface Blocked {
  /** The longest that the main thread let nobody else in. */
  blocked: number;
  /** The longest task that the browser counts as long, 0 where none was. */
  longTask: number;
}

const pulse = 2;

/** Watches, in the page, how long its main thread is taken at a time. */
export class Blocks {
  #longest = 0;
  #last = performance.now();
  #longTask = 0;

  constructor() {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) this.#longTask = Math.max(this.#longTask, duration);
    }).observe({ type: 'longtask' });
    this.#beat();
  }

  begin(): void {
    this.#last = performance.now();
    this.#longest = this.#longTask = 0;
  }

  /** What came since the beginning. Entries for what has just ended are handed over a little later. */
  get soFar(): Blocked {
    return { blocked: this.#longest, longTask: this.#longTask };
  }

  /** Beats before anything else that waits, as a tap would; what lies between two beats was one block. */
  readonly #beat = (): void => {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last - pulse);
    this.#last = now;
    void scheduler.postTask(this.#beat, { delay: pulse, priority: 'user-blocking' });
  };
}

export const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));

/** The time when the frame that is made next has been made. */
export function frameMade(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    // A message sent while a frame is made arrives when it has been.
    requestAnimationFrame(() => port2.postMessage(null));
    port1.onmessage = () => {
      resolve(performance.now());
      port1.close();
    };
  });
}
