import { paced, type Steps } from '../pace.js';
import type { Body } from '../transport.js';
import { parseJson } from './json.js';
import { quoteLongIntegers } from './json-long.js';
import { isObject } from './unknown.js';

/** Bytes of a list that are parsed in one step; an entry that is longer is parsed whole. */
const PART = 1 << 15;
/** Bytes that are passed over in one step. */
const PASSED = 1 << 18;

const [quote, comma, backslash, open, close] = [0x22, 0x2c, 0x5c, 0x5b, 0x5d];

/**
 * Parses long JSON that is a list, or has one under one of these names: cut between
 * its entries, in slices between which the page can paint.
 *
 * @throws {DataError} `not-data`, `parse`
 * @throws the reason of `signal`, once that is aborted
 */
export async function parseInSlices(
  body: Body,
  standard: string,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<unknown> {
  try {
    return await paced(parsed(body.bytes, names), signal);
  } catch {
    // No list there, or none in UTF-8, or broken: what is wrong is said of the whole.
    signal?.throwIfAborted();
    return parseJson(body, standard);
  }
}

function* parsed(bytes: Uint8Array, names: readonly string[]): Steps<unknown> {
  const list = yield* listIn(bytes, names);
  const records: unknown[] = [];
  const end = yield* cut(bytes, list.start, records);
  const around: unknown = JSON.parse(quoted(decoded(bytes.subarray(0, list.start)) + decoded(bytes.subarray(end))));
  if (list.name === undefined) return records;
  // Of two lists under one name the last would count, which is another than the one that was cut.
  if (!isObject(around) || (around[list.name] as unknown[]).length) throw new SyntaxError('Two lists');
  return { ...around, [list.name]: records };
}

/** Where the list begins: the byte after its bracket. */
function* listIn(bytes: Uint8Array, names: readonly string[]): Steps<{ start: number; name?: string }> {
  let depth = 0;
  let [from, to] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === quote) {
      from = at + 1;
      at = to = endOfString(bytes, from);
    } else if (byte === open && !depth) return { start: at + 1 };
    else if (byte === open && depth === 1) {
      const name = names.find((one) => one === decoded(bytes.subarray(from, to)));
      if (name !== undefined) return { start: at + 1, name };
      depth++;
    } else if ((byte | 0x20) === 0x7b) depth++;
    else if ((byte | 0x20) === 0x7d) depth--;
    if (at % PASSED === 0) yield;
  }
  throw new SyntaxError('No list');
}

/** Parses the entries of a list, part by part. @returns the place of the bracket that closes it */
function* cut(bytes: Uint8Array, start: number, records: unknown[]): Steps<number> {
  let depth = 1;
  let from = start;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === quote) at = endOfString(bytes, at + 1);
    else if ((byte | 0x20) === 0x7b) depth++;
    else if ((byte | 0x20) === 0x7d) depth--;
    const ends = !depth && byte === close;
    if (!ends && !(byte === comma && depth === 1 && at - from >= PART)) continue;
    const text = quoted(decoded(bytes.subarray(from, at)));
    // Nothing between two commas, or before the end, is no entry.
    if (records.length && !text.trim()) throw new SyntaxError('No entry');
    for (const record of JSON.parse(`[${text}]`) as unknown[]) records.push(record);
    if (ends) return at;
    from = at + 1;
    yield;
  }
  throw new SyntaxError('No end');
}

/** The place of the quotation mark that ends a text. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function quoted(text: string): string {
  return /\d{16}/.test(text) ? quoteLongIntegers(text) : text;
}
