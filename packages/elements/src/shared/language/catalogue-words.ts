import type { FacetName, Wanted } from '@council-kit/services/search';
import type { PagesWords } from './pages-words.js';

/** What a catalogue of services says. Whole sentences; nothing is glued together. Numbers come written out. */
export interface CatalogueWords extends PagesWords {
  /** Names what services are searched and filtered with. */
  tools(label: string): string;
  search: string;
  filter: string;
  /** Names the panel of filters. */
  filters: string;
  /** Passes by the filters, to what was found. */
  skipFilters: string;
  /** Leads from the filters to what they have found. */
  show(count: string | undefined, one: boolean): string;
  facets: Readonly<Record<FacetName, string>>;
  /** What the values of a facet are called, where data has codes for them. */
  values: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>>;
  /** One value of a facet with how many services have it. */
  counted(value: string, count: string): string;
  /** Names the list of what is chosen. */
  chosen: string;
  searched(text: string): string;
  /** What is chosen of a facet, on the button that takes it back. */
  held(facet: string, value: string): string;
  beginning(letter: string): string;
  /** Follows either for those who don't see that the button removes it. */
  remove: string;
  clear: string;
  sortBy: string;
  sorts: Readonly<Record<Wanted['sort'], string>>;
  straightLine: string;
  /** Names the letters. */
  letters(label: string): string;
  /** What stands for all that is no letter. */
  noLetter(count: string, one: boolean): string;
  /** A letter with how many services begin with it. */
  letter(letter: string, count: string, one: boolean): string;
  /** How many were found, and which of them are shown. */
  found(from: string, to: string, total: string): string;
  foundAll(total: string, one: boolean): string;
  /** Where a server doesn't say how many there are. */
  foundSome(from: string, to: string): string;
  foundNone(search: string): string;
  /** What was looked for instead of what was written. */
  foundFor(text: string): string;
  loosely: string;
  arriving(count: string): string;
  /** Said where a part of the services could not be had; `of` is left out where it is not known how many there are. */
  lost(count: string, of?: string): string;
  didYouMean(text: string): string;
  /** What may help where nothing was found. */
  checkSpelling: string;
  seeAll: string;
  /** Where they can be put in order. */
  seeAllByName: string;
  partFailed: string;
  tryAgain: string;
  printed(from: string, to: string, total: string): string;
  failed: string;
  empty: string;
  /** @param checked when the services were last known to be right */
  stale(checked: Date): string;
  waiting: string;
  about: string;
}

/** What the search near a place says. */
export interface NearWords {
  near: string;
  postcode: string;
  hint: string;
  find: string;
  forget: string;
  locate: string;
  /** Stands before what is wrong, for the ear. */
  error: string;
  missing: string;
  noPostcode: string;
  unknown(postcode: string): string;
  cannotLookUp: string;
  denied: string;
  noLocation: string;
  looking: string;
  fromPostcode(postcode: string): string;
  fromLocation: string;
  outside(postcode: string): string;
}
