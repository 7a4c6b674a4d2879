import type { Column, Dataset, Description, Query, Source } from '@council-kit/data';
import type { ColumnFacts, DataFacts } from './facts.js';

/** Rows looked at, of a source that gives them page by page. */
const SAMPLE = 1000;
/** A source that gives pages is read whole up to this size, so that answers can be compared. */
const WHOLE = 5000;

/** What a check reads before it asks anything particular. */
export interface Reading {
  dataset: Dataset;
  /** Whether these are all rows there are. */
  whole: boolean;
  /** Whether the server gives a part where a part is asked for. */
  paged: boolean;
  description: Description;
}

/** Reads all of a file, and some of what a server holds. */
export async function readSome(source: Source, signal: AbortSignal, onRows: (rows: number) => void): Promise<Reading> {
  const read = (query?: Query) =>
    source.read(query, { signal, progress: ({ rows }: { rows: number }) => onRows(rows) });
  const sample = await read({ limit: SAMPLE });
  const description = await source.describe({ signal });
  const { pushed, total, rows } = sample;
  const paged = !!pushed.page;
  if (paged && (total ?? (rows < SAMPLE ? rows : Infinity)) > WHOLE) {
    return { dataset: sample, whole: false, paged, description };
  }
  const dataset = await read();
  return { dataset, whole: dataset.complete, paged, description };
}

export function dataFacts({ dataset, whole, description: about }: Reading): DataFacts {
  const { provenance, columns, rows, total, standard, warnings, pushed } = dataset;
  const { title, description, publisher, licence, updated, page } = provenance;
  return {
    standard,
    standardTitle: about.title,
    title: title ?? null,
    description: description ?? null,
    publisher: publisher ?? null,
    licence: licence ? { id: licence.id ?? null, title: licence.title, url: licence.url ?? null } : null,
    updated: updated ?? null,
    page: page ?? null,
    rows,
    total: total ?? (whole ? rows : null),
    // A sample that was asked for says nothing about the rest.
    complete: pushed.page ? null : dataset.complete,
    columns: columns.map((column) => columnFacts(column, rows)),
    warnings: [...warnings],
  };
}

function columnFacts(column: Column, rows: number): ColumnFacts {
  let empty = 0;
  for (let row = 0; row < rows; row++) if (column.values[row] == null) empty++;
  const { name, label, description, type, role, unit, decimals, codes, marks } = column;
  return {
    name,
    label,
    description: description ?? null,
    type,
    role: role ?? null,
    unit: unit ?? null,
    decimals: decimals ?? null,
    codes: codes?.size ?? null,
    empty,
    marked: marks?.size ?? 0,
  };
}
