import { checkCommon } from './common.js';
import { brief, isRecord, type Json } from './json.js';
import { isLanguage } from './language.js';
import { isPublicName } from './prefixes.js';
import type { Problem, Report } from './report.js';

/** Gives a valid value as it is kept, or undefined where it is none. */
export type Check = (value: unknown) => unknown;

export const text: Check = (value) => (typeof value === 'string' ? value : undefined);
export const textOrNull: Check = (value) => (value === null ? value : text(value));
export const boolean: Check = (value) => (typeof value === 'boolean' ? value : undefined);
export const count: Check = (value) => (Number.isInteger(value) && (value as number) >= 0 ? value : undefined);
export const language: Check = (value) => (isLanguage(value) ? value : undefined);
export const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value) ? value : undefined;
/** A text or several, as several. */
export const textList: Check = (value) => {
  const list = Array.isArray(value) ? value : [value];
  return list.every((item) => typeof item === 'string') ? list : undefined;
};

/** Where metadata is read: what it is relative to, its language, and whom to tell. */
export interface Reading {
  /** The address of the document, with its `@base`. */
  base: string;
  /** The default language; `und` for none. */
  lang: string;
  /** The address of the document itself. */
  address: string;
  report: Report;
}

/** The properties of one description. */
export interface Properties {
  known: Map<string, unknown>;
  /** Those of other vocabularies, such as `dc:title`, as written. */
  common: Map<string, unknown>;
}

/**
 * Reads an object of the metadata by a list of its properties. A value that is
 * not valid and a property nobody knows are reported and left out.
 */
export function readProperties(
  record: Json,
  kind: string,
  checks: ReadonlyMap<string, Check>,
  { report, address }: Reading,
): Properties {
  const known = new Map<string, unknown>();
  const common = new Map<string, unknown>();
  const place: Omit<Problem, 'message'> = { address };
  for (const [name, value] of Object.entries(record)) {
    const check = checks.get(name);
    if (name === '@context') continue;
    else if (name === '@type') {
      if (value !== kind) report.error(`@type must be ${kind} here`, place);
    } else if (name === '@id') {
      const id = typeof value === 'string' ? value : '';
      if (id !== value) report.warn(`The @id of a ${kind} must be an address, and is taken as an empty one`, place);
      if (id.startsWith('_:')) report.error(`The @id of a ${kind} may not be a blank node`, place);
      known.set(name, id);
    } else if (check) {
      const kept = check(value);
      if (kept === undefined) report.warn(`${name}: ${brief(value)} is not valid, and not used`, place);
      else known.set(name, kept);
    } else if (kind !== 'Dialect' && isPublicName(name)) {
      checkCommon(value, name, report);
      common.set(name, value);
    } else report.warn(`A ${kind} has no property ${name}; it is left out`, place);
  }
  return { known, common };
}

/** The objects in an array property. What is none is reported and left out. */
export function recordsIn(value: unknown, name: string, { report, address }: Reading): Json[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report.warn(`${name} must be an array, and is taken as an empty one`, { address });
    return [];
  }
  const records = value.filter(isRecord);
  if (records.length < value.length) {
    report.warn(`${name}: what is no object is left out`, { address });
  }
  return records;
}
