import type { Steps } from '../pace.js';

/**
 * The cells of one column as trimmed text. Where texts repeat, each is held once,
 * and `codes` says which of them a row has; without codes, each row has its own.
 */
export interface Texts {
  texts: readonly string[];
  codes?: ArrayLike<number>;
  /** Whether the texts are cut out of a longer one, all of which they keep alive. */
  cut?: boolean;
}

/** Engines copy shorter texts when they cut them out of longer ones. */
const COPIED = 13;

/** The same texts, which keep nothing else alive: what is parsed is new. */
export function* released<T extends string | null>(texts: readonly T[]): Steps<T[]> {
  const copies: T[] = [];
  for (let start = 0; start < texts.length; start += 1024) {
    const part = texts.slice(start, start + 1024);
    const long = part.some((text) => text && text.length >= COPIED);
    copies.push(...(long ? (JSON.parse(JSON.stringify(part)) as T[]) : part));
    yield;
  }
  return copies;
}

/** From how many rows on it is looked whether texts repeat enough to be worth it. */
const ENOUGH = 2048;
/** How many other texts may be met in looking for one. */
const PROBES = 100;

/** Collects the cells of one column, told by where they are in a longer text, and holds each different one once. */
export class TextCollector {
  /** Code 0 is the empty text. */
  #texts = [''];
  /** Which text each row has; none where each has its own. */
  #codes: Uint32Array | undefined = new Uint32Array(256);
  #hashes = new Int32Array(256);
  /** Codes by hash. */
  #table = new Uint32Array(512);
  #look = ENOUGH;

  /** Puts what is between two places of `text` into a row, without blanks around it. False where nothing is left. */
  put(row: number, text: string, from: number, to: number): boolean {
    let letter = 0;
    while (from < to && (letter = text.charCodeAt(from)) < 33) from++;
    if (from === to) return this.#set(row, 0);
    if (letter > 127) return this.#putOther(row, text.slice(from, to));
    while ((letter = text.charCodeAt(to - 1)) < 33) to--;
    if (letter > 127) return this.#putOther(row, text.slice(from, to));
    return this.#putTrimmed(row, text, from, to);
  }

  /** Leaves a row without a text. */
  skip(row: number): void {
    this.#set(row, 0);
  }

  at(row: number): string {
    return this.#texts[this.#codes ? this.#codes[row]! : row] ?? '';
  }

  /** The first rows, as many as asked for. */
  cells(rows: number): Texts {
    let codes = this.#codes;
    if (!codes) return { texts: this.#texts.slice(0, rows), cut: true };
    if (codes.length < rows) codes = larger(codes, Uint32Array, rows);
    // Texts are numbered as they come, so those beyond the highest number belong to later rows.
    let most = 0;
    for (let row = 0; row < rows; row++) if (codes[row]! > most) most = codes[row]!;
    const Codes = most < 1 << 16 ? Uint16Array : Uint32Array;
    return { texts: this.#texts.slice(0, most + 1), codes: new Codes(codes.subarray(0, rows)) };
  }

  #set(row: number, code: number): boolean {
    if (!this.#codes) {
      this.#texts[row] = '';
      return false;
    }
    if (row >= this.#codes.length) this.#codes = larger(this.#codes, Uint32Array, row + 1);
    this.#codes[row] = code;
    if (row >= this.#look) this.#reconsider(row);
    return code > 0;
  }

  /** Beyond ASCII there are other blanks. */
  #putOther(row: number, cell: string): boolean {
    const trimmed = cell.trim();
    return trimmed ? this.#putTrimmed(row, trimmed, 0, trimmed.length) : this.#set(row, 0);
  }

  #putTrimmed(row: number, text: string, from: number, to: number): boolean {
    if (!this.#codes) {
      this.#texts[row] = text.slice(from, to);
      return true;
    }
    let hash = to - from;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    const table = this.#table;
    const mask = table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let probe = 0; ; probe++) {
      const code = table[slot]!;
      if (!code) break;
      if (this.#hashes[code] === hash && same(this.#texts[code]!, text, from, to)) return this.#set(row, code);
      slot = (slot + 1) & mask;
      if (probe < PROBES) continue;
      // So many alike are made to be: such a column is held as it is.
      this.#unshare(row);
      return this.#putTrimmed(row, text, from, to);
    }
    const cell = text.slice(from, to);
    const code = this.#texts.push(cell.length < COPIED ? cell : (JSON.parse(JSON.stringify(cell)) as string)) - 1;
    if (code >= this.#hashes.length) this.#hashes = larger(this.#hashes, Int32Array, code + 1);
    this.#hashes[code] = hash;
    table[slot] = code;
    if (code * 2 > mask) this.#rehash();
    return this.#set(row, code);
  }

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 4);
    const mask = table.length - 1;
    for (let code = 1; code < this.#texts.length; code++) {
      const hash = this.#hashes[code]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot]) slot = (slot + 1) & mask;
      table[slot] = code;
    }
    this.#table = table;
  }

  /** Texts that hardly repeat are cheaper as they come. */
  #reconsider(row: number): void {
    this.#look = row * 2;
    if (this.#texts.length > row / 2) this.#unshare(row + 1);
  }

  #unshare(rows: number): void {
    const texts = this.#texts;
    this.#texts = Array.from(this.#codes!.subarray(0, rows), (code) => texts[code]!);
    while (this.#texts.length < rows) this.#texts.push('');
    this.#codes = undefined;
    this.#table = new Uint32Array(0);
    this.#hashes = new Int32Array(0);
  }
}

function same(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let at = 0; at < known.length; at++) {
    if (known.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  }
  return true;
}

function larger<T extends Uint32Array | Int32Array>(list: T, List: new (length: number) => T, least: number): T {
  const copy = new List(Math.max(least, list.length * 2));
  copy.set(list);
  return copy;
}
