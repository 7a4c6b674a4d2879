import { isRecord } from './json.js';

/** Texts by language tag; `und` where no language is said. */
export type Titles = ReadonlyMap<string, readonly string[]>;

export function isLanguage(tag: unknown): tag is string {
  try {
    return typeof tag === 'string' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * A natural language property: a text, several, or an object of them by
 * language. `lang` is the language of texts that name none. What is no text is
 * left out, and `skipped` is called once for each.
 */
export function readTitles(value: unknown, lang = 'und', skipped: () => void = () => {}): Titles {
  const titles = new Map<string, string[]>();
  const byLanguage = isRecord(value) ? Object.entries(value) : [[lang, value] as const];
  for (const [tag, given] of byLanguage) {
    if (!isLanguage(tag)) {
      skipped();
      continue;
    }
    for (const text of Array.isArray(given) ? given : [given]) {
      const held = titles.get(tag);
      if (typeof text !== 'string') skipped();
      else if (held) held.push(text);
      else titles.set(tag, [text]);
    }
  }
  return titles;
}

/** Whether two tags are the same as far as the shorter one goes; `und` fits all. */
export function sameLanguage(one: string, other: string): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return one === 'und' || other === 'und' || short === long || long.startsWith(`${short}-`);
}

/** The text for a reader of `lang`: in that language, else without one, else whatever there is. */
export function titleFor(titles: Titles, lang: string): string | undefined {
  const tags = [...titles.keys()];
  const tag =
    tags.find((tag) => tag !== 'und' && sameLanguage(tag, lang)) ?? tags.find((tag) => tag === 'und') ?? tags[0];
  return tag === undefined ? undefined : titles.get(tag)?.[0];
}
