function listed(items: readonly string[], and: (last: string) => string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and(last)}`;
}

/** Items in a row, in English: `A, B and C`. */
export function listEnglish(items: readonly string[]): string {
  return listed(items, (last) => `and ${last}`);
}

/** Items in a row, in Welsh, where "and" is `ac` before a vowel. */
export function listWelsh(items: readonly string[]): string {
  return listed(items, (last) => `${/^(?!w[lr])[aeiouwyâêîôûŵŷ]/i.test(last) ? 'ac' : 'a'} ${last}`);
}

/** A Welsh word as it is after `a`: `phlant`. */
export function aspirated(word: string): string {
  return word.replace(/^[cpt](?![hs])/i, (letter) => `${letter}h`);
}

/** Welsh words in a row, the last of them mutated as `a` does it: `Arabeg a Phwyleg`. */
export function listWelshWords(words: readonly string[]): string {
  return listWelsh(words.map((word, at) => (at > 0 && at === words.length - 1 ? aspirated(word) : word)));
}
