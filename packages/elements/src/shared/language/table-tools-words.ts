/** What decides how the order of a column is put into words. */
export type OrderKind = 'text' | 'number' | 'date' | 'boolean';

/** What search, filters and chips of a table say. Whole sentences; numbers and dates come written out. */
export interface TableToolsWords {
  /** Names the group of search and filters. */
  tools(label: string): string;
  search: string;
  filter: string;
  /** Names the panel that the filter button opens. */
  filters(label: string): string;
  /** Names the list of what is chosen. */
  chosen: string;
  /** What is searched for, on the button that ends the search. */
  searched(text: string): string;
  /** What a column is held against, on the button that ends it. */
  held(column: string, condition: string): string;
  /** Follows either for those who don't see that the button removes it. */
  remove: string;
  clear: string;
  /** Some values of a column, of which more are chosen than named. */
  andMore(named: string, count: string): string;
  /** One value of a column with how many rows have it. */
  counted(value: string, count: string): string;
  contains(column: string): string;
  containing(text: string): string;
  from: string;
  to: string;
  fromTo(from: string, to: string): string;
  fromOn(from: string): string;
  upTo(to: string): string;
  /** The smallest and the largest value of a column. */
  bounds(low: string, high: string, kind: OrderKind): string;
  /** The choice of no end to a range. */
  any: string;
  error: string;
  notNumber: string;
  notDate: string;
  wrongOrder(kind: OrderKind): string;
  loading: string;
  /** Closes the panel; the number is left out where it is not known. */
  show(count: string | undefined, one: boolean): string;
  sortBy: string;
  sourceOrder: string;
  ordered(column: string, descending: boolean, kind: OrderKind): string;
}
