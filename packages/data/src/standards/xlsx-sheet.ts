import type { Steps } from '../pace.js';
import { numberText, type Format } from './xlsx-formats.js';
import { textCollector, unescapeText, type Workbook } from './xlsx-workbook.js';
import { walkPieces } from './xlsx-xml.js';

/** The most cells of one sheet, empty ones between others counted. */
export const MOST_CELLS = 20e6;

/** A sheet as rows of text. */
export interface SheetText {
  /** They end with their last filled cell; rows that are empty are one between others. */
  rows: readonly (readonly string[])[];
  /** Empty columns on the left of all others, and how many columns there are without them. */
  left: number;
  width: number;
  /** Cells in rows that hold more than one: how much of a table the sheet is. */
  filled: number;
  /** How often the numbers of a column have each format, from the first that is not empty. */
  formats: readonly (ReadonlyMap<Format, number> | undefined)[];
  /** Errors such as `#DIV/0!` and how often they come; the cells read `#N/A`. */
  errors: ReadonlyMap<string, number>;
}

const general: Format = {};

/** Reads a sheet; undefined where it has more than {@link MOST_CELLS}. @throws {Error} for XML that is broken */
export function* readSheet(
  xml: Iterable<string>,
  { strings, styles, epoch1904 }: Workbook,
): Steps<SheetText | undefined> {
  const rows: string[][] = [];
  const formats: (Map<Format, number> | undefined)[] = [];
  const errors = new Map<string, number>();
  const inline = textCollector();
  let row: string[] = [];
  let held = 0;
  let cells = 0;
  let type: string | undefined;
  let style = general;
  let column = -1;
  let value = '';
  let inValue = false;
  let first = Infinity;
  let width = 0;
  let filled = 0;
  let number = 0;
  let last = 0;

  const textOf = (): string => {
    if (type === 'inlineStr') return inline.take();
    if (type === 's') return shared(strings, value);
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'e') {
      errors.set(value, (errors.get(value) ?? 0) + 1);
      return '#N/A';
    }
    if (type === 'str') return unescapeText(value);
    if (type === 'd') return value.replace(/T00:00:00(\.0+)?$/, '');
    const counts = (formats[column] ??= new Map<Format, number>());
    counts.set(style, (counts.get(style) ?? 0) + 1);
    return numberText(value, style, epoch1904);
  };

  yield* walkPieces(xml, {
    open(name, attributes) {
      if (name === 'c') {
        const { r: place, t, s } = attributes();
        column = place ? columnOf(place) : column + 1;
        type = t;
        style = styles[Number(s ?? 0)] ?? general;
        value = '';
      } else if (name === 'v') inValue = true;
      else if (name === 'row') {
        number = Number(attributes().r ?? number + 1);
        row = [];
        column = -1;
        held = 0;
      } else inline.open(name);
    },
    text(text) {
      if (inValue) value += text;
      else inline.text(text);
    },
    close(name) {
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        const text = value || type === 'inlineStr' ? textOf() : '';
        if (!text.trim() || column < 0 || cells >= MOST_CELLS) return;
        while (row.length < column) row.push('');
        row[column] = text;
        first = Math.min(first, column);
        held++;
      } else if (name === 'row' && held) {
        // What stands apart below a table is a note, however wide the gap.
        if (last && number > last + 1) rows.push([]);
        last = number;
        rows.push(row);
        width = Math.max(width, row.length);
        cells = rows.length * width;
        if (held > 1) filled += held;
      } else inline.close(name);
    },
  });
  if (cells >= MOST_CELLS) return;
  const left = first < Infinity ? first : 0;
  return {
    rows,
    left,
    width: width - left,
    filled,
    formats: formats.slice(left),
    errors,
  };
}

function shared(strings: readonly string[], number: string): string {
  const text = strings[Number(number)];
  if (text === undefined) throw new Error(`there is no shared text ${number}`);
  return text;
}

/** The number of the column in `AB12`, from 0; -1 for what is no place in a sheet. */
function columnOf(place: string): number {
  let number = 0;
  for (const letter of /^[A-Z]{1,3}(?=\d)/.exec(place)?.[0] ?? '') number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
