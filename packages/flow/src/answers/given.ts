import type { FeelJson } from '../feel/json.js';
import type { ProblemCode } from '../state.js';

/** Says what is wrong with an answer, or with a part of it; what comes of it is nothing. */
export type Refuse = (code: ProblemCode, details?: readonly string[], ...part: string[]) => null;

/** The members of a record that was given; none where it isn't one. */
export const recordOf = (given: unknown): Record<string, unknown> =>
  typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};

/** What was given as one line of text: full-width figures and odd spaces become plain ones. */
export function lineOf(given: unknown): string {
  const { number, date } = recordOf(given) as Partial<Record<'number' | 'date', FeelJson>>;
  const said = number ?? date ?? given;
  if (typeof said === 'object' || said === undefined) return '';
  return `${said as string | number | boolean}`.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Whether nothing was given, or only empty parts. */
export const isBlank = (given: unknown): boolean =>
  typeof given === 'object' && given !== null ? Object.values(given).every(isBlank) : !lineOf(given);
