import { once } from '../body.js';
import { DataError } from '../errors.js';
import type { Standard } from '../standard.js';
import type { Body, GetOptions, Transport } from '../transport.js';
import { datastore } from './ckan-datastore.js';
import { apiError, parseJson } from './json.js';
import { partsOf } from './unknown.js';

/** A CKAN resource, package or catalogue, by the address of its API or of its page. */
export const standard: Standard = {
  name: 'ckan',
  title: 'CKAN',
  async open(context) {
    const place = placeOf(context.url);
    const { site, action, resource } = place;
    if (action === 'datastore_search')
      return datastore(context.url, context, async (get) =>
        (await import('./ckan-places.js')).aboutOf(site, { resource }, get, context),
      );
    const { openPlace } = await import('./ckan-places.js');
    return openPlace(context, place);
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
