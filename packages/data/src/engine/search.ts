import type { Column, Value } from '../dataset.js';
import { STEP, type Steps } from '../pace.js';
import { isNumeric, textOf } from './columns.js';
import { asked, type Hits } from './filter.js';

/** The rows that have every word of the search somewhere, whatever its case and accents. */
export function* found(search: string, columns: readonly Column[], rows: number): Steps<Hits> {
  const words = [...new Set(fold(search).split(/\s+/).filter(Boolean))];
  const hits = new Uint8Array(rows).fill(1);
  for (let first = 0; first < words.length; first += 8) {
    const some = words.slice(first, first + 8);
    const all = (1 << some.length) - 1;
    const bits = yield* foundIn(some, columns, rows);
    for (let row = 0; row < rows; row++) {
      hits[row]! &= +(bits[row] === all);
      if (row % (16 * STEP) === 16 * STEP - 1) yield;
    }
  }
  return hits;
}

/** Which of up to eight words each row has somewhere, a bit for each. */
function* foundIn(words: readonly string[], columns: readonly Column[], rows: number): Steps<Uint8Array> {
  const bits = new Uint8Array(rows);
  const numbers = words.some((word) => numeric.test(word));
  const ask = (value: Value) => {
    // People look for words, not for parts of a shape or of a record.
    if (typeof value === 'object') return 0;
    const text = fold(textOf(value));
    return words.reduce((found, word, bit) => found | (+text.includes(word) << bit), 0);
  };
  for (const column of columns) {
    if (isNumeric(column) && !numbers) continue;
    const own = yield* asked(column, rows, ask);
    for (let row = 0; row < rows; row++) {
      bits[row]! |= own[row]!;
      if (row % (16 * STEP) === 16 * STEP - 1) yield;
    }
  }
  return bits;
}

/** What may be part of a number that is written out. */
const numeric = /^[-+.\de]+$/;
/** What most texts hold: nothing that has accents, or other ways to write it. */
const ascii = /^[\0-\x7f]*$/;

function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
