/** What is said of rows that stand together. Numbers come written out. */
export interface TableGroupsWords {
  /** How many rows a group has, and whether it began on an earlier page; follows its name in brackets. */
  rows(count: string, one: boolean, continued: boolean): string;
  /** Follows the name of a group that began on an earlier page, where its rows are not counted. */
  continued: string;
  /** What a figure is and of what, where it stands beside the name of the group. */
  figure(kind: string, column: string, figure: string): string;
  /** Follows a figure that leaves rows out. */
  without(count: string, one: boolean): string;
}
