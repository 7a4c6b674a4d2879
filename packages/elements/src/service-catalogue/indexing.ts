import type { Service } from '@council-kit/services';
import { createCatalogue } from '@council-kit/services/search';
import type { Finder } from './state.js';
export { facetNames } from '@council-kit/services/search';

/** Makes services searchable, in slices that leave the page time for everything else. */
export async function finderOf(
  services: readonly Service[],
  language: 'en' | 'cy',
  synonyms: readonly (readonly string[])[],
): Promise<Finder> {
  const today = new Date().toISOString().slice(0, 10);
  const catalogue = await createCatalogue(services, { language, synonyms, today });
  return { held: true, total: services.length, find: (wanted) => catalogue.find(wanted) };
}
