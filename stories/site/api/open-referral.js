import { directoryOf } from '../data/services/directory.js';
import { serviceCouncils } from '../data/services/places.js';
import { topics } from '../data/services/words.js';
import { openReferralOf, organizationOf, termOf } from './open-referral-entry.js';

const perPageMost = 500;

/**
 * Answers what is asked of the directory as Open Referral UK, version 3: the root,
 * `services`, `services/<id>`, `taxonomies`, `taxonomy_terms`, `organizations`.
 *
 * @param {string} path after the root
 * @param {URL} address with `search`, `taxonomy_term_id`, `organization_id`, `modified_after`, `page`, `per_page`, `lang`
 * @param {keyof typeof serviceCouncils} council
 * @returns {object | undefined} `undefined` where there is no such thing
 */
export function openReferralAnswer(path, address, council) {
  const [kind, id, ...more] = path.split('/');
  if (more.length) return undefined;
  if (!kind)
    return {
      version: 'HSDS-UK-3.0',
      profile: 'https://docs.openreferraluk.org',
      openapi_url: `${address.origin}/api/`,
    };
  if (!Object.hasOwn(lists, kind)) return undefined;
  const list = lists[kind](address, council);
  if (id) return list.find((entry) => entry.id === id);
  return pageOf(kind === 'services' ? list.filter(wantedBy(address.searchParams)) : list, address.searchParams);
}

/** The services of a council in Open Referral, as they are today. */
export function servicesToday({ origin, searchParams }, council) {
  const lang = searchParams.get('lang') === 'cy' ? 'cy' : 'en';
  const about = serviceCouncils[council];
  const today = new Date().toISOString().slice(0, 10);
  return directoryOf(council, today).map((entry) => openReferralOf(entry, { origin, council: about, lang }));
}

const lists = {
  services: servicesToday,
  taxonomies: () => [{ id: 'topics', name: 'Topics', description: 'What the services are about' }],
  taxonomy_terms: (address) => Object.keys(topics).map((topic) => termOf(topic, sayOf(address))),
  organizations: (address, council) => [
    ...new Map(
      directoryOf(council, '2026-01-01').map(({ provider }) => [provider.id, organizationOf(provider, sayOf(address))]),
    ).values(),
  ],
};

const sayOf =
  ({ searchParams }) =>
  (text) =>
    text[searchParams.get('lang') === 'cy' ? 1 : 0];

function wantedBy(parameters) {
  const words = (parameters.get('search') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const [term, organization, since] = ['taxonomy_term_id', 'organization_id', 'modified_after'].map((name) =>
    parameters.get(name),
  );
  return (entry) => {
    const text = [entry.name, entry.description, ...(entry.synonyms ?? [])].join(' ').toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (!term || entry.attributes.some(({ taxonomy_term: { id } }) => id === term)) &&
      (!organization || entry.organization.id === organization) &&
      (!since || (entry.last_modified ?? '') >= since)
    );
  };
}

/** A page as the standard has it. */
export function pageOf(list, parameters) {
  const size = whole(parameters.get('per_page'), 50, perPageMost);
  const page = whole(parameters.get('page'), 1, Infinity);
  const pages = Math.max(1, Math.ceil(list.length / size));
  const contents = list.slice((page - 1) * size, page * size);
  return {
    total_items: list.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: !contents.length,
    contents,
  };
}

function whole(text, otherwise, most) {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : otherwise;
}
