import { wordsOf } from './json.js';

/**
 * `HH:MM` from the time of a machine: `09:00`, `9:00:00`, `0900`, `10:00:00Z`,
 * `T10:00`, `2026-01-01T10:00:00`. Seconds and a zone are left out: opening times
 * are those of the clock on the wall. Undefined where there is no such time.
 */
export function clockTime(value: unknown): string | undefined {
  const text = wordsOf(value);
  const found =
    text && /^(?:\d{4}-\d\d-\d\d[T ]|T)?(\d{1,2}):?(\d\d)(?::?\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  return found ? timeOf(Number(found[1]), Number(found[2])) : undefined;
}

/** `HH:MM` of hours and minutes, up to 24:00. Undefined where there is no such time. */
export function timeOf(hours: number, minutes = 0): string | undefined {
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Minutes after midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Hours from UTC that a time carries, `-5` of `09:00-05:00`; undefined where it carries none. */
export function offsetOf(value: unknown): number | undefined {
  const text = wordsOf(value) ?? '';
  if (/\dZ$/i.test(text)) return 0;
  const found = /\d\d([+-]\d\d):?(\d\d)$/.exec(text);
  return found && found[2] === '00' ? Number(found[1]) : undefined;
}
