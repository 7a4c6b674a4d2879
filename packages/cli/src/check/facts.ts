import type { ColumnRole, ColumnType } from '@council-kit/data';
import type { Failure } from '../failure.js';

// The shape of `check --json`. Every key is always there; what isn't known is null.

/** All that a check found out about one address. */
export interface Facts {
  address: string;
  result: 'well' | 'warnings' | 'unreadable';
  failure: Failure | null;
  data: DataFacts | null;
  /** Null for a file on this computer. */
  server: ServerFacts | null;
  queries: QueryFacts[];
  clauses: ClauseFacts[];
  findings: Finding[];
}

export interface DataFacts {
  /** Short name, as `--standard` takes it. */
  standard: string;
  /** Its name for people. */
  standardTitle: string;
  title: string | null;
  description: string | null;
  publisher: string | null;
  licence: { id: string | null; title: string; url: string | null } | null;
  updated: string | null;
  /** Where a person can read about the data. */
  page: string | null;
  /** How many rows the check looked at. */
  rows: number;
  /** How many rows the source says, or was found, to have. */
  total: number | null;
  /** Whether the source gives all its rows to whoever asks for all. */
  complete: boolean | null;
  columns: ColumnFacts[];
  warnings: string[];
}

export interface ColumnFacts {
  name: string;
  label: string;
  description: string | null;
  type: ColumnType;
  role: ColumnRole | null;
  unit: string | null;
  decimals: number | null;
  /** How many codes its code list has. */
  codes: number | null;
  /** Rows without a value. */
  empty: number;
  /** Rows with a mark, such as suppressed or provisional. */
  marked: number;
}

export interface ServerFacts {
  status: number;
  /** The address that answered, after redirects. */
  address: string;
  /** The other host that a redirect led to. */
  redirectedTo: string | null;
  secure: boolean;
  contentType: string | null;
  /** What the first bytes are: `text`, `json`, `html`, `xml`, `zip`, `pdf`. */
  content: string;
  contentTypeAgrees: boolean;
  /** Of all answers it took to read the data, unpacked. */
  bytes: number;
  /** How many answers that were. */
  answers: number;
  /** Until the first answer began. */
  milliseconds: number;
  cors: {
    /** Who may read it: pages of any site, only of some site, of no other site. */
    readableBy: 'any-site' | 'one-site' | 'own-site';
    allowOrigin: string | null;
    exposedHeaders: string | null;
  };
  caching: {
    etag: string | null;
    lastModified: string | null;
    cacheControl: string | null;
    /** What a conditional request got. */
    conditional: 'not-modified' | 'sent-again' | 'failed' | 'not-tried';
  };
  paging: {
    /** What asks for a part: parameters, or `Link header`. */
    by: string[];
    /** Rows in one answer, where there were several. */
    size: number | null;
    totalKnown: boolean;
  };
  rateLimits: { header: string; value: string }[];
}

export const queryParts = ['filter', 'search', 'sort', 'page', 'aggregate', 'distinct', 'changedSince'] as const;

export type QueryPart = (typeof queryParts)[number];

/** One query that was really asked. */
export interface QueryFacts {
  part: QueryPart;
  /** The query in words. */
  asked: string | null;
  /** Who carries it out. `failed`: asked, and refused. `not-tried`: nothing in the data to try it on. */
  by: 'server' | 'memory' | 'failed' | 'not-tried';
  /** Whether the answer is the one worked out in memory; null where that can't be told. */
  agrees: boolean | null;
  evidence: string;
}

export const clauseIds = [
  'structured-extract',
  'live-query',
  'changes-since',
  'all-fields',
  'documented',
  'test-environment',
] as const;

export type Verdict = 'meets' | 'partly' | 'does-not' | 'cannot-tell';

/** How the source does against one clause. */
export interface ClauseFacts {
  id: (typeof clauseIds)[number];
  title: string;
  verdict: Verdict;
  evidence: string[];
}

/** Something to know, and what to do about it. */
export interface Finding {
  severity: 'failure' | 'warning' | 'note';
  id: string;
  message: string;
  cure: string | null;
}
