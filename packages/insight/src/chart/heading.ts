/** A unit at the end of a heading, as people and computers write it. */
const written: Record<string, RegExp> = {
  '%': /[ _]*(\(\s*)?(%|per ?cent(age)?|pct)(\s*\))?$/i,
  GBP: /[ _]*(\(\s*)?(£|gbp)(\s*\))?$/i,
  EUR: /[ _]*(\(\s*)?(€|eur)(\s*\))?$/i,
};

/** The word in brackets that ends a heading: what its numbers count. */
const bracketed = /\s*\(([^()\d]{1,24})\)$/;

/** A heading without the unit it ends with, since the values say it already. */
export function withoutUnit(heading: string, unit: string | undefined): string {
  const word = bracketed.exec(heading)?.[1]?.trim();
  const bare =
    unit && word === unit ? heading.replace(bracketed, '') : heading.replace(written[unit ?? ''] ?? /$^/, '');
  return bare.trim() || heading;
}

/** The unit that all these headings have in brackets, where they have the same one. */
export function sharedUnit(headings: readonly string[]): string | undefined {
  const words = new Set(headings.map((heading) => bracketed.exec(heading)?.[1]?.trim()));
  return words.size === 1 ? [...words][0] : undefined;
}
