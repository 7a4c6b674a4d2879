export {
  chartTypes,
  type ChartData,
  type ChartMark,
  type ChartPlace,
  type ChartSeries,
  type ChartType,
} from './chart-data.js';
export { chooseColumns, type ChartColumn, type ChartColumnSettings } from './chart-columns.js';
export { readChart, type ReadChart } from './read-chart.js';
export { chooseType, isShare, isStacked } from './choose-type.js';
export { niceStep } from './histogram.js';
export { shortPeriod, timeTicks, valueTicks, type AxisTick, type ValueTicks } from './ticks.js';
export { withoutUnit } from './heading.js';
