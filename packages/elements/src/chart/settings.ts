import { aggregateFunctions, type AggregateFunction, type Sort } from '@council-kit/data';
import { betterWays, numberFormats, type Better, type NumberFormat } from '@council-kit/insight';
import { chartTypes, type ChartType } from '@council-kit/insight/chart';
import { choose } from '../shared/choice.js';
import { namesIn, sortsIn } from '../shared/lists.js';
import { numberOf } from '../shared/number.js';
import type { CouncilChart } from './council-chart.js';

/** What the attributes of a chart ask for. */
export interface ChartSettings {
  type?: ChartType;
  x?: string;
  y?: readonly string[];
  series?: string;
  group?: string;
  aggregate?: AggregateFunction;
  filter?: string;
  sort: readonly Sort[];
  /** Periods to look ahead; 0 for one season, none when left out. */
  forecast?: number;
  /** Periods in a season, where the forecast is not to find it. */
  season?: number;
  /** Canonical periods at which the limits of an XmR chart begin anew. */
  rebase: readonly string[];
  target?: number;
  better: Better;
  unit?: string;
  format: NumberFormat;
  decimals?: number;
  /** Name of the series that stands out, the others stepping back. */
  highlight?: string;
}

/** The attributes of a chart as what they mean. Empty ones, as a CMS prints for empty fields, count as absent. */
export function settingsOf(chart: CouncilChart): ChartSettings {
  const { x, y, series, group, filter, sort, unit, highlight, rebase, type, aggregate, forecast } = chart;
  return {
    type: type ? choose(chart, 'type', chartTypes) : undefined,
    x: x || undefined,
    y: y?.trim() ? namesIn(y) : undefined,
    series: series || undefined,
    group: group || undefined,
    aggregate: aggregate ? choose(chart, 'aggregate', aggregateFunctions) : undefined,
    filter: filter || undefined,
    sort: sortsIn(sort ?? ''),
    forecast: typeof forecast === 'string' ? Math.max(0, Math.trunc(Number(forecast))) || 0 : undefined,
    season: numberOf(chart, 'season'),
    rebase: namesIn(rebase ?? ''),
    target: numberOf(chart, 'target'),
    better: choose(chart, 'better', betterWays),
    unit: unit || undefined,
    format: choose(chart, 'format', numberFormats),
    decimals: numberOf(chart, 'decimals'),
    highlight: highlight || undefined,
  };
}
