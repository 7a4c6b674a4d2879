import { DataError } from '../errors.js';
import { impostor, notData } from '../impostor.js';
import type { Steps } from '../pace.js';
import type { Batch } from '../standard.js';
import type { Body } from '../transport.js';
import { bytesOf, decodeAs, type Encoding } from './csv-encoding.js';
import { tokenize } from './csv-tokens.js';
import { TableReader, type SheetOptions } from './rows.js';

/** Bytes at the start by which encoding and delimiter are found. */
export const SAMPLE = 1 << 15;
/** Bytes read in one step: on a slow telephone, and before the engine has warmed to the work, few milliseconds. */
const PART = 1 << 14;

const lineFeed = 10;
const carriageReturn = 13;

/** What is known of a file besides the file. */
export interface CsvOptions extends SheetOptions {
  delimiter?: string;
}

/**
 * Reads CSV bit by bit. It is made with the first bytes, as many as `SAMPLE` where
 * there are so many, and then given all bytes from the first.
 */
export class CsvReader {
  /** How many bytes have become rows. */
  read = 0;
  readonly table;
  readonly encoding;
  readonly #delimiter: string;
  /** Record of the first quotation mark out of place. */
  #misplaced = 0;
  #records = 0;
  #cut = '';
  readonly #start;

  /**
   * @param start the answer, of which the first bytes are enough
   * @throws {DataError} `not-data`
   */
  constructor(start: Body, encoding: Encoding, options: CsvOptions = {}) {
    const given = decodeAs(encoding, start.bytes.subarray(0, SAMPLE), true);
    const text = given.replace(/^\uFEFF/, '');
    const found = impostor(text.slice(0, 2048));
    if (found) throw notData(found, start, 'csv');
    // Excel's own way to name the delimiter, in a line above the table.
    const [line = '', named] = /^"?sep=(.)"?(\r?\n|\r|$)/i.exec(text) ?? [];
    this.#start = start;
    this.#delimiter = options.delimiter ?? named ?? delimiterOf(text);
    this.read = line ? bytesOf(encoding, given.slice(0, given.length - text.length + line.length)) : 0;
    this.encoding = encoding;
    this.table = new TableReader(options);
  }

  /**
   * Reads all that has arrived after what has been `read`; what may go on stays
   * until more has arrived, or until this is the `last`.
   * @throws {DataError} `parse`
   */
  *take(bytes: Uint8Array, last: boolean): Steps<void> {
    let size = PART;
    for (let at = 0; at < bytes.length;) {
      const to = Math.min(bytes.length, at + size);
      const ending = last && to === bytes.length;
      const end = ending ? to : this.#lineEnd(bytes, at, to);
      const taken = end > at ? this.#parse(bytes.subarray(at, end), ending) : 0;
      if (!taken && to === bytes.length) return;
      // A record longer than that: the next try takes twice as much.
      size = taken ? PART : size * 2;
      at += taken;
      yield;
    }
  }

  /** @throws {TypeError} where bytes turn out not to be in this encoding */
  *batch(whole: boolean): Steps<Batch> {
    if (whole && this.table.prose) throw notData('text laid out for reading', this.#start, 'csv');
    const batch = yield* this.table.batch(whole);
    const warnings = [...batch.warnings];
    if (this.#misplaced) warnings.push(`A quotation mark is out of place near record ${this.#misplaced}.`);
    if (!whole || !this.#cut) return { ...batch, warnings };
    return { ...batch, total: undefined, complete: false, warnings: [...warnings, this.#cut] };
  }

  /** Gives the whole records in these bytes to the table, and tells how many bytes they take. */
  #parse(bytes: Uint8Array, ending: boolean): number {
    const { encoding } = this;
    const utf8 = encoding === 'utf-8' ? bytes : new TextEncoder().encode(decodeAs(encoding, bytes));
    const mark = !this.read && utf8[0] === 0xef && utf8[1] === 0xbb && utf8[2] === 0xbf ? 3 : 0;
    const text = utf8.subarray(mark);
    const { used, records, misplaced, open, before } = tokenize(text, this.#delimiter, ending, this.table);
    const record = this.#records + 1;
    if (misplaced !== undefined) this.#misplaced ||= record + misplaced;
    if (open !== undefined) this.#unclosed(before!, decodeAs('utf-8', text.subarray(open)), record + records);
    this.#records += records;
    const rest = text.length - used;
    const taken =
      bytes.length - (encoding === 'utf-8' ? rest : bytesOf(encoding, decodeAs('utf-8', text.subarray(used))));
    // A mark alone is nothing read.
    if (!used) return 0;
    this.read += taken;
    return taken;
  }

  /**
   * A quotation mark that is never closed. Where the file just ends inside that
   * cell, it was cut off, and the records before it hold. Where records seem to
   * follow, they are all in that cell, and what is left would be a wrong table.
   */
  #unclosed(before: number, rest: string, record: number): void {
    // As many delimiters as the rows before have, or as this one has so far.
    const cells = this.table.filled ? this.table.width : before + 1;
    const [, ...lines] = rest.split(/[\r\n]+/);
    if (lines.some((line) => line && line.split(this.#delimiter).length >= cells)) {
      throw new DataError('parse', `A quotation mark near record ${record} is never closed`, {
        address: this.#start.address,
        standard: 'csv',
      });
    }
    this.#cut = `The file ends inside record ${record}, which was left out.`;
  }

  /** The last place between two where a line ends; the first of them where none does. */
  #lineEnd(bytes: Uint8Array, from: number, to: number): number {
    const { encoding } = this;
    const step = bytesOf(encoding, 'a');
    const low = encoding === 'utf-16be' ? 1 : 0;
    const last = to - ((to - from) % step) - step;
    let found = from;
    for (let at = last; at >= from; at -= step) {
      const unit = bytes[at + low];
      if ((unit !== lineFeed && unit !== carriageReturn) || (step > 1 && bytes[at + 1 - low])) continue;
      if (unit === lineFeed) return at + step;
      // What follows the last one may be its line feed.
      if (found === from && at < last) found = at + step;
    }
    return found;
  }
}

/**
 * The delimiter that the most lines have equally often. The tokenizer's own guess
 * is led astray by a title above the table.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/, 100);
  let [best, most] = [',', 0];
  for (const delimiter of [',', '\t', ';', '|']) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const agreeing = Math.max(0, ...counts.values());
    if (agreeing > most) [best, most] = [delimiter, agreeing];
  }
  return best;
}
