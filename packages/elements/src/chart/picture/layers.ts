import type { Projection } from './projection.js';
import type { PictureSpec, Spot } from './spec.js';
import { runsOf } from './runs.js';
import { stacksOf, type Stack } from './stacks.js';
import { dashOf, lineWidthOf } from './looks.js';

/** A path from spot to spot; `stepped` holds each value until the next place. */
function trace(context: CanvasRenderingContext2D, spots: readonly Spot[], stepped: boolean, horizontal: boolean): void {
  for (const [index, { x, y }] of spots.entries()) {
    const before = spots[index - 1];
    if (stepped && before) context.lineTo(horizontal ? before.x : x, horizontal ? y : before.y);
    context.lineTo(x, y);
  }
}

function fill(context: CanvasRenderingContext2D, colour: string, opacity: number, draw: () => void): void {
  context.save();
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  context.beginPath();
  draw();
  context.closePath();
  context.fill();
  context.restore();
}

/** Draws the intervals of forecasts, the wider ones behind as they come first. */
export function drawBands(context: CanvasRenderingContext2D, spec: PictureSpec, projection: Projection): void {
  for (const { colour, points } of spec.bands) {
    const sorted = [...points].sort((a, b) => a.at - b.at);
    fill(context, colour, 0.22, () => {
      trace(
        context,
        sorted.map(({ at, high }) => projection.spot(at, high)),
        false,
        projection.horizontal,
      );
      trace(
        context,
        sorted.reverse().map(({ at, low }) => projection.spot(at, low)),
        false,
        projection.horizontal,
      );
    });
  }
}

/** Draws the areas under lines, each run of values for itself, so that a gap stays empty. */
export function drawAreas(
  context: CanvasRenderingContext2D,
  spec: PictureSpec,
  projection: Projection,
  stacks: readonly Stack[],
): void {
  if (!spec.filled && !spec.stacked) return;
  const base = Math.min(Math.max(0, spec.values.min), spec.values.max);
  for (const [index, series] of spec.series.entries()) {
    if (series.role === 'guide') continue;
    const { low, high } = stacks[index]!;
    for (const run of runsOf(series.points, high)) {
      const stepped = series.stepped === true;
      const upper = run.map((dot) => projection.spot(dot.at, dot.value));
      const lower = run.map((dot) => projection.spot(dot.at, spec.stacked ? low[dot.index]! : base)).reverse();
      fill(context, series.look.colour, spec.stacked ? 1 : 0.16, () => {
        trace(context, upper, stepped, projection.horizontal);
        trace(context, lower, false, projection.horizontal);
      });
    }
  }
}

/** Draws means and limits behind what they are of. */
export function drawGuides(context: CanvasRenderingContext2D, spec: PictureSpec, projection: Projection): void {
  const guides = spec.series.filter((series) => series.role === 'guide');
  if (guides.length === 0) return;
  const stacks = stacksOf({ ...spec, series: guides });
  context.save();
  for (const [index, guide] of guides.entries()) {
    context.strokeStyle = guide.look.colour;
    context.lineWidth = lineWidthOf(guide);
    context.setLineDash(dashOf(guide));
    for (const run of runsOf(guide.points, stacks[index]!.high)) {
      context.beginPath();
      trace(
        context,
        run.map((dot) => projection.spot(dot.at, dot.value)),
        guide.stepped === true,
        projection.horizontal,
      );
      context.stroke();
    }
  }
  context.restore();
}
