/**
 * Eight hexadecimal digits that tell one text from another (FNV-1a over its UTF-8, 32
 * bits). Spaces at the ends and how lines are broken make no difference.
 */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.trim().replace(/\s+/g, ' '))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
