/** The languages a catalogue can be searched in. */
export type SearchLanguage = 'en' | 'cy';

/** No text is read further than that, in characters: an entry is not a book, and the page must not wait for one. */
export const longestText = 8000;
const longestWord = 40;

const ascii = /^[\0-\x7f]*$/;
const asciiWord = /[a-z0-9]+/g;
const anyWord = /[\p{L}\p{N}\p{M}]+/gu;
const hasApostrophe = /['’‘ʼ`´]/;
/** What an apostrophe ties to a word in English (`children's`) and in Welsh (`o'r`, `i'w`). */
const tied = /(?<=[\p{L}\p{N}])['’‘ʼ`´](?:s|r|n|w|ch|m|i|th|u)(?![\p{L}\p{N}])/gu;
/** One that is left out, as in `don't`. */
const inside = /(?<=[\p{L}\p{N}])['’‘ʼ`´](?=[\p{L}\p{N}])/gu;
const hyphens = '-‐‑';

/** One word of a text. */
export interface Word {
  /** In small letters without accents. */
  folded: string;
  /** As people read it, in small letters. */
  shown: string;
  /** On the first part of a word with hyphens: all of it in one, `wifi`, and how many parts there are. */
  joined?: { folded: string; parts: number };
}

/** A text in small letters without accents. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** The words of a text in their order, parts of hyphenated words one by one. */
export function wordsIn(text: string): Word[] {
  let small = text.slice(0, longestText).toLowerCase();
  if (hasApostrophe.test(small)) small = small.replace(tied, '').replace(inside, '');
  const pattern = ascii.test(small) ? asciiWord : anyWord;
  const words: Word[] = [];
  let end = -2;
  let first: Word | undefined;
  for (const { 0: written, index } of small.matchAll(pattern)) {
    const shown = written.length > longestWord ? written.slice(0, longestWord) : written;
    const word: Word = { folded: pattern === asciiWord ? shown : fold(shown), shown };
    if (first && index === end + 1 && hyphens.includes(small[end]!)) {
      first.joined ??= { folded: first.folded, parts: 1 };
      first.joined.folded = (first.joined.folded + word.folded).slice(0, longestWord);
      first.joined.parts++;
    } else first = word;
    end = index + written.length;
    words.push(word);
  }
  return words;
}
