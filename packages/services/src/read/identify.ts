import type { Steps } from '../pace.js';
import type { Service } from '../service.js';
import type { Doubts } from './doubts.js';
import type { Draft } from './draft.js';

/**
 * Drafts as entries, each with a name and an id of its own. One without a name is
 * left out, and said so. Of several with one id the first keeps it. One without an
 * id gets it from its address or its name, so that it stays the same from one
 * reading to the next.
 */
export function* identified(drafts: readonly Draft[], doubts: Doubts): Steps<Service[]> {
  const services: Service[] = [];
  const given = new Set(drafts.map(({ id }) => id));
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const { name } = draft;
    if (!name) {
      doubts.add('Entries left out, because they have no name', draft.id ?? '');
      continue;
    }
    const wanted = draft.id ?? slugOf(draft);
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(id) || (id !== draft.id && given.has(id))) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    taken.add(id);
    if (draft.id === undefined) doubts.add('Entries without an id, which were given one', name);
    else if (id !== draft.id) doubts.add('Entries with the id of another, which were given one of their own', name);
    services.push({ ...draft, id, name });
    yield;
  }
  return services;
}

/** The last part of the page's address, or the name as an address would have it. */
function slugOf({ url, name }: Draft): string {
  const path = url && URL.canParse(url) ? new URL(url).pathname.split('/').filter(Boolean) : [];
  const last = path.at(-1)?.replace(/\.\w+$/, '');
  return slug(last ?? '') || slug(name ?? '') || 'service';
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '');
}
