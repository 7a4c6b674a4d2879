import { isTime } from '../columns.js';
import { parsePeriod, settleStep, startOf, type Period } from '../period.js';
import { chooseColumns, type ChartColumn, type ChartColumnSettings } from './chart-columns.js';
import type { ChartData, ChartMark, ChartPlace, ChartSeries } from './chart-data.js';
import { sharedUnit, withoutUnit } from './heading.js';
import { binned, valuesOf } from './histogram.js';

const day = 86_400_000;

/** A chart's data, with sentences for the developer about how it was read. */
export interface ReadChart {
  data: ChartData;
  /** The values themselves, where `data` counts them. */
  values?: ChartData;
  /** Names of the columns whose values are shown. */
  measures: string[];
  warnings: string[];
}

/** One value on its way to its place. */
interface Entry {
  place: number;
  value: number | null;
  mark?: ChartMark;
}

/** The entries of one series, before it is known how many places there are. */
interface Gathering extends Omit<ChartSeries, 'values' | 'marks'> {
  entries: Entry[];
}

/**
 * What a chart of these columns shows: one series for each column of `y`, or for
 * each value of the column `series`, over the places of the column `x`. A time
 * axis is put in order; other places stand as they come. What has no value stays
 * a gap, whatever the reason, and a place that comes twice stands there twice.
 *
 * @param columns all of the same length, as a dataset of `@council-kit/data` has them
 * @throws {ColumnError} where nothing can be drawn
 */
export function readChart(columns: readonly ChartColumn[], settings: ChartColumnSettings): ReadChart {
  const chosen = chooseColumns(columns, settings);
  const { x, warnings } = chosen;
  if (settings.type === 'histogram') {
    const data = binned(x);
    return { data, values: valuesOf(data, x), measures: [x.name], warnings };
  }
  const rows = x.values.length;
  const texts = Array.from({ length: rows }, (_, row) => textAt(x, row));
  const { axis, periods } = axisOf(x, texts, settings, warnings);
  const used = [...texts.keys()].filter((row) => texts[row] !== undefined && (!periods || periods[row]));
  if (used.length < rows)
    warnings.push(`${rows - used.length} rows have no ${x.label}, so they are in no place of the chart.`);
  const order = axis === 'category' ? used : inOrder(used, x, periods);
  const steps = periods && settled(order.map((row) => periods[row]!));
  const series = gather(chosen, order, warnings);
  const alike = steps?.every(({ step }) => step === steps[0]!.step);
  const categories = new Map<string, number>();
  const rowPlaces = order.map((row, position): ChartPlace => {
    const text = texts[row]!;
    const period = steps?.[position];
    if (period) return { text, period, at: alike ? period.index : startOf(period).getTime() / day };
    if (axis === 'number') return { text, at: x.values[row] as number };
    if (!categories.has(text)) categories.set(text, categories.size);
    return { text, at: categories.get(text)! };
  });
  const { places, placeOf, repeats } = shared(rowPlaces, series);
  if (repeats && axis !== 'number') {
    warnings.push(
      `Some places of “${x.label}” have more than one value, so single points are drawn. ` +
        'Set series or filter to tell them apart, or aggregate to make one value of them.',
    );
  }
  return {
    data: {
      axis,
      axisLabel: withoutUnit(x.label, x.unit),
      axisUnit: x.unit,
      places,
      series: series.map((each) => finished(each, places.length, placeOf)),
      leftOut: rows - used.length,
      repeats,
    },
    measures: chosen.y.map(({ name }) => name),
    warnings,
  };
}

function textAt({ values, codes }: ChartColumn, row: number): string | undefined {
  const value = values[row];
  if (value === null || value === undefined || value === '') return undefined;
  const text = String(value as string | number);
  return codes?.get(text) ?? text;
}

/** Which kind of axis the places make; dates that are none are told, and stand as categories. */
function axisOf(
  x: ChartColumn,
  texts: readonly (string | undefined)[],
  { type }: ChartColumnSettings,
  warnings: string[],
): { axis: ChartData['axis']; periods?: readonly (Period | undefined)[] } {
  const isNumber = x.type === 'number' || x.type === 'integer';
  if (isTime(x)) {
    const periods = texts.map((text) => (text === undefined ? undefined : parsePeriod(text)));
    if (texts.every((text, row) => text === undefined || periods[row])) return { axis: 'time', periods };
    const wrong = texts.find((text, row) => text !== undefined && !periods[row]);
    warnings.push(
      `“${wrong}” in “${x.label}” is no date or period, so its values stand as they come, not along a time axis.`,
    );
  }
  return {
    axis:
      isNumber && !isTime(x) && (type === 'scatter' || type === undefined || type === 'line') ? 'number' : 'category',
  };
}

function inOrder(
  rows: readonly number[],
  x: ChartColumn,
  periods: readonly (Period | undefined)[] | undefined,
): number[] {
  const starts = periods?.map((period) => (period ? startOf(period).getTime() : 0));
  const at = (row: number): number => starts?.[row] ?? Number(x.values[row]);
  return [...rows].sort((a, b) => at(a) - at(b) || a - b);
}

/** Dates that stand for longer periods become those periods, each row keeping its own. */
function settled(periods: readonly Period[]): readonly Period[] {
  const different = [...new Map(periods.map((period) => [`${period.step} ${period.index}`, period])).values()];
  const become = new Map(settleStep(different).map((period, position) => [different[position]!, period]));
  const known = new Map(different.map((period) => [`${period.step} ${period.index}`, become.get(period)!]));
  return periods.map((period) => known.get(`${period.step} ${period.index}`)!);
}

function gather(
  { y, series, group }: ReturnType<typeof chooseColumns>,
  order: readonly number[],
  warnings: string[],
): Gathering[] {
  const gatherings = new Map<string, Gathering>();
  const word = sharedUnit(y.map(({ label }) => label));
  let endless = 0;
  order.forEach((row, place) => {
    const name = series && (textAt(series, row) ?? '');
    const panel = group && (textAt(group, row) ?? '');
    for (const column of y) {
      const key = JSON.stringify([column.name, name, panel]);
      let gathering = gatherings.get(key);
      if (!gathering) {
        const { unit = word, decimals } = column;
        const label = withoutUnit(column.label, unit);
        const own =
          name === undefined
            ? panel !== undefined && y.length === 1
              ? panel
              : label
            : y.length > 1
              ? `${name}: ${label}`
              : name;
        gathering = { name: name ?? column.name, label: own, group: panel, unit, decimals, entries: [] };
        gatherings.set(key, gathering);
      }
      const value = column.values[row] as number | null;
      const isEndless = typeof value === 'number' && !Number.isFinite(value);
      if (isEndless) endless++;
      const mark = column.marks?.get(row);
      gathering.entries.push({ place, value: isEndless ? null : value, ...(mark && { mark }) });
    }
  });
  if (endless) warnings.push(`${endless} values are endless numbers, which no chart can show, so they are gaps.`);
  return [...gatherings.values()];
}

/**
 * The places of all series together. A row is a place of its own only where one
 * series says something twice of the same place.
 *
 * @param places one for each row, in order
 */
function shared(
  places: readonly ChartPlace[],
  series: readonly Gathering[],
): { places: ChartPlace[]; placeOf: number[]; repeats: boolean } {
  /** How many times its series was at the same place before, by row. */
  const turns = new Map<number, number>();
  for (const { entries } of series) {
    const seen = new Map<number, number>();
    for (const { place } of entries) {
      const turn = seen.get(places[place]!.at) ?? 0;
      seen.set(places[place]!.at, turn + 1);
      turns.set(place, turn);
    }
  }
  const found = new Map<string, number>();
  const together: ChartPlace[] = [];
  const placeOf = places.map((place, row) => {
    const key = `${turns.get(row)} ${place.at}`;
    if (!found.has(key)) found.set(key, together.push(place) - 1);
    return found.get(key)!;
  });
  return { places: together, placeOf, repeats: [...turns.values()].some((turn) => turn > 0) };
}

function finished({ entries, ...series }: Gathering, places: number, placeOf: readonly number[]): ChartSeries {
  const values = new Array<number | null>(places).fill(null);
  const marks = new Map<number, ChartMark>();
  for (const { place, value, mark } of entries) {
    values[placeOf[place]!] = value;
    if (mark) marks.set(placeOf[place]!, mark);
  }
  return { ...series, values, ...(marks.size && { marks }) };
}
