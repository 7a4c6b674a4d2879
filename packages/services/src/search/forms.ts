import { radicals, mutations, welshSingulars } from './welsh.js';
import type { SearchLanguage } from './words.js';

/** Plurals that no rule makes. */
const irregular = new Map([
  ['children', 'child'],
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['knives', 'knife'],
  ['wives', 'wife'],
  ['leaves', 'leaf'],
  ['shelves', 'shelf'],
  ['wolves', 'wolf'],
  ['halves', 'half'],
  ['taxis', 'taxi'],
]);

/** What a word may be the plural of, the likeliest first; none where it is no plural. */
function englishSingulars(word: string): string[] {
  const known = irregular.get(word);
  if (known) return [known];
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return [];
  if (word.length > 4 && word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  // `houses` and `buses` look alike, and so do `shoes` and `potatoes`.
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) return [word.slice(0, -1), word.slice(0, -2)];
  return [word.slice(0, -1)];
}

/** A folded word and what it may be the plural of: everything a text is indexed under for it. */
export function formsOf(word: string, language: SearchLanguage): string[] {
  const forms = [word, ...englishSingulars(word)];
  return language === 'cy' ? [...new Set([...forms, ...welshSingulars(word)])] : forms;
}

/** The words to look up a group of synonyms by, the word as it stands first. */
export function dictionaryForms(word: string, language: SearchLanguage): string[] {
  const forms = formsOf(word, language);
  return language === 'cy' ? [...new Set([...forms, ...forms.flatMap(radicals)])] : forms;
}

/** Everything a text may have in place of a word somebody searches for: other numbers, other initial mutations. */
export function searchForms(word: string, language: SearchLanguage): string[] {
  const forms = dictionaryForms(word, language);
  return language === 'cy' ? [...new Set([...forms, ...forms.flatMap(mutations)])] : forms;
}
