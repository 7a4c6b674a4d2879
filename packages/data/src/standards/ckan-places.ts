import { notData, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { DataError } from '../errors.js';
import type { Batch, OpenedSource, StandardContext, StandardRead } from '../standard.js';
import type { GetOptions } from '../transport.js';
import { resultOf, type Place } from './ckan.js';
import { datastore, readRecords, type Records } from './ckan-datastore.js';
import { partsOf } from './unknown.js';

/** What is at an address of CKAN that is not of a datastore: a page, a package, a catalogue, a saved answer. */
export function openPlace(context: StandardContext, { site, action, pack, resource, pages }: Place): OpenedSource {
  if (resource && pages) return resourcePage(context, site, pack, resource);
  if (pack ?? resource) return packageAt(context, site, pack, resource);
  if (!action) return { read: (options) => readSaved(context, options) };
  return { read: async (options) => (await import('./ckan-catalogue.js')).readCatalogue(context, site, options) };
}

/** What the package says of its data. It is asked beside the data and may fail without harm. */
export async function aboutOf(
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
