/**
 * What reads the given texts: they are text already, or markup if one of them
 * looks like it, and only then is what reads markup loaded.
 */
export async function readerOf(texts: readonly unknown[]): Promise<(text: string) => string> {
  return texts.some((text) => typeof text === 'string' && /[<&]/.test(text))
    ? (await import('./json-text.js')).plainText
    : (text) => text.trim();
}
