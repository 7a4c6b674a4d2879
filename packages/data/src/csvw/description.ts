import type { Provenance } from '../dataset.js';
import type { DocumentedField } from '../values/described.js';

/**
 * What a document beside a CSV file says of one of its columns. Nothing of it
 * need be there. `name` is the heading where the file has none.
 */
export interface DescribedField extends Partial<DocumentedField> {
  /** Texts that stand for no value, with what they mean where that is said. A text that is a mark keeps its mark. */
  nulls?: ReadonlyMap<string, string>;
  required?: boolean;
  /** Whether the column is the primary key, or part of it. */
  key?: boolean;
  /** What stands between the items where a cell is a list. */
  separator?: string;
  /**
   * Rewrites a text of the format declared (`3/22/2015` as `M/d/yyyy`, `1.000,5`)
   * as the usual reading of values knows it (`2015-03-22`, `1000.5`); undefined
   * for a text that is not of that format. Only where there is a format.
   */
  plain?: (text: string) => string | undefined;
}

/** How the file is written, as far as that is said. */
export interface DialectHints {
  delimiter?: string;
  /** `null` where nothing is quoted. */
  quoteChar?: string | null;
  /** Whether a quotation mark inside quotes is doubled; else a backslash stands before it. */
  doubleQuote?: boolean;
  /** How many rows of headings there are. */
  headerRowCount?: number;
  skipRows?: number;
  skipColumns?: number;
  skipBlankRows?: boolean;
  /** What a row begins with that is a remark. */
  commentPrefix?: string | null;
  encoding?: string;
  trim?: boolean;
}

/** What a document beside a CSV file says of it. */
export interface Description {
  dialect?: DialectHints;
  /** By every heading the column may have: each of its titles, and its name. */
  fields: ReadonlyMap<string, DescribedField>;
  /** By position, for a file whose headings are others. */
  order: readonly DescribedField[];
  provenance: Provenance;
  /** Plain sentences: what could not be used, and why. */
  warnings: readonly string[];
}

export function emptyDescription(...warnings: string[]): Description {
  return { fields: new Map(), order: [], provenance: {}, warnings };
}

/** Fields by heading. Where two columns claim a heading, the first has it. */
export function byHeading(
  columns: readonly (readonly [readonly string[], DescribedField])[],
): Map<string, DescribedField> {
  const fields = new Map<string, DescribedField>();
  for (const [headings, field] of columns) {
    for (const heading of headings) if (heading && !fields.has(heading)) fields.set(heading, field);
  }
  return fields;
}
