import type { Dataset } from '../dataset.js';
import { fieldsOf, type CellOptions, type Field } from './cells.js';
import { formula } from '../values/guards.js';
import { noteOf } from './note.js';

export interface CsvOptions extends CellOptions {
  /** Whether the text starts with a byte order mark, without which Excel misreads £. Default true. */
  bom?: boolean;
  /**
   * Whether text that a spreadsheet would take for a formula gets an apostrophe
   * before it. Default true; turn it off only for what no spreadsheet will open.
   */
  safe?: boolean;
  /** Whether provenance follows the table, after an empty line. Default true. */
  note?: boolean;
}

/**
 * A dataset as CSV by RFC 4180: commas, CRLF, quotation marks where they are needed.
 *
 * Numbers, dates and periods are written plainly, so -5 stays -5. Text of people
 * that begins with `=`, `+`, `-` or `@`, also after blanks or quotation marks, gets
 * an apostrophe before it. A dataset of one column gets no note, since the note
 * would be another row of it.
 */
export function toCsv(dataset: Dataset, options: CsvOptions = {}): string {
  const { bom = true, safe = true, note = true } = options;
  const fields = fieldsOf(dataset, options);
  const guard = safe ? disarmed : (text: string) => text;
  const writers = fields.map((field) => (safe ? guarded(field) : field.text));
  const lines = [fields.map(({ heading }) => quoted(guard(heading))).join(',')];
  for (let row = 0; row < dataset.rows; row++) lines.push(writers.map((text) => quoted(text(row))).join(','));
  const text = note && fields.length > 1 ? noteOf(dataset) : '';
  if (text) lines.push('', quoted(guard(text)));
  return `${bom ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

/** Only what people wrote can be a formula, and a mark is something people wrote. */
function guarded({ type, column: { marks }, text }: Field): Field['text'] {
  const machine = type !== 'text' && type !== 'shape';
  return (row) => (machine && !marks?.has(row) ? text(row) : disarmed(text(row), machine));
}

function disarmed(text: string, typed = false): string {
  if (!formula.test(text)) return text;
  // A dash alone is the mark for "none", and -5 [p] is a number with a mark.
  return /^-+$/.test(text) || (typed && /^-[£€$]?[\d.]+%? \[[a-z]+\]$/i.test(text)) ? text : `'${text}`;
}

function quoted(text: string): string {
  // A reader that guesses the delimiter looks outside of quotation marks only.
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
