import type { Column } from '../dataset.js';
import { atOnce, type Steps } from '../pace.js';
import type { Batch } from '../standard.js';
import { typeColumn } from '../values/column.js';
import { uniqueNames } from '../values/headings.js';
import { numberReader } from '../values/number.js';
import { TextCollector } from '../values/texts.js';
import { filledIn, layoutOf, trimmedLength, withoutFooter, type Layout, type Row } from './rows-layout.js';

/** Rows of text with whatever people put around a table: titles above, totals and notes below. */
export interface Sheet {
  rows: readonly Row[];
  /** Where the headings are known, every row is data. */
  headers?: Row;
}

/** Rows by which the table is recognised. */
const HEAD = 200;
/** Rows held back as long as more may come, since the last ones may be no data. */
const TAIL = 60;

/** Finds the table among the rows and types its columns. */
export function readRows({ rows, headers }: Sheet): Batch {
  const table = new TableReader(headers);
  table.add(rows);
  return atOnce(table.batch(true));
}

/** Takes the rows of a sheet as they come, and holds them as columns. */
export class TableReader {
  /** Rows that hold anything, whether data or not. */
  filled = 0;
  /** The first rows, until the table is recognised. */
  #head: Row[] | undefined = [];
  #tail: Row[] = [];
  /** Rows that an empty row stands before. */
  readonly #apart = new WeakSet<Row>();
  #blank = 0;
  readonly #headers;
  #body: Body | undefined;

  constructor(headers?: Row) {
    this.#headers = headers;
  }

  add(rows: readonly Row[]): void {
    const { filled } = this;
    let gap = false;
    for (const row of rows) {
      if (!row.some((cell) => cell.trim())) {
        this.#blank++;
        gap = true;
        continue;
      }
      if (gap) this.#apart.add(row);
      gap = false;
      this.filled++;
      (this.#head ?? this.#tail).push(row);
    }
    if (this.filled === filled) return;
    if (this.#head && this.#head.length >= HEAD) {
      this.#body = new Body(layoutOf(this.#head, this.#headers));
      this.#tail = this.#head.slice(this.#body.layout.first);
      this.#head = undefined;
    }
    if (this.#tail.length > 2 * TAIL) this.#body?.add(this.#tail.splice(0, this.#tail.length - TAIL));
  }

  /**
   * The table as far as it is known. Only of a whole table the rows at its end
   * that are no data are left out, and only that may be added nothing any more.
   */
  *batch(whole: boolean): Steps<Batch> {
    const body = this.#body ?? new Body(this.#known);
    const { layout } = body;
    const rest = this.#head?.slice(layout.first) ?? this.#tail;
    const warnings = [...layout.warnings];
    const { data, total, note } = whole
      ? withoutFooter(rest, layout.width, body.length === 0, (row) => this.#apart.has(row), warnings)
      : { data: rest };
    if (whole || this.#head) body.add(data);
    const columns = yield* body.columns(warnings);
    if (body.ragged && layout.headings.length) {
      warnings.push(`Rows with more or fewer cells than there are headings: ${body.ragged}.`);
    }
    if (total) yield* checkTotal(columns, total, warnings);
    const { title } = layout;
    return {
      columns,
      rows: body.length,
      ...(whole && { total: body.length }),
      complete: whole,
      provenance: { ...(title && { title }), ...(note && { attribution: note }) },
      pushed: {},
      warnings,
    };
  }

  /** How many cells most rows have. */
  get width(): number {
    return this.#known.width;
  }

  /** Whether these are lines of a page rather than rows: most are one cell, some are not, many are blank. */
  get prose(): boolean {
    const rows = this.#head ?? [];
    const several = this.#body ? this.#body.width > 1 : rows.some((row) => filledIn(row) > 1);
    return this.width === 1 && several && this.#blank > this.filled / 5;
  }

  get #known(): Layout {
    return this.#body?.layout ?? layoutOf(this.#head ?? [], this.#headers);
  }
}

/** The rows of data, held as columns. */
class Body {
  readonly layout;
  length = 0;
  ragged = 0;
  readonly #columns: TextCollector[] = [];

  constructor(layout: Layout) {
    this.layout = layout;
    this.#widen(layout.headings.length);
  }

  add(rows: readonly Row[]): void {
    const { headings } = this.layout;
    let widest = 0;
    for (const { length } of rows) {
      if (length !== headings.length) this.ragged++;
      if (length > widest) widest = length;
    }
    if (widest > this.#columns.length) {
      for (const row of rows) if (row.length > this.#columns.length) this.#widen(trimmedLength(row));
    }
    this.#columns.forEach((column, index) => column.add(rows, index));
    this.length += rows.length;
  }

  get width(): number {
    return this.#columns.length;
  }

  *columns(warnings: string[]): Steps<Column[]> {
    const { headings } = this.layout;
    // Spreadsheets save empty columns; one without a heading and a value is none.
    let width = this.#columns.length;
    while (width && !headings[width - 1]?.trim() && this.#columns[width - 1]!.empty) width--;
    const names = uniqueNames(
      Array.from({ length: width }, (_, index) => headings[index]),
      warnings,
    );
    const columns: Column[] = [];
    for (const name of names) {
      columns.push(yield* typeColumn({ name }, this.#columns[columns.length]!.cells, warnings));
      yield;
    }
    return columns;
  }

  #widen(width: number): void {
    while (this.#columns.length < width) {
      const column = new TextCollector();
      column.pad(this.length);
      this.#columns.push(column);
    }
  }
}

/** A total is not a row of data, but it tells whether the rows are all there. */
function* checkTotal(columns: readonly Column[], total: Row, warnings: string[]): Steps<void> {
  for (const [index, { type, values, label, decimals = 0 }] of columns.entries()) {
    const said = numberReader().read(total[index]?.trim() ?? '');
    if (said == null || (type !== 'number' && type !== 'integer')) continue;
    let sum = 0;
    for (let row = 0; row < values.length; row++) sum += Number(values[row]);
    if (Math.abs(sum - said) > 0.51 * 10 ** -decimals) {
      warnings.push(`${label}: the total says ${said}, but the rows add up to ${Number(sum.toFixed(decimals))}.`);
    }
    yield;
  }
}
