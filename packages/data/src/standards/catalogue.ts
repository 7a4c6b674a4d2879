import type { Column, ColumnType, Provenance } from '../dataset.js';
import type { Batch } from '../standard.js';
import { declaredColumn } from '../values/typed.js';

/** A dataset as a catalogue lists it. All text is plain text, all addresses absolute. */
export interface Entry {
  /** What the author names it by to read it. */
  name?: string;
  title?: string;
  description?: string;
  publisher?: string;
  licence?: string;
  /** ISO 8601. */
  updated?: string;
  themes?: string;
  /** Where people read about it. */
  page?: string;
  /** Where its data is. */
  data?: string;
  format?: string;
}

const columns: readonly (readonly [keyof Entry, string, ColumnType])[] = [
  ['name', 'Name', 'text'],
  ['title', 'Title', 'text'],
  ['description', 'Description', 'text'],
  ['publisher', 'Publisher', 'text'],
  ['licence', 'Licence', 'text'],
  ['updated', 'Updated', 'date-time'],
  ['themes', 'Themes', 'text'],
  ['page', 'Page', 'link'],
  ['data', 'Data', 'link'],
  ['format', 'Format', 'text'],
];

/** A catalogue as a dataset: one row a dataset, always with the same columns. */
export function catalogueOf(entries: readonly Entry[], provenance: Provenance): Batch {
  const warnings: string[] = [];
  return {
    columns: columns.map(([name, label, type]): Column =>
      declaredColumn(
        { name, label, type },
        entries.map((entry) => entry[name] ?? null),
        warnings,
      ),
    ),
    rows: entries.length,
    total: entries.length,
    complete: true,
    provenance,
    pushed: {},
    warnings,
  };
}
