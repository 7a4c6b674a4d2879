import { fold, type SearchLanguage } from './words.js';

const alphabets: Readonly<Record<SearchLanguage, readonly string[]>> = {
  en: 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'.split(' '),
  // Letters that only names from elsewhere begin with stand where Welsh dictionaries put them.
  cy: 'A B C Ch D Dd E F Ff G Ng H I J K L Ll M N O P Ph Q R Rh S T Th U V W X Y Z'.split(' '),
};

/** What names begin with that begin with no letter of the alphabet. */
export const otherLetter = '#';

/** The letters of a language in the order of its alphabet: in Welsh `Ch`, `Dd`, `Ll` … are letters too. */
export function alphabetOf(language: SearchLanguage): readonly string[] {
  return alphabets[language];
}

/** The letter a name is found under; {@link otherLetter} for a digit or what is not in the alphabet. */
export function letterOf(name: string, language: SearchLanguage): string {
  const start = fold(/[\p{L}\p{N}].*/u.exec(name)?.[0].slice(0, 4) ?? '');
  const letters = alphabets[language].filter((letter) => start.startsWith(letter.toLowerCase()));
  // The longest is the letter: `Llanelli` is not under L.
  return letters.sort((a, b) => b.length - a.length)[0] ?? otherLetter;
}

const collator = /* @__PURE__ */ new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
/** Letters of Welsh that are written as two, each after the letter it follows in the alphabet. */
const twofold: Readonly<Record<string, string>> = {
  ch: 'c',
  dd: 'd',
  ff: 'f',
  ng: 'g',
  ll: 'l',
  ph: 'p',
  rh: 'r',
  th: 't',
};

/** A Welsh name with a letter that comes after all of ours in place of the second of two: `Llety` after `Lôn`. */
const inOrder = (name: string) =>
  name.replace(/ch|dd|ff|ng|ll|ph|rh|th/gi, (letters) => `${twofold[letters.toLowerCase()]!}ω`);

/** How names are ordered in a language, numbers in them by size. Not every browser knows the order of Welsh. */
export function comparerOf(language: SearchLanguage): (a: string, b: string) => number {
  if (language === 'en') return collator.compare;
  const known = new Map<string, string>();
  const keyOf = (name: string) => {
    const key = known.get(name) ?? inOrder(name);
    known.set(name, key);
    return key;
  };
  return (a, b) => collator.compare(keyOf(a), keyOf(b));
}
