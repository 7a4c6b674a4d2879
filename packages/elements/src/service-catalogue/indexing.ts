import type { Service } from '@council-kit/services';
import { createCatalogue, type CatalogueOptions } from '@council-kit/services/search';
import type { Finder } from './state.js';
export { facetNames } from '@council-kit/services/search';

/** What services are found by besides their own words. */
export type SearchWords = Required<Pick<CatalogueOptions, 'synonyms' | 'lgslWords'>>;

/** Makes services searchable, in slices that leave the page time for everything else. */
export async function finderOf(
  services: readonly Service[],
  language: 'en' | 'cy',
  words: Partial<SearchWords>,
): Promise<Finder> {
  const today = new Date().toISOString().slice(0, 10);
  const catalogue = await createCatalogue(services, { language, today, ...words });
  return { held: true, total: services.length, find: (wanted) => catalogue.find(wanted) };
}
