import type { Dataset, Provenance } from '@council-kit/data';
import type { Service } from '@council-kit/services';
import type { ReadableSource } from '../data-controller.js';

/** The services of a source, as far as they are there. */
export interface ServicesRead {
  services: readonly Service[];
  /** Plain sentences for a developer or a data owner. */
  warnings: readonly string[];
  /** Whether these are all the source has. */
  complete: boolean;
  /** How many the source says it has, where it does. */
  total?: number;
  /** Why the rest could not be had, where a feed of several pages failed on its way. */
  problem?: unknown;
  provenance: Provenance;
}

/** One dataset is made into services once, whatever number of elements shows them. */
const readings = new WeakMap<Dataset, Promise<ServicesRead>>();
const indexes = new WeakMap<ServicesRead, ReadonlyMap<string, Service>>();

/**
 * Reads all services of a source. Where several elements of a page read one
 * address, open it with `sharedSource`: then this is done once for all of them. A
 * feed that fails on its way gives what has come.
 *
 * @throws whatever the source throws where nothing has come
 */
export async function readServices(source: ReadableSource): Promise<ServicesRead> {
  const { servicesInSlices } = await import('@council-kit/services/read');
  const make = async (dataset: Dataset): Promise<ServicesRead> => {
    const { services, warnings } = await servicesInSlices(dataset);
    return {
      services,
      warnings: [...dataset.warnings, ...warnings],
      complete: dataset.complete,
      total: dataset.total,
      provenance: dataset.provenance,
    };
  };
  const made = (dataset: Dataset): Promise<ServicesRead> => {
    const reading = readings.get(dataset) ?? make(dataset);
    readings.set(dataset, reading);
    return reading;
  };
  let soFar: Dataset | undefined;
  const progress = (dataset: Dataset): void => {
    soFar = dataset;
  };
  try {
    return await made(await source.read({}, { progress }));
  } catch (problem) {
    if (!soFar?.rows) throw problem;
    return { ...(await made(soFar)), complete: false, problem };
  }
}

/** The service of an id, or the only one there is where no id is asked for. */
export function serviceIn(read: ServicesRead, id: string | undefined): Service | undefined {
  if (!id) return read.services.length === 1 ? read.services[0] : undefined;
  let index = indexes.get(read);
  if (!index) indexes.set(read, (index = new Map(read.services.map((service) => [service.id, service]))));
  return index.get(id);
}
