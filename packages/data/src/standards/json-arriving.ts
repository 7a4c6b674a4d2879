import { provenanceOf } from '../body.js';
import { paced, type Steps } from '../pace.js';
import { shared } from '../shared.js';
import type { Batch, StandardRead } from '../standard.js';
import type { Arrived, Body } from '../transport.js';
import { JsonReader } from './json-reader.js';

/** From how many rows on it is worth to show some. */
const WORTH = 25;
/** Bytes read before it is looked whether to show some. */
const PART = 1 << 17;
/** The same as long as nothing has been shown. */
const FIRST = 1 << 14;

type Bytes = Arrived['parts'][number];

/** Reads an array of records while it arrives, and gives all rows so far whenever there are many more of them. */
export class Arriving {
  readonly #read;
  #arrived: Arrived | undefined;
  #reader = new JsonReader();
  /** The answer the reader reads; another attempt at the request begins another. */
  #parts: Arrived['parts'] = [];
  /** How many of the parts have been taken. */
  #taken = 0;
  /** What has been taken and not yet been read: the start of a record, and what came after. */
  #start: Bytes = new Uint8Array();
  #more: Bytes[] = [];
  #given = 0;
  #work: Promise<void> | undefined;
  #working = false;
  /** Whether everything is there. */
  #ended = false;

  constructor(read: StandardRead) {
    this.#read = read;
  }

  take(arrived: Arrived): void {
    this.#arrived = arrived;
    if (!this.#working && !this.#ended) this.#work = this.#follow();
  }

  /** The whole, of which only what has not been read yet is read; undefined where it is no array of records. */
  rest(body: Body): Promise<Batch | undefined> {
    this.#ended = true;
    return shared(body, 'json arriving', (signal) => this.#finish(body, signal), this.#read.signal);
  }

  async #finish(body: Body, signal: AbortSignal): Promise<Batch | undefined> {
    await this.#work;
    const { bytes } = body;
    if (sizeOf(this.#parts) !== bytes.length) this.#begin([]);
    const reader = this.#reader;
    try {
      await this.#feed(bytes.subarray(reader.read), true, body, signal);
      return await paced(reader.batch(true), signal);
    } catch {
      signal.throwIfAborted();
    }
  }

  async #follow(): Promise<void> {
    this.#working = true;
    try {
      while (!this.#ended && (await this.#step()));
    } catch {
      // What is wrong here is wrong with the whole answer too, and then said.
      this.#ended = true;
      this.#begin([]);
    }
    this.#working = false;
  }

  /** Reads what has come; false where that is too little. */
  async #step(): Promise<boolean> {
    const { signal } = this.#read;
    const { parts, ...about } = this.#arrived!;
    if (parts !== this.#parts) this.#begin(parts);
    const [reader, more] = [this.#reader, this.#more];
    // A record longer than that is put together only when twice as much of it is there.
    const held = this.#start.length;
    let size = sizeOf(more);
    while (this.#taken < parts.length && size < Math.max(this.#part, held)) {
      const part = parts[this.#taken++]!;
      more.push(part);
      size += part.length;
    }
    if (!size || size < held) return false;
    const bytes = joined(held ? [this.#start, ...more] : more);
    const from = reader.read;
    this.#more = [];
    await this.#feed(bytes, false, about, signal);
    this.#start = bytes.subarray(reader.read - from);
    return true;
  }

  /** Gives the reader all that is there after what it has read. Where that is much, the first rows don't wait for it. */
  async #feed(bytes: Bytes, last: boolean, about: Omit<Body, 'bytes'>, signal?: AbortSignal): Promise<void> {
    const reader = this.#reader;
    const from = reader.read;
    let to = 0;
    do {
      to = Math.min(bytes.length, to + this.#part);
      const ending = last && to === bytes.length;
      await paced(reader.take(bytes.subarray(reader.read - from, to), ending), signal);
      if (!ending) await this.#show(about, signal);
    } while (to < bytes.length);
  }

  get #part(): number {
    return this.#read.progress && !this.#given ? FIRST : PART;
  }

  #begin(parts: Arrived['parts']): void {
    this.#parts = parts;
    this.#reader = new JsonReader();
    [this.#taken, this.#given, this.#start, this.#more] = [0, 0, new Uint8Array(), []];
  }

  async #show(about: Omit<Body, 'bytes'>, signal?: AbortSignal): Promise<void> {
    const { progress } = this.#read;
    const { rows } = this.#reader;
    // The more seldom it is shown, the sooner the rest is read.
    if (!progress || rows < Math.max(WORTH, this.#given * (this.#ended ? 8 : 2))) return;
    const batch = await paced(this.#early(), signal);
    if (!batch) return;
    this.#given = rows;
    await progress({ ...batch, provenance: provenanceOf(about) });
  }

  /** The rows so far; undefined once that is overtaken by the end. */
  *#early(): Steps<Batch | undefined> {
    const ended = this.#ended;
    const steps = this.#reader.batch(false);
    while (this.#ended === ended) {
      const step = steps.next();
      if (step.done) return step.value;
      yield;
    }
  }
}

function sizeOf(parts: Arrived['parts']): number {
  return parts.reduce((size, part) => size + part.length, 0);
}

function joined([first = new Uint8Array(), ...more]: Arrived['parts']): Bytes {
  if (!more.length) return first;
  const parts = [first, ...more];
  const bytes = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
