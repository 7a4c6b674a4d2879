import { Chart, LinearScale, LineController, LineElement, PointElement, type ChartDataset } from 'chart.js';
import type { Kind } from './kind.js';
import { lineMarks } from './line-marks.js';
import { pointsOf } from './line-points.js';
import { dashOf, lineWidthOf } from './looks.js';
import { createPicture } from './picture.js';
import { runsOf, thinRun, type Dot } from './runs.js';
import type { Draw, PictureSeries, PictureSpec } from './spec.js';
import { stacksOf, type Stack } from './stacks.js';

/** The values of a line with a hole for each gap. */
function withGaps(runs: readonly (readonly Dot[])[]): Pick<Dot, 'at' | 'value'>[] {
  return runs.flatMap((run, index): Pick<Dot, 'at' | 'value'>[] =>
    index < runs.length - 1 ? [...run, { at: run.at(-1)!.at, value: NaN }] : [...run],
  );
}

function datasetsOf(spec: PictureSpec, series: PictureSeries, stack: Stack, width: number): ChartDataset<'line'>[] {
  const runs = runsOf(series.points, stack.high);
  const thin = runs.map((run) => thinRun(run, spec.places.min, spec.places.max, width));
  const line: ChartDataset<'line'> = {
    data: withGaps(thin).map(({ at, value }) => (spec.horizontal ? { x: value, y: at } : { x: at, y: value })),
    borderColor: spec.stacked ? spec.style.background : series.look.colour,
    borderWidth: spec.stacked ? 1.5 : lineWidthOf(series),
    borderDash: spec.stacked ? [] : dashOf(series),
    borderJoinStyle: 'round',
    clip: 2,
    stepped: series.stepped ? 'before' : false,
    pointRadius: 0,
    order: series.role === 'main' ? 2 : 4,
  };
  return [line, pointsOf(spec, series, runs, width)];
}

const kind: Kind = {
  type: 'line',
  namesAtEnds: true,
  datasets(spec, width) {
    const stacks = stacksOf(spec);
    return spec.series.flatMap((series, index) =>
      series.role === 'guide' ? [] : datasetsOf(spec, series, stacks[index]!, width),
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
