import { DataError } from '../errors.js';
import type { Layer } from './arcgis-query.js';

interface Service {
  layers?: readonly { id: number; name: string; subLayerIds?: unknown }[] | null;
  tables?: readonly { id: number; name: string }[] | null;
}

/** The one layer or table of a service. @throws {DataError} `capability`, naming them where there are several */
export function onlyLayer({ layers, tables }: Service, service: string, url: URL): string {
  const all = [...(layers ?? []).filter(({ subLayerIds }) => !subLayerIds), ...(tables ?? [])];
  if (all.length === 1) return String(all[0]!.id);
  const listed = all
    .slice(0, 30)
    .map(({ id, name }) => `${id} ${name}`)
    .join(', ');
  throw new DataError(
    'capability',
    all.length ? `The service has ${all.length} layers: ${listed}` : 'The service has no layers',
    {
      address: url.href,
      standard: 'arcgis',
      cure: all.length ? `Add the number of one to the address: ${service}/${all[0]!.id}` : undefined,
    },
  );
}

/** What to say of a layer that only holds other layers, or pictures. */
export function withoutRows({ name, type }: Layer, { href }: URL): DataError {
  return new DataError('capability', `“${name ?? href}” is a ${type ?? 'service'} without rows`, {
    address: href,
    standard: 'arcgis',
    cure: 'Give the address of a layer that has fields.',
  });
}
