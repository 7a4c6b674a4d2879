import { notData } from '../body.js';
import type { Body } from '../transport.js';
import { isDescribed } from './json-described.js';
import { apiError, isObject, type JsonPage } from './json.js';

type Json = Record<string, unknown>;

/** The records in whatever is around them. @throws {DataError} `api`, `not-data`, `capability` */
export async function unwrap(whole: unknown, pointer: string, body: Body): Promise<JsonPage> {
  if (!pointer && isDescribed(whole)) return { whole, at: whole, rows: [], described: whole };
  const at = pointer ? (await import('./json-parts.js')).follow(whole, pointer, body) : whole;
  const list = Array.isArray(at) ? at : find(at);
  const { error, errors = error, success } = Object(whole) as Json;
  if (!list && (errors || success === false)) throw apiError(errors, body, 'json');
  if (!list && !isObject(at)) throw notData('a single value', body, 'json');
  const names = isObject(whole) && list ? Object.keys(whole).join(' ') : '';
  return { whole, at, rows: list ?? [at], paged: /next|link|total|count|pag|meta|hits|cursor|info/i.test(names) };
}

const usual = /^(data|results?|records|items|value|rows|contents?)$/i;

/** The nearest list of objects, the usual names first, then the longest. */
function find(whole: unknown): unknown[] | undefined {
  let level = [whole].filter(isObject);
  for (let depth = 0; depth < 3; depth++) {
    const entries = level.flatMap(Object.entries) as [string, unknown][];
    let best: unknown[] | undefined;
    let most = -1;
    for (const [name, value] of entries) {
      const known = usual.test(name);
      if (!Array.isArray(value) || (value.length ? Object(value[0]) !== value[0] : !known)) continue;
      const size = known ? Infinity : value.length;
      if (size > most) [best, most] = [value, size];
    }
    if (best) return best;
    level = entries.map(([, value]) => value).filter(isObject);
  }
}
