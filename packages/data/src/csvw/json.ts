export type Json = Record<string, unknown>;

/** Deeper than any metadata in use, and far from the end of the stack. */
const DEEPEST = 64;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record, or an empty one in place of anything else. */
export function recordOf(value: unknown): Json {
  return isRecord(value) ? value : {};
}

export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Reads JSON written by strangers.
 * @throws {SyntaxError} where it is none, or nested deeper than anything honest
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new SyntaxError(cause instanceof Error ? cause.message : 'not JSON', { cause });
  }
  if (depth(value) > DEEPEST) throw new SyntaxError(`nested more than ${DEEPEST} deep`);
  return value;
}

function depth(value: unknown, level = 0): number {
  if (typeof value !== 'object' || value === null || level > DEEPEST) return level;
  let most = level + 1;
  for (const part of Object.values(value)) most = Math.max(most, depth(part, level + 1));
  return most;
}

/** A value as a message quotes it. */
export function brief(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
