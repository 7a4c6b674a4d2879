import type { Column, Value } from '../dataset.js';
import { STEP, type Steps } from '../pace.js';
import { textOf } from './columns.js';

/** A column's values as numbers to compare, NaN where one is missing. */
export type Numbers = Float64Array;

/** A column's different values, and which of them each row has: 0 where it is missing, else one more than its place. */
export interface Coded {
  codes: Uint32Array;
  different: readonly NonNullable<Value>[];
}

// A column is filtered and sorted again and again, and its values never change.
const numbers = new WeakMap<object, Numbers>();
const coded = new WeakMap<object, Coded>();

export function* numbersOf({ values }: Column): Steps<Numbers> {
  const known = numbers.get(values);
  if (known) return known;
  const found = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    // -0 is 0 to everyone who sorts.
    found[row] = typeof value === 'number' ? value + 0 : NaN;
    if (row % STEP === STEP - 1) yield;
  }
  numbers.set(values, found);
  return found;
}

export function* codedOf({ values }: Column): Steps<Coded> {
  const known = coded.get(values);
  if (known) return known;
  const codes = new Uint32Array(values.length);
  const different: NonNullable<Value>[] = [];
  const places = new Map<unknown, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? null;
    if (value !== null) {
      const key = typeof value === 'object' ? textOf(value) : value;
      let place = places.get(key);
      if (place === undefined) {
        place = different.push(value) - 1;
        places.set(key, place);
      }
      codes[row] = place + 1;
    }
    if (row % STEP === STEP - 1) yield;
  }
  const found = { codes, different };
  coded.set(values, found);
  return found;
}

/** Rows by which it is told whether values repeat. */
const LOOK = 1024;

/** Whether a column's values hardly repeat, as ids don't: to code them takes longer than it ever saves. */
export function hardlyRepeats({ values }: Column): boolean {
  if (values.length <= LOOK || coded.has(values)) return false;
  const first = new Set<Value>();
  for (let row = 0; row < LOOK; row++) first.add(values[row]!);
  return first.size > 0.9 * LOOK;
}
