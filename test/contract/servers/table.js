import { valueOf } from './sql.js';

/** Sorted by `[{ what, descending, nulls }]`; `last(descending)` says where missing values go unless told. */
export function sorted(rows, order, last, dialect) {
  return [...rows].sort((a, b) => {
    for (const { what, descending, nulls } of order) {
      const [one, other] = [valueOf(what, a, dialect), valueOf(what, b, dialect)];
      if (one === other) continue;
      if (one === null || other === null) {
        const atEnd = nulls ? nulls === 'last' : last(descending);
        return (one === null) === atEnd ? 1 : -1;
      }
      return (one < other ? -1 : 1) * (descending ? -1 : 1);
    }
    return 0;
  });
}

/** As Postgres: missing values are greater than all others. */
export const lastUpwards = (descending) => !descending;
/** As SQL Server: missing values are less than all others. */
export const lastDownwards = (descending) => descending;
/** As search engines: missing values come last whichever way. */
export const alwaysLast = () => true;

const numbers = (values) => values.filter((value) => typeof value === 'number');
const total = (values) => Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));

export const aggregates = {
  count: (values) => values.length,
  sum: (values) => (values.length ? total(numbers(values)) : null),
  avg: (values) => (values.length ? total(numbers(values)) / values.length : null),
  min: (values) => values.reduce((best, value) => (best === null || value < best ? value : best), null),
  max: (values) => values.reduce((best, value) => (best === null || value > best ? value : best), null),
};

/** Rows by what `keys` give for them, in the order they first come; without keys, all rows. */
export function grouped(rows, keys, dialect) {
  if (!keys.length) return [{ key: [], rows }];
  const groups = new Map();
  for (const row of rows) {
    const key = keys.map((what) => valueOf(what, row, dialect));
    const name = JSON.stringify(key);
    if (!groups.has(name)) groups.set(name, { key, rows: [] });
    groups.get(name).rows.push(row);
  }
  return [...groups.values()];
}

/** One aggregate `{ call, parts }` of a group. */
export function aggregated({ call, parts: [what] }, rows, dialect) {
  if (!what || 'star' in what) return rows.length;
  return aggregates[call](rows.map((row) => valueOf(what, row, dialect)).filter((value) => value !== null));
}

/** A line of CSV, quoted where it has to be. */
export function csvLine(cells, delimiter = ',') {
  const cell = (value) => (/[",;\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return cells.map((value) => cell(String(value ?? ''))).join(delimiter) + '\r\n';
}
