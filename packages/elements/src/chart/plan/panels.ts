import type { ChartData, ChartSeries, ChartType } from '@council-kit/insight/chart';

/** One of the small pictures of a chart, or its only one. */
export interface Panel {
  label?: string;
  /** Which of the chart's series it shows. */
  series: readonly number[];
}

/** A picture can hold as many lines as people can tell apart. */
const mostTogether = 4;
/** More small pictures than this are too many to look through. */
const mostPanels = 12;

/** How the series of a chart are spread over pictures. */
export function panelsOf({ series }: ChartData, type: ChartType, highlight: string | undefined): Panel[] {
  const all = series.map((_, position) => position);
  const groups = [...new Set(series.map(({ group }) => group))].filter((group) => group !== undefined);
  if (groups.length > 0) {
    return groups.map((label) => ({ label, series: all.filter((each) => series[each]!.group === label) }));
  }
  const crowded = all.length > mostTogether && all.length <= mostPanels && !highlight;
  if (crowded && /^(line|area|column|bar|dot)$/.test(type)) {
    return all.map((each) => ({ label: series[each]!.label, series: [each] }));
  }
  return [{ series: all }];
}

/** Positions of the series that a name means, whatever its case. */
export function highlighted(series: readonly ChartSeries[], highlight: string | undefined): number[] {
  const plain = (text: string): string => text.trim().toLowerCase();
  return series.flatMap(({ name, label }, position) =>
    highlight && [name, label].map(plain).includes(plain(highlight)) ? position : [],
  );
}

/**
 * The series that matter in a picture; the others step back. Where nobody said
 * which, and there are too many, those that end highest and lowest.
 */
export function mattering({ series }: ChartData, panel: Panel, highlight: string | undefined): Set<number> {
  const named = highlighted(series, highlight).filter((each) => panel.series.includes(each));
  if (named.length > 0) return new Set(named);
  if (panel.series.length <= mostPanels) return new Set(panel.series);
  const lastOf = (each: number): number => series[each]!.values.findLast((value) => value !== null) ?? 0;
  const order = [...panel.series].sort((a, b) => lastOf(b) - lastOf(a));
  return new Set([order[0]!, order.at(-1)!]);
}
