import type { Service } from '@council-kit/services';
import { createCatalogue } from '@council-kit/services/search';
import { synonyms } from '@council-kit/services/synonyms';
import MiniSearch from 'minisearch';

/** One way to find entries by words. */
export interface Engine {
  /** What it finds, how many in all, and the first ten. */
  find: (search: string) => { total: number; first: readonly Service[] };
}

export type EngineName = 'council' | 'includes' | 'minisearch';

/** Everything there is to read in an entry. */
export function textOf({
  name,
  summary,
  description,
  topics,
  synonyms: words,
  audience,
  provider,
  areas,
}: Service): string {
  const labels = topics?.map(({ label }) => label);
  return [name, summary, description, labels, words, audience, provider?.name, areas].flat().join(' ').toLowerCase();
}

/** The least: whether all that can be read has what was written. */
export function plainFilter(entries: readonly Service[]): Engine['find'] {
  const texts = entries.map(textOf);
  return (search) => {
    const wanted = search.trim().toLowerCase();
    const found = entries.filter((_, at) => texts[at]!.includes(wanted));
    return { total: found.length, first: found.slice(0, 10) };
  };
}

/** Makes engines ready. They are asked nothing but to wait now and then by `pause`. */
export const engines: Record<EngineName, (entries: readonly Service[], pause: () => Promise<void>) => Promise<Engine>> =
  {
    async council(entries, pause) {
      const catalogue = await createCatalogue(entries, { language: 'en', synonyms, pause });
      return {
        // With all facets and letters counted, as the others do not.
        find(search) {
          const wanted = { search, facets: new Map(), sort: 'relevance', offset: 0, limit: 10 } as const;
          const { total, services } = catalogue.find(wanted);
          return { total, first: services };
        },
      };
    },
    async includes(entries) {
      return { find: plainFilter(entries) };
    },
    /** The search library that suits best, for comparison: no synonyms, plurals, facets or letters. */
    async minisearch(entries, pause) {
      const index = new MiniSearch<Service>({
        fields: ['name', 'synonyms', 'topics', 'summary', 'description', 'audience', 'provider', 'areas'],
        extractField: (entry, field) => {
          if (field === 'topics') return entry.topics?.map(({ label }) => label).join(' ');
          if (field === 'provider') return entry.provider?.name;
          return entry[field as 'name'];
        },
        searchOptions: {
          boost: { name: 8, synonyms: 6, topics: 4, summary: 3 },
          combineWith: 'AND',
          prefix: (_, at, terms) => at === terms.length - 1,
          fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
        },
      });
      for (let at = 0; at < entries.length; at += 10) {
        index.addAll(entries.slice(at, at + 10));
        await pause();
      }
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      return {
        find(search) {
          const found = index.search(search);
          return { total: found.length, first: found.slice(0, 10).map(({ id }) => byId.get(id as string)!) };
        },
      };
    },
  };
