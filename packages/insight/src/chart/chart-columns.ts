import { ColumnError, explainMeasure } from '../column-error.js';
import { columnNamed, isEmpty, isMeasure, isTime, type SeriesColumn } from '../columns.js';
import { isNamed } from '../format-cell.js';
import type { ChartMark, ChartType } from './chart-data.js';

/** As much of a column of `@council-kit/data` as a chart needs. */
export interface ChartColumn extends SeriesColumn {
  unit?: string;
  decimals?: number;
  codes?: ReadonlyMap<string, string>;
  marks?: ReadonlyMap<number, ChartMark>;
}

/** What the page says of what is drawn against what. */
export interface ChartColumnSettings {
  type?: ChartType;
  x?: string;
  y?: readonly string[];
  series?: string;
  group?: string;
}

/** The columns a chart is drawn from. */
export interface ChosenColumns<Column extends ChartColumn> {
  x: Column;
  y: readonly Column[];
  series?: Column;
  group?: Column;
  /** Sentences for the developer about what was left out, and why. */
  warnings: string[];
}

/** So many different texts still make a set of series, not a list of everything. */
const mostSeries = 40;

const isNumber = ({ type }: ChartColumn): boolean => type === 'number' || type === 'integer';
const isAmount = (column: ChartColumn): boolean => isMeasure(column) && !isNamed(column.label);
const namesThings = ({ type, label }: ChartColumn): boolean =>
  (type === 'text' || type === 'boolean') && !/\b(notes?|comments?|description)\b/i.test(label);

/**
 * Which columns a chart shows: those the page names, and for what it leaves open
 * those that make sense. Measures of another unit than the first are left out,
 * since one axis cannot measure both.
 *
 * @throws {ColumnError} where a named column is not there, or nothing can be drawn
 */
export function chooseColumns<Column extends ChartColumn>(
  columns: readonly Column[],
  settings: ChartColumnSettings,
): ChosenColumns<Column> {
  const named = (name: string | undefined, attribute: string): Column | undefined => {
    if (!name) return undefined;
    const found = columnNamed(columns, name);
    if (!found) {
      throw new ColumnError(
        `There is no column "${name}" in this data.`,
        `Set ${attribute} to one of: ${columns.map((column) => column.name).join(', ')}.`,
      );
    }
    return found;
  };
  const series = named(settings.series, 'series');
  const group = named(settings.group, 'group');
  const asked = settings.y?.map((name) => named(name, 'y')!);
  const wrong = asked?.find((column) => !isNumber(column) && Array.from(column.values).some((value) => value !== null));
  if (wrong) throw explainMeasure(columns, wrong.name, 'y');
  const free = (column: Column): boolean => column !== series && column !== group && !asked?.includes(column);
  const x = named(settings.x, 'x') ?? guessX(columns.filter(free), settings.type, !!asked);
  if (!x) throw new ColumnError('There is no column to draw along an axis.', `Set x to a column of the data.`);
  const open = columns.filter((column) => free(column) && column !== x);
  const numbers = asked ?? open.filter(isAmount);
  const some = [open.filter(isNumber), open.filter(isEmpty)].find((columns) => columns.length > 0) ?? [];
  const all = numbers.length > 0 ? numbers : some.slice(0, 1);
  const y = settings.type === 'histogram' ? [] : sameUnit(series ? all.slice(0, asked ? undefined : 1) : all);
  if (y.length === 0 && settings.type !== 'histogram') throw explainMeasure(columns.filter((column) => column !== x));
  const left = series && !asked ? [] : all.filter((column) => !y.includes(column) && settings.type !== 'histogram');
  return {
    x,
    y,
    series: series ?? (group ? undefined : guessSeries(columns, x, y)),
    group,
    warnings: left.length
      ? [
          `${left.map(({ label }) => `“${label}”`).join(', ')} ${left.length > 1 ? 'are' : 'is'} measured in another unit than “${y[0]!.label}”, ` +
            'and a chart has one axis for values. Give each unit a chart of its own, with y.',
        ]
      : [],
  };
}

/** What stands along the axis: when, else which, else the first number. */
function guessX<Column extends ChartColumn>(
  columns: readonly Column[],
  type: ChartType | undefined,
  measured: boolean,
): Column | undefined {
  const numbers = columns.filter(isAmount);
  if (type === 'histogram') return numbers[0];
  if (type === 'scatter' && (numbers.length > 1 || measured)) return numbers[0];
  const when = columns.find((column) => isTime(column) && column.role !== 'place');
  return (
    when ?? columns.find(namesThings) ?? (numbers.length > 1 ? numbers[0] : columns.find((column) => !isAmount(column)))
  );
}

function sameUnit<Column extends ChartColumn>(columns: readonly Column[]): Column[] {
  return columns.filter(({ unit }) => (unit ?? '') === (columns[0]!.unit ?? ''));
}

/** Where places come more than once, the one column of texts that tells the rows apart. */
function guessSeries<Column extends ChartColumn>(
  columns: readonly Column[],
  x: Column,
  y: readonly Column[],
): Column | undefined {
  if (y.length !== 1 || isNumber(x)) return undefined;
  const key = (value: unknown): string => String(value as string | number | null);
  const places = Array.from(x.values, key);
  if (new Set(places).size === places.length) return undefined;
  return columns.find((column) => {
    if (column === x || !namesThings(column)) return false;
    const names = Array.from(column.values, key);
    const pairs = new Set(names.map((name, row) => JSON.stringify([name, places[row]])));
    const different = new Set(names).size;
    return different > 1 && different <= mostSeries && pairs.size === names.length;
  });
}
