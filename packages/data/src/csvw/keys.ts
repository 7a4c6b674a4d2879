import type { TableDescription } from './metadata.js';
import type { Report } from './report.js';
import type { ForeignKey } from './schema.js';
import type { CsvwRow, CsvwTable } from './table.js';

/** Checks that rows are unique in their primary key, and that foreign keys lead to one row each. */
export function checkKeys(tables: readonly CsvwTable[], report: Report): void {
  for (const table of tables) {
    const { schema, url: address } = table;
    if (schema?.primaryKey.length) {
      const seen = new Set<string>();
      const keyOf = reader(table, schema.primaryKey)!;
      for (const row of table.rows) {
        const key = keyOf(row);
        if (seen.has(key)) report.error('Another row has the same primary key', { address, row: row.sourceNumber });
        seen.add(key);
      }
    }
    for (const key of schema?.foreignKeys ?? []) checkForeignKey(key, table, tables, report);
  }
}

/** Checks that foreign keys lead to columns that there are, which the descriptions alone tell. */
export function checkReferences(tables: readonly TableDescription[], report: Report): void {
  for (const { schema, url: address } of tables) {
    for (const key of schema?.foreignKeys ?? []) {
      const target = tables.find((table) => leadsTo(key, table));
      const missing = key.references.find((name) => !target?.schema?.columns.some((column) => column.name === name));
      if (missing !== undefined) {
        report.error(
          `A foreign key leads to the column ${missing} of ${key.resource ?? key.schema}, which there is not`,
          {
            address,
          },
        );
      }
    }
  }
}

function leadsTo({ resource, schema }: ForeignKey, table: TableDescription): boolean {
  return resource ? table.url === resource : table.schema?.id === schema;
}

function checkForeignKey(key: ForeignKey, table: CsvwTable, tables: readonly CsvwTable[], report: Report): void {
  const { url: address } = table;
  const target = tables.find((table) => leadsTo(key, table));
  const own = reader(table, key.columns);
  const other = target && reader(target, key.references);
  // Seen to before the files were read.
  if (!own || !other) return;
  const found = new Map<string, number>();
  for (const row of target.rows) {
    const name = other(row);
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  for (const row of table.rows) {
    // The standard wants a row for every row, so no value is no way out.
    const count = found.get(own(row)) ?? 0;
    if (count !== 1) {
      report.error(count ? 'The foreign key leads to several rows' : 'The foreign key leads to no row', {
        address,
        row: row.sourceNumber,
        column: key.columns.join(', '),
      });
    }
  }
}

/** What tells rows apart by some columns; undefined where there are no such columns. */
function reader({ columns }: CsvwTable, names: readonly string[]): ((row: CsvwRow) => string) | undefined {
  const places = names.map((name) => columns.findIndex((column) => column.named && column.name === name));
  if (places.includes(-1)) return;
  return ({ cells }) => JSON.stringify(places.map((place) => cells[place]!.value));
}
