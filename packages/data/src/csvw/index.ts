/**
 * CSV on the Web: the W3C's standards for tables on the web and the metadata
 * that goes with them, in a browser or in Node. Loaded on its own, as
 * `@council-kit/data/csvw`.
 */
export {
  type BesideOptions,
  describedBy,
  type DescribedField,
  type Description,
  type DialectHints,
  fieldsFor,
} from './beside.js';
export type { CsvwCell } from './cells.js';
export type { Atom, Datatype } from './datatype.js';
export type { Dialect } from './dialect.js';
export type { Inherited } from './inherited.js';
export type { Get } from './locate.js';
export type { GroupDescription, TableDescription } from './metadata.js';
export { type Csvw, type CsvwOptions, readCsvw, validateCsvw } from './read.js';
export type { Problem } from './report.js';
export type { ColumnDescription, ForeignKey, Schema } from './schema.js';
export type { CsvwColumn, CsvwRow, CsvwTable } from './table.js';
export { csvToJson } from './to-json.js';
