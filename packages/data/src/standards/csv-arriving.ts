import { paced } from '../pace.js';
import type { Batch } from '../standard.js';
import type { Arrived, Body } from '../transport.js';
import { encodingOf, type Encoding } from './csv-encoding.js';
import { CsvReader, SAMPLE, type CsvOptions } from './csv-reader.js';

/** From how many rows on it is worth to show some. */
const WORTH = 25;

/**
 * Reads an answer that is all there.
 * @throws {DataError} `not-data`, `parse`
 */
export async function readCsv(
  body: Body,
  options: CsvOptions,
  signal?: AbortSignal,
  encoding: Encoding = encodingOf(body.bytes.subarray(0, SAMPLE)),
): Promise<Batch> {
  const reader = new CsvReader(body, encoding, options);
  try {
    await paced(reader.take(body.bytes.subarray(reader.read), true), signal);
    return await paced(reader.batch(true), signal);
  } catch (error) {
    if (!notUtf8(error, encoding)) throw error;
    return readCsv(body, options, signal, 'windows-1252');
  }
}

/** Reads an answer while it arrives, and gives all rows so far whenever there are twice as many. */
export class Arriving {
  readonly #options;
  readonly #signal;
  readonly #give;
  #arrived: Arrived | undefined;
  #reader: CsvReader | undefined;
  #encoding: Encoding | undefined;
  /** The answer the reader reads; another attempt at the request begins another. */
  #parts: Arrived['parts'] | undefined;
  #given = 0;
  /** How many bytes have to be there before it is worth to look again. */
  #need = 0;
  #busy: Promise<void> | undefined;
  #ended = false;

  constructor(give: (about: Body, batch: Batch) => Promise<void>, options: CsvOptions, signal?: AbortSignal) {
    this.#give = give;
    this.#options = options;
    this.#signal = signal;
  }

  readonly take = (arrived: Arrived): void => {
    this.#arrived = arrived;
    // What is wrong here is wrong with the whole answer too, and then said.
    this.#busy ??= this.#work()
      .catch(() => {
        this.#reader = undefined;
        this.#ended = true;
      })
      .finally(() => (this.#busy = undefined));
  };

  /** The whole, of which only what has not been read yet is read. */
  async rest(body: Body, signal?: AbortSignal): Promise<Batch> {
    this.#ended = true;
    await this.#busy;
    const reader = this.#reader;
    if (!reader || sizeOf(this.#parts!) !== body.bytes.length) return readCsv(body, this.#options, signal);
    try {
      await paced(reader.take(body.bytes.subarray(reader.read), true), signal);
      return await paced(reader.batch(true), signal);
    } catch (error) {
      if (!notUtf8(error, reader.encoding)) throw error;
      return readCsv(body, this.#options, signal, 'windows-1252');
    }
  }

  async #work(): Promise<void> {
    while (!this.#ended) {
      const { parts, ...about } = this.#arrived!;
      if (parts !== this.#parts) {
        this.#parts = parts;
        this.#reader = this.#encoding = undefined;
        this.#given = this.#need = 0;
      }
      const arrived = sizeOf(parts);
      if (arrived < this.#need) return;
      // Where much is there already, the first rows are not kept waiting for all of it.
      const size = Math.min(arrived, Math.max(2 * SAMPLE, 2 * this.#need));
      try {
        await this.#read({ ...about, bytes: joined(parts, this.#reader?.read ?? 0, size) }, size);
      } catch (error) {
        if (!notUtf8(error, this.#encoding)) throw error;
        this.#encoding = 'windows-1252';
        this.#reader = undefined;
      }
    }
  }

  async #read(body: Body, size: number): Promise<void> {
    let reader = this.#reader;
    let { bytes } = body;
    if (!reader) {
      this.#encoding ??= encodingOf(bytes.subarray(0, SAMPLE));
      reader = new CsvReader(body, this.#encoding, this.#options);
      bytes = bytes.subarray(reader.read);
      // Encoding and delimiter are settled by the same bytes as if the whole were there.
      if (size >= SAMPLE) this.#reader = reader;
      else this.#encoding = undefined;
    }
    await paced(reader.take(bytes, false), this.#signal);
    this.#need = size + Math.max(this.#reader ? SAMPLE : size / 2, size - reader.read);
    if (reader.table.filled <= Math.max(WORTH, 2 * this.#given)) return;
    const batch = await paced(reader.batch(false), this.#signal);
    if (batch.rows < Math.max(WORTH, 2 * this.#given) || this.#ended) return;
    this.#given = batch.rows;
    await this.#give(body, batch);
  }
}

function notUtf8(error: unknown, encoding: Encoding | undefined): boolean {
  return error instanceof TypeError && encoding === 'utf-8';
}

function sizeOf(parts: Arrived['parts']): number {
  return parts.reduce((size, part) => size + part.length, 0);
}

/** The bytes between two places of all parts together. */
function joined(parts: Arrived['parts'], from: number, to: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(0, to - from));
  let at = 0;
  for (const part of parts) {
    const wanted = part.subarray(Math.max(0, from - at), Math.max(0, to - at));
    bytes.set(wanted, Math.min(bytes.length, Math.max(0, at - from)));
    at += part.length;
  }
  return bytes;
}
