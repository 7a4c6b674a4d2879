import type { Mark, MarkReason } from '../dataset.js';

// The shorthand of the Government Statistical Service, written [c].
const shorthand: Record<string, MarkReason | undefined> = {
  c: 'suppressed',
  x: 'not-available',
  z: 'not-applicable',
  low: 'low',
  u: 'unreliable',
  e: 'estimated',
  p: 'provisional',
  r: 'revised',
  b: 'break',
};

const absent = /^(#?n\/?a|nan|<*null>*|\?+|[-–—]+|\.\.+|:)$/i;
const hidden = /^(\*|\*{3,})$/;
const below = /^[<≤] ?[\d.,]+ ?%?$/;

/**
 * What a cell without a value says about itself. Some marks are ordinary words
 * elsewhere, so `c`, `x`, `z` and `< 10` count only where the rest of the column
 * is `typed`.
 */
export function markOf(text: string, typed: boolean): Mark | undefined {
  // Most cells are told from a mark by their length or their first letter.
  if (text.length > 9 || !/^[[#n<≤?–—.:*cxzl-]/i.test(text)) return;
  const letters = text.toLowerCase();
  const reason =
    bracketed(letters) ??
    (absent.test(text)
      ? 'not-available'
      : hidden.test(text) || (typed && below.test(text))
        ? 'suppressed'
        : typed && /^([cxz]|low)$/.test(letters)
          ? shorthand[letters]
          : undefined);
  return reason && { text, reason };
}

/** Splits `48.2 [p]` into the value and its mark. */
export function splitMark(text: string): { rest: string; mark: Mark } | undefined {
  if (!text.endsWith(']') || text.length > 99) return;
  const [, rest, written] = /^(.*\S)\s*(\[[a-z]+\])$/i.exec(text) ?? [];
  const reason = written && bracketed(written.toLowerCase());
  return reason ? { rest: rest!, mark: { text: written, reason } } : undefined;
}

function bracketed(letters: string): MarkReason | undefined {
  const [, inside] = /^\[([a-z]+)\]$/.exec(letters) ?? [];
  return inside && Object.hasOwn(shorthand, inside) ? shorthand[inside] : undefined;
}
