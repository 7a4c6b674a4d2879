import type { Service } from '@council-kit/services';

/** The entries as a feed of Open Referral UK 3, on one page. */
export function feedOf(entries: readonly Service[]): string {
  const contents = entries.map((entry) => ({
    id: entry.id,
    name: entry.name,
    description: entry.description,
    alternate_name: entry.synonyms?.[0],
    status: 'active',
    organization: { id: entry.provider?.name, name: entry.provider?.name },
    attributes: entry.topics?.map(({ label }) => ({ taxonomy_term: { id: label, name: label } })),
    cost_options: entry.costs?.map(({ amount }) => ({ option: 'Standard', amount })),
    contacts: [{ phones: [{ number: '01632 960 001' }] }],
    service_areas: entry.areas?.map((name) => ({ name })),
    service_at_locations: entry.places?.map(({ postcode, latitude, longitude }) => ({
      location: { latitude, longitude, addresses: [{ address_1: '1 High Street', postal_code: postcode }] },
    })),
  }));
  return JSON.stringify({
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: !contents.length,
    contents,
  });
}

/** The entries of such a feed, as far as they are read. */
export function entriesIn(feed: unknown): Service[] {
  const { contents } = feed as { contents: { id: string; name: string; description: string }[] };
  return contents.map(({ id, name, description }) => ({ id, name, description, channels: [] }));
}
