/** Takes cells as they are found. */
export interface Sink {
  /** A cell of the record under way, by where it is in a text. */
  cell(text: string, from: number, to: number): void;
  /** The record under way is whole. */
  end(): void;
  /** The record under way is not whole; it will come again. */
  drop(): void;
}

/** How far a text was read, and what is wrong with it. */
export interface Tokens {
  /** Letters that belong to whole records. */
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
 * Splits text into records and cells: by line feeds, carriage returns or both, and
 * by the delimiter, except between quotation marks, where a doubled one stands for
 * one. A cell keeps its line ends. Blanks after a closing quotation mark are none
 * of the cell; one that anything else follows is part of it. `ending` says that no
 * text follows, so that the last record is whole.
 */
export function tokenize(text: string, delimiter: string, ending: boolean, sink: Sink): Tokens {
  const { length } = text;
  const separator = delimiter.charCodeAt(0);
  const tokens: Tokens = { used: 0, records: 0 };
  let cells = 0;
  for (let at = 0; at < length;) {
    let letter = text.charCodeAt(at);
    if (letter === blank && separator !== blank) {
      at = quoteAfter(text, at, separator);
      letter = text.charCodeAt(at);
    }
    const from = at;
    if (letter === quote) {
      let close = at + 1;
      let doubled = false;
      for (;;) {
        close = text.indexOf('"', close);
        if (close < 0) break;
        at = close + 1;
        letter = text.charCodeAt(at);
        if (letter === quote) {
          doubled = true;
          close += 2;
          continue;
        }
        while ((letter === blank || letter === 9) && letter !== separator) letter = text.charCodeAt(++at);
        if (at >= length || letter === separator || letter === lineFeed || letter === carriageReturn) break;
        tokens.misplaced ??= tokens.records;
        close++;
      }
      if (close < 0) {
        sink.drop();
        return ending ? { ...tokens, used: length, open: from + 1, before: cells } : tokens;
      }
      if (doubled) {
        const cell = text.slice(from + 1, close).replaceAll('""', '"');
        sink.cell(cell, 0, cell.length);
      } else sink.cell(text, from + 1, close);
    } else {
      while (letter !== separator && letter !== lineFeed && letter !== carriageReturn && ++at < length) {
        letter = text.charCodeAt(at);
      }
      sink.cell(text, from, at);
    }
    cells++;
    // Another quotation mark may follow, the rest of a cell, or a line feed.
    const cut = at >= length || (letter === carriageReturn && at === length - 1);
    if (cut && !ending) break;
    at++;
    if (at < length && letter === carriageReturn && text.charCodeAt(at) === lineFeed) at++;
    if (letter === separator && at <= length) {
      if (at < length || !ending) continue;
      // A delimiter at the very end has an empty cell after it.
      sink.cell('', 0, 0);
    }
    sink.end();
    tokens.records++;
    tokens.used = Math.min(at, length);
    cells = 0;
  }
  if (tokens.used < length) sink.drop();
  return tokens;
}

/**
 * Where a quotation mark stands after blanks, if it holds all of the cell on one
 * line, as in `a, "b, c"`; else where the blanks begin.
 */
function quoteAfter(text: string, from: number, separator: number): number {
  let at = from;
  while (text.charCodeAt(at) === blank) at++;
  if (text.charCodeAt(at) !== quote) return from;
  let after = at + 1;
  let letter: number;
  do letter = text.charCodeAt(after++);
  while (after < text.length && letter !== quote && letter !== lineFeed && letter !== carriageReturn);
  while (text.charCodeAt(after) === blank) after++;
  const next = text.charCodeAt(after);
  const ends = next === separator || next === lineFeed || next === carriageReturn || after >= text.length;
  return letter === quote && ends ? at : from;
}
