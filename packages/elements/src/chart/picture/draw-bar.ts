import { BarController, BarElement, Chart, LinearScale, type ChartDataset, type ScriptableContext } from 'chart.js';
import { barMarks } from './bar-marks.js';
import type { Kind } from './kind.js';
import { createPicture } from './picture.js';
import type { Draw, PictureSeries, PictureSpec } from './spec.js';

/** Part of its place that a bar, or all bars of one place together, take. */
const share = 0.7;
const widest = 64;

/** The smallest step between places, or all there is for a single one. */
function stepOf(spec: PictureSpec): number {
  const ats = [...new Set(spec.series.flatMap(({ points }) => points.map(({ at }) => at)))].sort((a, b) => a - b);
  let step = spec.places.max - spec.places.min || 1;
  for (const [index, at] of ats.entries()) if (index > 0) step = Math.min(step, at - ats[index - 1]!);
  return step;
}

/** How thick each bar is: told when it is drawn, since only then is the length of the axis known. */
function thicknessOf(spec: PictureSpec): (context: ScriptableContext<'bar'>) => number {
  const beside = spec.stacked ? 1 : Math.max(1, spec.series.filter((series) => series.role !== 'guide').length);
  const step = stepOf(spec);
  return ({ chart }) => {
    const axis = spec.horizontal ? chart.scales.y : chart.scales.x;
    if (!axis) return 1;
    const place = Math.abs(axis.getPixelForValue(spec.places.min + step) - axis.getPixelForValue(spec.places.min));
    return spec.touching ? place / beside : Math.max(1, Math.min(widest, (place * share) / beside));
  };
}

function datasetOf(
  spec: PictureSpec,
  series: PictureSeries,
  thickness: ReturnType<typeof thicknessOf>,
): ChartDataset<'bar'> {
  const colours = series.points.map((point) => (point.look ?? series.look).colour);
  return {
    label: series.label,
    data: series.points.map(({ at, value }) => (spec.horizontal ? { x: value, y: at } : { x: at, y: value })) as never,
    // A forecast is hollow: it is not one of the figures.
    backgroundColor: series.dashed ? spec.style.background : colours,
    borderColor: colours,
    borderWidth: series.dashed ? 2 : 0,
    borderSkipped: false,
    inflateAmount: 0,
    barThickness: thickness as never,
    order: series.role === 'main' ? 1 : 2,
  };
}

const kind: Kind = {
  type: 'bar',
  namesAtEnds: false,
  datasets(spec) {
    const thickness = thicknessOf(spec);
    return spec.series
      .filter((series) => series.role !== 'guide')
      .map((series) => datasetOf(spec, series, thickness)) as ChartDataset[];
  },
  marks: barMarks,
};

/**
 * Draws columns, bars, stacks of them, histograms and pyramids. Bars start at zero.
 *
 * @param canvas - stands in a positioned box with a height of its own
 * @param onLayout - called after anything of the picture has moved
 */
export const draw: Draw = (canvas, spec, onLayout) => {
  Chart.register(BarController, BarElement, LinearScale);
  return createPicture(canvas, spec, onLayout, kind);
};
