import type { Column } from '../dataset.js';
import { toColumn, type Field } from './column.js';
import { markOf, splitMark } from './marks.js';
import { labelOf } from './names.js';
import { readPeriod } from './time.js';
import { declaredColumn, type DeclaredField } from './typed.js';
import { unitOf } from './units.js';

/** What a document beside the data says of a column. */
export interface DocumentedField extends DeclaredField {
  /** Whether it calls the texts strings and no more, which is all it can call a quarter or a financial year. */
  anyText?: boolean;
}

/**
 * A column of the type a document declares, with two things the document may
 * leave to the column itself: the unit that stands in its heading, and periods,
 * of which the standards know years and months alone.
 */
export function describedColumn(
  { anyText, ...field }: DocumentedField,
  cells: ArrayLike<unknown>,
  warnings: string[],
): Column {
  const column = (anyText && periods(field, cells)) || declaredColumn(field, cells, warnings);
  if (column.unit || (column.type !== 'number' && column.type !== 'integer')) return column;
  const values = Array.from(column.values);
  const unit = unitOf(labelOf(field.name), values) ?? unitOf(column.label, values);
  return unit ? { ...column, unit } : column;
}

const times = /\b(year|yr|fy|quarter|qtr|month|week|period|date|time|when)\b/i;
const codes = /\b(id|identifier|key|ref|reference|code|no|num|number)\b/i;
/** Written so, nothing but a period is meant; `2024-01` and `2024` may be the number of a case. */
const plainly = /^\d{4}(-W\d\d|(\/\d\d)?-Q[1-4]|\/\d\d)$/;

/**
 * Texts as periods where every one is: of any spelling under a heading that says
 * when, else only those whose text stays as it is. An identifier stays text.
 */
function periods(
  { name, label = labelOf(name), description }: Omit<Field, 'type'>,
  cells: ArrayLike<unknown>,
): Column | undefined {
  const headings = [labelOf(name), label];
  if (headings.some((heading) => codes.test(heading))) return;
  const heading = headings.find((heading) => times.test(heading));
  for (let row = 0; row < cells.length; row++) {
    const text = cells[row];
    if (text === null || text === undefined || text === '') continue;
    if (typeof text !== 'string' || !(heading ? isPeriod(text) : plainly.test(text) && isPeriod(text))) return;
  }
  const column = toColumn({ name, label: heading, description }, cells, []);
  return column.type === 'period' ? { ...column, label } : undefined;
}

function isPeriod(text: string): boolean {
  const { rest } = splitMark(text) ?? { rest: text };
  return !!(readPeriod(rest, true, true) ?? readPeriod(rest, false, true) ?? markOf(text, true));
}
