import type { Mark, MarkReason, Value } from '../dataset.js';
import { partsOf, type Json } from './unknown.js';

// Letters that statistics offices share, after SDMX.
const letters: Record<string, MarkReason | undefined> = {
  b: 'break',
  c: 'suppressed',
  e: 'estimated',
  f: 'estimated',
  p: 'provisional',
  r: 'revised',
  u: 'unreliable',
  x: 'not-available',
  z: 'not-applicable',
};

const words: readonly (readonly [RegExp, MarkReason])[] = [
  [/provision|prelimin/i, 'provisional'],
  [/estimat|forecast|imput/i, 'estimated'],
  [/break/i, 'break'],
  [/revis/i, 'revised'],
  [/confiden|suppress|disclos|secre/i, 'suppressed'],
  [/reliab/i, 'unreliable'],
  [/not applicable|not relevant/i, 'not-applicable'],
  [/not available|missing|unknown|no data/i, 'not-available'],
];

/**
 * What the status of a cell says: one for all, a list, or those that there are.
 * A cell without a value whose status is not known is not available.
 */
export function marksOf(
  status: unknown,
  extension: unknown,
  warnings: string[],
): (cell: number, value: Value) => Mark | undefined {
  // Eurostat wraps them in an object, with their labels beside.
  const { value: wrapped, category } = partsOf(status);
  const statuses: unknown = Array.isArray(wrapped) ? wrapped : status;
  const labels = partsOf(partsOf(category ?? partsOf(extension).status).label);
  const strange = new Set<string>();
  const shared: unknown = Array.isArray(statuses) && statuses.length === 1 ? statuses[0] : statuses;
  return (cell, value) => {
    const given = Object(shared) === shared ? own(shared, cell) : shared;
    const text = typeof given === 'string' ? given.trim() : '';
    // `a` is how a plain figure is marked.
    if (!text || text.toLowerCase() === 'a') return;
    const label = Object.hasOwn(labels, text) ? String(labels[text]) : text;
    const first = text[0]!.toLowerCase();
    const reason =
      words.find(([pattern]) => pattern.test(label))?.[1] ??
      (text.length < 3 && Object.hasOwn(letters, first) ? letters[first] : undefined) ??
      (value === null ? 'not-available' : undefined);
    if (reason) return { text, reason };
    if (strange.size < 5 && !strange.has(text)) {
      strange.add(text);
      warnings.push(`The status “${text}” is not known and is left out.`);
    }
  };
}

/** The value of a cell, from a list of all or from those that there are. */
export function own(values: unknown, cell: number): unknown {
  const held = values as Json;
  return Object.hasOwn(held, cell) ? held[cell] : null;
}
