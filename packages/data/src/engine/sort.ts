import type { Column, Value } from '../dataset.js';
import { STEP, type Steps } from '../pace.js';
import type { Sort } from '../query.js';
import { columnNamed, comparer, isNumeric } from './columns.js';
import { codedOf, numbersOf } from './keys.js';

/** Rows in order; stable. What is missing comes last, whichever way the rest goes. */
export function* sorted(
  columns: readonly Column[],
  rows: Uint32Array,
  sort: readonly Sort[],
  lang: string | undefined,
): Steps<Uint32Array> {
  const keys = sort.map(({ column, descending }) => ({ column: columnNamed(columns, column), descending }));
  let order = rows;
  // Sorting by the least important first, and stably, leaves the most important in charge.
  for (const { column, descending } of keys.reverse()) {
    order = isNumeric(column)
      ? yield* byNumber(order, yield* numbersOf(column), !!descending)
      : yield* byRank(order, yield* ranksOf(column, lang), !!descending);
  }
  return order;
}

interface Ranks {
  /** By row; 0 where it is missing, else from 1. */
  ranks: Uint32Array;
  /** How many there are. */
  most: number;
}

const known = new WeakMap<object, Map<string | undefined, Ranks>>();

/** The rank of each row's value among the different values of its column. */
function* ranksOf(column: Column, lang: string | undefined): Steps<Ranks> {
  const languages = known.get(column.values) ?? new Map<string | undefined, Ranks>();
  known.set(column.values, languages);
  const found = languages.get(lang);
  if (found) return found;
  const { codes, different } = yield* codedOf(column);
  const compare = comparer(lang);
  const places = yield* merged(different, /^date/.test(column.type) ? byCharacter : compare);
  const rankOf = new Uint32Array(different.length + 1);
  places.forEach((place, rank) => (rankOf[place + 1] = rank + 1));
  const ranks = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    ranks[row] = rankOf[codes[row]!]!;
    if (row % STEP === STEP - 1) yield;
  }
  const result = { ranks, most: different.length };
  languages.set(lang, result);
  return result;
}

/** ISO 8601 orders as it stands. */
function byCharacter(a: Value, b: Value): number {
  return (a as string) < (b as string) ? -1 : +((a as string) > (b as string));
}

/** The places of values in order, by merging ever longer runs. */
function* merged(values: readonly Value[], compare: (a: Value, b: Value) => number): Steps<Uint32Array> {
  const RUN = 256;
  let from = Uint32Array.from(values, (_, place) => place);
  let to = new Uint32Array(values.length);
  for (let start = 0; start < values.length; start += RUN) {
    from.subarray(start, start + RUN).sort((a, b) => compare(values[a]!, values[b]!));
    yield;
  }
  for (let run = RUN; run < values.length; run *= 2) {
    for (let start = 0; start < values.length; start += 2 * run) {
      const middle = Math.min(start + run, values.length);
      const end = Math.min(middle + run, values.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const takeLeft = right >= end || (left < middle && compare(values[from[left]!]!, values[from[right]!]!) <= 0);
        to[at] = takeLeft ? from[left++]! : from[right++]!;
        if (at % 1024 === 1023) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Counts how many rows have each rank, and so knows where each row goes. */
function* byRank(rows: Uint32Array, { ranks, most }: Ranks, descending: boolean): Steps<Uint32Array> {
  const place = (row: number) => (ranks[row] ? (descending ? most - ranks[row] : ranks[row] - 1) : most);
  const starts = new Uint32Array(most + 2);
  for (let at = 0; at < rows.length; at++) starts[place(rows[at]!) + 1]!++;
  yield;
  for (let rank = 1; rank < starts.length; rank++) starts[rank]! += starts[rank - 1]!;
  yield;
  const order = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    order[starts[place(row)]!++] = row;
    if (at % (8 * STEP) === 8 * STEP - 1) yield;
  }
  return order;
}

/** Up to so many rows, the engine's own sorting of numbers and a search for each are quicker than counting bits. */
const FEW = 1 << 15;

/** Sorts the numbers by themselves, and then looks up where each row's number has come to stand. */
function* bySearch(rows: Uint32Array, numbers: Float64Array, descending: boolean): Steps<Uint32Array> {
  const keys = Float64Array.from(rows, (row) => (descending ? -numbers[row]! : numbers[row]!));
  const ranked = keys.slice().sort();
  yield;
  // What is missing comes last both ways.
  let known = ranked.length;
  while (known && Number.isNaN(ranked[known - 1]!)) known--;
  const taken = new Uint32Array(rows.length);
  const order = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const key = keys[at]!;
    let [low, high] = [0, known];
    if (Number.isNaN(key)) low = known;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ranked[middle]! < key) low = middle + 1;
      else high = middle;
    }
    order[low + taken[low]!++] = rows[at]!;
    if (at % STEP === STEP - 1) yield;
  }
  return order;
}

/**
 * Sorts by the bits of numbers, sixteen at a time: written in a way that orders,
 * they need no comparing. What all rows have alike is passed over.
 */
function* byNumber(rows: Uint32Array, numbers: Float64Array, descending: boolean): Steps<Uint32Array> {
  if (rows.length <= FEW) return yield* bySearch(rows, numbers, descending);
  let order = rows;
  const keys = new Uint16Array(new Float64Array(rows.length).buffer);
  const read = new Float64Array(keys.buffer);
  for (let at = 0; at < rows.length; at++) read[at] = numbers[rows[at]!]!;
  yield;
  const flip = descending ? 0xffff : 0;
  const words = new Uint32Array(keys.buffer);
  for (let at = 0; at < rows.length; at++) {
    const high = 2 * at + 1;
    if (read[at] !== read[at]) words[high] = words[high - 1] = 0xffffffff;
    else {
      const sign = words[high]! >>> 31 ? 0xffffffff : 0;
      words[high] = words[high]! ^ (sign | 0x80000000);
      words[high - 1] = words[high - 1]! ^ sign;
      if (flip) {
        words[high] = ~words[high]!;
        words[high - 1] = ~words[high - 1]!;
      }
    }
  }
  yield;
  let places = new Uint32Array(rows.length);
  for (let at = 0; at < places.length; at++) places[at] = at;
  yield;
  for (let digit = 0; digit < 4; digit++) {
    const starts = new Uint32Array(1 << 16);
    for (let at = digit; at < keys.length; at += 4) starts[keys[at]!]!++;
    if (starts[keys[digit]!] === rows.length) continue;
    let sum = 0;
    for (let key = 0; key < starts.length; key++) {
      const count = starts[key]!;
      starts[key] = sum;
      sum += count;
    }
    const next = new Uint32Array(rows.length);
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!;
      next[starts[keys[4 * place + digit]!]!++] = place;
    }
    places = next;
    yield;
  }
  order = new Uint32Array(rows.length);
  for (let at = 0; at < places.length; at++) order[at] = rows[places[at]!]!;
  return order;
}
