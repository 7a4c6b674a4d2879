import type { AggregateFunction, Column, Value } from '@council-kit/data';
import { isNamed, type NumberFormat } from '@council-kit/insight';

/** What an author says about one column, by attribute or with a `<council-column>`. */
export interface ColumnSettings {
  name: string;
  label?: string;
  description?: string;
  format?: NumberFormat;
  unit?: string;
  decimals?: number;
  hidden?: boolean;
  total?: AggregateFunction;
  /** How the column is filtered: as fits its values when left out. */
  filter?: FilterKind | 'none';
}

export type FilterKind = 'list' | 'range' | 'text';

/** A column as it is shown. */
export interface TableColumn extends ColumnSettings {
  label: string;
  column: Column;
  numeric: boolean;
  /** Whether its cells name their rows. */
  isRowHeader: boolean;
}

export interface Arrangement {
  /** Names of the columns to show, in order; all when left out. */
  chosen?: readonly string[];
  settings: readonly ColumnSettings[];
  /** Names of the columns that rows are sorted by at first. */
  sorted?: readonly string[];
  /** Name of the column that names the rows. */
  rowHeader?: string;
  totals?: readonly { column: string; function: AggregateFunction }[];
}

/** The columns to show, and the names that no column has. */
export function arrange(
  columns: readonly Column[],
  { chosen, settings, sorted, rowHeader, totals = [] }: Arrangement,
): { shown: TableColumn[]; unknown: string[] } {
  const unknown: string[] = [];
  const find = (name: string) => {
    const found = columnFor(columns, name);
    if (!found) unknown.push(name);
    return found;
  };
  const told = new Map<Column, ColumnSettings>();
  for (const each of settings) {
    const column = find(each.name);
    if (column) told.set(column, each);
  }
  const totalled = new Map(totals.map((total) => [find(total.column), total.function]));
  const asked = chosen?.length ? chosen.flatMap((name) => find(name) ?? []) : told.size ? [...told.keys()] : columns;
  const visible = (asked.length ? asked : columns).filter((column) => !told.get(column)?.hidden);
  const header = (rowHeader && find(rowHeader)) || headerOf(visible);
  const shown = [...new Set(visible)].map((column) => {
    const own = told.get(column);
    const { name, type, unit, decimals, description } = column;
    return {
      ...own,
      name,
      column,
      label: own?.label || column.label || name,
      description: own?.description ?? description,
      unit: own?.unit ?? unit,
      decimals: own?.decimals ?? decimals ?? seenDecimals(column),
      total: own?.total ?? totalled.get(column),
      numeric: (type === 'number' || type === 'integer') && !column.codes && !isNamed(own?.label ?? column.label),
      isRowHeader: column === header,
    };
  });
  sorted?.forEach(find);
  return { shown, unknown: [...new Set(unknown)] };
}

/** A column by its name, or by what people read over it. */
export function columnFor(columns: readonly Column[], written: string): Column | undefined {
  const text = written.toLowerCase();
  return (
    columns.find(({ name }) => name === written) ??
    columns.find(({ name }) => name.toLowerCase() === text) ??
    columns.find(({ label }) => label.toLowerCase() === text)
  );
}

/** How many rows are looked at for what tells them apart, and how many columns. */
const [someRows, someColumns] = [50, 5];
/** Longer texts say much, but name nothing. */
const shortText = 60;

/** The column that names the rows: what tells them apart in few words, else the first words, else what comes first. */
function headerOf(columns: readonly Column[]): Column | undefined {
  const first = columns.slice(0, someColumns);
  const names = ({ type, values }: Column) =>
    type === 'text' && samples(values).every((value) => value === null || (value as string).length <= shortText);
  const differ = ({ values }: Column) => {
    const some = samples(values);
    // Two polling stations may share a hall, and are still known by it.
    return some.length > 1 && new Set(some).size >= some.length * 0.9 && !some.includes(null);
  };
  return (
    first.find((column) => names(column) && differ(column)) ??
    first.find((column) => /^(period|date)$/.test(column.type) && differ(column)) ??
    first.find((column) => names(column) && column.values[0] !== null) ??
    columns[0]
  );
}

function samples(values: Column['values']): Value[] {
  return Array.from({ length: Math.min(values.length, someRows) }, (_, row) => values[row] ?? null);
}

/** Digits after the point, where the source says nothing: as many as the rows here have, up to six. */
function seenDecimals({ type, values }: Column): number | undefined {
  if (type !== 'number') return undefined;
  let most = 0;
  for (let row = 0; row < Math.min(values.length, 1000) && most < 6; row++) {
    const [, digits = ''] = String(values[row] as number).split('.');
    most = Math.max(most, digits.includes('e') ? 6 : digits.length);
  }
  return Math.min(most, 6);
}
