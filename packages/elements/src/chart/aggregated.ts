import type { Column, Dataset } from '@council-kit/data';
import { chooseColumns } from '@council-kit/insight/chart';
import type { ReadableSource } from '../shared/data-controller.js';
import type { ChartSettings } from './settings.js';

/** Rows enough to see what the columns are. */
const enough = 100;

/** The name of the column that counts rows. */
export const countName = 'count';

/**
 * One value for each place and series, worked out by the server where it can.
 *
 * @param count what counted rows are called
 * @throws {ColumnError} where no column fits; whatever the source throws
 */
export async function aggregated(source: ReadableSource, settings: ChartSettings, count: string): Promise<Dataset> {
  const { aggregate, filter, sort } = settings;
  const look = await source.read({ filter, limit: enough });
  if (look.rows === 0) return look;
  const counting = aggregate === countName && !settings.y;
  const columns = counting ? [...look.columns, countColumn(count, look.rows)] : look.columns;
  const { x, y, series, group } = chooseColumns(columns, counting ? { ...settings, y: [countName] } : settings);
  const places = [x, series, group].filter((column): column is Column => !!column);
  const dataset = await source.read({
    filter,
    groupBy: [...new Set(places.map(({ name }) => name))],
    aggregate: y.map(({ name }) => ({
      function: aggregate!,
      column: counting ? undefined : name,
      as: `${aggregate} ${name}`,
    })),
    sort: sort.length
      ? sort.map((each) => {
          const own = y.find(({ name, label }) => each.column === name || each.column === label);
          return own ? { ...each, column: `${aggregate} ${own.name}` } : each;
        })
      : undefined,
  });
  // A sum of a column is called as the column is.
  const named = dataset.columns.map((column) => {
    const own = y.find(({ name }) => column.name === `${aggregate} ${name}`);
    if (!own) return column;
    const { name, label, unit, description, decimals } = own;
    return {
      ...column,
      name,
      label,
      unit: column.unit ?? unit,
      description,
      decimals: aggregate === 'mean' ? undefined : decimals,
    };
  });
  return { ...dataset, columns: named };
}

function countColumn(label: string, rows: number): Column {
  return { name: countName, label, type: 'integer', values: new Array<number>(rows).fill(1) };
}
