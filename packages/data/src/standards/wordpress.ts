import { decode, notData, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { pagesByOffset, type Page } from '../pages.js';
import type { Plan } from '../push.js';
import type { Comparison } from '../query.js';
import type { Abilities, Batch, OpenedSource, Standard, StandardContext, StandardRead } from '../standard.js';
import { apiError, isObject } from './json.js';
import { asker, chosen, readPlanned, type Answer, type Ask } from './json-answers.js';
import { columnsOf, plainRows, termsIn, type Terms } from './wordpress-columns.js';

type Json = Record<string, unknown>;

/** The most entries WordPress gives at a time. */
const SIZE = 100;
const DAY = 86_400_000;

/** Posts, pages and other types of a WordPress site, by its REST API. */
export const standard: Standard = {
  name: 'wordpress',
  title: 'WordPress',
  async open(context) {
    const { url, body } = context;
    if (/\.json$/i.test(url.pathname)) {
      const { openSaved } = await import('./json-saved.js');
      return openSaved(context, 'wordpress', pageOf, async (rows, warnings) =>
        columnsOf(await plainRows(rows), new Map(), warnings),
      );
    }
    const ask = asker(context, 'wordpress');
    const site = siteOf(url) ?? (await discovered(context, body && decode(body.bytes), ask));
    const route = site.route.replace(/^\/|\/$/g, '');
    const type = /^wp\/v2\/(?!types|taxonomies|statuses)/.test(route) ? route : await typeOf(site, context, ask);
    return sourceOf(context, site, type, ask);
  },
};

/** Where a site has its API, and the part of it that was asked for. */
interface Site {
  /** The address of a part: `wp/v2/posts`. */
  to: (route: string) => URL;
  route: string;
}

function siteOf(url: URL): Site | undefined {
  const route = url.searchParams.get('rest_route');
  const [, root, path = ''] = /^(.*\/wp-json)(\/.*)?$/.exec(url.pathname) ?? [];
  const at = (set: (address: URL) => void) => {
    const address = new URL(url);
    set(address);
    return address;
  };
  if (route !== null) return { route, to: (to) => at(({ searchParams }) => searchParams.set('rest_route', `/${to}`)) };
  if (root !== undefined) return { route: path, to: (to) => at((address) => (address.pathname = `${root}/${to}`)) };
}

/** A site says on each of its pages where its API is. */
async function discovered({ url, transport }: StandardContext, given: string | undefined, ask: Ask): Promise<Site> {
  const html = given ?? decode((await transport.get(url)).bytes);
  const [tag = ''] = /<link\b[^>]*\bapi\.w\.org\/[^>]*>/i.exec(html) ?? [];
  const [, href] = /\bhref=["']([^"']+)/i.exec(tag) ?? [];
  const address = new URL(href?.replaceAll('&amp;', '&') ?? '/wp-json/', url);
  [address.protocol, address.host] = [url.protocol, url.host];
  const { body } = await ask(address);
  const site = siteOf(address);
  if (!site) throw notData('no WordPress site', body, 'wordpress');
  return { ...site, route: '' };
}

/** The type of entries to read, which an address of the whole site leaves open. */
async function typeOf({ to }: Site, { options }: StandardContext, ask: Ask): Promise<string> {
  const { json, body } = await ask(bare(to('wp/v2/types')));
  const types = Object.values(Object(json) as Json)
    .filter(isObject)
    .filter(
      ({ slug, rest_base: base }) =>
        typeof base === 'string' && !/^(wp_|nav_menu)/.test(String(slug as string | number)),
    );
  const one = chosen(types, (type) => [type.rest_base, type.slug, type.name] as string[], options.resource, {
    what: 'type of entry',
    standard: 'wordpress',
    address: body.address,
  });
  return `${String((one.rest_namespace ?? 'wp/v2') as string | number)}/${String(one.rest_base as string | number)}`;
}

/** An address without what its author asked of the entries. */
function bare(address: URL): URL {
  for (const name of [...address.searchParams.keys()]) if (name !== 'rest_route') address.searchParams.delete(name);
  return address;
}

async function sourceOf(context: StandardContext, site: Site, type: string, asking: Ask): Promise<OpenedSource> {
  const url = site.to(type);
  const own = url.searchParams;
  const entries = !/\/(categories|tags|users|comments)$/.test(type);
  const single = /\/\d+$/.test(type) || own.has('page') || own.has('offset');
  const can: Abilities = single
    ? {}
    : {
        page: true,
        search: !own.has('search'),
        sort: ({ column }) => !own.has('orderby') && (column === 'id' || (entries && /^(date|modified)$/.test(column))),
        missing: 'last',
        select: !own.has('_fields'),
        compare: (comparison) => ableTo(comparison, entries, own),
        changedSince: entries && !own.has('modified_after'),
      };
  const index = bare(site.to(''));
  index.searchParams.set('_fields', 'name,url');
  const publisher = await asking(index).then(
    ({ json }) => (Object(json) as Json).name,
    () => undefined,
  );

  const read = async (read: StandardRead): Promise<Batch> => {
    const ask = asker(context, 'wordpress', read);
    let last: Provenance = {};
    let terms: Terms = new Map();
    const collect = async (plan: Plan) => {
      const words = wordsOf(plan);
      const page = async (offset: number, limit: number): Promise<Page<Json>> => {
        const address = new URL(url);
        for (const [name, value] of words) address.searchParams.set(name, value);
        if (!single) {
          address.searchParams.set('per_page', String(limit));
          address.searchParams.set('offset', String(offset));
        }
        const answer = await ask(address);
        last = provenanceOf(answer.body);
        const { rows, total } = pageOf(answer, single);
        // Behind the last entry it counts none at all.
        const counted = total || !offset ? total : undefined;
        return { rows, total: counted, more: !single && rows.length >= limit };
      };
      const found = await pagesByOffset(plan, { size: SIZE, most: context.options.rows }, page);
      terms = await termsIn(found.rows, plan.select, async (base, ids) => {
        const address = bare(site.to(`wp/v2/${base}`));
        for (const [name, value] of [
          ['include', ids],
          ['per_page', String(SIZE)],
          ['_fields', 'id,name'],
        ] as const) {
          address.searchParams.set(name, value);
        }
        return (await ask(address)).json;
      });
      return { ...found, rows: await plainRows(found.rows) };
    };
    const batch = await readPlanned<Json>({
      query: read.query,
      can,
      address: url.href,
      ask: collect,
      missing: () => false,
      columns: (rows, _, warnings) => columnsOf(rows, terms, warnings),
    });
    return { ...batch, provenance: { ...last, ...(typeof publisher === 'string' && publisher && { publisher }) } };
  };
  return { can, read };
}

/** What WordPress can be asked for; more of it comes back where zones and cases are uncertain. */
function ableTo(comparison: Comparison, entries: boolean, own: URLSearchParams): boolean | 'loosely' {
  const words = wordsFor(comparison);
  if (!words.length || words.some(([name]) => own.has(name))) return false;
  if (comparison.column === 'id') return true;
  return entries && 'loosely';
}

/** The parameters for one comparison; none where there are none. */
function wordsFor(comparison: Comparison): [string, string][] {
  const { column, op } = comparison;
  const values = op === '=' ? [comparison.value] : op === 'in' ? comparison.values : [];
  if (column === 'id') {
    return values.length && values.length <= SIZE && values.every((value) => /^\d+$/.test(String(value)))
      ? [['include', values.join()]]
      : [];
  }
  if (column === 'slug')
    return values.length && values.every((value) => /^[\w-]+$/.test(String(value))) ? [['slug', values.join()]] : [];
  if (!/^(date|modified)$/.test(column)) return [];
  const [after, before] = column === 'date' ? ['after', 'before'] : ['modified_after', 'modified_before'];
  // A site compares in its own zone, so a day is added.
  const at = (value: unknown, days: number): string | undefined => {
    const moment = new Date(String(value as string | number)).getTime() + days * DAY;
    return Number.isNaN(moment) ? undefined : new Date(moment).toISOString().slice(0, 19);
  };
  const [from, to] =
    op === '>' || op === '>='
      ? [at(comparison.value, -1)]
      : op === '<' || op === '<='
        ? [undefined, at(comparison.value, 1)]
        : op === 'between'
          ? [at(comparison.from, -1), at(comparison.to, 2)]
          : [];
  return [...(from ? [[after, from] as [string, string]] : []), ...(to ? [[before, to] as [string, string]] : [])];
}

function wordsOf({ filter, search, sort, select, changedSince }: Plan): [string, string][] {
  const comparisons = (filter?.op === 'and' ? filter.filters : filter ? [filter] : []) as Comparison[];
  const [key] = sort ?? [];
  const since = new Date(changedSince ?? NaN);
  const fields = select
    ?.map((name) => name.split('.')[0]!)
    .flatMap((name) => (/^(date|modified)$/.test(name) ? [name, `${name}_gmt`] : [name]));
  return [
    ...comparisons.flatMap(wordsFor),
    ...(search ? [['search', search] as [string, string]] : []),
    ...(key
      ? [['orderby', key.column] as [string, string], ['order', key.descending ? 'desc' : 'asc'] as [string, string]]
      : []),
    ...(fields ? [['_fields', [...new Set(fields)].join()] as [string, string]] : []),
    ...(Number.isNaN(since.getTime())
      ? []
      : [['modified_after', since.toISOString().slice(0, 19)] as [string, string]]),
  ];
}

function rowsOf({ json, body }: Answer): Json[] {
  const { code, message } = Object(json) as Json;
  if (typeof code === 'string' && typeof message === 'string') throw apiError({ message }, body, 'wordpress');
  const list = Array.isArray(json) ? json : isObject(json) && 'id' in json ? [json] : undefined;
  if (!list?.every(isObject)) throw notData('no list of entries', body, 'wordpress');
  return list;
}

function pageOf(answer: Answer, single = false): Page<Json> {
  const rows = rowsOf(answer);
  const total = Number(answer.body.headers.get('x-wp-total') ?? NaN);
  // A page that its author asked for is all there is to have.
  return { rows, ...(single ? { total: rows.length } : Number.isNaN(total) ? {} : { total }) };
}
