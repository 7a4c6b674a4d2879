/** Answers serve the whole page for ten seconds, so asking more often would tell nothing new. */
const shortest = 10;

/** Calls back after so many seconds of a page that can be seen; while it is hidden, nothing is asked. */
export class Refresher {
  readonly #call: () => void;
  #due = 0;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(call: () => void) {
    this.#call = call;
  }

  /** Counts from now. A page that is shown again after the time has passed is refreshed at once. */
  start(seconds: number): void {
    this.#due = performance.now() + Math.max(seconds, shortest) * 1000;
    document.addEventListener('visibilitychange', this.#wait);
    this.#wait();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#wait);
    clearTimeout(this.#timer);
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    this.#timer = setTimeout(this.#call, Math.max(0, this.#due - performance.now()));
  };
}
