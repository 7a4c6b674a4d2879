import type { Dataset, Provenance } from '@council-kit/data';
import type { Service } from '@council-kit/services';
import { servicesFromLinks, servicesInSlices } from '@council-kit/services/read';
import type { ReadableSource } from '../shared/data-controller.js';
import { linksIn } from './authored.js';
import type { Finder } from './state.js';

/** What a source has come to. */
export interface CatalogueReading {
  services: readonly Service[];
  /** Plain sentences for a developer. */
  warnings: readonly string[];
  provenance?: Provenance;
  /** Where not all could be had: how many there are, if that is known, and why. */
  lost?: { of?: number; problem?: unknown };
  /** Asks the server, where that holds more services than a page should. */
  served?: Finder;
}

/** The most services that are searched in the browser where their server can search as well. */
export const mostHeld = 10_000;

interface ReadOptions {
  /** Ends the reading. */
  signal: AbortSignal;
  /** Called with the first services, where a feed comes page by page. */
  progress(reading: CatalogueReading): void;
  /** Called with how many there are so far, from then on. */
  arriving(count: number): void;
}

/**
 * Reads all services of a source; of one that holds more than a page should and
 * can search them itself, only so many as tell that. A feed that fails on the way
 * gives what has come.
 *
 * @throws whatever the source throws where nothing has come
 */
export async function readCatalogue(source: ReadableSource, options: ReadOptions): Promise<CatalogueReading> {
  const stop = new AbortController();
  options.signal.addEventListener('abort', () => stop.abort(options.signal.reason), { signal: stop.signal });
  const { signal } = stop;
  const tooMany = new Error('The server holds more services than a page should.');
  let soFar: Dataset | undefined;
  const progress = async (dataset: Dataset): Promise<void> => {
    const isFirst = !soFar?.rows;
    soFar = dataset;
    if ((dataset.total ?? 0) > mostHeld && (await canSearch(source))) stop.abort(tooMany);
    else if (isFirst && dataset.rows) options.progress(await readingOf(dataset));
    else options.arriving(dataset.rows);
  };
  let dataset: Dataset;
  try {
    dataset = await source.read({}, { signal, progress });
  } catch (problem) {
    if (signal.reason === tooMany) return servedReading(source, soFar!);
    signal.throwIfAborted();
    if (!soFar?.rows) throw problem;
    return { ...(await readingOf(soFar)), lost: { of: moreThan(soFar), problem } };
  }
  if (dataset.rows > mostHeld && (await canSearch(source))) return servedReading(source, dataset);
  return { ...(await readingOf(dataset)), ...(!dataset.complete && { lost: { of: moreThan(dataset) } }) };
}

/** The services that an author's links lead to. */
export function readLinks(host: Element): CatalogueReading {
  return servicesFromLinks(linksIn(host));
}

async function readingOf(dataset: Dataset): Promise<CatalogueReading> {
  const { services, warnings } = await servicesInSlices(dataset);
  return { services, warnings: [...dataset.warnings, ...warnings], provenance: dataset.provenance };
}

/** How many there are at the source, if it says more than are here. */
function moreThan({ total, rows }: Dataset): number | undefined {
  return total !== undefined && total > rows ? total : undefined;
}

async function canSearch(source: ReadableSource): Promise<boolean> {
  const { can } = await source.describe();
  return can.includes('search');
}

function servedReading(source: ReadableSource, { total, provenance }: Dataset): CatalogueReading {
  return {
    services: [],
    provenance,
    warnings: [
      `the source has ${total ?? 'more'} services, too many to be searched in the browser. The server is asked to ` +
        'search and to give pages instead; filters, A to Z and sorting are left out.',
    ],
    served: {
      held: false,
      total,
      async find({ search, offset, limit }) {
        const found = await source.read({ search: search || undefined, offset, limit });
        const { services } = await servicesInSlices(found);
        return { total: found.total, services, facets: [], letters: new Map(), more: !found.complete };
      },
    },
  };
}
