import type { ChartColumn } from './chart-columns.js';
import type { ChartData } from './chart-data.js';
import { withoutUnit } from './heading.js';

/** Steps that people count in. */
const niceSteps = [1, 2, 2.5, 5, 10];

/** The smallest step that people count in and that is no smaller than this one. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return niceSteps.find((step) => step * power >= least * (1 - 1e-9))! * power;
}

/**
 * How many values of a column lie in each of several ranges of the same width, as
 * a histogram shows them. There are about as many ranges as Sturges' rule asks
 * for, and their edges are round numbers. A value on an edge is in the higher range.
 *
 * @returns places that are the ranges, numbered by their order, and one series of counts
 */
export function binned({ name, label, unit, values }: ChartColumn): ChartData {
  const numbers = Array.from(values).filter((value): value is number => Number.isFinite(value));
  const low = numbers.reduce((least, value) => Math.min(least, value), Infinity);
  const high = numbers.reduce((most, value) => Math.max(most, value), -Infinity);
  const ranges = Math.ceil(Math.log2(numbers.length || 1)) + 1;
  // A little less than asked for, since a step is only ever made wider.
  const width = high > low ? niceStep(((high - low) / ranges) * 0.75) : 1;
  const first = Math.floor(low / width);
  const counts = new Array<number>(numbers.length ? Math.floor(high / width) - first + 1 : 0).fill(0);
  for (const value of numbers) counts[Math.floor(value / width) - first]!++;
  const edge = (range: number): number => Number(((first + range) * width).toPrecision(12));
  return {
    axis: 'category',
    axisLabel: withoutUnit(label, unit),
    axisUnit: unit,
    places: counts.map((_, at) => ({ text: `${edge(at)}`, at, range: [edge(at), edge(at + 1)] })),
    series: [{ name, label: withoutUnit(label, unit), values: counts }],
    leftOut: values.length - numbers.length,
    repeats: false,
  };
}

/** The values that a histogram counts, one by one, with the unit they have. */
export function valuesOf(counted: ChartData, { name, label, unit, decimals, values }: ChartColumn): ChartData {
  const numbers = Array.from(values, (value) => (Number.isFinite(value) ? (value as number) : null));
  return {
    ...counted,
    places: numbers.map((_, at) => ({ text: String(at + 1), at })),
    series: [{ name, label: withoutUnit(label, unit), unit, decimals, values: numbers }],
  };
}
