/**
 * What a Welsh word may begin with where it is mutated, by what it begins with in
 * the dictionary. An empty text is a `g` that soft mutation drops.
 */
const mutated: Readonly<Record<string, readonly string[]>> = {
  p: ['b', 'mh', 'ph'],
  t: ['d', 'nh', 'th'],
  c: ['g', 'ngh', 'ch'],
  b: ['f', 'm'],
  d: ['dd', 'n'],
  g: ['', 'ng'],
  m: ['f'],
  ll: ['l'],
  rh: ['r'],
};

/** Letters that are one in Welsh though they are written as two or three, the longest first. */
const initials = ['ngh', 'mh', 'nh', 'ph', 'th', 'ch', 'dd', 'll', 'rh', 'ng', 'ff'];

/** By the beginning of a mutated word, what it may begin with in the dictionary. */
const unmutated = new Map<string, string[]>();
for (const [radical, forms] of Object.entries(mutated)) {
  for (const form of forms) unmutated.set(form, [...(unmutated.get(form) ?? []), radical]);
}

/** Mutating what is shorter gives words that have nothing to do with it. */
const shortest = 3;

function initialOf(word: string): string {
  return initials.find((initial) => word.startsWith(initial)) ?? word[0] ?? '';
}

/** What a folded word may be a mutation of: `wasanaeth` gives `gwasanaeth`. */
export function radicals(word: string): string[] {
  if (word.length < shortest) return [];
  const initial = initialOf(word);
  const found = (unmutated.get(initial) ?? []).map((radical) => radical + word.slice(initial.length));
  // `g` is dropped before a vowel, `w`, `l` and `r`; `h` may be put before a vowel.
  if (/^[aeiouwylr]/.test(word) && !/^(?:ll|rh)/.test(word)) found.push(`g${word}`);
  if (/^h[aeiouwy]/.test(word)) found.push(word.slice(1));
  return found;
}

/** The mutations of a folded word of the dictionary: `gwasanaeth` gives `wasanaeth`, `ngwasanaeth`. */
export function mutations(word: string): string[] {
  if (word.length < shortest) return [];
  const initial = initialOf(word);
  if (/^[aeiouwy]/.test(word)) return [`h${word}`];
  return (mutated[initial] ?? []).map((form) => form + word.slice(initial.length));
}

/** Plurals that no ending tells, of words that councils use. */
const irregular = new Map(
  `plant plentyn, tai ty, pobl person, merched merch, menywod menyw, cwn ci, coed coeden, ceir car, ffyrdd ffordd,
  cyrsiau cwrs, gerddi gardd, rhandiroedd rhandir, cynghorau cyngor, cynghorwyr cynghorydd, meysydd maes, pyllau pwll,
  daliadau dal, teithiau taith, ceisiadau cais, tyllau twll, goleuadau golau, ysbytai ysbyty, athrawon athro,
  rhieni rhiant, oedolion oedolyn, anifeiliaid anifail, canolfannau canolfan, cestyll castell, llygod llygoden,
  gwyliau gwyl, cerbydau cerbyd, bysiau bws, swyddi swydd, gwelyau gwely, llythyron llythyr, afonydd afon`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Endings of plurals and those of the words they are of. */
const endings: readonly (readonly [plural: string, singular: string])[] = [
  ['feydd', 'fa'],
  ['wyr', 'wr'],
  ['iaid', ''],
  ['iau', ''],
  ['ion', ''],
  ['oedd', ''],
  ['au', ''],
  ['ydd', ''],
];

/** What a folded Welsh word may be the plural of; its mutations come by its own. */
export function welshSingulars(word: string): string[] {
  const known = irregular.get(word);
  if (known) return [known];
  const [plural, singular] = endings.find(([ending]) => word.endsWith(ending)) ?? ['', ''];
  if (!plural || word.length - plural.length < shortest) return [];
  return [word.slice(0, -plural.length) + singular];
}
