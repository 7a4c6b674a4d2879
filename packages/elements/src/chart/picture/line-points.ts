import type { ChartDataset } from 'chart.js';
import { pointStyleOf, rotationOf } from './looks.js';
import type { Dot } from './runs.js';
import type { Look, PictureSeries, PictureSpec } from './spec.js';

/** More points than this, or nearer ones, would hide the line. */
const mostPoints = 60;
const nearest = 22;

/** How large each point is drawn; 0 for one that is part of the line alone. */
function radiusOf(
  series: PictureSeries,
  runs: readonly Dot[][],
  spec: PictureSpec,
  width: number,
): (dot: Dot) => number {
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  const isMain = series.role === 'main';
  const alone = new Set(runs.flatMap((run) => (run.length === 1 ? run : [])));
  const ends = new Set([runs[0]?.[0], runs.at(-1)?.at(-1)]);
  // Signals are read among the points they stand out from.
  const hasSignals = series.points.some((point) => point.look !== undefined);
  const all = isMain && count <= mostPoints && (hasSignals || width / count >= nearest);
  return (dot) => {
    if (spec.stacked || series.withoutPoints) return alone.has(dot) ? 2.5 : 0;
    if (series.points[dot.index]!.look) return 5.5;
    if (alone.has(dot) || all) return isMain ? 4 : 3;
    return isMain && ends.has(dot) ? 4 : 0;
  };
}

/** The points of a line that are seen, as a set of data of their own: most lines have few. */
export function pointsOf(
  spec: PictureSpec,
  series: PictureSeries,
  runs: readonly Dot[][],
  width: number,
): ChartDataset<'line'> {
  const { style } = spec;
  const radius = radiusOf(series, runs, spec, width);
  const dots = runs.flat().filter((dot) => radius(dot) > 0);
  const lookOf = (dot: Dot): Look => series.points[dot.index]!.look ?? series.look;
  const isStar = (dot: Dot): boolean => lookOf(dot).shape === 'star';
  const rim = (dot: Dot): string => {
    if (series.dashed || isStar(dot)) return lookOf(dot).colour;
    return series.points[dot.index]!.look ? style.text : style.background;
  };
  return {
    data: dots.map(({ at, value }) => (spec.horizontal ? { x: value, y: at } : { x: at, y: value })),
    showLine: false,
    clip: 7,
    pointRadius: dots.map(radius),
    pointStyle: dots.map((dot) => pointStyleOf(lookOf(dot).shape)),
    pointRotation: dots.map((dot) => rotationOf(lookOf(dot).shape)),
    // A hollow point is a forecast's.
    pointBackgroundColor: dots.map((dot) => (series.dashed ? style.background : lookOf(dot).colour)),
    pointBorderColor: dots.map(rim),
    pointBorderWidth: dots.map((dot) => (series.dashed || isStar(dot) ? 2 : 1)),
    order: series.role === 'main' ? 1 : 3,
  };
}
