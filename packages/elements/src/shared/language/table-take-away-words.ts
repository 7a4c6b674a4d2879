/** The formats people take a table away in. */
export type TakeAwayFormat = 'csv' | 'xlsx' | 'json';

/** What downloading, copying and printing a table says. Whole sentences; numbers come written out. */
export interface TableTakeAwayWords {
  download: string;
  /** Names the panel that the download button opens. */
  panel(label: string): string;
  /** Asks which rows go into the file. */
  which: string;
  /** All rows that match what people chose; the number is left out where it is not known. */
  chosen(count: string | undefined, one: boolean): string;
  everything(count: string | undefined, one: boolean): string;
  /** Where there is nothing to choose between: how much will be in the file. */
  whole(count: string | undefined, one: boolean): string;
  /** Names the group of buttons, one for each format. */
  format: string;
  formats: Record<TakeAwayFormat, string>;
  /** Rows read so far, of so many where that is known. */
  reading(count: string, total: string | undefined): string;
  preparing: string;
  cancel: string;
  cancelled: string;
  done(file: string, count: string, one: boolean): string;
  /** The source gives no more rows than these. */
  part(file: string, count: string, total: string | undefined): string;
  /** More rows than are fetched from a server. */
  tooMany(most: string): string;
  /** More than the format can hold. */
  tooBig: string;
  failed: string;
  copyLink: string;
  linkCopied: string;
  linkNotCopied: string;
  copyRow: string;
  /** Stands on the button of the row that was copied last. */
  rowIsCopied: string;
  rowCopied: string;
  rowNotCopied: string;
  /** On paper: rows there are, from and to, of all that match. */
  printed(from: string, to: string, total: string): string;
  /** On paper: how to have the others. */
  printedPage: string;
  /** On paper: columns that only the details of a row show. */
  printedWithout(columns: string): string;
}
