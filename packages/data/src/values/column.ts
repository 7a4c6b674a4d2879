import type { Column, Mark, Value } from '../dataset.js';
import { markOf, splitMark } from './marks.js';
import { identifiers, labelOf, roleOf, years } from './names.js';
import { numberReader } from './number.js';
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
  const { name, label = labelOf(name), description } = field;
  const texts = Array.from(cells, textOfCell);
  const typed =
    (field.type !== 'text' && (period(texts, label) ?? number(texts, label, warnings) ?? others(texts))) || text(texts);
  return { name, label, ...(description && { description }), ...typed, role: roleOf(typed.type, label) };
}

function textOfCell(cell: unknown): string {
  if (cell == null) return '';
  return (typeof cell === 'object' ? JSON.stringify(cell) : String(cell as string | number)).trim();
}

/** Reads every cell with `read`; undefined as soon as one can't be, or where none has a value. */
function fit<T extends Value>(texts: readonly string[], read: (text: string) => T | undefined) {
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
    values.push(value);
  }
  return any ? { values, ...(marks.size && { marks }) } : undefined;
}

function period(texts: readonly string[], label: string): Typed | undefined {
  const monthly = /month/i.test(label);
  const bare = years.test(label);
  const found =
    fit(texts, (text) => readPeriod(text, monthly, bare)) ?? fit(texts, (text) => readPeriod(text, !monthly, bare));
  return found && { type: 'period', ...found };
}

function number(texts: readonly string[], label: string, warnings: string[]): Typed | undefined {
  if (identifiers.test(label)) return;
  const reader = numberReader();
  const found = fit(texts, reader.read);
  const { decimals, endless, whole } = reader;
  if (!found || reader.unit === null) return;
  const unit = reader.unit ?? unitOf(label, found.values);
  if (endless)
    warnings.push(`${label}: ${endless} of ${texts.length} cells are not finite numbers and were left empty.`);
  return { type: whole ? 'integer' : 'number', ...found, ...(unit && { unit }), ...(decimals && { decimals }) };
}

function others(texts: readonly string[]): Typed | undefined {
  const booleans = fit(texts, (text) => answers.get(text.toLowerCase()));
  if (booleans) return { type: 'boolean', ...booleans };
  const reader = dateReader();
  const dates = fit(texts, reader.read);
  if (dates) {
    const { timed } = reader;
    const values = timed ? dates.values : dates.values.map((value) => value && value.slice(0, 10));
    return { ...dates, type: timed ? 'date-time' : 'date', values };
  }
  // Nothing else may become a link: a script must stay text.
  const links = fit(texts, (text) => (/^(https?:\/\/|mailto:|tel:)\S+$/i.test(text) ? text : undefined));
  return links && { type: 'link', ...links };
}

function text(texts: readonly string[]): Typed {
  const marks = new Map<number, Mark>();
  const values = texts.map((text, row) => {
    const mark = text && markOf(text, false);
    if (mark) marks.set(row, mark);
    return mark ? null : text || null;
  });
  return { type: 'text', values, ...(marks.size && { marks }) };
}
