import { median } from '../measure.js';
import type { Load } from './page.js';

/** Medians of the rounds of one contender with one picture, in milliseconds. NaN for words where none are said. */
export type Times = Record<'words' | 'picture' | 'still' | 'blocked' | 'longTask', number>;

export interface Result {
  /** From the beginning of the navigation to a page with the picture. */
  navigated: Times;
  /** From putting the picture into a page that has its script already. */
  inserted: Times;
  /** The same once more, when all that is loaded on demand has been loaded. */
  second: Times;
  /** Script and styles, minified and gzipped: what is loaded at once, and all that the picture has needed. */
  bytes: { atOnce: number; all: number };
}

/** What it came to; a sentence instead where it did not get through a round. */
export type Outcome = Result | string;

/** The contenders' outcomes with one picture. */
export type Outcomes = ReadonlyMap<string, Outcome>;

export function timesOf(loads: readonly Load[]): Times {
  const middle = (key: keyof Times) => median(loads.map((load) => load[key] ?? NaN));
  return {
    words: middle('words'),
    picture: middle('picture'),
    still: middle('still'),
    blocked: middle('blocked'),
    longTask: middle('longTask'),
  };
}

export function resultIn(outcomes: Outcomes | undefined, name: string): Result | undefined {
  const outcome = outcomes?.get(name);
  return typeof outcome === 'object' ? outcome : undefined;
}
