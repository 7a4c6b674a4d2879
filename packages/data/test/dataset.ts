import type { Column, Dataset } from '../src/index.js';

export function column({ columns }: Dataset, name: string): Column {
  const found = columns.find((column) => column.name === name);
  if (!found) throw new Error(`There is no ${name} among ${columns.map((column) => column.name).join(', ')}`);
  return found;
}

export function values(dataset: Dataset, name: string): unknown[] {
  return Array.from(column(dataset, name).values);
}
