/** Takes cells as they are found. */
export interface Sink {
  /** A cell of the record under way, by where it is in UTF-8. */
  cell(bytes: Uint8Array, from: number, to: number): void;
  /** The record under way is whole. */
  end(): void;
  /** The record under way is not whole; it will come again. */
  drop(): void;
}

/** How far bytes were read, and what is wrong with it. */
export interface Tokens {
  /** Bytes that belong to whole records. */
  used: number;
  records: number;
  /** The first record with a quotation mark out of place. */
  misplaced?: number;
  /** Where a cell begins whose quotation mark is never closed. Its record is left out. */
  open?: number;
  /** How many cells the record has before that one. */
  before?: number;
}

const blank = 32;
const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Splits UTF-8 into records and cells: by line feeds, carriage returns or both, and
 * by the delimiter, except between quotation marks, where a doubled one stands for
 * one. A cell keeps its line ends. Blanks after a closing quotation mark are none
 * of the cell; one that anything else follows is part of it. `ending` says that
 * nothing follows, so that the last record is whole.
 */
export function tokenize(bytes: Uint8Array, delimiter: string, ending: boolean, sink: Sink): Tokens {
  const { length } = bytes;
  const separator = delimiter.charCodeAt(0);
  const tokens: Tokens = { used: 0, records: 0 };
  let cells = 0;
  for (let at = 0; at < length;) {
    let byte = bytes[at]!;
    if (byte === blank && separator !== blank) {
      at = quoteAfter(bytes, at, separator);
      byte = bytes[at]!;
    }
    const from = at;
    if (byte === quote) {
      let close = at;
      let doubled = false;
      for (;;) {
        close++;
        while (close < length && bytes[close] !== quote) close++;
        if (close >= length) break;
        at = close + 1;
        byte = bytes[at]!;
        if (byte === quote) {
          doubled = true;
          close++;
          continue;
        }
        while ((byte === blank || byte === 9) && byte !== separator) byte = bytes[++at]!;
        if (at >= length || byte === separator || byte === lineFeed || byte === carriageReturn) break;
        tokens.misplaced ??= tokens.records;
      }
      if (close >= length) {
        sink.drop();
        return ending ? { ...tokens, used: length, open: from + 1, before: cells } : tokens;
      }
      if (doubled) {
        const cell = undoubled(bytes.subarray(from + 1, close));
        sink.cell(cell, 0, cell.length);
      } else sink.cell(bytes, from + 1, close);
    } else {
      while (byte !== separator && byte !== lineFeed && byte !== carriageReturn && ++at < length) byte = bytes[at]!;
      sink.cell(bytes, from, at);
    }
    cells++;
    // Another quotation mark may follow, the rest of a cell, or a line feed.
    const cut = at >= length || (byte === carriageReturn && at === length - 1);
    if (cut && !ending) break;
    at++;
    if (at < length && byte === carriageReturn && bytes[at] === lineFeed) at++;
    if (byte === separator && at <= length) {
      if (at < length || !ending) continue;
      // A delimiter at the very end has an empty cell after it.
      sink.cell(bytes, 0, 0);
    }
    sink.end();
    tokens.records++;
    tokens.used = Math.min(at, length);
    cells = 0;
  }
  if (tokens.used < length) sink.drop();
  return tokens;
}

function undoubled(bytes: Uint8Array): Uint8Array {
  const cell = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    cell[length++] = bytes[at]!;
    if (bytes[at] === quote && bytes[at + 1] === quote) at++;
  }
  return cell.subarray(0, length);
}

/**
 * Where a quotation mark stands after blanks, if it holds all of the cell on one
 * line, as in `a, "b, c"`; else where the blanks begin.
 */
function quoteAfter(bytes: Uint8Array, from: number, separator: number): number {
  let at = from;
  while (bytes[at] === blank) at++;
  if (bytes[at] !== quote) return from;
  let after = at + 1;
  while (
    after < bytes.length &&
    bytes[after] !== quote &&
    bytes[after] !== lineFeed &&
    bytes[after] !== carriageReturn
  ) {
    after++;
  }
  if (bytes[after++] !== quote) return from;
  while (bytes[after] === blank) after++;
  const next = bytes[after];
  return next === separator || next === lineFeed || next === carriageReturn || after >= bytes.length ? at : from;
}
