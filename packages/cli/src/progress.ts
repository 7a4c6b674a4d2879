import type { WriteStream } from 'node:tty';
import { formatBytes, formatCount } from './words.js';

/** Between two looks at a terminal, milliseconds. */
const LIVE = 200;
/** Between two lines in a log, milliseconds. */
const LOGGED = 5000;

/**
 * Says how far long work has come, on standard error: one line that is written
 * over in a terminal, a plain line every few seconds elsewhere.
 */
export class Progress {
  readonly #stream: WriteStream;
  readonly #quiet: boolean;
  #task = '';
  #bytes = 0;
  #rows = 0;
  #shown = 0;
  #live = false;

  constructor(stream: WriteStream, quiet: boolean) {
    this.#stream = stream;
    this.#quiet = quiet;
  }

  start(task: string): void {
    this.#task = task;
    this.#bytes = this.#rows = 0;
    // A log hears only of work that takes long.
    this.#shown = this.#stream.isTTY ? 0 : Date.now();
    this.#show();
  }

  addBytes(bytes: number): void {
    this.#bytes += bytes;
    this.#show();
  }

  setRows(rows: number): void {
    this.#rows = rows;
    this.#show();
  }

  /** Takes the line away again, so that what is printed next starts clean. */
  end(): void {
    if (this.#live) this.#stream.write('\r\u001b[K');
    this.#live = false;
    this.#task = '';
  }

  #show(): void {
    const { isTTY } = this.#stream;
    const now = Date.now();
    if (this.#quiet || !this.#task || now - this.#shown < (isTTY ? LIVE : LOGGED)) return;
    this.#shown = now;
    const parts = [this.#task];
    if (this.#rows) parts.push(`${formatCount(this.#rows)} rows`);
    if (this.#bytes) parts.push(formatBytes(this.#bytes));
    const text = parts.join(', ');
    this.#stream.write(isTTY ? `\r\u001b[K${text.slice(0, (this.#stream.columns || 80) - 1)}` : `${text}\n`);
    this.#live = isTTY;
  }
}
