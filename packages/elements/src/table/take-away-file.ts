import type { Column, Dataset, Provenance, Query, ReadOptions, Source } from '@council-kit/data';
import { exportData, fileName, type ExportedFile, type ExportFormat } from '@council-kit/data/export';
import type { View } from '@council-kit/data/view';
import type { TableColumn } from './columns.js';

/** What is to be put into a file. */
export interface TakenAway {
  view: View;
  /** Which rows, in which order; never a page. */
  query: Query;
  /** The columns as they are shown. */
  columns: readonly TableColumn[];
  /** Whether columns that are not shown come along. */
  allColumns: boolean;
  /** What the table is called on the page. */
  label: string;
  /** What the page says of where the rows come from; it goes before what the source says. */
  facts: Pick<Provenance, 'publisher' | 'licence' | 'updated'>;
}

export interface FileProgress {
  signal: AbortSignal;
  /** Told after each part that a server has given: the rows so far, of so many where that is known. */
  progress(rows: number, total: number | undefined): void;
}

/** Rows that a server is asked for at a time. */
const part = 1000;
/** More rows are not fetched from a server: that is what whole files are for. */
export const most = 100_000;

/** There are more rows than are fetched from a server. */
export class TooMany extends Error {}

/**
 * The rows as a file, with where they come from.
 *
 * @throws {TooMany} for more rows than are fetched from a server
 * @throws {DataError} as reading does, and `limit` for more than a workbook can hold
 * @throws the reason of the signal, once that is aborted
 */
export async function fileOf(
  taken: TakenAway,
  format: ExportFormat,
  { signal, progress }: FileProgress,
): Promise<ExportedFile> {
  const { view, query, label } = taken;
  const dressed = (dataset: Dataset) => asShown(dataset, taken);
  const file = await exportData(
    view.held ? dressed(await readHeld(view, query, signal)) : sourceOf(view, dressed, progress),
    query,
    format,
    {
      everything: true,
      partial: 'note',
      signal,
      csv: { headings: 'labels', codes: 'labels' },
      xlsx: { headings: 'labels', codes: 'labels' },
    },
  );
  const { provenance } = file.dataset;
  return { ...file, name: fileName({ provenance: { ...provenance, title: label || provenance.title } }, format) };
}

/** What is held may be a part of what the source has, and the file has to say so. */
async function readHeld(view: View, query: Query, signal: AbortSignal): Promise<Dataset> {
  const dataset = await view.read(query, { signal });
  if (view.dataset.complete) return dataset;
  const total = query.filter || query.search ? undefined : view.dataset.total;
  return { ...dataset, complete: false, total };
}

/** A server's rows, part by part. */
function sourceOf(
  view: View,
  dressed: (dataset: Dataset) => Dataset,
  progress: FileProgress['progress'],
): Pick<Source, 'read'> {
  return {
    async read({ offset = 0, limit = part, ...query }: Query = {}, options?: ReadOptions) {
      const page = await view.read({ ...query, offset, limit }, options);
      options?.signal?.throwIfAborted();
      // Rows of an earlier time do not belong between those of now.
      if (page.stale) throw page.problem!;
      const rows = offset + page.rows;
      if ((page.total ?? rows) > most) throw new TooMany();
      progress(rows, page.total);
      return dressed(page);
    },
  };
}

/** A dataset with the columns people see, called as they see them. */
function asShown(dataset: Dataset, { columns, allColumns, label, facts }: TakenAway): Dataset {
  const { provenance } = dataset;
  const known = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
  const named = (column: Column): Column => {
    const own = columns.find(({ name }) => name === column.name);
    return own ? { ...column, label: own.label, unit: own.unit, decimals: own.decimals } : column;
  };
  const shown = columns.flatMap(({ name }) => dataset.columns.find((column) => column.name === name) ?? []);
  return {
    ...dataset,
    columns: (allColumns ? dataset.columns : shown).map(named),
    provenance: {
      ...provenance,
      title: provenance.title || label || undefined,
      // A table that stands on a page comes from there.
      page: provenance.page ?? (provenance.address ? undefined : location.origin + location.pathname),
      ...known,
    },
  };
}
