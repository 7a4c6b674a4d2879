import type { Projection } from './projection.js';
import type { PictureSpec } from './spec.js';
import { setFont } from './text.js';

/** Room between the axis and a mark beside it, in CSS pixels. */
const room = 5;

/** Writes at the axis why a value is not there, once for each place: a gap is no zero. */
export function drawGaps(context: CanvasRenderingContext2D, spec: PictureSpec, projection: Projection): void {
  const marks = new Map<number, string>();
  for (const { points } of spec.series) {
    for (const { at, gap } of points) if (gap && !marks.has(at)) marks.set(at, gap);
  }
  if (marks.size === 0) return;
  const { min, max } = spec.values;
  const base = projection.value(Math.min(Math.max(0, min), max));
  context.save();
  setFont(context, spec.style);
  context.fillStyle = spec.style.text;
  context.textAlign = projection.horizontal ? 'left' : 'center';
  context.textBaseline = projection.horizontal ? 'middle' : 'bottom';
  for (const [at, mark] of marks) {
    if (projection.horizontal) context.fillText(mark, base + room, projection.place(at));
    else context.fillText(mark, projection.place(at), base - room);
  }
  context.restore();
}
