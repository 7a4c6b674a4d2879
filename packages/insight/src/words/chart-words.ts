/** What an axis says, in one language, where there is little room. */
export interface ChartAxisWords {
  /** Names of months as short as they go. */
  months: readonly string[];
  /** @param index 0 for January to March */
  quarter(index: number, year: number): string;
  financialYear(start: number): string;
  /** Names of big numbers, where an axis counts in them. */
  scales: Record<'million' | 'billion' | 'trillion', string>;
}
