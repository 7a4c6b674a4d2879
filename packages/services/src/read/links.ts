import { atOnce } from '../pace.js';
import { webAddress } from './addresses.js';
import { Doubts } from './doubts.js';
import type { Draft } from './draft.js';
import { identified } from './identify.js';
import { oneLine } from './plain-text.js';
import { phonesOf } from './phones.js';
import type { Reading } from './services-of.js';

/** A link of a list on the page, with what stands beside it. */
export interface ListedLink {
  text: string;
  href: string;
  about?: string;
}

/**
 * Services from a plain list of links: the text of each is a name, its address the
 * page, and what stands beside it the summary. A link that rings or writes is a
 * way to reach the service. Two links to one page are one service.
 */
export function servicesFromLinks(links: readonly ListedLink[]): Reading {
  const doubts = new Doubts();
  const byPage = new Map<string, Draft>();
  for (const { text, href, about } of links) {
    const address = webAddress(href);
    const name = oneLine(text);
    if (!address && href) doubts.add('Web addresses left out, because nothing could follow them', name);
    const key = address && /^https?:/.test(address) ? address : `${byPage.size}`;
    if (byPage.has(key)) {
      doubts.add('Links to a page that is listed already', name);
      continue;
    }
    byPage.set(key, { name, summary: oneLine(about), ...wayOf(address) });
  }
  const services = atOnce(identified([...byPage.values()].map(withoutNothing), new Doubts()));
  const nameless = byPage.size - services.length;
  if (nameless) doubts.add('Links left out, because they have no text', '');
  return { services, warnings: doubts.warnings };
}

function wayOf(address: string | undefined): Draft {
  const [, scheme, rest = ''] = /^(mailto|tel|sms):([^?]*)/i.exec(address ?? '') ?? [];
  if (!scheme) return { url: address, channels: [] };
  const value = decoded(rest);
  if (scheme.toLowerCase() === 'mailto') return { channels: [{ kind: 'email', value }] };
  const kind = scheme.toLowerCase() === 'tel' ? 'phone' : 'sms';
  return { channels: phonesOf(value).map(({ value: number }) => ({ kind, value: number })) };
}

function withoutNothing(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as unknown as Draft;
}

/** A part of an address as it was before it was written for one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
