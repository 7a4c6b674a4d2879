import { Chart, LinearScale, LineController, LineElement, PointElement, type ChartDataset } from 'chart.js';
import type { Kind } from './kind.js';
import { lineMarks } from './line-marks.js';
import { dashOf, lineWidthOf, pointStyleOf, rotationOf } from './looks.js';
import { createPicture } from './picture.js';
import { runsOf, thinRun, type Dot } from './runs.js';
import type { Draw, PictureSeries, PictureSpec } from './spec.js';
import { stacksOf, type Stack } from './stacks.js';

/** More points than this, or nearer ones, would hide the line. */
const mostPoints = 60;
const nearest = 10;

/** How large each point is drawn; 0 for one that is part of the line alone. */
function radiusOf(
  series: PictureSeries,
  runs: readonly Dot[][],
  spec: PictureSpec,
  width: number,
): (dot: Dot) => number {
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  const alone = new Set(runs.filter((run) => run.length === 1).flat());
  const ends = new Set([runs[0]?.[0], runs.at(-1)?.at(-1)]);
  const all = count <= mostPoints && width / count >= nearest;
  const size = series.role === 'main' ? 4 : 3;
  return (dot) => {
    if (spec.stacked || series.withoutPoints) return alone.has(dot) ? 2.5 : 0;
    if (series.points[dot.index]!.look) return 5.5;
    if (alone.has(dot) || all) return size;
    return ends.has(dot) && series.role === 'main' ? size : 0;
  };
}

function datasetOf(spec: PictureSpec, series: PictureSeries, stack: Stack, width: number): ChartDataset<'line'> {
  const { style } = spec;
  const runs = runsOf(series.points, stack.high);
  const radius = radiusOf(series, runs, spec, width);
  const gap = { at: NaN, value: NaN, index: -1 };
  const dots = runs.flatMap((run, index) => {
    const kept = thinRun(
      run,
      spec.places.min,
      spec.places.max,
      width,
      (dot) => series.points[dot.index]!.look !== undefined,
    );
    return index < runs.length - 1 ? [...kept, { ...gap, at: run.at(-1)!.at }] : kept;
  });
  const lookOf = (dot: Dot) => series.points[dot.index]?.look ?? series.look;
  const isSignal = (dot: Dot): boolean => series.points[dot.index]?.look !== undefined;
  const each = <T>(tell: (dot: Dot) => T): T[] => dots.map(tell);
  // A hollow point is a forecast's.
  const filling = (dot: Dot): string => (series.dashed ? style.background : lookOf(dot).colour);
  const rim = (dot: Dot): string => {
    if (series.dashed || lookOf(dot).shape === 'star') return lookOf(dot).colour;
    return isSignal(dot) ? style.text : style.background;
  };
  return {
    label: series.label,
    data: each(({ at, value }) => (spec.horizontal ? { x: value, y: at } : { x: at, y: value })),
    borderColor: spec.stacked ? style.background : series.look.colour,
    borderWidth: spec.stacked ? 1.5 : lineWidthOf(series),
    borderDash: dashOf(series),
    borderJoinStyle: 'round',
    stepped: series.stepped ? 'before' : false,
    pointRadius: each((dot) => (dot.index < 0 ? 0 : radius(dot))),
    pointStyle: each((dot) => pointStyleOf(lookOf(dot).shape)),
    pointRotation: each((dot) => rotationOf(lookOf(dot).shape)),
    pointBackgroundColor: each(filling),
    pointBorderColor: each(rim),
    pointBorderWidth: each((dot) => (series.dashed || lookOf(dot).shape === 'star' ? 2 : 1)),
    order: series.role === 'main' ? 1 : 2,
  };
}

const kind: Kind = {
  type: 'line',
  namesAtEnds: true,
  datasets(spec, width) {
    const stacks = stacksOf(spec);
    return spec.series.flatMap((series, index) =>
      series.role === 'guide' ? [] : [datasetOf(spec, series, stacks[index]!, width)],
    );
  },
  marks: lineMarks,
};

/**
 * Draws lines, areas, steps and the bands of forecasts.
 *
 * @param canvas - stands in a positioned box with a height of its own
 * @param onLayout - called after anything of the picture has moved, or names have come or gone
 */
export const draw: Draw = (canvas, spec, onLayout) => {
  Chart.register(LineController, LineElement, PointElement, LinearScale);
  return createPicture(canvas, spec, onLayout, kind);
};
