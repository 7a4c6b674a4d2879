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

/** Collects the cells of one column as they come. */
export class TextCollector {
  length = 0;
  /** Whether no cell has held anything yet. */
  empty = true;
  #known: Map<string, number> | undefined = new Map([['', 0]]);
  #texts = [''];
  #codes = new Uint32Array(256);
  #look = ENOUGH;

  /** Adds one cell of each row; a row that has none there has an empty one. */
  add(rows: readonly (readonly string[])[], column: number): void {
    if (this.#known) this.#addShared(rows, column, this.#known);
    else for (const row of rows) this.#texts.push(trimmed(row[column] ?? ''));
    this.length += rows.length;
    if (this.#known && this.length >= this.#look) this.#reconsider(this.#known.size);
  }

  /** Adds rows that came before the column was first met. */
  pad(rows: number): void {
    this.length += rows;
    this.#codes = new Uint32Array(Math.max(256, rows * 2));
  }

  get cells(): Texts {
    if (!this.#known) return { texts: this.#texts };
    const Codes = this.#texts.length < 1 << 16 ? Uint16Array : Uint32Array;
    return { texts: this.#texts.slice(), codes: new Codes(this.#codes.subarray(0, this.length)) };
  }

  #addShared(rows: readonly (readonly string[])[], column: number, known: Map<string, number>): void {
    const texts = this.#texts;
    let at = this.length;
    if (at + rows.length > this.#codes.length) {
      const larger = new Uint32Array((at + rows.length) * 2);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    const codes = this.#codes;
    for (const row of rows) {
      const cell = row[column] ?? '';
      let code = known.get(cell);
      if (code === undefined) {
        const text = trimmed(cell);
        code = known.get(text);
        if (code === undefined) {
          code = texts.push(text) - 1;
          known.set(text, code);
        }
        if (text.length !== cell.length) known.set(cell, code);
      }
      codes[at++] = code;
    }
    this.empty = texts.length === 1;
  }

  /** Texts that hardly repeat are cheaper as they come. */
  #reconsider(different: number): void {
    this.#look = this.length * 2;
    if (different < this.length / 2) return;
    const texts = this.#texts;
    this.#texts = Array.from(this.#codes.subarray(0, this.length), (code) => texts[code]!);
    this.#known = undefined;
    this.#codes = new Uint32Array(0);
  }
}

/** As `trim`, which is slow for the many cells that have nothing to trim. */
function trimmed(cell: string): string {
  const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)];
  return first > 32 && first < 128 && last > 32 && last < 128 ? cell : cell.trim();
}
