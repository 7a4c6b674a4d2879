/** What people search for, letter by letter: single words, more of them, a mistake, a question, words that are everywhere. */
export const searches = [
  'bin',
  'garden waste',
  'council tax',
  'libary',
  'recylcing centre',
  'how do i renew my parking permit',
  'contact',
  'reform',
  'school meals in oakley',
  'xylophone',
];

/** What stands in the search box after each letter. */
export const keystrokes: readonly string[] = searches.flatMap((search) =>
  [...search].map((_, at) => search.slice(0, at + 1)),
);
