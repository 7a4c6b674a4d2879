import type { Column, Value } from '@council-kit/data';

// What somebody would write who knows the columns and the one question, over typed
// arrays made beforehand: the measure that the engine is held against.

/** The rows whose number is at least `least`. */
export function atLeast(numbers: Float64Array, least: number): Uint32Array {
  const rows = new Uint32Array(numbers.length);
  let count = 0;
  for (let row = 0; row < numbers.length; row++) if (numbers[row]! >= least) rows[count++] = row;
  return rows.subarray(0, count);
}

/** The rows whose text is the one with this code. */
export function withCode(codes: Uint32Array, code: number): Uint32Array {
  const rows = new Uint32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === code) rows[count++] = row;
  return rows.subarray(0, count);
}

/** All rows in the order of one column of numbers, then another. */
export function ordered(first: ArrayLike<number>, then?: ArrayLike<number>): Uint32Array {
  const rows = new Uint32Array(first.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return then
    ? rows.sort((a, b) => first[a]! - first[b]! || then[a]! - then[b]!)
    : rows.sort((a, b) => first[a]! - first[b]!);
}

/** The values of all columns in those rows. */
export function gathered(columns: readonly Column[], rows: Uint32Array): Value[][] {
  return columns.map(({ values }) => {
    const picked = new Array<Value>(rows.length);
    for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]!]!;
    return picked;
  });
}

/** Each row's text as the place it has among the different ones in order. */
export function ranks(values: ArrayLike<Value>): { codes: Uint32Array; texts: string[] } {
  const all = Array.from(values, (value) => value as string);
  const texts = [...new Set(all)].sort();
  const places = new Map(texts.map((text, place) => [text, place]));
  return { codes: Uint32Array.from(all, (text) => places.get(text)!), texts };
}
