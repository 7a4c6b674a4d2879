import type { Provenance } from '../dataset.js';
import { DataError } from '../errors.js';
import type { OpenedSource, StandardContext, StandardRead } from '../standard.js';
import type { GetOptions, Transport } from '../transport.js';
import { act, type Place } from './ckan.js';
import { datastore } from './ckan-datastore.js';
import { best, openBest, type Resource } from './resources.js';
import { addressOf, known, listOf, momentOf, partsOf, wordsOf, type Json } from './unknown.js';

interface PackageResource extends Resource {
  id?: string;
  stored: boolean;
  said: Json;
}

/** The package, and the resource in it that was meant, if one was. */
export async function askPackage(
  site: string,
  { pack, resource }: Pick<Place, 'pack' | 'resource'>,
  transport: Transport,
  get: GetOptions,
): Promise<{ found: Json; resource?: Json }> {
  const ask = async (action: string, id: string) =>
    partsOf((await act(site, `${action}_show?id=${encodeURIComponent(id)}`, transport, get)).result);
  const said = resource && !pack ? await ask('resource', resource) : undefined;
  const found = await ask('package', pack ?? wordsOf(said?.package_id) ?? '');
  return {
    found,
    resource:
      said ??
      listOf(found.resources)
        .map(partsOf)
        .find(({ id }) => id === resource),
  };
}

/** A package's best resource: what is in the datastore first, then the file that is read best. */
export async function openPackage(
  context: StandardContext,
  site: string,
  place: Pick<Place, 'pack' | 'resource'>,
  { signal, refresh }: StandardRead,
): Promise<OpenedSource> {
  const { found } = await askPackage(site, place, context.transport, { signal, refresh });
  return openIn(context, site, found, place.resource);
}

/** The package in an answer that was saved as a file. */
export async function openSaved(context: StandardContext, found: Json): Promise<OpenedSource> {
  return openIn(context, undefined, found);
}

function openIn(context: StandardContext, site: string | undefined, found: Json, only?: string): OpenedSource {
  const { url, options } = context;
  const all = listOf(found.resources).map((given): PackageResource => {
    const said = partsOf(given);
    return {
      id: wordsOf(said.id),
      name: wordsOf(said.id),
      title: wordsOf(said.name) ?? wordsOf(said.description),
      address: addressOf(said.url, url.href),
      format: wordsOf(said.format) ?? wordsOf(said.mimetype),
      stored: said.datastore_active === true && !!site,
      said,
    };
  });
  const meant = only ?? options.resource;
  const asked = { ...context, options: { ...options, resource: meant } };
  const stored = all.filter((resource) => resource.stored);
  const chosen = meant || !stored.length ? best(all, asked, 'ckan').resource : stored[0]!;
  const about = provenanceOfPackage(found, site, chosen.said);
  const files = openBest(
    all,
    { ...asked, options: { ...asked.options, resource: meant ?? (chosen.stored ? chosen.id : undefined) } },
    'ckan',
  );
  const api = chosen.stored && site && new URL(`${site}/api/3/action/datastore_search?resource_id=${chosen.id}`);
  let opened = api ? datastore(api, context, () => Promise.resolve(about)) : files;
  return {
    can: opened.can,
    async read(read) {
      const batch = await opened.read(read).catch((cause: unknown) => {
        // A datastore may be said to be active where there is none any more.
        if (opened === files || !(cause instanceof DataError) || cause.status !== 404) throw cause;
        opened = files;
        return opened.read(read);
      });
      const rest = stored.filter((resource) => resource !== chosen);
      const several = !meant && opened !== files && rest.length;
      return {
        ...batch,
        provenance: { ...batch.provenance, ...about },
        warnings: several
          ? [
              `This is “${chosen.title}”, one of ${stored.length} tables. Name another with resource.`,
              ...batch.warnings,
            ]
          : batch.warnings,
      };
    },
  };
}

/** What a package says of its data. Its moments are UTC, though they don't say so. */
export function provenanceOfPackage(found: Json, site?: string, resource?: Json): Provenance {
  const { title, name, notes, license_id: id, license_title: licence, license_url: address } = found;
  const words = wordsOf(licence) ?? wordsOf(id) ?? wordsOf(address);
  const organisation = partsOf(found.organization);
  return known({
    title: wordsOf(title) ?? wordsOf(name),
    description: wordsOf(notes),
    publisher: wordsOf(organisation.title) ?? wordsOf(organisation.name) ?? wordsOf(found.author),
    licence: words ? known({ title: words, id: wordsOf(id), url: wordsOf(address) }) : undefined,
    updated: momentOf(resource?.last_modified) ?? momentOf(found.metadata_modified),
    page: site && wordsOf(name) ? `${site}/dataset/${encodeURIComponent(wordsOf(name)!)}` : undefined,
  });
}
