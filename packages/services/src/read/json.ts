/** JSON of others, where anything may be missing or of another kind. */
export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return Object(value) === value && !Array.isArray(value);
}

/** An object to read parts of; empty where the value is none. */
export function partsOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** Trimmed text, also from a number; undefined where there is none. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** A list as it is, nothing as an empty one, anything else as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value == null ? [] : [value];
}

/** The objects in a list, or the one that stands in its place. */
export function objectsOf(value: unknown): readonly Json[] {
  return listOf(value).filter(isObject);
}

/** A number from a number or from digits; undefined for anything else. */
export function numberOf(value: unknown): number | undefined {
  const text = wordsOf(value);
  const number = text && /^[+-]?\d*\.?\d+(e-?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Leaves out what is not known. An empty list stays: it may well say something. */
export function known<T extends object>(given: T): T {
  const rest: Json = {};
  // By hand: thousands of entries have dozens of parts, most of them not known.
  for (const name in given) {
    const value = given[name];
    if (value !== undefined) rest[name] = value;
  }
  return rest as T;
}

/** A list, or nothing in the place of an empty one. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length ? list : undefined;
}

/** Each value once, in the order they came. */
export function each<T>(list: readonly (T | undefined)[]): T[] {
  const found = list.filter((value) => value !== undefined);
  return found.length < 2 ? found : [...new Set(found)];
}

/** An object without what is not known; undefined where nothing is. */
export function anyOf<T extends object>(given: T): T | undefined {
  const rest = known(given);
  return Object.keys(rest).length ? rest : undefined;
}

/** What a cell holds that JSON was written into; the cell itself where it was not. */
export function parsedCell(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
