import { openData, type OpenOptions } from '@council-kit/data';
import { failureOf } from '../failure.js';
import { findPlace, type Place } from '../local-file.js';
import { openNetwork, type Network } from '../network.js';
import type { Progress } from '../progress.js';
import { judgeClauses } from './clauses.js';
import { dataFacts, readSome } from './data.js';
import { findDocuments } from './documents.js';
import type { Facts, Finding } from './facts.js';
import { findingsOf } from './findings.js';
import { tryQueries } from './queries.js';
import { ELSEWHERE, serverFacts, tryConditional } from './server.js';

export interface CheckOptions {
  open: OpenOptions;
  /** Leave out the queries and the documents. */
  quick: boolean;
  signal: AbortSignal;
  progress: Progress;
}

/** Rows a server is asked for at the most where a query turns out not to be its own to carry out. */
const MOST = 1000;

/**
 * Finds out everything about one address.
 * @throws {UsageError} where it is no address
 * @throws the reason of the signal, once that is aborted
 */
export async function checkAddress(typed: string, options: CheckOptions): Promise<Facts> {
  const place = await findPlace(typed);
  const { progress } = options;
  const network = openNetwork({ origin: ELSEWHERE, onBytes: (bytes) => progress.addBytes(bytes) });
  try {
    return await examine(place, network, options);
  } finally {
    progress.end();
    network.close();
    place.close();
  }
}

async function examine(
  place: Place,
  network: Network,
  { open, quick, signal, progress }: CheckOptions,
): Promise<Facts> {
  const { address, shown, local } = place;
  try {
    progress.start(`Reading ${shown}`);
    // What has been read once is not asked for again while it is looked at.
    const options = { retries: 1, freshness: 600_000, ...open };
    const reading = await readSome(openData(address, options), signal, (rows) => progress.setRows(rows));
    const data = dataFacts(reading);
    const read = network.exchanges.length;
    const conditional = local ? 'not-tried' : await tryConditional(network, signal);
    const asking = !quick && !local;
    const queries = asking
      ? await tryQueries(openData(address, { ...options, rows: MOST }), reading, signal, (part) =>
          progress.start(`Trying ${part} on ${shown}`),
        )
      : [];
    progress.start(`Looking for descriptions of ${shown}`);
    const documents = asking ? await findDocuments(address, data.standard, network, signal) : [];
    // How the data came is read off the requests for it, not off those that tried other things.
    const server = local ? null : serverFacts(network.exchanges.slice(0, read), conditional, data);
    const findings = findingsOf(data, server, queries);
    return {
      address: shown,
      result: findings.some(({ severity }) => severity === 'warning') ? 'warnings' : 'well',
      failure: null,
      data,
      server,
      queries,
      clauses: judgeClauses({ data, server, queries, documents }),
      findings,
    };
  } catch (error) {
    signal.throwIfAborted();
    const failure = failureOf(error);
    const server = local ? null : serverFacts(network.exchanges, 'not-tried', null);
    const finding: Finding = { severity: 'failure', id: failure.reason, message: failure.message, cure: failure.cure };
    return {
      address: shown,
      result: 'unreadable',
      failure,
      data: null,
      server,
      queries: [],
      clauses: [],
      // Whether others may read a page that says "not found" is no matter.
      findings: [finding, ...findingsOf(null, server, []).filter(({ id }) => tellingOfFailures.has(id))],
    };
  }
}

/** What is worth knowing of an answer even if it isn't data. */
const tellingOfFailures = new Set(['content-type', 'redirect', 'rate-limit']);
