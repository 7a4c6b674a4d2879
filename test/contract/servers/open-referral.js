import { randomiser } from './reports.js';
import { serve } from './http.js';

const random = randomiser(11);
const pick = (list) => list[Math.floor(random() * list.length)];
const kinds = ['Lunch club', 'Debt advice', 'Youth club', 'Walking group', 'Carers’ café', 'Food bank'];

/** Services of a made-up district. Optional fields are absent, not null, where nobody filled them in. */
export const services = Array.from({ length: 230 }, (_, index) => {
  const name = `${pick(kinds)} ${index + 1}`;
  return {
    id: `5e1f0000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name,
    status: random() < 0.9 ? 'active' : 'inactive',
    description: `${name}, open to everybody who lives in the district.`,
    last_modified: new Date(Date.UTC(2025, 0, 1) + index * 43_200_000).toISOString(),
    ...(random() < 0.6 && { url: `https://services.example.org/${index}` }),
    ...(random() < 0.5 && { minimum_age: Math.floor(random() * 18) }),
    organization: { id: `0a000000-0000-4000-8000-00000000000${index % 5}`, name: `Organisation ${index % 5}` },
    cost_options: random() < 0.4 ? [{ id: `c${index}`, amount: Math.floor(random() * 20), option: 'A session' }] : [],
    schedules: [{ id: `s${index}`, freq: 'WEEKLY', byday: 'TH,FR', opens_at: '10:00:00', closes_at: '12:00:00' }],
  };
});

/**
 * An Open Referral UK feed, `version` 1 or 3, 50 services a page. Version 3 takes
 * `search` and `modified_after`, version 1 takes `text`; both pass over what they don't know.
 */
export async function start({ version = 3 } = {}) {
  return serve(({ url }) => {
    const { pathname, searchParams } = url;
    const headers = { 'access-control-allow-origin': '*' };
    if (version === 3 && pathname === '/') {
      return {
        headers,
        body: {
          version: 'HSDS-UK-3.0',
          profile: 'https://docs.openreferraluk.org/en/latest/',
          openapi_url: `${url.origin}/openapi.json`,
        },
      };
    }
    const [, id] = /^\/services\/([\w-]+)$/.exec(pathname) ?? [];
    if (id) {
      const found = services.find((service) => service.id === id);
      return found ? { headers, body: found } : { status: 404, headers, body: { status: 404, error: 'Not Found' } };
    }
    if (pathname !== '/services') return { status: 404, headers, body: { status: 404, error: 'Not Found' } };

    const text = searchParams.get(version === 3 ? 'search' : 'text')?.toLowerCase();
    const after = version === 3 ? searchParams.get('modified_after') : null;
    const kept = services.filter(
      ({ name, description, last_modified }) =>
        (!text || `${name} ${description}`.toLowerCase().includes(text)) && (!after || last_modified > after),
    );
    const size = Math.min(100, Number(searchParams.get('per_page') ?? 50)) || 50;
    const page = Math.max(1, Number(searchParams.get('page') ?? 1));
    const shown = kept.slice((page - 1) * size, page * size);
    const pages = Math.ceil(kept.length / size);
    const position = { size: shown.length, first: page === 1, last: page >= pages };
    return {
      headers,
      body:
        version === 3
          ? {
              total_items: kept.length,
              total_pages: pages,
              page_number: page,
              size: shown.length,
              first_page: page === 1,
              last_page: page >= pages,
              empty: !shown.length,
              contents: shown,
            }
          : {
              totalElements: kept.length,
              totalPages: pages,
              number: page,
              ...position,
              empty: !shown.length,
              content: shown,
            },
    };
  });
}
