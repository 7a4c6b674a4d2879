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

/** The entry of that name, title or number from 1; undefined where there is none. */
export function named<E extends Entry>(entries: readonly E[], wanted: string): E | undefined {
  return (
    entries.find(({ name, title }) => wanted === name || wanted === title) ??
    (/^\d+$/.test(wanted) ? entries[Number(wanted) - 1] : undefined)
  );
}

/** What the author names one of several by: an option, or the address's fragment. */
export function wantedOf({ url, options }: { url: URL; options: { resource?: string } }): string {
  if (options.resource) return options.resource;
  const fragment = url.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Names for a message, not too many of them. */
export function listed(names: readonly string[]): string {
  return (
    names
      .slice(0, 20)
      .map((name) => `“${name}”`)
      .join(', ') + (names.length > 20 ? ' …' : '')
  );
}
