import type { Slot, SlotRow } from './authored-table-slots.js';

const number = /^[-−+(<≤]?\s*[£€$]?\s*[-−]?(\d[\d,]*\.?\d*|\.\d+)\s*(%|k|m|bn|p)?\)?$/i;
const year = /^(19|20)\d\d$/;
const span = /^(19|20)\d\d ?([-/–]|to) ?(\d\d){1,2}$/;
const mark = /^(\[\w+\]|n\/?a|[-–—*.:…]+)$/i;

/** Where the headings are among the rows of a table. */
export interface Heads {
  /** Rows above the headings that name the table. */
  titles: readonly SlotRow[];
  /** None where the first row is data already. */
  headings: readonly SlotRow[];
  body: readonly SlotRow[];
}

/** Tells titles and headings from the rows of a table, by what the author marked or else by what they look like. */
export function headsOf(rows: readonly SlotRow[], width: number): Heads {
  const top = titlesAbove(rows, width);
  const rest = rows.slice(top);
  const depth = depthOf(rest, width);
  return { titles: rows.slice(0, top), headings: rest.slice(0, depth), body: rest.slice(depth) };
}

/** The one cell of a row that covers all columns. */
export function acrossOf({ slots }: SlotRow): Slot | undefined {
  return slots.length > 1 && slots[0] && slots.every((slot) => slot?.cell === slots[0]!.cell) ? slots[0] : undefined;
}

/** What stands in a row, each cell once. */
export function filledOf({ slots }: SlotRow): Slot[] {
  return slots.filter((slot, column): slot is Slot => !!slot?.text && slot.cell !== slots[column - 1]?.cell);
}

/** The cells of headings over each column, from the top down. */
export function headingsOver(headings: readonly SlotRow[], width: number): Slot[][] {
  return Array.from({ length: width }, (_, column) => {
    const over: Slot[] = [];
    headings.forEach((_, level) => {
      const slot = spread(headings, level, column);
      if (slot?.text && over.at(-1)?.cell !== slot.cell) over.push(slot);
    });
    return over;
  });
}

/**
 * The heading at a place. One that stands over several columns, but is written over
 * the first of them only, counts for those after it that have a heading below.
 */
function spread(headings: readonly SlotRow[], level: number, column: number): Slot | undefined {
  const own = headings[level]!.slots[column];
  const below = headings[level + 1]?.slots;
  if (own?.text || !below) return own;
  const isOver = (place: number): boolean => !!below[place]?.text && below[place].row > headings[level]!.index;
  for (let place = column; place > 0 && isOver(place);) {
    const before = headings[level]!.slots[--place];
    if (before?.text) return isOver(place) && before.cell.colSpan === 1 ? before : undefined;
  }
  return undefined;
}

function titlesAbove(rows: readonly SlotRow[], width: number): number {
  let top = 0;
  while (width > 1 && top < rows.length - 1 && isTitle(rows[top]!, rows[top + 1]!, width)) top++;
  return top;
}

function isTitle(row: SlotRow, next: SlotRow, width: number): boolean {
  if (acrossOf(row)) return true;
  const [only, ...others] = filledOf(row);
  if (others.length || only?.cell !== row.slots[0]?.cell) return false;
  // A cell that goes on in the next row stands over rows, not over the table.
  if (next.slots[0]?.cell === only?.cell || filledOf(next).length < 2) return false;
  return width > 2 || isMarked(next, width);
}

function depthOf(rows: readonly SlotRow[], width: number): number {
  const [first] = rows;
  if (!first) return 0;
  const head = rows.filter(({ part }) => part === 'head').length;
  if (head && head < rows.length) return head;
  let marked = 0;
  while (marked < rows.length && isMarked(rows[marked]!, width)) marked++;
  // Where everything is marked as a heading, nothing but the first row and what it spans is.
  if (marked === rows.length) marked = 1;
  // Often only the first of several rows of headings is marked.
  if (marked === 1 && spansOver(first))
    marked = Math.max(reach(first) < rows.length ? reach(first) : 1, unmarkedDepth(rows));
  if (marked) return marked;
  return isData(rows) ? 0 : unmarkedDepth(rows);
}

/** Whether all that stands in a row is marked as heading, and not only as the heading of that row. */
function isMarked({ slots, part, index }: SlotRow, width: number): boolean {
  if (part === 'head') return true;
  const own = slots.filter((slot) => slot?.row === index);
  const filled = own.filter((slot) => slot!.text);
  return (
    filled.length > 0 &&
    filled.every((slot) => slot!.cell.localName === 'th') &&
    (width === 1 || slots.findLastIndex((slot) => slot?.text && slot.row === index) > 0)
  );
}

const spansOver = ({ slots }: SlotRow): boolean =>
  slots.some((slot, column) => slot?.text && slot.cell === slots[column - 1]?.cell);

/** How many rows the cells of a row reach down. */
function reach({ slots }: SlotRow): number {
  return Math.max(1, ...slots.map((slot) => slot?.cell.rowSpan ?? 1));
}

/**
 * Whether a first row that nobody marked is data. Editors rarely mark headings, so
 * words are taken for them; an amount, or a cell like those below it, is none.
 */
function isData(rows: readonly SlotRow[]): boolean {
  const [first, ...below] = rows as [SlotRow, ...SlotRow[]];
  const own = filledOf(first);
  const numbers = own.filter(({ text }) => number.test(text)).map(({ text }) => text);
  if (first.slots.some((slot, column) => slot && isAlike(slot.text, below, column))) return true;
  if (numbers.length === own.length) return !!first.slots[0]?.text || !areNames(numbers);
  // A cell that stands over several rows, without columns of its own to divide, groups those rows.
  const heights = new Set(own.map(({ cell }) => cell.rowSpan));
  if (heights.size > 1 && !spansOver(first)) return true;
  if (numbers.length && !areNames(numbers)) return true;
  // Where each row begins with a marked heading, the first is one of them, unless words stand over numbers.
  const isOver = numbers.length > 0 || first.slots.some((slot, column) => column && isWordsOver(slot, below, column));
  return !isOver && hasRowHeadings(rows);
}

/** Whether a text with digits, such as a date, is of the same form as those below it. */
function isAlike(text: string, below: readonly SlotRow[], column: number): boolean {
  if (year.test(text)) return mostly(below, column, (other) => year.test(other));
  const form = formOf(text);
  return form.includes('0') && !/^0{1,2}$/.test(form) && mostly(below, column, (other) => formOf(other) === form);
}

const formOf = (text: string): string => text.replace(/\d/g, '0').replace(/\p{L}+/gu, 'a');

/** Whether numbers could be what columns are called: years, or even steps such as 0, 1, 2. */
function areNames(texts: readonly string[]): boolean {
  const numbers = texts.map(Number);
  const step = (numbers[1] ?? 0) - numbers[0]!;
  if (texts.every((text) => year.test(text))) return new Set(texts).size === texts.length;
  const isEven = numbers.every((value, index) => !index || value - numbers[index - 1]! === step);
  return numbers.length > 2 && step > 0 && isEven && texts.every((text) => /^\d{1,2}$/.test(text));
}

const hasRowHeadings = (rows: readonly SlotRow[]): boolean =>
  rows.every(
    ({ slots }) => slots[0]?.cell.localName === 'th' && slots.slice(1).every((slot) => slot?.cell.localName !== 'th'),
  );

function isWordsOver(slot: Slot | undefined, below: readonly SlotRow[], column: number): boolean {
  if (!slot?.text || mark.test(slot.text) || (number.test(slot.text) && !year.test(slot.text))) return false;
  return mostly(below, column, (text) => number.test(text)) || span.test(slot.text);
}

function mostly(rows: readonly SlotRow[], column: number, is: (text: string) => boolean): boolean {
  const texts = rows.slice(0, 20).flatMap(({ slots }) => (slots[column]?.text ? [slots[column].text] : []));
  return texts.filter(is).length > texts.length / 2;
}

/** Headings nobody marked go on where they span columns, or leave columns of numbers without a heading. */
function unmarkedDepth(rows: readonly SlotRow[]): number {
  const [first, next, ...below] = rows as [SlotRow, SlotRow | undefined, ...SlotRow[]];
  if (!next || !below.length) return 1;
  const own = next.slots.map((slot) => (slot?.row === next.index ? slot.text : ''));
  if (own.some((text) => number.test(text) && !year.test(text))) return 1;
  const isOpen = own.some((text, column) => text && !first.slots[column]?.text);
  const spanned = first.slots.map(
    (slot, column) =>
      !!slot?.text && [column - 1, column + 1].some((beside) => first.slots[beside]?.cell === slot.cell),
  );
  const divides = spanned.includes(true) && own.every((text, column) => !text || spanned[column]);
  const over = next.slots.filter((slot, column) => own[column] && isWordsOver(slot, below, column)).length;
  return divides || ((isOpen || spanned.includes(true)) && over > 1) ? 2 : 1;
}
