import type { Column, Mark, Value } from '../dataset.js';
import { atOnce, STEP, type Steps } from '../pace.js';
import { markOf, splitMark } from './marks.js';
import { identifiers, labelOf, roleOf, years } from './names.js';
import { numberReader } from './number.js';
import type { Texts } from './texts.js';
import { dateReader, readPeriod } from './time.js';
import { unitOf } from './units.js';

/** What a source says about a column besides its cells. */
export interface Field {
  name: string;
  label?: string;
  description?: string;
  /** `text` where the source says that these are no numbers, whatever they look like. */
  type?: 'text';
}

const answers = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['no', false],
  ['n', false],
  ['false', false],
]);

type Typed = Pick<Column, 'type' | 'values' | 'marks' | 'unit' | 'decimals'>;

/**
 * Types one column from its cells, all of them: a type is taken only if every
 * cell is a value of it, empty, or a mark. Numbers and text are read alike, since
 * most sources write their numbers as text.
 */
export function toColumn(field: Field, cells: ArrayLike<unknown>, warnings: string[]): Column {
  return atOnce(typeColumn(field, { texts: Array.from(cells, textOfCell) }, warnings));
}

/** Types one column as `toColumn` does, step by step, from cells that are trimmed text. */
export function* typeColumn(field: Field, cells: Texts, warnings: string[]): Steps<Column> {
  const { name, label = labelOf(name), description } = field;
  const typed =
    (field.type !== 'text' &&
      ((yield* period(cells, label)) ?? (yield* number(cells, label, warnings)) ?? (yield* others(cells)))) ||
    (yield* text(cells));
  return { name, label, ...(description && { description }), ...typed, role: roleOf(typed.type, label) };
}

/** A cell as trimmed text, empty where there is none. */
export function textOfCell(cell: unknown): string {
  if (cell == null) return '';
  return (typeof cell === 'object' ? JSON.stringify(cell) : String(cell as string | number)).trim();
}

/** Values and marks by text, not yet by row. */
interface Fit<T extends Value> {
  values: (T | null)[];
  marks?: Map<number, Mark>;
}

/** Reads every text with `read`; undefined as soon as one can't be, or where none has a value. */
function* fit<T extends Value>({ texts }: Texts, read: (text: string) => T | undefined): Steps<Fit<T> | undefined> {
  const values: (T | null)[] = [];
  const marks = new Map<number, Mark>();
  let any = false;
  for (const text of texts) {
    let value: T | null | undefined = text ? read(text) : null;
    if (value === undefined) {
      const split = splitMark(text);
      const mark = split?.mark ?? markOf(text, true);
      value = split ? read(split.rest) : null;
      if (!mark || value === undefined) return;
      marks.set(values.length, mark);
    }
    any ||= value !== null;
    if (values.push(value) % STEP === 0) yield;
  }
  return any ? { values, marks } : undefined;
}

/** Gives each row the value and the mark of its text. */
export function* spread(
  { codes }: Texts,
  { values, marks }: Pick<Column, 'values' | 'marks'>,
): Steps<Pick<Column, 'values' | 'marks'>> {
  if (!codes) return { values, ...(marks?.size && { marks }) };
  const all = new Array<Value>(codes.length);
  const marked = new Map<number, Mark>();
  for (let start = 0; start < all.length; start += STEP) {
    const end = Math.min(all.length, start + STEP);
    fill(all, values, codes, start, end);
    if (marks?.size) {
      for (let row = start; row < end; row++) {
        const mark = marks.get(codes[row]!);
        if (mark) marked.set(row, mark);
      }
    }
    yield;
  }
  return { values: all, ...(marked.size && { marks: marked }) };
}

function fill(all: Value[], values: ArrayLike<Value>, codes: ArrayLike<number>, from: number, to: number): void {
  for (let row = from; row < to; row++) all[row] = values[codes[row]!]!;
}

function* period(cells: Texts, label: string): Steps<Typed | undefined> {
  const monthly = /month/i.test(label);
  const bare = years.test(label);
  const found =
    (yield* fit(cells, (text) => readPeriod(text, monthly, bare))) ??
    (yield* fit(cells, (text) => readPeriod(text, !monthly, bare)));
  return found && { type: 'period', ...(yield* spread(cells, found)) };
}

function* number(cells: Texts, label: string, warnings: string[]): Steps<Typed | undefined> {
  if (identifiers.test(label)) return;
  const reader = numberReader();
  const found = yield* fit(cells, reader.read);
  const { decimals, endless, whole } = reader;
  if (!found || reader.unit === null) return;
  const unit = reader.unit ?? unitOf(label, found.values);
  const column = yield* spread(cells, found);
  if (endless) {
    const { texts, codes = texts } = cells;
    let count = 0;
    for (let row = 0; row < codes.length; row++) {
      const text = cells.codes ? texts[cells.codes[row]!] : texts[row];
      if (text && column.values[row] === null && !column.marks?.has(row)) count++;
    }
    warnings.push(`${label}: ${count} of ${codes.length} cells are not finite numbers and were left empty.`);
  }
  return { type: whole ? 'integer' : 'number', ...column, ...(unit && { unit }), ...(decimals && { decimals }) };
}

function* others(cells: Texts): Steps<Typed | undefined> {
  const booleans = yield* fit(cells, (text) => (text.length < 6 ? answers.get(text.toLowerCase()) : undefined));
  if (booleans) return { type: 'boolean', ...(yield* spread(cells, booleans)) };
  const reader = dateReader();
  const dates = yield* fit(cells, reader.read);
  if (dates) {
    const { timed } = reader;
    const values = timed ? dates.values : dates.values.map((value) => value && value.slice(0, 10));
    return { type: timed ? 'date-time' : 'date', ...(yield* spread(cells, { ...dates, values })) };
  }
  // Nothing else may become a link: a script must stay text.
  const links = yield* fit(cells, (text) => (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(text) ? text : undefined));
  return links && { type: 'link', ...(yield* spread(cells, links)) };
}

function* text(cells: Texts): Steps<Typed> {
  const marks = new Map<number, Mark>();
  const values: (string | null)[] = [];
  for (const text of cells.texts) {
    const mark = text && markOf(text, false);
    if (mark) marks.set(values.length, mark);
    if (values.push(mark ? null : text || null) % STEP === 0) yield;
  }
  return { type: 'text', ...(yield* spread(cells, { values, marks })) };
}
