import { notData, once, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { DataError } from '../errors.js';
import type { Batch, OpenedSource, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Body, GetOptions, Transport } from '../transport.js';
import { datastore, readRecords, type Records } from './ckan-datastore.js';
import { apiError, parseJson } from './json.js';
import { partsOf } from './unknown.js';

/** A CKAN resource, package or catalogue, by the address of its API or of its page. */
export const standard: Standard = {
  name: 'ckan',
  title: 'CKAN',
  async open(context) {
    const { site, action, pack, resource, pages } = placeOf(context.url);
    if (action === 'datastore_search')
      return datastore(context.url, context, (get) => aboutOf(site, { resource }, get, context));
    if (resource && pages) return resourcePage(context, site, pack, resource);
    if (pack) return packageAt(context, site, pack);
    if (resource) return packageAt(context, site, undefined, resource);
    if (action)
      return { read: async (options) => (await import('./ckan-catalogue.js')).readCatalogue(context, site, options) };
    return { read: (options) => readSaved(context, options) };
  },
};

/** What an address says it is of: the site's root, an action of its API, or a page. */
export interface Place {
  site: string;
  action?: string;
  pack?: string;
  resource?: string;
  /** Whether it is a page for people. */
  pages?: boolean;
}

function placeOf(url: URL): Place {
  const { pathname, searchParams, origin } = url;
  const [, before = '', action] = /^(.*)\/api\/(?:3\/)?action\/(\w+)\/?$/.exec(pathname) ?? [];
  if (action) {
    const id = searchParams.get('id') ?? undefined;
    return {
      site: origin + before,
      action,
      pack: action === 'package_show' ? id : undefined,
      resource: action === 'resource_show' ? id : (searchParams.get('resource_id') ?? undefined),
    };
  }
  const [, root, pack, resource] =
    /^(.*)\/dataset\/([^/.]+)(?:\/resource\/([\da-f-]{36})|\/[^/.]+)?\/?$/.exec(pathname) ?? [];
  return { site: origin + (root ?? ''), pack: pack && decodeURIComponent(pack), resource, pages: !!pack };
}

/** Asks an action of the API, which some sites have without its version. */
export async function act(site: string, action: string, transport: Transport, options: GetOptions): Promise<Answer> {
  const at = (root: string) =>
    transport.get(`${site}${root}${action}`, { ...options, post: undefined, anyStatus: true });
  const body = await at('/api/3/action/');
  if (body.status === 404 && !/json/.test(body.headers.get('content-type') ?? '')) {
    const older = await at('/api/action/');
    if (older.status < 400) return resultOf(older);
  }
  return resultOf(body);
}

export interface Answer {
  body: Body;
  result: unknown;
}

/** What an answer of the API holds. @throws {DataError} `api` with the server's own words */
export async function resultOf(body: Body): Promise<Answer> {
  const { address, status } = body;
  let whole: unknown;
  try {
    whole = await once(body, 'ckan', () => parseJson(body, 'ckan'));
  } catch (cause) {
    // An error page says less than its status.
    throw status < 400
      ? cause
      : new DataError('http', `The server answered ${status}`, { address, status, standard: 'ckan', cause });
  }
  const { success, error, result } = partsOf(whole);
  if (status === 429)
    throw new DataError('http', `The server answered ${status}`, { address, status, standard: 'ckan' });
  if (success === false || status >= 400) throw apiError(error ?? `status ${status}`, body, 'ckan');
  return { body, result };
}

/** What the package says of its data. It is asked beside the data and may fail without harm. */
async function aboutOf(
  site: string,
  place: Pick<Place, 'pack' | 'resource'>,
  get: GetOptions,
  { transport }: StandardContext,
): Promise<Provenance> {
  const { askPackage, provenanceOfPackage } = await import('./ckan-package.js');
  const { found, resource } = await askPackage(site, place, transport, get);
  return provenanceOfPackage(found, site, resource);
}

/** The page of a resource: its datastore, or its file where it has none. */
function resourcePage(
  context: StandardContext,
  site: string,
  pack: string | undefined,
  resource: string,
): OpenedSource {
  const api = new URL(`${site}/api/3/action/datastore_search?resource_id=${resource}`);
  const stored = datastore(api, context, (get) => aboutOf(site, { pack, resource }, get, context));
  let file: OpenedSource | undefined;
  return {
    can: stored.can,
    async read(options) {
      if (!file) {
        try {
          const batch = await stored.read(options);
          return { ...batch, provenance: { ...batch.provenance, page: context.url.href } };
        } catch (cause) {
          if (!(cause instanceof DataError) || cause.status !== 404) throw cause;
        }
      }
      file ??= packageAt(context, site, pack, resource);
      return file.read(options);
    },
  };
}

function packageAt(context: StandardContext, site: string, pack?: string, resource?: string): OpenedSource {
  let opened: OpenedSource | undefined;
  return {
    async read(options) {
      opened ??= await (await import('./ckan-package.js')).openPackage(context, site, { pack, resource }, options);
      return opened.read(options);
    },
  };
}

/** An answer saved as a file can be read, but not asked. */
async function readSaved(context: StandardContext, options: StandardRead): Promise<Batch> {
  const body = await context.transport.get(context.url, options);
  const { result } = await resultOf(body);
  const { records, fields, results, resources } = partsOf(result);
  if (Array.isArray(records) && Array.isArray(fields)) {
    return readRecords(body, result as Records, { pushed: {} });
  }
  if (Array.isArray(resources)) {
    const { openSaved } = await import('./ckan-package.js');
    return (await openSaved(context, partsOf(result))).read(options);
  }
  if (Array.isArray(results ?? result)) {
    const { catalogueIn } = await import('./ckan-catalogue.js');
    return { ...catalogueIn(result, new URL(context.url).origin), provenance: provenanceOf(body) };
  }
  throw notData('a CKAN answer without records', body, 'ckan');
}
