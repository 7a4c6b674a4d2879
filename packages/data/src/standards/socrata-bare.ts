import type { SodaField } from './socrata-columns.js';
import type { Row } from './sql-source.js';

/** The address of a few rows, which tell what no description does. */
export function firstOf(resource: URL): URL {
  const first = new URL(resource);
  first.searchParams.set('$limit', '100');
  return first;
}

/** The columns an answer tells in its headers, where they may be read, and has in its rows. */
export function fieldsIn(headers: Headers, rows: readonly Row[]): SodaField[] {
  const listed = ['x-soda2-fields', 'x-soda2-types'].map((name): unknown => {
    try {
      return JSON.parse(headers.get(name) ?? '[]');
    } catch {
      return [];
    }
  });
  const [names, kinds] = listed.map((list) => (Array.isArray(list) ? list.map(String) : [])) as [string[], string[]];
  const types = new Map(names.map((name, index) => [name, kinds[index]]));
  return [...new Set([...names, ...rows.flatMap(Object.keys)])]
    .filter((name) => !name.startsWith(':'))
    .map((fieldName) => ({ fieldName, dataTypeName: types.get(fieldName) }));
}
