/** A value a filter compares with. */
export type Operand = string | number | boolean;

/** A filter as a tree. People write it as CQL2 Text: `ward = 'Abbey' AND year >= 2023`. */
export type Filter =
  | { op: 'and' | 'or'; filters: readonly Filter[] }
  | { op: 'not'; filter: Filter }
  | { op: '=' | '<>' | '<' | '<=' | '>' | '>='; column: string; value: Operand }
  | { op: 'in'; column: string; values: readonly Operand[] }
  | { op: 'between'; column: string; from: Operand; to: Operand }
  | { op: 'like'; column: string; pattern: string }
  | { op: 'is-null'; column: string };

/** A filter that holds one column against one or more values. */
export type Comparison = Extract<Filter, { column: string }>;

/** How the values of a group become one value. */
export const aggregateFunctions = ['sum', 'mean', 'median', 'count', 'min', 'max'] as const;

export type AggregateFunction = (typeof aggregateFunctions)[number];

export interface Aggregate {
  function: AggregateFunction;
  /** The column to work on; `count` may leave it out to count rows. */
  column?: string;
  /** The name of the resulting column. */
  as: string;
}

export interface Sort {
  column: string;
  descending?: boolean;
}

/** What we ask of a source. Every part is optional; an empty query asks for everything. */
export interface Query {
  select?: readonly string[];
  /** A filter tree, or CQL2 Text. */
  filter?: Filter | string;
  search?: string;
  sort?: readonly Sort[];
  /** Rows to leave out at the start. */
  offset?: number;
  /** Rows to read at the most. */
  limit?: number;
  /** Give each different row of the selected columns once. */
  distinct?: boolean;
  groupBy?: readonly string[];
  aggregate?: readonly Aggregate[];
  /** ISO 8601; only rows changed since then. */
  changedSince?: string;
}
