import type { Grid } from '@council-kit/data';
import { ColumnError } from '@council-kit/insight';

const text = (cell: Element): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * The text of a table on the page. Editors rarely mark header rows as such, so
 * the first row is the header unless the table has a `<thead>` further down the
 * markup saying otherwise.
 */
export function gridOf(table: HTMLTableElement): Grid {
  const rows = [...table.rows].map((row) => [...row.cells].map(text));
  const label = table.caption ? text(table.caption) : undefined;
  return { headers: rows[0] ?? [], rows: rows.slice(1), label };
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
