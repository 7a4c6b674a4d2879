import type { Column } from '../dataset.js';
import { atOnce, type Steps } from '../pace.js';
import type { Batch } from '../standard.js';
import { typeColumn } from '../values/column.js';
import { withoutGuard, withoutGuards } from '../values/guards.js';
import { uniqueNames } from '../values/headings.js';
import { numberReader } from '../values/number.js';
import { TextCollector, type Texts } from '../values/texts.js';
import { filledIn, layoutOf, withoutFooter, type Layout, type Row } from './rows-layout.js';

/** Rows of text with whatever people put around a table: titles above, totals and notes below. */
export interface Sheet {
  rows: readonly Row[];
  /** Where the headings are known, every row is data. */
  headers?: Row;
}

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Gives columns their types, from their names and then from their cells. */
export type Typing = (names: readonly string[], warnings: string[]) => (column: number, cells: Texts) => Steps<Column>;

/** What is known of a sheet besides its rows. */
export interface SheetOptions {
  /** Where the headings are known, every row is data. */
  headers?: Row;
  /** Rows at the top that are none of the table. */
  skip?: number;
  typing?: Typing;
}

/** Rows by which the table is recognised. */
const HEAD = 200;
/** Rows at the end among which totals and notes are looked for. */
const TAIL = 60;

/** Finds out the types from the cells. */
export const usual: Typing = (names, warnings) => (column, cells) =>
  typeColumn({ name: names[column]! }, cells, warnings);

/** Finds the table among the rows and types its columns. */
export function readRows({ rows, headers }: Sheet): Batch {
  const table = new TableReader({ headers });
  table.add(rows);
  return atOnce(table.batch(true));
}

/** Takes the cells of a sheet as they come, and holds them as columns. */
export class TableReader {
  /** Rows that hold anything, whether data or not. */
  filled = 0;
  /** The first rows, until the table is recognised. */
  #head: Row[] = [];
  #row: string[] = [];
  /** Rows that empty ones stand before: those of the head by place, later ones among the data. */
  #apart: number[] = [];
  #blank = 0;
  #gap = false;
  #skip: number;
  readonly #headers;
  readonly #typing: Typing;
  #body: Body | undefined;

  constructor({ headers, skip = 0, typing = usual }: SheetOptions = {}) {
    this.#headers = headers;
    this.#skip = skip;
    this.#typing = typing;
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      for (const cell of row) {
        if (this.#body) this.#body.text(cell);
        else this.#row.push(cell);
      }
      this.end();
    }
  }

  cell(bytes: Uint8Array, from: number, to: number): void {
    if (this.#body) this.#body.cell(bytes, from, to);
    else this.#row.push(strict.decode(bytes.subarray(from, to)));
  }

  end(): void {
    const body = this.#body;
    if (this.#skip) {
      this.#skip--;
      this.#row = [];
      return;
    }
    if (!(body ? body.end() : this.#row.some((cell) => cell.trim()))) {
      this.#row = [];
      this.#blank++;
      this.#gap = true;
      return;
    }
    if (this.#gap) this.#apart.push(body ? body.length - 1 : this.#head.length);
    if (this.#apart.length > 4 * TAIL) this.#apart.splice(0, 2 * TAIL);
    this.#gap = false;
    this.filled++;
    if (body) return;
    this.#head.push(this.#row);
    this.#row = [];
    if (this.filled < HEAD) return;
    this.#body = this.#bodyOf();
    const { first } = this.#body.layout;
    this.#apart = this.#apart.map((row) => row - first);
    this.#head = [];
  }

  drop(): void {
    this.#row = [];
    this.#body?.drop();
  }

  /**
   * The table as far as it is known. Only of a whole table the rows at its end
   * that are no data are left out, and only that may be added nothing any more.
   */
  *batch(whole: boolean): Steps<Batch> {
    const body = this.#body ?? this.#bodyOf();
    const { layout } = body;
    const warnings = [...layout.warnings];
    const shift = this.#body ? 0 : layout.first;
    const apart = new Set(this.#apart.map((row) => row - shift));
    const { total, note } = whole ? body.cutFooter(apart, warnings) : {};
    const columns = yield* body.columns(this.#typing, warnings);
    if (body.ragged.size && layout.headings.length) {
      warnings.push(`Rows with more or fewer cells than there are headings: ${body.ragged.size}.`);
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
    return (this.#body?.layout ?? layoutOf(this.#head, this.#headers)).width;
  }

  /** Whether these are lines of a page rather than rows: most are one cell, some are not, many are blank. */
  get prose(): boolean {
    const several = this.#body ? this.#body.width > 1 : this.#head.some((row) => filledIn(row) > 1);
    return this.width === 1 && several && this.#blank > this.filled / 5;
  }

  #bodyOf(): Body {
    const body = new Body(layoutOf(this.#head, this.#headers));
    for (const row of this.#head.slice(body.layout.first)) {
      for (const cell of row) body.text(cell);
      body.end();
    }
    return body;
  }
}

/** The rows of data, held as columns. */
class Body {
  readonly layout;
  length = 0;
  /** Rows that have more or fewer cells than there are headings. */
  readonly ragged = new Set<number>();
  readonly #columns: TextCollector[] = [];
  /** The next cell's place in its row. */
  #at = 0;
  #holds = false;

  constructor(layout: Layout) {
    this.layout = layout;
    while (this.width < layout.headings.length) this.#columns.push(new TextCollector());
  }

  get width(): number {
    return this.#columns.length;
  }

  text(cell: string): void {
    const bytes = encoder.encode(cell);
    this.cell(bytes, 0, bytes.length);
  }

  cell(bytes: Uint8Array, from: number, to: number): void {
    const at = this.#at++;
    let column = this.#columns[at];
    if (!column) {
      // Rows may be much longer than all before; empty cells are no reason for a column.
      let first = from;
      while (first < to && bytes[first]! < 33) first++;
      if (first === to) return;
      while (this.width <= at) this.#columns.push(this.#late());
      column = this.#columns[at]!;
    }
    if (column.put(this.length, bytes, from, to)) this.#holds = true;
  }

  /** A column that no row before had a cell for; in this one they may be empty. */
  #late(): TextCollector {
    const column = new TextCollector();
    column.skip(this.length);
    return column;
  }

  /** Ends a row. False where it holds nothing, and so is none. */
  end(): boolean {
    const { length } = this;
    if (!this.#holds) {
      this.drop();
      return false;
    }
    if (this.#at !== this.layout.headings.length) this.ragged.add(length);
    for (let at = this.#at; at < this.width; at++) this.#columns[at]!.skip(length);
    this.length++;
    this.#at = 0;
    this.#holds = false;
    return true;
  }

  drop(): void {
    // Cells of a row that did not come to count.
    for (let at = 0; at < this.#at && at < this.width; at++) this.#columns[at]!.drop(this.length);
    this.#at = 0;
    this.#holds = false;
  }

  /** Leaves out the totals and notes at the end. */
  cutFooter(apart: ReadonlySet<number>, warnings: string[]): { total?: Row; note?: string } {
    const from = Math.max(0, this.length - TAIL);
    const rows = Array.from({ length: this.length - from }, (_, row) =>
      this.#columns.map((column) => column.at(from + row)),
    );
    const { kept, ...found } = withoutFooter(rows, this.layout.width, !from, (row) => apart.has(from + row), warnings);
    this.length = from + kept;
    for (const row of this.ragged) if (row >= this.length) this.ragged.delete(row);
    return found;
  }

  *columns(typing: Typing, warnings: string[]): Steps<Column[]> {
    const { headings } = this.layout;
    // Spreadsheets save empty columns; one without a heading and a value is none.
    let { width } = this;
    while (width && !headings[width - 1]?.trim() && this.#columns[width - 1]!.isEmpty(this.length)) width--;
    const names = uniqueNames(
      Array.from({ length: width }, (_, index) => withoutGuard(headings[index] ?? '')),
      warnings,
    );
    const columns: Column[] = [];
    const typed = typing(names, warnings);
    for (const column of names.keys()) {
      columns.push(yield* typed(column, yield* withoutGuards(yield* this.#columns[column]!.cells(this.length))));
      yield;
    }
    return columns;
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
