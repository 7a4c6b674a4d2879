import { inLanguage } from '../in-language.js';
import type { Coordinates } from '../near/coordinates.js';
import { nearestPlace } from '../near/place.js';
import type { Service } from '../service.js';
import { facetValuesOf, type FacetName } from './facet-values.js';
import { Facets, type Facet } from './facets.js';
import { Groups } from './groups.js';
import { alphabetOf, comparerOf, letterOf, otherLetter } from './letters.js';
import type { Matches } from './matches.js';
import { inSlices, turnOfOthers } from '../pace.js';
import { sorted } from './sorting.js';
import { TextIndex } from './text-index.js';
import { textsOf } from './texts.js';
import type { SearchLanguage } from './words.js';

/** How a catalogue is made. */
export interface CatalogueOptions {
  /** The language it is searched and ordered in. Texts that are not in it are found in the one they are in. */
  language: SearchLanguage;
  /** Groups of words that mean the same, as `@council-kit/services/synonyms` has them. */
  synonyms?: readonly (readonly string[])[];
  /** Words for the numbers of the Local Government Service List, as `@council-kit/services/synonyms` has them. */
  lgslWords?: Readonly<Record<string, readonly string[]>>;
  /** An ISO date; prices that are not valid on it are no part of the facet `cost`. */
  today?: string;
  /** Waits for others to have their turn; unless it is given, for the browser's next task. */
  pause?: () => Promise<unknown>;
}

/** What somebody wants of a catalogue. */
export interface Wanted {
  /** What they wrote; nothing but white space asks for everything. */
  search: string;
  /** Chosen values by facet: one of them is enough within a facet, and every facet counts. */
  facets: ReadonlyMap<FacetName, readonly string[]>;
  /** `distance` is from `from`, and by name without it; `relevance` is by name without a search. */
  sort: 'relevance' | 'name' | 'distance';
  /** A letter of the alphabet that names begin with, as {@link Found.letters} has it. */
  letter?: string;
  from?: Coordinates;
  /** How many to leave out before the first, and the most to give. */
  offset: number;
  limit: number;
}

/** What a catalogue has of that. */
export interface Found {
  /** How many there are in all. */
  total: number;
  /** Those of them that were asked for, in their order. */
  services: readonly Service[];
  /** Every facet with every value the catalogue has, those that nothing is left of too. */
  facets: readonly Facet[];
  /** How many there are by letter, whichever letter was asked for, in the order of the alphabet; `#` for all else. */
  letters: ReadonlyMap<string, number>;
  /** Whether nothing has all the words of the search, and these have some of them. */
  loosely?: boolean;
  /**
   * The search as it was probably meant. Where there are results, they are of that
   * already; where there are none, another search may find some.
   */
  suggestion?: string;
}

/** Entries ready to be searched. */
export interface Catalogue {
  /** How many there are. */
  size: number;
  find: (wanted: Wanted) => Found;
}

/** Makes entries ready to be searched, in slices of a few milliseconds each. */
export async function createCatalogue(
  services: readonly Service[],
  { language, synonyms = [], lgslWords = {}, today, pause = turnOfOthers }: CatalogueOptions,
): Promise<Catalogue> {
  const compare = comparerOf(language);
  const texts = new TextIndex(language, new Groups(synonyms, language));
  const facets = new Facets();
  // Some hundred groups are a slice's work by themselves.
  await pause();
  const names: string[] = [];
  let byName: readonly number[] = [];
  function* steps(): Generator<void, void, void> {
    for (const service of services) {
      const said = inLanguage(service, language);
      texts.add(textsOf(service, said, moreWordsOf(service, lgslWords)));
      facets.add(facetValuesOf(said, today), letterOf(said.name, language));
      names.push(said.name);
      yield;
    }
    yield* texts.order();
    yield* facets.order(compare);
    byName = yield* sorted([...names.keys()], (a, b) => compare(names[a]!, names[b]!) || a - b);
  }
  await inSlices(steps(), pause);
  const place = new Uint32Array(services.length);
  for (const [at, entry] of byName.entries()) place[entry] = at;
  const nameOrder = (a: number, b: number) => place[a]! - place[b]!;

  function ordered(entries: number[], { sort, from }: Wanted, score: Matches | undefined): number[] {
    if (sort === 'distance' && from) {
      const miles = new Map(entries.map((entry) => [entry, nearestPlace(services[entry]!, from)?.miles ?? Infinity]));
      // Two that are nowhere are `NaN` apart, and go by name.
      return entries.sort((a, b) => miles.get(a)! - miles.get(b)! || nameOrder(a, b));
    }
    if (sort === 'relevance' && score) return entries.sort((a, b) => score[b]! - score[a]! || nameOrder(a, b));
    return score ? entries.sort(nameOrder) : entries;
  }

  return {
    size: services.length,
    find(wanted) {
      const hits = wanted.search.trim() ? texts.find(wanted.search) : undefined;
      const entries = hits ? fitting(hits.matches) : byName;
      const { left, facets: narrowed, countOf } = facets.narrow(entries, wanted.facets, wanted.letter);
      const offset = Math.max(0, Math.trunc(wanted.offset) || 0);
      const limit = Math.max(0, Math.trunc(wanted.limit) || 0);
      return {
        total: left.length,
        services: ordered(left, wanted, hits?.matches)
          .slice(offset, offset + limit)
          .map((entry) => services[entry]!),
        facets: narrowed,
        letters: new Map([...alphabetOf(language), otherLetter].map((letter) => [letter, countOf(letter)])),
        ...(hits?.loosely && { loosely: true }),
        ...(hits?.suggestion && { suggestion: hits.suggestion }),
      };
    },
  };
}

function moreWordsOf({ lgslId }: Service, lgslWords: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return (lgslId && Object.hasOwn(lgslWords, lgslId) && lgslWords[lgslId]) || [];
}

function fitting(matches: Matches): number[] {
  const entries: number[] = [];
  for (let entry = 0; entry < matches.length; entry++) if (matches[entry]! > 0) entries.push(entry);
  return entries;
}
