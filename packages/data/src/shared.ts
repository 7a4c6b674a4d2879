import type { Body } from './transport.js';

interface Job<Result> {
  result: Promise<Result>;
  users: number;
  stop: AbortController;
}

const jobs = new WeakMap<Uint8Array, Map<string, Job<unknown>>>();

/**
 * Reads the same bytes the same way once, however many ask: tiles share sources.
 * The work stops once all who asked have left.
 * @throws the reason of `signal`, once that is aborted
 */
export async function shared<Result>(
  { bytes }: Body,
  way: string,
  work: (signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  signal?.throwIfAborted();
  const ways = jobs.get(bytes) ?? new Map<string, Job<unknown>>();
  jobs.set(bytes, ways);
  const job = (ways.get(way) ?? start(work)) as Job<Result>;
  ways.set(way, job);
  if (!signal) {
    job.users = Infinity;
    return job.result;
  }
  job.users++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason);
      if (--job.users) return;
      job.stop.abort(signal.reason);
      ways.delete(way);
    };
    signal.addEventListener('abort', leave, { once: true });
    job.result.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
      // Whoever has the result must not stop what is done.
      job.users = Infinity;
    });
  });
}

function start<Result>(work: (signal: AbortSignal) => Promise<Result>): Job<Result> {
  const stop = new AbortController();
  return { result: work(stop.signal), users: 0, stop };
}
