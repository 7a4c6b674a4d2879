import type { Column } from '../dataset.js';
import type { Steps } from '../pace.js';
import { textOf } from './columns.js';
import { spread, type Hits } from './filter.js';
import { codedOf } from './keys.js';

/** The rows that have every word of the search somewhere, whatever its case and accents. */
export function* found(search: string, columns: readonly Column[], rows: number): Steps<Hits> {
  const words = [...new Set(fold(search).split(/\s+/).filter(Boolean))];
  const hits = words.map(() => new Uint8Array(rows));
  for (const column of columns) {
    const { codes, different } = yield* codedOf(column);
    const accepted = words.map(() => new Uint8Array(different.length + 1));
    for (const [place, value] of different.entries()) {
      // People look for words, not for parts of a shape or of a record.
      const text = typeof value === 'object' ? '' : fold(textOf(value));
      words.forEach((word, index) => (accepted[index]![place + 1] = +text.includes(word)));
      if (place % 1024 === 1023) yield;
    }
    for (const [index, own] of accepted.entries()) {
      if (own.includes(1)) join(hits[index]!, yield* spread(own, codes, rows), (a, b) => a | b);
      yield;
    }
  }
  const all = new Uint8Array(rows).fill(1);
  for (const one of hits) join(all, one, (a, b) => a & b);
  return all;
}

function join(into: Hits, other: Hits, how: (a: number, b: number) => number): void {
  for (let row = 0; row < into.length; row++) into[row] = how(into[row]!, other[row]!);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
