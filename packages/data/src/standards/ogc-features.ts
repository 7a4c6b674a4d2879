import { notData, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { DataError } from '../errors.js';
import { pagesByLink, type Collected, type Page } from '../pages.js';
import type { Plan } from '../push.js';
import type { Abilities, OpenedSource, Standard, StandardContext } from '../standard.js';
import type { DeclaredField } from '../values/typed.js';
import { cellsOf, isObject } from './json.js';
import { answerOf, asker, chosen, readPlanned, type Answer, type Ask } from './json-answers.js';
import { readerOf } from './markup.js';
import type { Queryables } from './ogc-cql.js';
import { columnsOf, fieldsOf, type Feature } from './ogc-features-columns.js';

type Json = Record<string, unknown>;

/** Features asked for at a time; a server with a smaller limit gives that many. */
const SIZE = 1000;

/** Features of a map server: OGC API Features, and WFS where it answers in GeoJSON. */
export const standard: Standard = {
  name: 'ogc-features',
  title: 'OGC API Features',
  async open(context) {
    const { url } = context;
    if (/\.(geo)?json$/i.test(url.pathname)) {
      const { openSaved } = await import('./json-saved.js');
      return openSaved(context, 'ogc-features', pageOf, (rows, warnings) => columnsOf(rows, new Map(), warnings));
    }
    if (parameter(url, 'service') === 'wfs' || parameter(url, 'request') === 'getfeature')
      return (await import('./ogc-wfs.js')).openWfs(context);
    return openCollection(context);
  },
};

interface Link {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/** The value of a parameter whatever its case, in lower case. */
export function parameter(url: URL, name: string): string | undefined {
  return [...url.searchParams].find(([key]) => key.toLowerCase() === name)?.[1].toLowerCase();
}

function linksOf(json: unknown): Link[] {
  const { links } = Object(json) as Json;
  return (Array.isArray(links) ? links : []).filter(
    (link): link is Link => isObject(link) && typeof link.rel === 'string' && typeof link.href === 'string',
  );
}

/** The link for a purpose, as JSON where there is a choice. */
function linkTo(json: unknown, rel: RegExp): Link | undefined {
  const found = linksOf(json).filter((link) => rel.test(link.rel));
  return found.find(({ type = '' }) => /json/.test(type)) ?? found[0];
}

/** Asks for JSON, since a map server likes to answer with a web page; a few refuse to be told so. */
function jsonAsker(ask: Ask): Ask {
  return async (address) => {
    const worded = new URL(address);
    const said = worded.searchParams.get('f');
    if (said && said !== 'html') return ask(worded);
    worded.searchParams.set('f', 'json');
    try {
      return await ask(worded);
    } catch (cause) {
      if ((cause as DataError).status !== 400) throw cause;
      worded.searchParams.delete('f');
      return ask(worded);
    }
  };
}

/** An address the server wrote, at the host that was asked: one behind another often names itself wrongly. */
function here(href: string, at: URL): URL {
  const address = new URL(href, at);
  [address.protocol, address.host] = [at.protocol, at.host];
  return address;
}

async function openCollection(context: StandardContext): Promise<OpenedSource> {
  const { url, options, body } = context;
  const ask = jsonAsker(asker(context, 'ogc-features'));
  const items = await itemsOf(url, options.resource, ask, body && (await answerOf(body, 'ogc-features')));
  const [, root = '', id = ''] = /^(.*)\/collections\/([^/]+)\/items\/?/.exec(items.pathname) ?? [];
  const at = (path: string) => new URL(`${root}${path}`, url);
  /** What is good to know, but can be done without. */
  const maybe = async (address: URL | undefined): Promise<unknown> => {
    if (!address) return undefined;
    return (await ask(address).catch(ignored))?.json;
  };
  const [collection, conformance] = await Promise.all([maybe(at(`/collections/${id}`)), maybe(at('/conformance'))]);
  const { conformsTo } = Object(conformance) as Json;
  const classes = (Array.isArray(conformsTo) ? conformsTo : []).join(' ');
  const schema = linkTo(collection, /\bschema$/);
  const queryable =
    linkTo(collection, /\bqueryables$/) ??
    (/conf\/(queryables|filter)/.test(classes) ? { href: `${at(`/collections/${id}/queryables`)}` } : undefined);
  const [schemaJson, queryablesJson] = await Promise.all([
    maybe(schema && here(schema.href, url)),
    maybe(queryable && here(queryable.href, url)),
  ]);
  const queried = fieldsOf(queryablesJson);
  const fields = new Map([...queried, ...fieldsOf(schemaJson)]);
  const queryables: Queryables = new Map([...queried.values()].map(({ name, type }) => [name, type]));
  const filters =
    /cql2\/[\d.]+\/conf\/cql2-text/.test(classes) && /features-3\/[\d.]+\/conf\/(features-)?filter/.test(classes);
  const cql = filters && !items.searchParams.has('filter') ? await import('./ogc-cql.js') : undefined;
  const can: Abilities = {
    page: true,
    ...(cql && { compare: (comparison) => cql.comparable(comparison, queryables), or: true, not: true }),
    ...(/\/conf\/sort/.test(classes) && {
      sort: ({ column }) => /^(integer|number|date|date-time)$/.test(fields.get(column)?.type ?? ''),
    }),
  };
  return featureSource(context, {
    can,
    fields,
    provenance: await aboutOf(collection, url),
    collect: async (plan, asked) => {
      const { offset, limit, filter, sort } = plan;
      const first = new URL(items);
      const end = limit === undefined ? undefined : offset + limit;
      const set = (name: string, value: string) => first.searchParams.set(name, value);
      if (end !== undefined || !first.searchParams.has('limit'))
        set('limit', String(Math.min(SIZE, Math.max(1, end ?? SIZE))));
      if (filter && cql) {
        set('filter', cql.cqlText(filter, queryables));
        set('filter-lang', 'cql2-text');
      }
      if (sort) set('sortby', sort.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join());
      const found = await pagesByLink(first, { limit: end }, { most: options.rows }, jsonPages(asked));
      return { ...found, rows: found.rows.slice(offset) };
    },
  });
}

function ignored(cause: unknown): undefined {
  if (!(cause instanceof DataError)) throw cause;
}

/** The items at an address: itself, its collection's, or those of the only collection there. */
async function itemsOf(url: URL, resource: string | undefined, ask: Ask, given?: Answer): Promise<URL> {
  const path = url.pathname.replace(/\/$/, '');
  const to = (pathname: string) => Object.assign(new URL(url), { pathname });
  if (/\/collections\/[^/]+\/items(\/[^/]+)?$/.test(path)) return to(path);
  if (/\/collections\/[^/]+$/.test(path)) return to(`${path}/items`);
  let answer = given ?? (await ask(url));
  const { collections } = Object(answer.json) as Json;
  const data = linkTo(answer.json, /(^|\/)data$/);
  if (!Array.isArray(collections)) {
    if (!data) throw notData('no list of features', answer.body, 'ogc-features');
    answer = await ask(here(data.href, url));
  }
  const { json, body } = answer;
  const list = (Object(json) as Json).collections;
  const found = (Array.isArray(list) ? list : [])
    .filter(isObject)
    .filter(({ itemType = 'feature' }) => itemType === 'feature');
  const one = chosen(
    found,
    ({ id, title }) => [String(id as string | number), String(title as string | number)],
    resource,
    {
      what: 'collection',
      standard: 'ogc-features',
      address: body.address,
    },
  );
  const root = new URL(body.address).pathname.replace(/\/$/, '');
  return Object.assign(new URL(url), {
    pathname: `${root}/${encodeURIComponent(String(one.id as string | number))}/items`,
  });
}

interface Features {
  can: Abilities;
  fields: ReadonlyMap<string, DeclaredField>;
  provenance: Provenance;
  /** Whether JSON has to be asked for in words. */
  how?: (ask: Ask) => Ask;
  collect: (plan: Plan, ask: Ask) => Promise<Collected<Feature>>;
}

/** A source of features, however they are collected. */
export function featureSource(
  context: StandardContext,
  { can, fields, provenance, how = jsonAsker, collect }: Features,
): OpenedSource {
  return {
    can,
    async read(read) {
      let last: Provenance = {};
      const plain = how(asker(context, 'ogc-features', read));
      const ask: Ask = async (address) => {
        const answer = await plain(address);
        last = provenanceOf(answer.body);
        return answer;
      };
      const batch = await readPlanned<Feature>({
        query: read.query,
        can,
        address: context.url.href,
        ask: (plan) => collect(plan, ask),
        missing: ({ properties }, column) => cellsOf([Object(properties)]).get(column)?.[0] == null,
        columns: (rows, _, warnings) => columnsOf(rows, fields, warnings),
      });
      return { ...batch, provenance: { ...last, ...provenance } };
    },
  };
}

function jsonPages(ask: Ask): (address: URL) => Promise<Page<Feature> & { address: string }> {
  return async (address) => {
    const answer = await ask(address);
    return { ...pageOf(answer), address: answer.body.address };
  };
}

export function pageOf({ json, body }: Answer): Page<Feature> {
  const { type, features, numberMatched, totalFeatures = numberMatched, code, description } = Object(json) as Json;
  if (type === 'Feature') return { rows: [json as Feature], total: 1 };
  if (!Array.isArray(features)) {
    if (code && description)
      throw new DataError('api', `The server says: ${String(description as string | number)}`, {
        address: body.address,
        standard: 'ogc-features',
      });
    throw notData('no list of features', body, 'ogc-features');
  }
  const total = typeof totalFeatures === 'number' ? totalFeatures : undefined;
  const next = linkTo(json, /^next$/)?.href;
  return { rows: features.map((feature) => Object(feature) as Feature), total, ...(next && { next }) };
}

/** What a collection says about itself. */
async function aboutOf(collection: unknown, url: URL): Promise<Provenance> {
  const { title, description, attribution } = Object(collection) as Json;
  const license = linkTo(collection, /^licen[cs]e$/);
  const textOf = await readerOf([title, description, attribution, license?.title]);
  const text = (value: unknown) => (typeof value === 'string' && textOf(value)) || undefined;
  const page = linksOf(collection).find(({ rel, type }) => rel === 'alternate' && type === 'text/html');
  return {
    ...(text(title) && { title: text(title) }),
    ...(text(description) && { description: text(description) }),
    ...(text(attribution) && { attribution: text(attribution) }),
    ...(license && {
      licence: { title: text(license.title) ?? license.href, url: new URL(license.href, url).href },
    }),
    ...(page && { page: here(page.href, url).href }),
  };
}
