import type { Column } from '../dataset.js';
import { STEP, type Steps } from '../pace.js';
import type { Batch } from '../standard.js';
import { textOfCell, typeColumn } from '../values/column.js';
import type { Texts } from '../values/texts.js';
import { foundColumn, look, plainValue, type Found } from '../values/plain.js';
import { cellsOf } from './json.js';
import { quoteLongIntegers } from './json-long.js';

/** Bytes that are parsed in one step; a record that is longer is parsed whole. */
const PART = 1 << 15;

const quote = 0x22;
const comma = 0x2c;
const bracket = 0x5b;
const backslash = 0x5c;
const brace = 0x7b;

interface Cells {
  values: unknown[];
  found: Found;
}

/**
 * Reads an array of records bit by bit, straight into columns. The text is cut
 * between records and parsed part by part, so what is no JSON is found out here
 * too. It throws where the answer has to be read whole: it is no such array, or
 * not UTF-8, or broken.
 */
export class JsonReader {
  /** How many bytes have become rows. */
  read = 0;
  rows = 0;
  readonly #columns = new Map<string, Cells>();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** Where in the bytes that are not read yet the next one to look at is. */
  #at = 0;
  /** How many brackets are open; none before the array and after it. */
  #depth = 0;
  #string = false;
  #begun = false;

  /** Reads all that has arrived after what has been `read`; the start of a record stays until more has arrived. */
  *take(bytes: Uint8Array, last: boolean): Steps<void> {
    let from = 0;
    if (!this.#begun) {
      from = this.#at = begin(bytes);
      if (from < 0) {
        check(!last);
        return;
      }
      this.#begun = true;
      this.#depth = 1;
    }
    while (this.#depth) {
      const end = this.#next(bytes, from + PART);
      if (end < 0) break;
      this.#parse(bytes.subarray(from, end));
      from = end + 1;
      yield;
    }
    if (!this.#depth) {
      from = afterBlanks(bytes, from);
      check(from === bytes.length);
    }
    check(!last || !this.#depth);
    this.#at -= from;
    this.read += from;
  }

  /** The rows so far, or all of them; to what was given as the whole nothing may be added. */
  *batch(whole: boolean): Steps<Batch> {
    const { rows } = this;
    const warnings: string[] = [];
    const columns: Column[] = [];
    for (const [name, { values, found }] of this.#columns) {
      fill(values, rows);
      const own = whole ? values : values.slice();
      columns.push(foundColumn(name, found, own) ?? (yield* written(name, own, warnings)));
      yield;
    }
    return {
      columns,
      rows,
      ...(whole && { total: rows }),
      complete: whole,
      provenance: {},
      pushed: {},
      warnings,
    };
  }

  /**
   * The end of the last record that is whole, as soon as there is `enough`; -1 where
   * there is none. What is between quotation marks counts for nothing.
   */
  #next(bytes: Uint8Array, enough: number): number {
    const { length } = bytes;
    let [at, depth, string, end] = [this.#at, this.#depth, this.#string, -1];
    for (; at < length && depth && end < enough; at++) {
      const byte = bytes[at]!;
      if (string) {
        if (byte === quote) string = false;
        else if (byte === backslash) at++;
      } else if (byte === quote) string = true;
      else if (byte === comma) {
        if (depth === 1) end = at;
      } else if ((byte | 0x20) === brace) depth++;
      // What closes them is two further than what opens them.
      else if (((byte - 2) | 0x20) === brace && !--depth) end = at;
    }
    [this.#at, this.#depth, this.#string] = [at, depth, string];
    return end;
  }

  #parse(bytes: Uint8Array): void {
    const text = this.#decoder.decode(bytes);
    const records = JSON.parse(`[${/\d{16}/.test(text) ? quoteLongIntegers(text) : text}]`) as unknown[];
    // Nothing between two commas.
    check(records.length > 0);
    const { rows } = this;
    for (const [name, cells] of cellsOf(records)) {
      let column = this.#columns.get(name);
      if (!column) this.#columns.set(name, (column = { values: [], found: { types: new Set(), decimals: 0 } }));
      const { values, found } = column;
      fill(values, rows);
      for (let row = 0; row < cells.length; row++) values.push(plainValue(cells[row]));
      look(found, values, rows);
    }
    this.rows += records.length;
  }
}

/** Where the first record begins, -1 while that can't be said. */
function begin(bytes: Uint8Array): number {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const open = afterBlanks(bytes, marked ? 3 : 0);
  const first = afterBlanks(bytes, open + 1);
  if (first >= bytes.length) return -1;
  // Rows that are arrays themselves are a table of another kind.
  check(bytes[open] === bracket && bytes[first] !== bracket);
  return first;
}

/** The first place from here on without one of JSON's own blanks. */
function afterBlanks(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && /[ \t\n\r]/.test(String.fromCharCode(bytes[at]!))) at++;
  return at;
}

function check(fits: boolean): void {
  if (!fits) throw new SyntaxError('No array of records');
}

function fill(values: unknown[], rows: number): void {
  while (values.length < rows) values.push(null);
}

/** Types a column of what people write. */
function* written(name: string, values: readonly unknown[], warnings: string[]): Steps<Column> {
  return yield* typeColumn({ name }, (yield* repeated(values)) ?? (yield* each(values)), warnings);
}

/** Each different text once, and which of them a row has; undefined where they hardly repeat. */
function* repeated(values: readonly unknown[]): Steps<Texts | undefined> {
  const places = new Map<string, number>();
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const text = textOfCell(values[row]);
    const place = places.get(text);
    codes[row] = place ?? places.size;
    if (place === undefined) places.set(text, places.size);
    if (row % STEP !== STEP - 1) continue;
    if (places.size > row / 2) return;
    yield;
  }
  return { texts: [...places.keys()], codes };
}

function* each(values: readonly unknown[]): Steps<Texts> {
  const texts: string[] = [];
  for (const value of values) if (texts.push(textOfCell(value)) % STEP === 0) yield;
  return { texts };
}
