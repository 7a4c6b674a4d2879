import type { Dataset } from '@council-kit/data';

/** What is longer is no word for anything, in characters. */
const longest = 80;
const parts = /[,;|\t\n]/;

/**
 * Groups of words that mean the same, out of a file that a site keeps: one group a
 * row, a word or phrase a cell. A cell may hold several, parted by `,` `;` or `|`.
 * A group of one word is left out.
 *
 * - a dataset, such as a CSV with a line of headings (what they say does not matter);
 * - rows out of JSON: `["bin", "rubbish"]`, `"bin, rubbish"` or `{ "word": "bin", "others": ["rubbish"] }`;
 * - plain text with a group a line; lines that begin with `#` are remarks.
 */
export function synonymsFrom(source: string | readonly unknown[] | Dataset): string[][] {
  return rowsOf(source)
    .map((row) => wordsOf(row))
    .filter(({ length }) => length > 1);
}

function rowsOf(source: string | readonly unknown[] | Dataset): readonly unknown[] {
  if (typeof source === 'string') return source.split('\n').filter((line) => !/^\s*#/.test(line));
  if (!('columns' in source)) return source;
  return Array.from({ length: source.rows }, (_, row) => source.columns.map(({ values }) => values[row]));
}

function wordsOf(row: unknown): string[] {
  const words = cellsOf(row)
    .flatMap((cell) => cell.split(parts))
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word && word.length <= longest);
  return [...new Set(words)];
}

function cellsOf(cell: unknown): string[] {
  if (typeof cell === 'string') return [cell];
  if (typeof cell === 'number') return [String(cell)];
  if (typeof cell !== 'object' || cell === null) return [];
  // Rows may hold lists of words; what is deeper than that is something else.
  return Object.values(cell).flatMap((value: unknown) => {
    if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
    return typeof value === 'object' ? [] : cellsOf(value);
  });
}
