import type { Body } from '../transport.js';
import { isObject } from './json.js';

type Json = Record<string, unknown>;

/** Where an answer says that its next page is. */
export interface Next {
  /** As the server wrote it. */
  address?: string;
  /** What the next page is asked for with, and the usual name of that parameter. */
  cursor?: string;
  parameter?: string;
}

const links = /^(@odata\.|@|odata\.)?next(_?(link|ur[il]|page_?ur[il]|href))?$|^__next$/i;
const cursors = /^(next_?(page_?)?(cursor|token)|next|after)$/i;
const totals =
  /^(@odata\.|@|odata\.)?(total|count|total_?(count|items|elements|records|results|rows)|n_?hits|number_?matched)$/i;
const around = /^(_?links|meta|_?meta_?data|pag(e|ing|ination)|info|hits|response|cursors?|search_?metadata)$/i;

/** The next page, from the `Link` header or from the envelope. */
export function nextOf(whole: unknown, { headers }: Body): Next | undefined {
  const [, linked] = /<([^>]*)>\s*;[^<]*\brel\s*=\s*"?next\b/i.exec(headers.get('link') ?? '') ?? [];
  if (linked) return { address: linked };
  for (const [name, value] of signs(whole)) {
    if (links.test(name)) {
      const { href = value, url = href } = Object(value) as Json;
      if (typeof url === 'string' && /^https?:|[/?=]/.test(url)) return { address: url };
    }
    if (cursors.test(name) && typeof value === 'string' && value && !/^https?:/.test(value)) {
      return {
        cursor: value,
        parameter: /token/i.test(name) ? (/_/.test(name) ? 'page_token' : 'pageToken') : 'cursor',
      };
    }
  }
}

/** How many records there are in all, from the envelope or the `X-Total-Count` header. */
export function totalOf(whole: unknown, { headers }: Body): number | undefined {
  const said = signs(whole).find(([name, value]) => totals.test(name) && /^(number|string)$/.test(typeof value));
  const total = Number(said?.[1] ?? headers.get('x-total-count') ?? NaN);
  return Number.isSafeInteger(total) && total >= 0 ? total : undefined;
}

/** The parameter of a kind that an answer shows beside its records, such as `page` or `offset`. */
export function shown(whole: unknown, name: RegExp): string | undefined {
  return signs(whole).find(([key, value]) => name.test(key) && Number.isSafeInteger(Number(value)))?.[0];
}

/** What stands in an envelope besides records, the outer things first. */
function signs(whole: unknown): [string, unknown][] {
  const found: [string, unknown][] = [];
  let level: [string, unknown][] = [['', whole]];
  for (let depth = 0; depth < 3 && level.length; depth++) {
    const inner: [string, unknown][] = [];
    for (const [name, value] of level) {
      if (isObject(value) && (!depth || around.test(name))) inner.push(...Object.entries(value));
      // Links may be a list of what they are for and where they lead.
      else if (/^links?$/i.test(name) && Array.isArray(value)) {
        for (const { rel, href } of value.filter(isObject)) if (typeof rel === 'string') inner.push([rel, href]);
      }
    }
    found.push(...inner);
    level = inner;
  }
  return found;
}
