import type { Kept } from './journey.js';

/**
 * What somebody has answered, kept in this tab for as long as it is open, where the
 * site wants a reload to lose nothing. It never leaves the browser.
 */
export class Keeping {
  readonly #key: string;

  /** @param name of the flow, and which of the page's it is */
  constructor(name: string) {
    this.#key = `council-smart-answer ${location.pathname} ${name}`;
  }

  read(): Kept | undefined {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null') as Partial<Kept> | null;
      if (typeof kept?.answers !== 'object' || !kept.answers) return undefined;
      const { answers, begun, looking } = kept;
      return { answers, begun: begun === true, looking: typeof looking === 'string' ? looking : undefined };
    } catch {
      // Storage can be forbidden, or hold what others have put there.
      return undefined;
    }
  }

  write(kept: Kept): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // Without storage a reload begins again, as it does anywhere else.
    }
  }

  clear(): void {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // What can't be reached holds nothing.
    }
  }
}
