import { Chart, LinearScale, PointElement, ScatterController, type ChartDataset } from 'chart.js';
import type { Kind } from './kind.js';
import { pointStyleOf, rotationOf } from './looks.js';
import { createPicture } from './picture.js';
import { pointMarks } from './point-marks.js';
import type { Draw, Look, PicturePoint, PictureSeries, PictureSpec } from './spec.js';

/** From here on points that fall on one another are drawn once. */
const many = 5000;

/** The points in the order of their places, which Chart.js expects; of very many, one for each spot. */
function shownPoints(spec: PictureSpec, series: PictureSeries, width: number): PicturePoint[] {
  const points = series.points.filter((point) => point.value !== null);
  if (points.length > many) {
    const { places, values } = spec;
    const seen = new Map<string, PicturePoint>();
    const cell = (amount: number, { min, max }: { min: number; max: number }): number =>
      Math.round(((amount - min) / (max - min || 1)) * width);
    for (const point of points) {
      seen.set(`${cell(point.at, places)} ${cell(point.value!, values)} ${point.look?.shape ?? ''}`, point);
    }
    return [...seen.values()].sort((a, b) => a.at - b.at);
  }
  return points.sort((a, b) => a.at - b.at);
}

function datasetOf(spec: PictureSpec, series: PictureSeries, width: number): ChartDataset<'scatter'> {
  const points = shownPoints(spec, series, width);
  const varied = points.some((point) => point.look);
  /** One option for all points where they are alike, which Chart.js then works out once. */
  const each = <T>(tell: (look: Look, isSignal: boolean) => T): T | T[] =>
    varied
      ? points.map((point) => tell(point.look ?? series.look, point.look !== undefined))
      : tell(series.look, false);
  return {
    label: series.label,
    data: points.map(({ at, value }) => (spec.horizontal ? { x: value!, y: at } : { x: at, y: value! })),
    clip: 7,
    pointRadius: points.length > 1000 ? 3 : series.role === 'main' ? 5 : 3.5,
    pointStyle: each((look) => pointStyleOf(look.shape)),
    pointRotation: each((look) => rotationOf(look.shape)),
    pointBackgroundColor: series.dashed ? spec.style.background : each((look) => look.colour),
    pointBorderColor: each((look, isSignal) => {
      if (look.shape === 'star' || series.dashed) return look.colour;
      return isSignal ? spec.style.text : spec.style.background;
    }),
    pointBorderWidth: each((look) => (look.shape === 'star' || series.dashed ? 2 : 1)),
    order: series.role === 'main' ? 1 : 2,
  };
}

const kind: Kind = {
  type: 'scatter',
  namesAtEnds: false,
  datasets: (spec, width) =>
    spec.series
      .filter((series) => series.role !== 'guide')
      .map((series) => datasetOf(spec, series, width)) as ChartDataset[],
  marks: pointMarks,
};

/**
 * Draws points alone: scatter and dot plots.
 *
 * @param canvas - stands in a positioned box with a height of its own
 * @param onLayout - called after anything of the picture has moved
 */
export const draw: Draw = (canvas, spec, onLayout) => {
  Chart.register(ScatterController, PointElement, LinearScale);
  return createPicture(canvas, spec, onLayout, kind);
};
