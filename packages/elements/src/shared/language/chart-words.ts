/** What a chart says besides its data and its summary. Whole sentences; numbers come written out. */
export interface ChartWords {
  waiting: string;
  failed: string;
  empty: string;
  /** @param checked when the data was last known to be right */
  stale(checked: Date): string;
  about: string;
  /** What opens the table of the figures. */
  table(label: string): string;
  noData: string;
  /** Heading of a column of counted rows. */
  count: string;
  /** Where there are more rows than are drawn at first. */
  rowsShown(shown: string, total: string): string;
  moreRows(count: string): string;
  /** What is measured, and over which time. */
  subtitle(measure: string, span: readonly [from: string, to: string]): string;
}
