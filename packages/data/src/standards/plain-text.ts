const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** What people read of a description that servers keep as HTML. Undefined where nothing is left. */
export function plainText(html: unknown): string | undefined {
  if (typeof html !== 'string') return;
  const text = html
    .slice(0, 20_000)
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<(\/(p|div|li|h\d)|br)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|([a-z]+));/gi, (written, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (named.get(name!.toLowerCase()) ?? written),
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
  return text || undefined;
}
