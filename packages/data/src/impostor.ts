import { decode } from './body.js';
import { DataError } from './errors.js';
import type { Body } from './transport.js';

// What servers send instead of data, by how it starts.
const impostors: readonly (readonly [RegExp, string])[] = [
  [/^\s*(<!--((?!-->)[^])*-->\s*)*<(!doctype html|html|head|body|script|title|meta|div|p|h1)\b/i, 'a web page'],
  [/^%PDF/, 'a PDF'],
  [/^PK\cC/, 'a workbook or ZIP file'],
  [/^ÐÏ\cQ/, 'an old Excel workbook (.xls), or one with a password'],
  [/^\s*<[?!a-z]/i, 'XML'],
  [/^\s*$/, 'empty'],
  // eslint-disable-next-line no-control-regex
  [/[\0-\x08\x0e-\x1a]/, 'binary'],
];

/** What text is, if it is no text that holds data: `a web page`. */
export function impostor(start: string): string | undefined {
  return impostors.find(([pattern]) => pattern.test(start))?.[1];
}

/** The text of an answer. @throws {DataError} `not-data` for a web page, a PDF and their like. */
export function textOf(body: Body, standard: string): string {
  const text = decode(body.bytes);
  const found = impostor(text.slice(0, 2048));
  if (found) throw notData(found, body, standard);
  return text;
}

export function notData(found: string, { address, status }: Body, standard?: string): DataError {
  const cure = /\.(xls|xlsb|ods)\)/.test(found) ? 'Save it as .xlsx or CSV.' : undefined;
  return new DataError('not-data', `The answer is ${found}, not data`, { address, status, standard, cure });
}

/** Why an answer is no JSON: it is something else, or it is broken. */
export function notJson(body: Body, standard: string, cause: unknown): DataError {
  const { address } = body;
  const found = impostor(decode(body.bytes.subarray(0, 2048), true));
  if (found) return notData(found, body, standard);
  return new DataError('parse', `Not valid JSON: ${(cause as Error).message.slice(0, 200)}`, {
    address,
    standard,
    cause,
  });
}
