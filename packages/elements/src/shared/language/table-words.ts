import type { PagesWords } from './pages-words.js';

/** What a table says besides its data. Whole sentences; nothing is glued together. Numbers come written out. */
export interface TableWords extends PagesWords {
  /** Follows the caption for those who can't see the buttons. */
  sortable: string;
  yes: string;
  no: string;
  noData: string;
  area: string;
  more: string;
  showing(from: string, to: string, total: string): string;
  showingAll(total: string, one: boolean): string;
  /** Stands for a number of rows a server does not tell. */
  many: string;
  /** Rows that match what people chose, of all. */
  matching(count: string, total: string, one: boolean): string;
  nothingMatches: string;
  /** Said of a page without rows, where a server has fewer than it told. */
  nothingHere: string;
  arriving(count: string): string;
  sortedBy(column: string, descending: boolean, kind: 'text' | 'number' | 'date'): string;
  unsorted: string;
  /** Says that a column is the second or third the rows are sorted by. */
  thenBy(place: number): string;
  total: Record<'sum' | 'mean' | 'median' | 'count' | 'min' | 'max', string>;
  /** Said of a total that leaves cells out. */
  totalWithout(column: string, count: string, one: boolean): string;
  scrollable(label: string): string;
  partFailed: string;
  tryAgain: string;
  failed: string;
  empty: string;
  /** @param checked when the rows were last known to be right */
  stale(checked: Date): string;
  waiting: string;
  about: string;
  rowDetails: string;
  ascending: string;
  descending: string;
}
