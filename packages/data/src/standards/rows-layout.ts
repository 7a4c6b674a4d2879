import { markOf } from '../values/marks.js';

export type Row = readonly string[];

/** Where the table is among the rows, and what its columns are called. */
export interface Layout {
  /** None where the first row is data. */
  headings: Row;
  /** The row the data begins with. */
  first: number;
  /** How many cells most rows have. */
  width: number;
  /** What stands above the table. */
  title: string;
  warnings: string[];
}

/** Finds the table by its first rows, none of which is empty. */
export function layoutOf(rows: readonly Row[], headers?: Row): Layout {
  const warnings: string[] = [];
  const width = usualWidth(rows);
  if (headers) return { headings: headers, first: 0, width, title: '', warnings };
  const top = headerRow(rows, width);
  const title = rows.slice(0, top).map(firstOf).join('\n');
  const found = rows[top] ?? [];
  if (rows.length && isData(found)) {
    warnings.push('The first row is data, not headings.');
    return { headings: [], first: top, width, title, warnings };
  }
  return { ...joined(rows, top, title, warnings), width, title, warnings };
}

/** Whether a row holds numbers only, and they are not years that stand over columns. */
function isData(row: Row): boolean {
  const cells = row.map((cell) => cell.trim());
  const held = cells.filter(Boolean);
  const years =
    held.length > 1 &&
    !cells[0] &&
    held.every((cell, index) => /^(19|20)\d\d$/.test(cell) && held.indexOf(cell) === index);
  return !years && held.every((cell) => /^-?[\d.,]+$|^null$/i.test(cell));
}

export function filledIn(row: Row): number {
  let count = 0;
  for (const cell of row) if (cell.trim()) count++;
  return count;
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
  const found = rows.slice(0, 50).findIndex((row) => trimmedLength(row) > width / 2 && filledIn(row) >= width / 2);
  return Math.max(0, found);
}

const number = /^[-−+(]?[£€$]?[\d,]*\.?\d+(e[-+]?\d+)?%?\)?-?$|^\d{1,4}[-/.](\d\d?|[a-z]{3})[-/.]\d{2,4}(?!\d)/i;
const unit =
  /^\(?(£|€|%|£?(000s?|k|m|bn|millions?)|(£|gbp) ?(000s?|k|m|bn|millions?)|gbp|per ?cent|no\.?|number|count|tonnes?|kg|km|miles|m²|ha|hectares|hours|days|kwh)\)?$/i;

/**
 * The headings, which may go on in up to two more rows: with the columns that the
 * first left out, with what stands under a heading of several columns, or with units.
 */
function joined(
  rows: readonly Row[],
  top: number,
  title: string,
  warnings: string[],
): Pick<Layout, 'headings' | 'first'> {
  let headings = rows[top] ?? [];
  let first = top + 1;
  for (; first <= top + 2 && first < rows.length - 1; first++) {
    const row = rows[first]!;
    const held = row.filter((cell) => cell.trim());
    const units = held.every((cell) => unit.test(cell.trim()));
    if (!units && !goesOn(headings, row, rows.slice(first + 1, first + 21), title)) break;
    headings = under(headings, row, units, title);
  }
  if (first > top + 1) warnings.push(`The headings take up ${first - top} rows and were joined; they may be wrong.`);
  return { headings, first };
}

/**
 * Whether a row is headings still: it holds words only, above columns of numbers, and
 * the row before leaves columns without a heading, or a merged title runs through it.
 * Where every column has its heading already, the next row is data, whatever it looks like.
 */
function goesOn(headings: Row, row: Row, below: readonly Row[], title: string): boolean {
  const cells = row.map((cell) => cell.trim());
  const open = cells.some((cell, index) => !headings[index]?.trim() || (cell && title.includes(cell)));
  if (!open || cells.some((cell) => number.test(cell))) return false;
  const fills = headings.some((heading, index) => !heading.trim() && cells[index]);
  const above = cells.filter((cell, index) => {
    if (!cell || markOf(cell, true)) return false;
    const values = below.map((row) => (row[index] ?? '').trim()).filter(Boolean);
    return values.filter((value) => number.test(value)).length > values.length / 2;
  }).length;
  const complete = headings.every((heading, index) => heading.trim() || cells[index]);
  return above >= (fills && complete ? 1 : 2);
}

/** Headings with the row under them; one of several columns stands over its first, and its words count for all. */
function under(headings: Row, row: Row, units: boolean, title: string): Row {
  let last = '';
  return Array.from({ length: Math.max(headings.length, row.length) }, (_, index) => {
    const own = (headings[index] ?? '').trim();
    const below = (row[index] ?? '').trim();
    if (own) last = own;
    if (units && below) return `${own} (${below.replace(/^\(|\)$/g, '')})`;
    // A title is often repeated in the cells that a merged one covered.
    if (!below || below === own || (title && title.includes(below))) return own;
    const over = own || last;
    return over && !(title && title.includes(over)) ? `${over} ${below}` : below;
  });
}

const totals = /^(grand |overall |sub-?)?totals?:?$/i;
const notes = /^(source|notes?|footnotes?|©|\(c\)|crown copyright)\b|^\*+ ?\w/i;

/** Tells the rows of data from the totals and notes that follow them. `only` is where there are no rows before these. */
export function withoutFooter(
  rows: readonly Row[],
  width: number,
  only: boolean,
  apart: (row: number) => boolean,
  warnings: string[],
) {
  let end = rows.length;
  let total: Row | undefined;
  // Notes are rows of one cell that say so, or that stand apart from a table without other gaps.
  const gaps = rows.filter((_, row) => apart(row)).length;
  const apartOnly = width > 2 && gaps > 0 && gaps < 3;
  for (let index = end - 1; width > 1 && index >= +only; index--) {
    const row = rows[index]!;
    const text = firstOf(row);
    if (trimmedLength(row) > 1 || totals.test(text)) break;
    if (!notes.test(text) && !(apartOnly && apart(index))) {
      if (apartOnly) continue;
      break;
    }
    end = index;
  }
  const note = rows.slice(end).map(firstOf).join('\n');
  for (let index = end - 1; index >= +only && index >= end - 10 && width > 1; index--) {
    const row = rows[index]!;
    if (!totals.test(firstOf(row))) continue;
    const after = rows.slice(index + 1, end);
    // A total that whole rows follow stands for something else.
    if (after.some((row) => filledIn(row) > width / 2 && filledIn(row) > 1)) break;
    if (after.length) warnings.push(`Rows left out because they follow the total: ${after.length}.`);
    total = row;
    end = index;
  }
  return { kept: end, total, note };
}

function firstOf(row: Row): string {
  return (row.find((cell) => cell.trim()) ?? '').trim();
}
