import { type CsvwCell, readCell } from './cells.js';
import type { Inherited } from './inherited.js';
import { sameLanguage } from './language.js';
import type { TableDescription } from './metadata.js';
import { STEP, type Steps } from '../pace.js';
import type { Report } from './report.js';
import { type ColumnDescription, nameOf } from './schema.js';
import type { Tokens } from './tokens.js';

export interface CsvwColumn extends ColumnDescription {
  /** Counted from 1; a virtual column comes after those of the file. */
  number: number;
  /** Its place in the file, with skipped columns; undefined for a virtual one. */
  sourceNumber?: number;
}

export interface CsvwRow {
  /** Counted from 1, without headings. */
  number: number;
  /** Its place in the file, headings and remarks included. */
  sourceNumber: number;
  /** One a column. A virtual column's cells are `null`. */
  cells: readonly CsvwCell[];
}

/** A table of the annotated model: what the file holds, with what metadata says of it. */
export interface CsvwTable extends TableDescription {
  columns: readonly CsvwColumn[];
  rows: readonly CsvwRow[];
  /** Remarks in the file itself. */
  comments: readonly string[];
}

/** Puts a description and a file together. Cells that are not as described are reported as errors. */
export function* annotate(
  table: TableDescription,
  tokens: Tokens,
  skipColumns: number,
  report: Report,
): Steps<CsvwTable> {
  const { headers, rows, comments } = tokens;
  const width = headers[0]?.length ?? rows[0]?.cells.length ?? 0;
  const titles = Array.from({ length: width }, (_, index) => headers.flatMap((row) => row[index] || []));
  const described = table.schema?.columns ?? [];
  const real = described.filter(({ virtual }) => !virtual);
  if (table.schema) checkHeadings(real, titles, table, report);

  const inherited = table.schema?.inherited ?? table.inherited;
  const inFile = titles.map((title, index) => real[index] ?? embedded(index, table.schema ? [] : title, inherited));
  const columns: CsvwColumn[] = [
    ...inFile.map((column, index) => ({ ...column, number: index + 1, sourceNumber: index + 1 + skipColumns })),
    ...described.filter(({ virtual }) => virtual).map((column, index) => ({ ...column, number: width + index + 1 })),
  ];
  const readers = inFile.map(cellReader);
  const virtual = columns.slice(width).map((): CsvwCell => ({ value: null }));
  const read: CsvwRow[] = [];
  const step = Math.max(1, Math.floor(STEP / (width + 1)));
  for (const { cells, number: sourceNumber } of rows) {
    if (cells.length !== width) {
      report.error(`The row has ${cells.length} cells and not ${width}`, { address: table.url, row: sourceNumber });
    }
    const found = inFile.map((column, position) => {
      const cell = readers[position]!(cells[position] ?? '');
      for (const message of cell.errors ?? []) {
        report.error(message, { address: table.url, row: sourceNumber, column: column.name });
      }
      return cell;
    });
    if (read.push({ number: read.length + 1, sourceNumber, cells: [...found, ...virtual] }) % step === 0) yield;
  }
  return { ...table, columns, rows: read, comments };
}

/** Most columns have the same few texts over and over: each is read once, and its cell shared. */
function cellReader(column: ColumnDescription): (text: string) => CsvwCell {
  const known = new Map<string, CsvwCell>();
  return (text) => {
    const held = known.get(text);
    if (held) return held;
    const cell = readCell(text, column);
    if (known.size < 1000) known.set(text, cell);
    return cell;
  };
}

/** A column that only the file knows. */
function embedded(index: number, [title]: readonly string[], inherited: Inherited): ColumnDescription {
  return {
    ...inherited,
    name: nameOf(title, index),
    named: false,
    ...(title && { titles: new Map([['und', [title]]]) }),
    virtual: false,
    suppressOutput: false,
    common: new Map(),
  };
}

/** Whether the columns described are those of the file (Metadata Vocabulary, 5.5.1). */
function checkHeadings(
  columns: readonly ColumnDescription[],
  titles: readonly (readonly string[])[],
  { url, inherited, schema }: TableDescription,
  report: Report,
): void {
  if (columns.length !== titles.length) {
    report.error(`The file has ${titles.length} columns, and the metadata describes ${columns.length}`, {
      address: url,
    });
  }
  const lang = schema?.inherited.lang ?? inherited.lang ?? 'und';
  columns.forEach((column, index) => {
    const found = titles[index];
    if (!found?.length || (!column.named && !column.titles)) return;
    const same = [...(column.titles ?? [])].some(
      ([tag, said]) => sameLanguage(tag, lang) && said.some((title) => found.includes(title)),
    );
    if (!same) {
      report.error(`Column ${index + 1} is headed ${found.join(' / ')}, which is not what the metadata says`, {
        address: url,
        column: column.name,
      });
    }
  });
}
