import { once } from '../body.js';
import type { Column } from '../dataset.js';
import { DataError } from '../errors.js';
import { readMissingLast } from '../missing-last.js';
import type { Collected } from '../pages.js';
import { planPush, type Plan } from '../push.js';
import type { Query } from '../query.js';
import type { Abilities, Batch, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { readUnheeded } from '../unheeded.js';
import { apiError, parseJson } from './json.js';

// What the standards share whose servers answer in JSON.

export interface Answer {
  body: Body;
  json: unknown;
}

/** Asks an address for JSON. @throws {DataError} `api` with the server's own words, besides what a transport throws */
export type Ask = (address: URL | string) => Promise<Answer>;

export function asker(
  { transport }: Pick<StandardContext, 'transport'>,
  standard: string,
  { signal, refresh }: Partial<StandardRead> = {},
): Ask {
  return async (address) => answerOf(await transport.get(address, { signal, refresh, anyStatus: true }), standard);
}

/** What an answer says, if that is no error. */
export async function answerOf(body: Body, standard: string): Promise<Answer> {
  const { address, status } = body;
  let json: unknown;
  try {
    json = await once(body, 'parsed', () => parseJson(body, standard));
  } catch (cause) {
    // An error page says less than its status.
    throw status < 400
      ? cause
      : new DataError('http', `The server answered ${status}`, { address, status, standard, cause });
  }
  if (status >= 400) throw apiError({ message: wordsOf(json) || `status ${status}` }, body, standard);
  return { body, json };
}

const worded = ['odata.error', 'error', 'errors', 'detail', 'message', 'description', 'msg', 'value', 'title', 'code'];

/** The words in an error, wherever a standard puts them. */
export function wordsOf(said: unknown): string {
  if (typeof said === 'string') return said;
  if (Array.isArray(said)) return said.slice(0, 5).map(wordsOf).filter(Boolean).join('; ');
  const { loc, msg, ...parts } = Object(said) as Record<string, unknown>;
  // A fault in a parameter says where it is.
  if (Array.isArray(loc) && typeof msg === 'string') return `${loc.slice(-1).join()}: ${msg}`;
  return worded.map((name) => (Object.hasOwn(parts, name) ? wordsOf(parts[name]) : '')).find(Boolean) ?? '';
}

/** What a standard does to read with a query. */
export interface Reading<Row> {
  query: Query;
  can: Abilities;
  /** The source's columns, where they are known beforehand. */
  names?: readonly string[];
  address: string;
  ask: (plan: Plan) => Promise<Collected<Row>>;
  missing: (row: Row, column: string) => boolean;
  columns: (rows: readonly Row[], plan: Plan, warnings: string[]) => readonly Column[];
}

/**
 * Reads with a query, of which the server does what it can. One that leaves a
 * filter aside, or understands it otherwise, is found out by its rows, and then
 * gives them all.
 */
export async function readPlanned<Row>(reading: Reading<Row>): Promise<Omit<Batch, 'provenance'>> {
  const { query, can, names, address, ask, missing, columns } = reading;
  const { plan, found } = await readMissingLast(planPush(query, can, names, address), can, ask, missing);
  const { rows, ended } = found;
  const warnings = [...found.warnings];
  let made = columns(rows, plan, warnings);
  const { pushed, offset, limit, aggregate, distinct } = plan;
  if (!made.length && (plan.filter ?? plan.search ?? plan.changedSince ?? offset)) {
    // Where nothing matches, a row that does not still shows which columns there are.
    const { rows } = await ask({ offset: 0, limit: 1, pushed: {} });
    made = columns(rows.slice(0, 1), plan, []).map((column) => ({ ...column, values: [], marks: undefined }));
  }
  if (pushed.filter && !aggregate && !distinct && (pushed.page || pushed.search)) {
    const whole = await readUnheeded(made, rows.length, query, can, (can) => readPlanned({ ...reading, can }));
    if (whole) return whole;
  }
  // An empty page behind the end does not tell where the end is.
  const total = found.total ?? (ended && (rows.length || !offset) ? offset + rows.length : undefined);
  const complete = !offset && ended && !(total !== undefined && total > rows.length);
  const few = `Read ${count(rows.length)} of ${total === undefined ? 'more' : count(total)} rows.`;
  return {
    columns: made,
    rows: rows.length,
    total,
    complete,
    pushed,
    warnings: complete || limit !== undefined ? warnings : [...warnings, few],
  };
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

/** One of several parts of a source, which its author names where there is more than one. */
export function chosen<Part>(
  parts: readonly Part[],
  names: (part: Part) => readonly (string | undefined)[],
  resource: string | undefined,
  { what, standard, address }: { what: string; standard: string; address: string },
): Part {
  const found = resource === undefined ? parts : parts.filter((part) => names(part).includes(resource));
  if (found.length === 1) return found[0]!;
  const listed = parts.slice(0, 30).map((part) => names(part)[0]);
  const words = parts.length
    ? `There is ${resource === undefined ? `more than one ${what}` : `no ${what} “${resource}”`} here: ${listed.join(', ')}`
    : `There is no ${what} here`;
  throw new DataError('capability', words, {
    address,
    standard,
    cure: parts.length ? 'Give the address of one of them, or name it as the resource.' : undefined,
  });
}
