import { atOnce, type Steps } from '../pace.js';

/**
 * The cells of one column as trimmed text. Where texts repeat, each is held once,
 * and `codes` says which of them a row has; without codes, each row has its own.
 */
export interface Texts {
  texts: readonly string[];
  codes?: ArrayLike<number>;
}

/** From how many rows on it is looked whether texts repeat enough to be worth it. */
const ENOUGH = 2048;
/** How many other texts may be met in looking for one. */
const PROBES = 100;
/** Texts made out of one longer text, which they keep alive together. */
const BLOCK = 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Collects the cells of one column as UTF-8, told by where they are in longer
 * bytes. Each different text is held once, and made a text only in the end.
 */
export class TextCollector {
  /** All different texts, one after the other. */
  #pool = new Uint8Array(1024);
  /** Where each ends in the pool; the first is the empty one. */
  #ends = new Uint32Array(256);
  #count = 1;
  /** Which text each row has; none where row n has text n + 1. */
  #codes: Uint32Array | undefined = new Uint32Array(256);
  #hashes = new Int32Array(256);
  /** Codes by hash. */
  #table = new Uint32Array(512);
  #look = ENOUGH;

  /** Puts what is between two places into a row, without blanks around it. False where nothing is left. */
  put(row: number, bytes: Uint8Array, from: number, to: number): boolean {
    while (from < to && bytes[from]! < 33) from++;
    while (from < to && bytes[to - 1]! < 33) to--;
    if (from < to && (bytes[from]! > 127 || bytes[to - 1]! > 127) && mayBeBlank(bytes, from, to)) {
      // Beyond ASCII there are other blanks.
      bytes = new TextEncoder().encode(new TextDecoder().decode(bytes.subarray(from, to)).trim());
      [from, to] = [0, bytes.length];
    }
    if (!this.#codes) this.#append(bytes, from, to);
    else if (from === to) this.#set(this.#codes, row, 0);
    else this.#share(this.#codes, row, bytes, from, to);
    return from < to;
  }

  /** Leaves a row without a text. */
  skip(row: number): void {
    if (this.#codes) this.#set(this.#codes, row, 0);
    else this.#append(this.#pool, 0, 0);
  }

  /** Forgets the rows from this on. */
  drop(rows: number): void {
    if (!this.#codes) this.#count = Math.min(this.#count, rows + 1);
  }

  /** Whether none of the first rows holds anything. */
  isEmpty(rows: number): boolean {
    return this.#codes ? this.#codes.subarray(0, rows).every((code) => !code) : !this.#ends[rows];
  }

  /**
   * The first rows, as many as asked for.
   * @throws {TypeError} where the bytes are not UTF-8
   */
  *cells(rows: number): Steps<Texts> {
    let codes = this.#codes;
    if (!codes) return { texts: yield* this.#decoded(1, rows + 1) };
    if (codes.length < rows) codes = larger(codes, Uint32Array, rows);
    // Texts are numbered as they come, so those beyond the highest number belong to later rows.
    let most = 0;
    for (let row = 0; row < rows; row++) if (codes[row]! > most) most = codes[row]!;
    const Codes = most < 1 << 16 ? Uint16Array : Uint32Array;
    return { texts: yield* this.#decoded(0, most + 1), codes: new Codes(codes.subarray(0, rows)) };
  }

  at(row: number): string {
    const code = this.#codes ? this.#codes[row]! : row + 1;
    return atOnce(this.#decoded(code, code + 1))[0] ?? '';
  }

  *#decoded(from: number, to: number): Steps<string[]> {
    const texts: string[] = [];
    const ends = this.#ends;
    for (let start = from; start < to; start += BLOCK) {
      const end = Math.min(to, start + BLOCK);
      const first = start ? ends[start - 1]! : 0;
      const bytes = this.#pool.subarray(first, ends[end - 1]);
      const block = decoder.decode(bytes);
      const plain = block.length === bytes.length;
      let at = 0;
      for (let code = start, from = 0; code < end; code++) {
        const to = ends[code]! - first;
        const next = plain ? to : at + lettersIn(bytes, from, to);
        texts.push(block.slice(at, next));
        at = next;
        from = to;
      }
      yield;
    }
    return texts;
  }

  #set(codes: Uint32Array, row: number, code: number): void {
    if (row >= codes.length) codes = this.#codes = larger(codes, Uint32Array, row + 1);
    codes[row] = code;
    if (row >= this.#look) this.#reconsider(codes, row);
  }

  #append(bytes: Uint8Array, from: number, to: number): number {
    const code = this.#count++;
    if (code >= this.#ends.length) this.#ends = larger(this.#ends, Uint32Array, code + 1);
    const start = this.#ends[code - 1]!;
    const end = start + to - from;
    if (end > this.#pool.length) this.#pool = larger(this.#pool, Uint8Array, end);
    const pool = this.#pool;
    for (let at = from, into = start; at < to;) pool[into++] = bytes[at++]!;
    this.#ends[code] = end;
    return code;
  }

  #share(codes: Uint32Array, row: number, bytes: Uint8Array, from: number, to: number): void {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const table = this.#table;
    const hashes = this.#hashes;
    const mask = table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let probe = 0; ; probe++) {
      const code = table[slot]!;
      if (!code) break;
      if (hashes[code] === hash && this.#is(code, bytes, from, to)) {
        this.#set(codes, row, code);
        return;
      }
      slot = (slot + 1) & mask;
      if (probe < PROBES) continue;
      // So many alike are made to be: such a column is held as it is.
      this.#unshare(codes, row);
      this.#append(bytes, from, to);
      return;
    }
    const code = this.#append(bytes, from, to);
    if (code >= hashes.length) this.#hashes = larger(hashes, Int32Array, code + 1);
    this.#hashes[code] = hash;
    table[slot] = code;
    if (code * 2 > mask) this.#rehash();
    this.#set(codes, row, code);
  }

  #is(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    let known = this.#ends[code - 1]!;
    if (this.#ends[code]! - known !== to - from) return false;
    const pool = this.#pool;
    for (let at = from; at < to;) if (pool[known++] !== bytes[at++]) return false;
    return true;
  }

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 4);
    const mask = table.length - 1;
    for (let code = 1; code < this.#count; code++) {
      const hash = this.#hashes[code]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot]) slot = (slot + 1) & mask;
      table[slot] = code;
    }
    this.#table = table;
  }

  /** Texts that hardly repeat are cheaper as they come. */
  #reconsider(codes: Uint32Array, row: number): void {
    this.#look = row * 2;
    if (this.#count > row / 2) this.#unshare(codes, row + 1);
  }

  #unshare(codes: Uint32Array, rows: number): void {
    const [pool, ends] = [this.#pool, this.#ends];
    this.#codes = undefined;
    this.#pool = new Uint8Array(pool.length);
    this.#ends = new Uint32Array(2 * rows);
    this.#count = 1;
    this.#table = new Uint32Array(0);
    this.#hashes = new Int32Array(0);
    for (let row = 0; row < rows; row++) {
      const code = codes[row] ?? 0;
      this.#append(pool, code ? ends[code - 1]! : 0, ends[code]!);
    }
  }
}

/** How long a text is that these bytes make. */
function lettersIn(bytes: Uint8Array, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80 || byte > 0xbf) letters += byte < 0xf0 ? 1 : 2;
  }
  return letters;
}

/** Whether a text begins or ends in a way that blanks beyond ASCII do. */
function mayBeBlank(bytes: Uint8Array, from: number, to: number): boolean {
  return blankAt(bytes, from) || blankAt(bytes, to - 2) || blankAt(bytes, to - 3);
}

function blankAt(bytes: Uint8Array, at: number): boolean {
  const [first, second] = [bytes[at]!, bytes[at + 1]!];
  if (first === 0xc2) return second === 0xa0;
  return first === 0xe2 ? second < 0x82 : first === 0xe1 || first === 0xe3 || first === 0xef;
}

function larger<T extends Uint8Array | Uint32Array | Int32Array>(
  list: T,
  List: new (length: number) => T,
  least: number,
): T {
  const copy = new List(Math.max(least, list.length * 2));
  copy.set(list);
  return copy;
}
