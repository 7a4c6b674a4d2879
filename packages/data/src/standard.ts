import type { Column, Provenance, Pushed } from './dataset.js';
import type { Query } from './query.js';
import type { Body, Transport } from './transport.js';

/** What an adapter is given to work with. */
export interface StandardContext {
  /** Absolute address the author gave. */
  url: URL;
  /** What came back from `url`, when detection has fetched it already. */
  body?: Body;
  /** The one way to the network. */
  transport: Transport;
  /** What the author said about the source. */
  options: StandardOptions;
}

/** Said by the author where a standard can't find out by itself. */
export interface StandardOptions {
  /** JSON Pointer to the records in a JSON envelope. */
  records?: string;
}

/** One read: a query, a way to stop, and a way to hand over rows as they arrive. */
export interface StandardRead {
  query: Query;
  signal: AbortSignal;
  /** Called with all rows read so far, when the standard can read bit by bit. */
  progress?: (batch: Batch) => void;
}

/** Rows as a standard read them. What `pushed` does not name is done in memory afterwards. */
export interface Batch {
  columns: readonly Column[];
  rows: number;
  total?: number;
  complete: boolean;
  provenance: Provenance;
  pushed: Pushed;
  warnings: readonly string[];
}

/** A source opened by its standard, ready to be read any number of times. */
export interface OpenedSource {
  read(read: StandardRead): Promise<Batch>;
}

/**
 * A wire format or API protocol. One file in `standards/` exports one of these,
 * and one line in the registry names it.
 */
export interface Standard {
  /** Short name, as the `standard` attribute takes it: `csv`. */
  name: string;
  /** Name for people: `CSV`. */
  title: string;
  /** Finds out what the server can do and gives a way to read it. */
  open(context: StandardContext): Promise<OpenedSource>;
}

/**
 * How a standard is recognised before its code is loaded. Each part is one kind
 * of evidence; a standard is chosen on the evidence together, never on one part
 * where the bytes say otherwise.
 */
export interface Registration {
  name: string;
  /** Matches the address. */
  address?: RegExp;
  /** Matches the media type. */
  media?: RegExp;
  /** Matches the first 2,048 characters of the body. */
  start?: RegExp;
  load: () => Promise<{ standard: Standard }>;
}
