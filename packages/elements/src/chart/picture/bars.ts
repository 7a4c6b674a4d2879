import type { Box } from './boxes.js';
import type { PictureSpec, Spot } from './spec.js';

/** A bar as it is drawn, in CSS pixels. */
export interface Bar {
  series: number;
  point: number;
  box: Box;
  /** The middle of its end. */
  end: Spot;
  /** Where it starts along the axis of values, and where zero is. */
  base: number;
  zero: number;
}

/** A bar thinner than this would be nothing but its hairlines. */
const thinnest = 3;

/** Parts bars that touch, or stand on one another, with a line of the background. */
export function drawHairlines(context: CanvasRenderingContext2D, spec: PictureSpec, bars: readonly Bar[]): void {
  if (!spec.stacked && !spec.touching) return;
  context.save();
  context.fillStyle = spec.style.background;
  for (const { box, base, zero } of bars) {
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    const [thick, long] = spec.horizontal ? [height, width] : [width, height];
    if (spec.stacked && Math.abs(base - zero) > 0.5 && long >= thinnest) {
      if (spec.horizontal) context.fillRect(base - 0.5, box.top - 1, 1, height + 2);
      else context.fillRect(box.left - 1, base - 0.5, width + 2, 1);
    }
    if (spec.touching && thick >= thinnest) {
      if (spec.horizontal) context.fillRect(box.left, box.top - 0.5, width, 1);
      else context.fillRect(box.left - 0.5, box.top, 1, height);
    }
  }
  context.restore();
}
