import type { Column } from '../dataset.js';
import type { Batch } from '../standard.js';
import { toColumn } from '../values/column.js';
import { uniqueNames } from '../values/headings.js';
import { numberReader } from '../values/number.js';

type Row = readonly string[];

/** Rows of text with whatever people put around a table: titles above, totals and notes below. */
export interface Sheet {
  rows: readonly Row[];
  /** Where the headings are known, every row is data. */
  headers?: Row;
}

/** Finds the table among the rows and types its columns. */
export function readRows({ rows, headers }: Sheet): Batch {
  const warnings: string[] = [];
  const filled = rows.filter((row) => row.some((cell) => cell.trim()));
  const width = usualWidth(filled);
  const top = headers ? -1 : headerRow(filled, width);
  const found = headers ?? filled[top] ?? [];
  const bare = !headers && found.every((cell) => !cell.trim() || /^-?[\d.,]+$|^null$/i.test(cell.trim()));
  if (bare && filled.length) warnings.push('The first row is data, not headings.');
  const title = filled.slice(0, Math.max(0, top)).map(firstOf).join('\n');

  const { data, total, note } = withoutFooter(filled.slice(bare ? top : top + 1), width, warnings);
  const columns = columnsOf(bare ? [] : found, data, warnings);
  const ragged = data.filter((row) => row.length !== found.length).length;
  if (ragged && !bare && found.length)
    warnings.push(`Rows with more or fewer cells than there are headings: ${ragged}.`);
  if (total) checkTotal(columns, total, warnings);
  return {
    columns,
    rows: data.length,
    total: data.length,
    complete: true,
    provenance: { ...(title && { title }), ...(note && { attribution: note }) },
    pushed: {},
    warnings,
  };
}

/** How many cells most rows have, empty ones at the end left out. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, 200)) {
    const width = trimmedLength(row);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [[width] = [0]] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return width;
}

function trimmedLength(row: Row): number {
  return row.findLastIndex((cell) => cell.trim()) + 1;
}

/** The first row that is about as wide as the rest; a title above it has few cells. */
function headerRow(rows: readonly Row[], width: number): number {
  const found = rows
    .slice(0, 50)
    .findIndex((row) => trimmedLength(row) > width / 2 && row.filter((cell) => cell.trim()).length >= width / 2);
  return Math.max(0, found);
}

const totals = /^(grand |overall )?totals?:?$/i;
const notes = /^(source|notes?|footnotes?|©|\(c\)|crown copyright)\b|^\*+ ?\w/i;

function withoutFooter(rows: readonly Row[], width: number, warnings: string[]) {
  let end = rows.length;
  let total: Row | undefined;
  let note = '';
  // A total is among the last rows; whatever follows it is no data.
  for (let index = rows.length - 1; index > 0 && index >= rows.length - 10; index--) {
    const row = rows[index]!;
    const only = width > 1 && trimmedLength(row) === 1;
    if (totals.test(firstOf(row)) && width > 1) {
      total = row;
      const after = end - index - 1;
      if (after) warnings.push(`Rows left out because they follow the total: ${after}.`);
      end = index;
    } else if (only && index === end - 1 && notes.test(firstOf(row))) {
      note = [firstOf(row), note].filter(Boolean).join('\n');
      end = index;
    }
  }
  return { data: rows.slice(0, end), total, note };
}

function firstOf(row: Row): string {
  return (row.find((cell) => cell.trim()) ?? '').trim();
}

function columnsOf(headers: Row, data: readonly Row[], warnings: string[]): Column[] {
  let width = headers.length;
  for (const row of data) if (row.length > width) width = Math.max(width, trimmedLength(row));
  // Spreadsheets save empty columns; one without a heading and a value is none.
  while (width && !headers[width - 1]?.trim() && !data.some((row) => row[width - 1]?.trim())) width--;
  const names = uniqueNames(
    Array.from({ length: width }, (_, index) => headers[index]),
    warnings,
  );
  return names.map((name, index) =>
    toColumn(
      { name },
      data.map((row) => row[index]),
      warnings,
    ),
  );
}

/** A total is not a row of data, but it tells whether the rows are all there. */
function checkTotal(columns: readonly Column[], total: Row, warnings: string[]): void {
  columns.forEach(({ type, values, label, decimals = 0 }, index) => {
    const said = numberReader().read(total[index]?.trim() ?? '');
    if (said == null || (type !== 'number' && type !== 'integer')) return;
    const sum = Array.from(values, Number).reduce((a, b) => a + b, 0);
    if (Math.abs(sum - said) > 0.51 * 10 ** -decimals) {
      warnings.push(`${label}: the total says ${said}, but the rows add up to ${Number(sum.toFixed(decimals))}.`);
    }
  });
}
