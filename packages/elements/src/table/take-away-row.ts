import type { Column, Dataset } from '@council-kit/data';
import { toCsv } from '@council-kit/data/export';
import type { TableColumn } from './columns.js';

/**
 * One row of a page with its headings, as a spreadsheet takes it from the
 * clipboard: two lines, a tab between their cells. What a spreadsheet would take
 * for a formula is defused as in a file.
 */
export function rowText(page: Dataset, columns: readonly TableColumn[], row: number): string {
  const dataset = {
    ...page,
    rows: 1,
    columns: columns.map(({ column, label, unit, decimals }) => ({ ...only(column, row), label, unit, decimals })),
  };
  const csv = toCsv(dataset, { headings: 'labels', codes: 'labels', bom: false, note: false });
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)];
  return cells
    .map(([, quoted, plain = '', end]) => {
      // A tab or a new line in a cell would be another cell.
      const text = (quoted?.replaceAll('""', '"') ?? plain).replace(/[\t\r\n]+/g, ' ');
      return text + (end === ',' ? '\t' : '\n');
    })
    .join('')
    .trimEnd();
}

function only(column: Column, row: number): Column {
  const mark = column.marks?.get(row);
  return { ...column, values: [column.values[row] ?? null], marks: mark && new Map([[0, mark]]) };
}
