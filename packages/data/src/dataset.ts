import type { DataError } from './errors.js';

/**
 * What a column's values are. Dates are ISO 8601 text (`2026-09-30`), date-times
 * ISO 8601 text with or without a zone, periods canonical text (see {@link Column}).
 */
export const columnTypes = [
  'text',
  'integer',
  'number',
  'boolean',
  'date',
  'date-time',
  'period',
  'link',
  'point',
  'shape',
] as const;

export type ColumnType = (typeof columnTypes)[number];

/** What a column is for: when, where, how much, or which. */
export type ColumnRole = 'time' | 'place' | 'measure' | 'dimension';

/** Why a cell has no plain value, or what to know about the one it has. */
export const markReasons = [
  'suppressed',
  'low',
  'not-available',
  'not-applicable',
  'unreliable',
  'estimated',
  'provisional',
  'revised',
  'break',
] as const;

export type MarkReason = (typeof markReasons)[number];

/** What the source wrote in a cell (`[c]`, `< 10`, `NA`) and what it means. */
export interface Mark {
  text: string;
  reason: MarkReason;
}

/** A place in WGS84 degrees. */
export interface Point {
  longitude: number;
  latitude: number;
}

/** One cell. `null` is a cell without a value; its mark, if it has one, says why. */
export type Value = string | number | boolean | Point | object | null;

/**
 * One typed, labelled field of a dataset, stored as a column.
 *
 * A period is canonical text: `2026` (calendar year), `2025/26` (financial year),
 * `2026-Q3` (calendar quarter), `2025/26-Q3` (financial quarter), `2026-09`
 * (month), `2026-W38` (ISO week).
 */
export interface Column {
  /** The name the source uses; what a query and an attribute refer to. */
  name: string;
  /** The name people read. */
  label: string;
  type: ColumnType;
  /** `%`, an ISO 4217 code such as `GBP`, or a word such as `tonnes`. */
  unit?: string;
  /** Digits after the point, where the source says or shows them. */
  decimals?: number;
  description?: string;
  /** Code list: what each code in this column stands for. */
  codes?: ReadonlyMap<string, string>;
  role?: ColumnRole;
  /** One entry a row. A missing value is `null`, never 0 and never an empty text. */
  values: ArrayLike<Value>;
  /** Marks by row number, only where there are any. */
  marks?: ReadonlyMap<number, Mark>;
}

/** Where data comes from and what may be done with it. All text is plain text. */
export interface Provenance {
  title?: string;
  description?: string;
  publisher?: string;
  licence?: { id?: string; title: string; url?: string };
  /** When the publisher last changed the data, ISO 8601. */
  updated?: string;
  /** When this copy was fetched, ISO 8601. */
  retrieved?: string;
  attribution?: string;
  /** The address the data was read from. */
  address?: string;
  /** Where a person can read about the data. */
  page?: string;
}

/** Which parts of a query the server carried out; the rest was done in memory. */
export interface Pushed {
  select?: boolean;
  filter?: boolean;
  search?: boolean;
  sort?: boolean;
  page?: boolean;
  distinct?: boolean;
  aggregate?: boolean;
  changedSince?: boolean;
}

/** What reading a source with a query gives. */
export interface Dataset {
  columns: readonly Column[];
  /** How many rows are held here. */
  rows: number;
  /** How many rows match the query at the source, where that is known. */
  total?: number;
  /** Whether these rows are all that match the query. */
  complete: boolean;
  /** The standard the source speaks, such as `csv`. */
  standard: string;
  provenance: Provenance;
  pushed: Pushed;
  /** Plain sentences for a developer or a data owner. */
  warnings: readonly string[];
  /** Whether this is the last good data, kept because a refresh failed. */
  stale?: boolean;
  /** Why the refresh failed, where the dataset is stale. */
  problem?: DataError;
}
