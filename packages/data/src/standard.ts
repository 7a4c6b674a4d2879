import type { Column, Provenance, Pushed } from './dataset.js';
import type { Aggregate, Comparison, Query, Sort } from './query.js';
import type { Body, Transport } from './transport.js';

/** A table that is already on the page, read out into text. */
export interface Grid {
  /** Column names; without them the first row has them. */
  headers?: readonly string[];
  rows: readonly (readonly string[])[];
  /** Absolute addresses that cells link to, by row and column. */
  links?: readonly (readonly (string | undefined)[] | undefined)[];
  /** The table's caption. */
  label?: string;
}

/** What an adapter is given to work with. */
export interface StandardContext {
  /** Absolute address the author gave; the page's own for a grid. */
  url: URL;
  /** The table, where the source is one on the page. */
  grid?: Grid;
  /** What came back from `url`, when detection has fetched it already. */
  body?: Body;
  /** The one way to the network. */
  transport: Transport;
  /** What the author said about the source. */
  options: StandardOptions;
  /** The addresses that led here, where one source names another. */
  handed?: readonly string[];
}

/** Said by the author where a standard can't find out by itself. */
export interface StandardOptions {
  /** JSON Pointer to the records in a JSON envelope. */
  records?: string;
  /** Name of a workbook's sheet, or its number from 1. */
  sheet?: string;
  /** Name or id of one of several: a package's resource, a catalogue's dataset, a bundle's. */
  resource?: string;
  /** How a plain JSON API gives its pages: `page=page,size=per_page`. */
  paging?: string;
  /**
   * Where a CSV file is described: the address of CSVW metadata, a Table Schema or
   * a data package, or `beside` to look in the places the standards name. Without
   * it, only what the file's own `Link` header points at is read.
   */
  metadata?: string;
  /** The most rows read into memory where the query sets no limit: 200,000. */
  rows?: number;
  /** Language of labels and texts, where a source has several: `cy`. */
  lang?: string;
}

/** One read: a query, a way to stop, and a way to hand over rows as they arrive. */
export interface StandardRead {
  query: Query;
  signal?: AbortSignal;
  /** Ask the server even where there is a fresh copy. */
  refresh?: boolean;
  /** Called with all rows read so far, when the standard can read bit by bit; it reads on once that has settled. */
  progress?: (batch: Batch) => Promise<void>;
}

/**
 * Rows as a standard read them. What `pushed` does not name is done in memory
 * afterwards, and a filter is always applied again. So a part may only be pushed
 * with all that comes before it: filter, search, group, distinct, sort, page.
 * The columns a filter or a sort needs are given even if `select` leaves them out.
 */
export interface Batch {
  columns: readonly Column[];
  rows: number;
  total?: number;
  complete: boolean;
  provenance: Provenance;
  pushed: Pushed;
  warnings: readonly string[];
}

/**
 * What a server can carry out itself, meaning by it exactly what the engine means.
 * A part that is left out is done in memory.
 */
export interface Abilities {
  /**
   * Whether a comparison can be sent: `true` where the server gives just the rows
   * that match here, `'loosely'` where it may give more of them, never fewer.
   */
  compare?: (comparison: Comparison) => boolean | 'loosely';
  /** Whether a column can be compared once only: said twice, the server would take either, or the last. */
  once?: boolean;
  or?: boolean;
  not?: boolean;
  search?: boolean;
  sort?: (sort: Sort) => boolean;
  /** Where sorting puts missing values; `lowest` and `highest` count them as such. */
  missing?: 'last' | 'lowest' | 'highest';
  page?: boolean;
  select?: boolean;
  distinct?: boolean;
  aggregate?: (aggregate: Aggregate) => boolean;
  changedSince?: boolean;
}

/** A source opened by its standard, ready to be read any number of times. */
export interface OpenedSource {
  /** What its server can do, as far as is known. */
  can?: Abilities;
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
  /**
   * Matches an address that is not to be fetched as it stands, because the
   * standard asks such a server in its own way and checks the answer itself.
   */
  direct?: RegExp;
  load: () => Promise<{ standard: Standard }>;
}
