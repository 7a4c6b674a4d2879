import type { Grid } from '@council-kit/data';
import { ColumnError } from '@council-kit/insight';
import { isTotal, readAuthoredTable } from './authored-table.js';
import { periodsDown } from './table-grid-periods.js';

/**
 * The text of a table on the page, for one figure or a series: with periods down
 * its side. A total comes last, for `openData` to leave out and to hold the rows to.
 */
export function gridOf(table: HTMLTableElement): Grid {
  const { grid, footer } = readAuthoredTable(table);
  const totals = footer.filter(isTotal).map(({ texts }) => texts);
  return periodsDown(grid) ?? { ...grid, rows: [...grid.rows, ...totals] };
}

/**
 * The table that `#id` names, in the same tree as the element.
 *
 * @throws ColumnError when there is none
 */
export function findTable(element: Element, address: string): HTMLTableElement {
  const id = address.slice(1);
  const root = element.getRootNode() as Document | ShadowRoot;
  const found = root.getElementById(id) ?? root.getElementById(decoded(id));
  if (found instanceof HTMLTableElement) return found;
  throw new ColumnError(
    `There is no table with id="${id}" on this page.`,
    'Set src to the id of a table on the page, or to an address.',
  );
}

/** Text as it was before it was written into an address, where it can be told. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
