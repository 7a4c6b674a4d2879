import type { Language } from './flow.js';

/** The codes of ISO 3166-1, and XK, which is used for Kosovo where that has none of its own. */
const codes =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ' +
  'DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP' +
  'KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZ' +
  'OMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ' +
  'UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW';

const everyCode: readonly string[] = codes.match(/../g)!;

/** A country or territory, by its code of two letters in ISO 3166. */
export interface Country {
  readonly code: string;
  readonly name: string;
}

const known = new Map<Language, readonly Country[]>();

/** Every country and territory of the world, by name in the order of the language. */
export function countriesIn(language: Language): readonly Country[] {
  let countries = known.get(language);
  if (!countries) {
    const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
    const inOrder = new Intl.Collator([language, 'en']).compare;
    countries = everyCode
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((a, b) => inOrder(a.name, b.name));
    known.set(language, countries);
  }
  return countries;
}

/** A name without what people write in several ways: `Côte d’Ivoire` and `cote-d-ivoire` are one. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace('&', 'and')
    .replace(/^the[ -]/i, '')
    .replace(/\P{L}/gu, '')
    .toLowerCase();

/**
 * The code of a country that somebody named: by its code, or in either language, as
 * `United States`, `the united states` or `united-states`; undefined where there is none.
 */
export function countryNamed(text: string): string | undefined {
  const code = text.toUpperCase();
  if (everyCode.includes(code)) return code;
  for (const language of ['en', 'cy'] as const) {
    const found = countriesIn(language).find(({ name }) => plain(name) === plain(text));
    if (found) return found.code;
  }
  return undefined;
}
