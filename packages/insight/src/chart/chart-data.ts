import type { Period } from '../period.js';

/** The pictures a chart can be drawn as. */
export const chartTypes = [
  'line',
  'area',
  'column',
  'bar',
  'stacked-column',
  'stacked-bar',
  'stacked-column-100',
  'stacked-bar-100',
  'scatter',
  'dot',
  'pyramid',
  'histogram',
  'xmr',
] as const;

export type ChartType = (typeof chartTypes)[number];

/** Why there is no value at a place, or what to know about the one there, as in `@council-kit/data`. */
export interface ChartMark {
  /** As the source wrote it: `[c]`, `< 10`. */
  text: string;
  reason: string;
}

/** One place along the axis that names the values: a period, a category or a number. */
export interface ChartPlace {
  /** The source's own text, or the number as text. */
  text: string;
  period?: Period;
  /** Where it stands: the number of the period, the number itself, or its order among the categories. */
  at: number;
  /** From where to where it reaches, in a histogram. */
  range?: readonly [number, number];
}

/** One line, or one colour of bars: a value for each place of the chart. */
export interface ChartSeries {
  name: string;
  label: string;
  /** Which of several small pictures it is in, where there are several. */
  group?: string;
  unit?: string;
  decimals?: number;
  /** `null` where there is no value, for whatever reason; never 0 for it. */
  values: readonly (number | null)[];
  /** Marks by place, only where there are any. */
  marks?: ReadonlyMap<number, ChartMark>;
}

/** What a chart shows, as numbers and periods; words and pictures come later. */
export interface ChartData {
  /** What the places are: a time axis has periods of one step, in order, each once unless `repeats`. */
  axis: 'time' | 'category' | 'number';
  /** Heading of the places: `Month`, `Ward`. */
  axisLabel: string;
  /** Unit of the places, where they are numbers. */
  axisUnit?: string;
  places: readonly ChartPlace[];
  series: readonly ChartSeries[];
  /** Rows that say nothing of where they belong on the axis, and so are in no place. */
  leftOut: number;
  /** Whether a place comes more than once, so that no line may be drawn through the values. */
  repeats: boolean;
}
