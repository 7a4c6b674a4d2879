import { isHidden, textOf } from './authored-table-text.js';

/** A cell in one of the places it covers. */
export interface Slot {
  cell: HTMLTableCellElement;
  text: string;
  /** The row of {@link SlotRow.index} in which the cell stands. */
  row: number;
}

/** A row with every place filled that a cell covers, by its own width or by its height in rows above. */
export interface SlotRow {
  index: number;
  part: 'head' | 'body' | 'foot';
  slots: readonly (Slot | undefined)[];
}

/** What could be seen only while laying out the rows. */
export interface Layout {
  rows: SlotRow[];
  /** How many columns there are. */
  width: number;
  hiddenRows: number;
  /** The footnote signs that are in no text. */
  signs: string[];
}

/** The rows of a table as a browser lays them out, the head first and the foot last, without those that hold nothing. */
export function slotsOf(table: HTMLTableElement): Layout {
  const signs: string[] = [];
  const rows: SlotRow[] = [];
  const starts = new Set<number>();
  let hiddenRows = 0;
  let group: Element | null = null;
  let above = new Map<number, { slot: Slot; left: number }>();
  for (const [index, row] of [...table.rows].entries()) {
    if (row.parentElement !== group) above = new Map();
    group = row.parentElement;
    if (isHidden(row) || (group && group !== table && isHidden(group))) {
      hiddenRows++;
      continue;
    }
    const slots: (Slot | undefined)[] = [];
    for (const [place, { slot }] of above) slots[place] = slot;
    let column = 0;
    let own = '';
    for (const cell of row.cells) {
      if (isHidden(cell)) continue;
      while (slots[column]) column++;
      const slot = { cell, text: textOf(cell, signs), row: index };
      own += slot.text;
      if (holds(slot)) starts.add(column);
      const end = column + cell.colSpan;
      // A rowspan of 0 goes on to the end of the group.
      for (; column < end && !slots[column]; column++) {
        slots[column] = slot;
        above.set(column, { slot, left: cell.rowSpan || Infinity });
      }
    }
    for (const [place, held] of above) if (--held.left < 1) above.delete(place);
    if (own) rows.push({ index, part: partOf(group), slots });
  }
  return { ...withColumns(rows, starts), hiddenRows, signs };
}

function partOf(group: Element | null): SlotRow['part'] {
  return group?.localName === 'thead' ? 'head' : group?.localName === 'tfoot' ? 'foot' : 'body';
}

/**
 * Leaves out the columns in which no cell starts that holds anything: empty ones, and
 * those that come from widths people guessed.
 */
function withColumns(rows: readonly SlotRow[], starts: ReadonlySet<number>): Pick<Layout, 'rows' | 'width'> {
  const columns = [...starts].sort((a, b) => a - b);
  return {
    rows: rows.map((row) => ({ ...row, slots: columns.map((column) => row.slots[column]) })),
    width: columns.length,
  };
}

/** Whether there is text or a picture in a cell. */
function holds({ text, cell }: Slot): boolean {
  return !!text || !!cell.querySelector('img, svg, canvas, picture, video, audio, object, input, button');
}
