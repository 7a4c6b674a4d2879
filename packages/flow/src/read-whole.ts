import { moreFunctions } from './feel/functions/more.js';
import type { FlowFile } from './flow.js';
import { type Reading, type ReadOptions, readFlow as readWith } from './read-flow.js';
import { rest } from './rest.js';
import { wholeTests } from './whole-tests.js';

/**
 * Reads a flow, once: what is made of it can be stepped through as often as one likes.
 * Only what keeps it from being run is found here, such as a rule that can't be read;
 * `checkFlow` finds the rest. Nothing is thrown.
 *
 * @param source the text of the file, or what has been made of that
 */
export function readFlow(source: unknown, options: ReadOptions = {}): Reading {
  const reading = readWith(source, { ...options, rest, functions: moreFunctions });
  const { flow } = reading;
  if (!Array.isArray(flow?.file.tests)) return reading;
  const [tests, lacking] = wholeTests(flow.file.tests as FlowFile['tests']);
  if (!lacking.length) return { flow: { ...flow, file: { ...flow.file, tests } }, findings: [] };
  return { findings: lacking.map(({ at, like }) => ({ code: 'like', place: `tests.${at}.like`, details: [like] })) };
}
