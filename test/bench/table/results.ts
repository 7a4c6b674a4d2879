import { median } from '../measure.js';
import type { Round } from './measure.js';

/** Medians of the rounds of one contender. Times in milliseconds, NaN for what never came; memory in bytes. */
export interface Result {
  first: number;
  sort: number;
  filter: number;
  heap: number;
  /** The longest block of the main thread meanwhile. */
  blockedFirst: number;
  blockedSort: number;
  blockedFilter: number;
  longTask: number;
  nodes: number;
  shift: number;
}

/** What it came to; a sentence instead where it did not get through a round. */
export type Outcome = Result | string;

export function resultOf(rounds: readonly Round[], emptyHeap: number): Result {
  const middle = (of: (round: Round) => number) => {
    const numbers = rounds.map(of);
    return numbers.some(Number.isNaN) ? NaN : median(numbers);
  };
  return {
    first: median(rounds.flatMap(({ first }) => first)),
    sort: middle(({ sort }) => sort),
    filter: middle(({ filter }) => filter),
    heap: middle(({ heap }) => heap) - emptyHeap,
    blockedFirst: median(rounds.flatMap(({ blocked }) => blocked.first)),
    blockedSort: middle(({ blocked }) => blocked.sort),
    blockedFilter: middle(({ blocked }) => blocked.filter),
    longTask: middle(({ longTask }) => longTask),
    nodes: middle(({ nodes }) => nodes),
    shift: middle(({ shift }) => shift),
  };
}

/** The contenders' outcomes with one number of rows. */
export type Outcomes = ReadonlyMap<string, Outcome>;

export function resultIn(outcomes: Outcomes | undefined, name: string): Result | undefined {
  const outcome = outcomes?.get(name);
  return typeof outcome === 'object' ? outcome : undefined;
}
