import type { Service } from '@council-kit/services';
import type { Coordinates } from '@council-kit/services/near';
import type { Facet, FacetName, Wanted } from '@council-kit/services/search';

/** How services can be ordered. */
export type SortName = Wanted['sort'];

/** What people have chosen to see. */
export interface CatalogueState {
  search: string;
  /** Of each facet the values that count, any of which a service may have. */
  facets: ReadonlyMap<FacetName, readonly string[]>;
  /** Absent where people have left the order as it is. */
  sort?: SortName;
  /** What the names begin with. */
  letter?: string;
  /** From 1. */
  page: number;
}

/** Before anybody has chosen anything. */
export const untouched: CatalogueState = { search: '', facets: new Map(), page: 1 };

/** What was found, of which one page is here. */
export interface Finding {
  /** How many match; absent where a server won't say. */
  total?: number;
  services: readonly Service[];
  facets: readonly Facet[];
  /** How many there are for each letter of the alphabet. */
  letters: ReadonlyMap<string, number>;
  /** Whether there may be another page, where the total is not known. */
  more?: boolean;
  /** Whether none has all the words of the search, and these have some of them. */
  loosely?: boolean;
  /** The search as it was probably meant: what was found is of that, where anything was. */
  suggestion?: string;
}

/** What looks for services: in memory, or at a server that holds more than a page should. */
export interface Finder {
  /** How many services there are at all, where that is known. */
  total?: number;
  /** Whether all are here, so that they are counted by facet, ordered, and gone through by letter. */
  held: boolean;
  /** @throws whatever the source throws, where a server is asked */
  find(wanted: Wanted): Finding | Promise<Finding>;
}

/** Whether people have chosen anything that leaves services out. */
export function isChosen({ search, facets, letter }: CatalogueState): boolean {
  return !!search || facets.size > 0 || !!letter;
}

/** The order that makes most sense, where the one asked for makes none. */
export function sortOf({ sort, search }: CatalogueState, usual: SortName | undefined, from?: Coordinates): SortName {
  const wanted = [sort, usual].find(
    (each) => each && (each !== 'distance' || from) && (each !== 'relevance' || search),
  );
  return wanted ?? (search ? 'relevance' : 'name');
}

/** What a state asks for. */
export function wantedOf(
  state: CatalogueState,
  { usual, from, size }: { usual?: SortName; from?: Coordinates; size: number },
): Wanted {
  const { search, facets, letter, page } = state;
  return {
    search,
    facets,
    letter,
    from,
    sort: sortOf(state, usual, from),
    offset: (page - 1) * size,
    limit: size,
  };
}

/** The values of a facet with one of them chosen, or no longer. */
export function toggled(
  facets: CatalogueState['facets'],
  name: FacetName,
  value: string,
  chosen: boolean,
): CatalogueState['facets'] {
  const others = (facets.get(name) ?? []).filter((each) => each !== value);
  const values = chosen ? [...others, value] : others;
  const next = new Map(facets);
  if (values.length) next.set(name, values);
  else next.delete(name);
  return next;
}
