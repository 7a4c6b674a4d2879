/** One way to show the payments: how it is put on a page and asked for things. */
export interface Contender {
  /** Puts the table into its place. It fetches the address itself. */
  start: (place: HTMLElement, address: string) => void;
  /** Sorts by amount, lowest first. */
  sort: (place: HTMLElement) => void;
  /** Opens what a reader has to open before a ward can be chosen. */
  openFilters?: (place: HTMLElement, ward: string) => Promise<void>;
  /** Leaves the payments of one ward. */
  filter: (place: HTMLElement, ward: string) => void;
  /** The rows that stand in the page, as they are shown from the top. */
  rows?: (place: HTMLElement) => Element[];
  /** What stands in a column of a row. */
  cell?: (row: Element, column: string) => string | null | undefined;
}

/** Names in the records, in the order of the columns. */
export const columns = ['Reference', 'Payment date', 'Supplier', 'Amount', 'Ward', 'Purpose', 'Units', 'Type'] as const;

export const numbers: ReadonlySet<string> = new Set(['Amount', 'Units']);

/** A payment as it stands in the JSON. */
export type Payment = Record<(typeof columns)[number], string | number | null>;

export const pageSize = 25;
