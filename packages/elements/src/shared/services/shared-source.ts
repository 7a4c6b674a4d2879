import { openData, type Dataset, type OpenOptions, type Query, type ReadOptions, type Source } from '@council-kit/data';

type Progress = NonNullable<ReadOptions['progress']>;

/** One reading of a source, and who waits for it. */
interface Reading {
  answer: Promise<Dataset>;
  /** Whether the server is asked past what is held of it. */
  refresh: boolean;
  /** When it ended, in milliseconds of the page's clock; not yet while that is absent. */
  ended?: number;
  readers: Set<Progress | undefined>;
  /** What has arrived so far, for who joins later. */
  arrived?: Dataset;
  stop: AbortController;
}

/** So long an answer serves everyone on the page, in milliseconds, as one of the data package does. */
const freshness = 10_000;

/** Kept for as long as an element of the page reads them. */
const sources = new Map<string, WeakRef<Source>>();

/**
 * A source that all elements of a page share: however many ask it the same, it is
 * read and made into a dataset once. Every one of them gets the same dataset.
 */
export function sharedSource(address: string, options: OpenOptions): Source {
  const key = JSON.stringify([address, options]);
  const known = sources.get(key)?.deref();
  if (known) return known;
  const source = shared(openData(address, options));
  sources.set(key, new WeakRef(source));
  return source;
}

function shared(source: Source): Source {
  const readings = new Map<string, Reading>();

  /** @param inParts whether who asks first wants to know what has arrived so far, which takes work */
  const begin = (asked: string, query: Query, refresh: boolean, inParts: boolean): Reading => {
    const stop = new AbortController();
    const readers: Reading['readers'] = new Set();
    const progress = async (dataset: Dataset): Promise<void> => {
      reading.arrived = dataset;
      await Promise.all([...readers].map((tell) => tell?.(dataset)));
    };
    const answer = source.read(query, { refresh, signal: stop.signal, progress: inParts ? progress : undefined });
    const reading: Reading = { answer, refresh, readers, stop };
    const end = (): void => {
      reading.ended = performance.now();
      reading.arrived = undefined;
    };
    answer.then(end, () => {
      end();
      if (readings.get(asked) === reading) readings.delete(asked);
    });
    readings.set(asked, reading);
    return reading;
  };

  return {
    address: source.address,
    describe: (options) => source.describe(options),
    async read(query = {}, { signal, refresh = false, progress } = {}) {
      signal?.throwIfAborted();
      const asked = JSON.stringify(query);
      let reading = readings.get(asked);
      if (!reading || !serves(reading, refresh)) reading = begin(asked, query, refresh, !!progress);
      return join(reading, signal, progress);
    },
  };
}

/** Whether a reading answers who asks now; who asks past what is held may join one that does the same. */
function serves({ refresh, ended, stop }: Reading, asksAgain: boolean): boolean {
  if (stop.signal.aborted) return false;
  if (ended === undefined) return refresh || !asksAgain;
  return !asksAgain && performance.now() - ended < freshness;
}

/** Waits for a reading, which ends early once nobody waits for it any more. */
function join(reading: Reading, signal?: AbortSignal, progress?: Progress): Promise<Dataset> {
  const { answer, readers, stop, arrived } = reading;
  // Two that tell nothing are two all the same.
  const tell: Progress = (dataset) => progress?.(dataset);
  readers.add(tell);
  if (arrived) void tell(arrived);
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      signal?.removeEventListener('abort', onAbort);
      readers.delete(tell);
    };
    const onAbort = (): void => {
      leave();
      if (readers.size === 0) stop.abort();
      reject(signal!.reason);
    };
    signal?.addEventListener('abort', onAbort);
    answer.then(resolve, reject).finally(leave);
  });
}
