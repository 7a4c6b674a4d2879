import type { Grid } from '@council-kit/data';
import { acrossOf, filledOf, headingsOver, headsOf } from './authored-table-headings.js';
import { slotsOf, type Slot, type SlotRow } from './authored-table-slots.js';
import { textOf } from './authored-table-text.js';

/** A cell the author wrote; none where their row is shorter than others. */
export type AuthoredCell = HTMLTableCellElement | undefined;

/** A row that sums up others. */
export interface AuthoredFooter {
  /** One text a column; a cell of several columns has its text in the first. */
  texts: readonly string[];
  cells: readonly AuthoredCell[];
}

/** What an author says over a part of the rows. */
export interface AuthoredSection {
  /** The row before which it stands, from 0. */
  row: number;
  text: string;
  cell: HTMLTableCellElement;
}

/** A table an author wrote, in order. Nothing of it has been changed. */
export interface AuthoredTable {
  /**
   * The table as text, every row as long as the headings. A column without a heading
   * has an empty one. What spans rows or columns is repeated in each. No row is
   * empty, so the rows that `openData` reads are the first of these, in this order.
   */
  grid: Grid & { headers: readonly string[] };
  /** The cells by row and column of the grid, for the links and the markup in them. */
  cells: readonly (readonly AuthoredCell[])[];
  /** The cells over each column that make up its heading, from the top down. */
  headings: readonly (readonly HTMLTableCellElement[])[];
  /** The column whose cells are marked as headings of their rows. */
  rowHeaders?: number;
  /** Totals: the rows of `<tfoot>`, and a last row that calls itself one. */
  footer: readonly AuthoredFooter[];
  /** Rows of one cell across the table, among the others. */
  sections: readonly AuthoredSection[];
  /** What else stands in the table: a second title, a source or note below the rows. */
  notes: readonly string[];
  /** Plain sentences for a developer about what was left out. */
  warnings: readonly string[];
}

const total = /^(grand |overall |sub-?)?totals?:?$/i;
const note = /^(source|notes?|footnotes?|©|\(c\)|crown copyright)\b|^\*+ ?\w/i;

/** Whether a footer row says that it adds up the rows. */
export const isTotal = ({ texts }: AuthoredFooter): boolean => total.test(texts.find(Boolean) ?? '');

/** Reads a table as an editor wrote it, however poorly: headings that are not marked, titles among the rows, merged cells. */
export function readAuthoredTable(table: HTMLTableElement): AuthoredTable {
  const { rows, width, hiddenRows, signs } = slotsOf(table);
  const hasBody = rows.some(({ part }) => part !== 'foot');
  const foot = rows.filter(({ part }) => hasBody && part === 'foot');
  const { titles, headings, body } = headsOf(hasBody ? rows.filter(({ part }) => part !== 'foot') : rows, width);
  const over = headingsOver(headings, width);
  const headers = over.map(joined);
  const begin = body[0]?.index ?? Infinity;

  const named = [captionOf(table), ...figureCaptions(table), ...titles.map(textOfRow)].filter(Boolean);
  const [label = table.getAttribute('aria-label')?.trim() || undefined, ...others] = new Set(named);

  const repeated = new Set<SlotRow>([...body, ...foot].filter((row) => headings.length > 0 && repeats(row, headings)));
  const { data, totals, below } = withoutEnd(
    body.filter((row) => !repeated.has(row)),
    begin,
  );
  const feet = foot.filter((row) => !repeated.has(row) && !acrossOf(row));
  const sections: AuthoredSection[] = [];
  const kept: SlotRow[] = [];
  for (const row of data) {
    const across = acrossOf(row);
    if (across) sections.push({ row: kept.length, text: across.text, cell: across.cell });
    else kept.push(row);
  }
  const rowHeaders = rowHeadersOf(kept, width);
  const slots = kept.map((row) => row.slots.map((slot) => inBody(slot, begin)));
  return {
    grid: { headers, rows: slots.map((row) => row.map((slot) => slot?.text ?? '')), ...(label && { label }) },
    cells: slots.map((row) => row.map((slot) => slot?.cell)),
    headings: over.map((cells) => cells.map(({ cell }) => cell)),
    ...(rowHeaders !== undefined && { rowHeaders }),
    footer: [...totals, ...feet].map(footerOf),
    sections,
    notes: [...others, ...[...below, ...foot.filter(acrossOf)].map(textOfRow)],
    warnings: [
      ...(hiddenRows ? [`Hidden rows left out: ${hiddenRows}.`] : []),
      ...(repeated.size ? [`Rows left out because they repeat the headings: ${repeated.size}.`] : []),
      ...(signs.length ? [`Footnote signs left out of the values: ${[...new Set(signs)].join(', ')}.`] : []),
    ],
  };
}

const captionOf = ({ caption }: HTMLTableElement): string => (caption ? textOf(caption) : '');

/** What a figure says that is around this table only. */
function figureCaptions(table: HTMLTableElement): string[] {
  const figure = table.closest('figure');
  const caption = figure?.querySelector('figcaption');
  const first = figure?.querySelector('table');
  return caption && first === table && !table.contains(caption) ? [textOf(caption)] : [];
}

/** The words of a heading of several rows; what one says again below another says it once. */
function joined(cells: readonly Slot[]): string {
  return cells
    .map(({ text }) => text)
    .filter((text, level, texts) => text !== texts[level - 1])
    .join(' ');
}

const textOfRow = (row: SlotRow): string =>
  filledOf(row)
    .map(({ text }) => text)
    .join(' ');

/** A cell of a heading may reach down into the rows, where it has nothing to say. */
const inBody = (slot: Slot | undefined, begin: number): Slot | undefined =>
  slot && slot.row >= begin ? slot : undefined;

/** Long tables have their headings again further down. */
function repeats(row: SlotRow, headings: readonly SlotRow[]): boolean {
  const last = headings.at(-1)!;
  return (
    filledOf(row).length > 1 &&
    row.slots.every((slot, column) => (slot?.text ?? '') === (last.slots[column]?.text ?? ''))
  );
}

/** Tells the rows from the total and the notes that follow them. */
function withoutEnd(rows: readonly SlotRow[], begin: number) {
  let end = rows.length;
  const only = (row: SlotRow): string | undefined => {
    const [first, ...others] = filledOf(row).filter(({ row }) => row >= begin);
    return others.length ? undefined : first?.text;
  };
  const isNote = (row: SlotRow): boolean => row.slots.length > 1 && (!!acrossOf(row) || note.test(only(row) ?? ''));
  while (end > 1 && isNote(rows[end - 1]!)) end--;
  const below = rows.slice(end);
  let last = end;
  const isSum = (row: SlotRow): boolean => row.slots.length > 1 && total.test(filledOf(row)[0]?.text ?? '');
  while (last > 1 && isSum(rows[last - 1]!)) last--;
  return { data: rows.slice(0, last), totals: rows.slice(last, end), below };
}

function footerOf(row: SlotRow): AuthoredFooter {
  const own = row.slots.map((slot, column) => (slot && slot.cell !== row.slots[column - 1]?.cell ? slot : undefined));
  return { texts: own.map((slot) => slot?.text ?? ''), cells: own.map((slot) => slot?.cell) };
}

/** The last of the first columns that are marked so; where all are, none stands out. */
function rowHeadersOf(rows: readonly SlotRow[], width: number): number | undefined {
  const isMarked = (column: number): boolean =>
    rows.filter(({ slots }) => {
      const cell = slots[column]?.cell;
      return cell && (cell.localName === 'th' || /^row/.test(cell.getAttribute('scope') ?? ''));
    }).length >
    rows.length / 2;
  let count = 0;
  while (count < width && isMarked(count)) count++;
  return count > 0 && count < width ? count - 1 : undefined;
}
