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

export interface ReadServicesOptions {
  signal?: AbortSignal;
  /** Called with what there is so far, where a feed comes page by page. */
  progress?: (read: ServicesRead) => unknown;
}

/** One dataset is made into services once, whatever number of elements shows them. */
const readings = new WeakMap<Dataset, ServicesRead>();
const indexes = new WeakMap<ServicesRead, ReadonlyMap<string, Service>>();

/**
 * Reads all services of a source. Where several elements of a page read one
 * address, open it with `sharedSource`: then this is done once for all of them. A
 * feed that fails on its way gives what has come.
 *
 * @throws whatever the source throws where nothing has come
 */
export async function readServices(source: ReadableSource, options: ReadServicesOptions = {}): Promise<ServicesRead> {
  const { signal, progress } = options;
  const { servicesOf } = await import('@council-kit/services/read');
  const made = (dataset: Dataset): ServicesRead => {
    const known = readings.get(dataset);
    if (known) return known;
    const { services, warnings } = servicesOf(dataset);
    const read = {
      services,
      warnings: [...dataset.warnings, ...warnings],
      complete: dataset.complete,
      total: dataset.total,
      provenance: dataset.provenance,
    };
    readings.set(dataset, read);
    return read;
  };
  let soFar: Dataset | undefined;
  const arrived = (dataset: Dataset): unknown => {
    soFar = dataset;
    return progress?.(made(dataset));
  };
  try {
    return made(await source.read({}, { signal, progress: arrived }));
  } catch (problem) {
    signal?.throwIfAborted();
    if (!soFar?.rows) throw problem;
    return { ...made(soFar), complete: false, problem };
  }
}

/** The service of an id, or the only one there is where no id is asked for. */
export function serviceIn(read: ServicesRead, id: string | undefined): Service | undefined {
  if (!id) return read.services.length === 1 ? read.services[0] : undefined;
  let index = indexes.get(read);
  if (!index) indexes.set(read, (index = new Map(read.services.map((service) => [service.id, service]))));
  return index.get(id);
}
