export type Json = Record<string, unknown>;

// JSON of others, where anything may be missing or of another kind.

export function isObject(value: unknown): value is Json {
  return Object(value) === value && !Array.isArray(value);
}

/** An object to read parts of; empty where the value is none. */
export function partsOf(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** Trimmed text, also from a number; undefined where there is none. */
export function wordsOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() || undefined : typeof value === 'number' ? String(value) : undefined;
}

/** A list as it is, nothing as an empty one, anything else as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value == null ? [] : [value];
}

/** An absolute http or https address; undefined where it is none. */
export function addressOf(value: unknown, base: string): string | undefined {
  const text = wordsOf(value);
  if (!text || !URL.canParse(text, base)) return undefined;
  const { protocol, href } = new URL(text, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}

/** A moment as ISO 8601 with a zone; one without a zone is taken as UTC. */
export function momentOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : value;
  const zoned =
    typeof text === 'string' && /^\d{4}-\d\d-\d\d[T ][\d:.]+$/.test(text) ? `${text.replace(' ', 'T')}Z` : text;
  const date = new Date(typeof zoned === 'string' || typeof zoned === 'number' ? zoned : NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Leaves out what is not known. */
export function known<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
