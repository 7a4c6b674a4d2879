import type { ChartData, ChartType } from './chart-data.js';

/** Names of this length fit under a column. */
const shortName = 12;

/** Whether several values stand on one another in this chart. */
export const isStacked = (type: ChartType): boolean => type.startsWith('stacked');

/** Whether parts are shown as shares of their whole. */
export const isShare = (type: ChartType): boolean => type.endsWith('100');

/**
 * The chart that fits the data: the one asked for where that can be drawn
 * honestly, else the nearest that can.
 *
 * @returns the type, and a sentence for the developer where it is not the one asked for
 */
export function chooseType(data: ChartData, asked?: ChartType): { type: ChartType; warning?: string } {
  const { axis, series, repeats } = data;
  const type = asked ?? fitting(data);
  const instead = (other: ChartType, why: string) => ({
    type: other,
    warning: asked && `type="${asked}" cannot be drawn: ${why}. It is drawn as ${other}.`,
  });
  const values = series.flatMap((each) => each.values);
  if (isStacked(type) && values.some((value) => value !== null && value < 0)) {
    return instead(type.includes('bar') ? 'bar' : 'column', 'parts below zero cannot stand on one another');
  }
  if (type === 'pyramid' && series.length !== 2) {
    return instead('bar', `a pyramid has two sides, and this data has ${series.length} series`);
  }
  if (type === 'xmr' && axis !== 'time') {
    return instead(repeats ? 'dot' : axis === 'number' ? 'line' : 'column', 'limits of variation need a time axis');
  }
  if (/line|area|xmr|stacked|pyramid/.test(type) && repeats) {
    return instead(axis === 'number' ? 'scatter' : 'dot', 'some places have more than one value');
  }
  if (/line|area/.test(type) && axis === 'category') {
    return instead('column', 'a line would join categories that nothing lies between');
  }
  return { type };
}

function fitting({ axis, places, series, repeats }: ChartData): ChartType {
  if (axis === 'number') return 'scatter';
  if (repeats) return 'dot';
  if (axis === 'time') return places.length > 1 ? 'line' : 'column';
  const isLong = places.length > 8 || places.some(({ text }) => text.length > shortName);
  return isLong || series.length > 4 ? 'bar' : 'column';
}
