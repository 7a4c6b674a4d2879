import type { Dataset } from '../dataset.js';
import type { ReadOptions, Source } from '../open.js';
import type { Query } from '../query.js';
import type { CellOptions } from './cells.js';
import { toCsv, type CsvOptions } from './csv.js';
import { readEverything, refuseParts } from './everything.js';
import { fileName, mediaTypes, type ExportFormat } from './file.js';
import { toJson, type JsonOptions } from './json.js';

export type { CellOptions } from './cells.js';
export { toCsv, type CsvOptions } from './csv.js';
export { toCsvw } from './csvw.js';
export { exportFormats, fileName, mediaTypes, type ExportFormat } from './file.js';
export { toJson, type JsonOptions } from './json.js';

/**
 * A dataset as an Excel workbook: a sheet with the table, whose dates are dates and
 * whose numbers have their decimals and units, and a sheet "About this data".
 *
 * @throws {DataError} `limit` for more than a sheet can hold
 */
export async function toXlsx(dataset: Dataset, options?: CellOptions): Promise<Uint8Array<ArrayBuffer>> {
  return (await import('./xlsx.js')).toXlsx(dataset, options);
}

export interface ExportOptions extends ReadOptions {
  /** All that matches the query, instead of the rows its offset and limit allow. Default false. */
  everything?: boolean;
  /** What to do where everything can't be had: reject, or export what there is with a note. Default `refuse`. */
  partial?: 'refuse' | 'note';
  csv?: CsvOptions;
  json?: JsonOptions;
  xlsx?: CellOptions;
}

/** A file, ready for a `Blob` or a disk. */
export interface ExportedFile {
  name: string;
  /** Its media type. */
  media: string;
  content: string | Uint8Array<ArrayBuffer>;
  dataset: Dataset;
}

/**
 * Exports what a query gives: the rows that are shown, or everything that matches.
 * Give a dataset instead of a source to export just what it holds.
 *
 * @throws {DataError} as reading does, and `limit` where everything can't be had
 * @throws the reason of `signal`, once that is aborted
 *
 * @example
 * const { name, media, content } = await exportData(source, query, 'xlsx', { everything: true });
 * link.href = URL.createObjectURL(new Blob([content], { type: media }));
 * link.download = name;
 */
export async function exportData(
  from: Pick<Source, 'read'> | Dataset,
  query: Query,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<ExportedFile> {
  const { everything = false, partial = 'refuse', csv, json, xlsx, ...reading } = options;
  const dataset = await datasetOf(from, query, { everything, partial }, reading);
  const content =
    format === 'xlsx' ? await toXlsx(dataset, xlsx) : format === 'csv' ? toCsv(dataset, csv) : toJson(dataset, json);
  return { name: fileName(dataset, format), media: mediaTypes[format], content, dataset };
}

async function datasetOf(
  from: Pick<Source, 'read'> | Dataset,
  query: Query,
  { everything, partial }: Required<Pick<ExportOptions, 'everything' | 'partial'>>,
  reading: ReadOptions,
): Promise<Dataset> {
  if (!('read' in from)) {
    if (everything && partial === 'refuse') refuseParts(from);
    return from;
  }
  if (!everything) return from.read(query, reading);
  const dataset = await readEverything(from, query, reading);
  if (partial === 'refuse') refuseParts(dataset);
  return dataset;
}
