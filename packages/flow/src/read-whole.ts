import { type Reading, type ReadOptions, readFlow as readWith } from './read-flow.js';
import { rest } from './rest.js';

/**
 * Reads a flow, once: what is made of it can be stepped through as often as one likes.
 * Only what keeps it from being run is found here, such as a rule that can't be read;
 * `checkFlow` finds the rest. Nothing is thrown.
 *
 * @param source the text of the file, or what has been made of that
 */
export function readFlow(source: unknown, options: ReadOptions = {}): Reading {
  return readWith(source, { ...options, rest });
}
