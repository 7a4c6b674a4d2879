import type { Hours } from '../hours/hours.js';

const holidays =
  '(?:(?:bank|public) holidays?(?:(?: and|,) public holidays?)?|g?wyliau (?:banc|cyhoeddus)|g?ŵyl (?:y )?banc)';
const closed =
  '(?:closed|not open|not available|except(?:ing)?(?: for)?|excluding|excl\\.?|ar gau|ac eithrio|heblaw)(?: on| all| ar| am)?';
const open = '(?:including|incl\\.?|open|gan gynnwys|ar agor)(?: on| all| ar)?';
const before = '[,;(]?\\s*(?:\\b(?:and|but|a|ac|ond)\\s+)?\\b';

/** What says that it is closed, and what is left where that goes: of `closed on Sundays and bank holidays` the Sundays. */
const closings: readonly [RegExp, string][] = [
  [new RegExp(`\\b(closed(?: on)? [\\p{L}, ]{3,40}?),? (?:and|&) ${holidays}\\b`, 'iu'), '$1'],
  [new RegExp(`${before}${closed} ${holidays}(?![\\p{L}])\\)?`, 'iu'), ' '],
  [new RegExp(`[,;(]?\\s*\\b${holidays}:?\\s*(?:[-–]\\s*)?(?:closed|ar gau)\\b\\)?`, 'iu'), ' '],
];
const opening = new RegExp(`${before}${open} ${holidays}(?![\\p{L}])\\)?`, 'iu');

/** What a text says of bank holidays, where it says anything, and what else it says. */
export function holidaysIn(text: string): { bankHolidays?: Hours['bankHolidays']; rest: string } {
  if (!/holiday|wyl|ŵyl/i.test(text) || /\bclosed except\b/i.test(text)) return { rest: text };
  for (const [words, left] of closings) {
    if (words.test(text)) return { bankHolidays: 'closed', rest: text.replace(words, left) };
  }
  return opening.test(text) ? { bankHolidays: 'open', rest: text.replace(opening, ' ') } : { rest: text };
}
