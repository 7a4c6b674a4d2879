import { isObject, listOf, partsOf, wordsOf } from './json.js';
import { oneLine } from './plain-text.js';

/**
 * The text of a value of JSON-LD, which may be a text, a list, `@value` with
 * `@language`, a language map, or a thing with a name. English, or what there is.
 */
export function saidBy(value: unknown, depth = 0): string | undefined {
  const values = listOf(value);
  const english = values.find((one) => /^en\b/i.test(languageOf(one) ?? ''));
  const other = values.find((one) => !/^cy\b/i.test(languageOf(one) ?? ''));
  const found = english ?? other ?? values[0];
  if (!isObject(found)) return wordsOf(found);
  const own = wordsOf(found['@value']);
  if (own || depth > 3) return own;
  return (
    saidBy(found.en ?? found['en-GB'] ?? found['@none'] ?? found.name ?? found.value, depth + 1) ??
    wordsOf(found['@id'])
  );
}

/** The same, in one line. */
export function said(value: unknown): string | undefined {
  return oneLine(saidBy(value));
}

/** The Welsh text of a value, where it has one. */
export function inWelsh(value: unknown): string | undefined {
  for (const one of listOf(value)) {
    if (/^cy\b/i.test(languageOf(one) ?? '')) return wordsOf(partsOf(one)['@value']);
    const mapped = wordsOf(partsOf(one).cy);
    if (mapped) return mapped;
  }
  return undefined;
}

function languageOf(value: unknown): string | undefined {
  return wordsOf(partsOf(value)['@language']);
}
