import type { Groups } from './groups.js';
import { isLightWord, isStopWord } from './stop-words.js';
import { wordsIn, type SearchLanguage, type Word } from './words.js';

/** What one part of a search asks for: a word, a phrase with synonyms, or a word with hyphens. */
export interface Unit {
  /** Which word of the search it begins with. */
  at: number;
  folded: string;
  /** Groups of synonyms it is in. */
  groups?: readonly number[];
  /** The words of a phrase, or the parts of a word with hyphens. */
  parts?: readonly string[];
  /** Whether somebody may still be writing it. */
  open: boolean;
  /** Whether nearly everything in a catalogue is one, so that its lack says little. */
  light: boolean;
}

/** No search is read further than that, in characters and in words that say something. */
const longestSearch = 300;
const mostUnits = 10;

/** Takes a search apart, without the words that say nothing unless there are no others. */
export function unitsOf(
  search: string,
  groups: Groups,
  language: SearchLanguage,
): { words: readonly Word[]; units: readonly Unit[] } {
  const words = wordsIn(search.slice(0, longestSearch));
  const units: Unit[] = [];
  for (let at = 0; at < words.length && units.length < mostUnits;) {
    const unit = unitAt(words, at, groups);
    if (unit.groups || !isStopWord(unit.folded, language))
      units.push({ ...unit, at, open: at + unit.length === words.length });
    at += unit.length;
  }
  const last = words.at(-1);
  if (!units.length && last) {
    units.push({ at: words.length - 1, folded: last.folded, open: true, light: false });
  }
  return { words, units };
}

function unitAt(words: readonly Word[], at: number, groups: Groups): Omit<Unit, 'at' | 'open'> & { length: number } {
  const { folded, joined } = words[at]!;
  const found = groups.longestAt(words, at);
  const length = found?.length ?? joined?.parts ?? 1;
  const own = words.slice(at, at + length).map((word) => word.folded);
  const light = length === 1 && isLightWord(folded);
  if (found) return { folded: own.join(' '), groups: found.groups, parts: length > 1 ? own : undefined, length, light };
  if (joined) return { folded: joined.folded, parts: own, length, light: false };
  return { folded, length, light };
}
