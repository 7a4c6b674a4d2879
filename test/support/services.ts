import type { Service } from '@council-kit/services';
import { createCatalogue, type CatalogueOptions, type Found, type Wanted } from '@council-kit/services/search';

let made = 0;

/** A made-up entry with a name, and whatever else a test is about. */
export const entry = (name: string, more: Partial<Service> = {}): Service => ({
  id: `made-up-${++made}`,
  name,
  channels: [],
  ...more,
});

/** Everything, in one page. */
export const everything: Wanted = { search: '', facets: new Map(), sort: 'relevance', offset: 0, limit: Infinity };

/** Makes entries searchable and asks them things. */
export async function searchable(
  services: readonly Service[],
  options: Partial<CatalogueOptions> = {},
): Promise<{ find: (wanted: Partial<Wanted>) => Found; names: (search: string) => string[] }> {
  const catalogue = await createCatalogue(services, { language: 'en', ...options });
  const find = (wanted: Partial<Wanted>) => catalogue.find({ ...everything, ...wanted });
  return { find, names: (search) => find({ search }).services.map(({ name }) => name) };
}
