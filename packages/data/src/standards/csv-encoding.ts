export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What 0x80 to 0x9F stand for in Windows-1252; some engines take them for control characters. */
const special = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * The encoding of text by its first bytes: a byte order mark, then the NUL bytes
 * that give UTF-16 away, then UTF-8 if it is valid throughout, else Windows-1252.
 * What follows may still turn out not to be UTF-8.
 */
export function encodingOf(start: Uint8Array): Encoding {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  try {
    decodeAs('utf-8', start, true);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/**
 * Bytes as text, with the byte order mark. `partial` is for bytes cut off anywhere.
 * @throws {TypeError} where they are not UTF-8 but should be
 */
export function decodeAs(encoding: Encoding, bytes: Uint8Array, partial = false): string {
  const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true }).decode(bytes, {
    stream: partial,
  });
  return encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (letter) => special[letter.charCodeAt(0) & 31]!)
    : text;
}

/** How many bytes text takes. */
export function bytesOf(encoding: Encoding, text: string): number {
  if (encoding === 'utf-8') return text ? new TextEncoder().encode(text).length : 0;
  return encoding === 'windows-1252' ? text.length : text.length * 2;
}
