import { type Atom, keepsSpace } from './datatype.js';
import type { ColumnDescription } from './schema.js';

/** One cell: a value, a list where the column has a separator, or `null` for none. */
export interface CsvwCell {
  value: Atom | readonly Atom[] | null;
  /** Why the text is not what the column asks for. The value is then the text. */
  errors?: readonly string[];
}

const none: CsvwCell = { value: null };

/** Reads one cell as its column says (Model for Tabular Data, 6.4). */
export function readCell(written: string, column: ColumnDescription): CsvwCell {
  const { separator, required, null: nulls = [''], default: fallback = '' } = column;
  const base = column.datatype?.base ?? 'string';
  const space = keepsSpace(base);
  let text = written;
  if (space !== 'all') text = text.replace(/[\t\r\n]/g, ' ');
  if (space === 'none') text = text.trim().replace(/ {2,}/g, ' ');
  text ||= fallback;
  const missing = (value: CsvwCell['value']): CsvwCell =>
    required ? { value, errors: ['A value is required'] } : value === null ? none : { value };

  if (typeof separator !== 'string' || !separator) {
    if (nulls.includes(text)) return missing(null);
    const found = readAtom(text, column);
    return typeof found === 'object' ? { value: text, errors: [found.fault] } : { value: found };
  }
  if (!text) return missing([]);
  if (nulls.includes(text)) return missing(null);
  const errors: string[] = [];
  const value: Atom[] = [];
  for (const part of text.split(separator)) {
    const item = (base === 'string' || base === 'anyAtomicType' ? part : part.trim()) || fallback;
    if (nulls.includes(item)) continue;
    const found = readAtom(item, column);
    if (typeof found === 'object') errors.push(found.fault);
    value.push(typeof found === 'object' ? item : found);
  }
  return errors.length ? { value, errors } : { value };
}

function readAtom(text: string, { datatype }: ColumnDescription): Atom | { fault: string } {
  if (!datatype) return text;
  const found = datatype.read(text);
  return 'value' in found ? found.value : { fault: `"${text.slice(0, 60)}" ${found.fault}` };
}
