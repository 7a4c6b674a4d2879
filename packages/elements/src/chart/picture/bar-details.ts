import { overlap, type Box } from './boxes.js';
import { isDark } from './contrast.js';
import type { Projection } from './projection.js';
import type { PictureSpec, Spot } from './spec.js';
import { lineHeightOf, measureWith, setFont } from './text.js';

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

const gap = 4;

/** Writes the value of each bar beyond its end, else inside it, where there is room for it. */
export function drawValueLabels(
  context: CanvasRenderingContext2D,
  spec: PictureSpec,
  projection: Projection,
  bars: readonly Bar[],
): void {
  if (!spec.valueLabel) return;
  const measure = measureWith(context, spec.style);
  const height = lineHeightOf(spec.style);
  const { area } = projection;
  const written: Box[] = [];
  context.save();
  setFont(context, spec.style);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const bar of bars) {
    const text = spec.valueLabel(bar.series, bar.point);
    if (!text) continue;
    const width = measure(text);
    const series = spec.series[bar.series]!;
    const colour = (series.points[bar.point]!.look ?? series.look).colour;
    const at = (middle: Spot): Box => ({
      left: middle.x - width / 2,
      right: middle.x + width / 2,
      top: middle.y - height / 2,
      bottom: middle.y + height / 2,
    });
    const { x, y } = bar.end;
    const away = Math.sign((spec.horizontal ? x : -y) - (spec.horizontal ? bar.base : -bar.base)) || 1;
    const beside = (side: number): Box =>
      spec.horizontal
        ? at({ x: x + side * away * (width / 2 + gap), y })
        : at({ x, y: y - side * away * (height / 2 + 1) });
    const centre = at({ x: (bar.box.left + bar.box.right) / 2, y: (bar.box.top + bar.box.bottom) / 2 });
    const thickness = spec.horizontal ? bar.box.bottom - bar.box.top : bar.box.right - bar.box.left;
    // Beside one another, names of neighbours would meet.
    const fitsAcross = spec.horizontal ? height <= thickness * 1.5 : width <= thickness * 1.35;
    const outside = beside(1);
    const inside = spec.stacked ? centre : beside(-1);
    const fitsInside =
      inside.left >= bar.box.left + 2 &&
      inside.right <= bar.box.right - 2 &&
      inside.top >= bar.box.top &&
      inside.bottom <= bar.box.bottom;
    const isFree = (box: Box): boolean => written.every((other) => overlap(box, other) === 0);
    const fitsOutside =
      !spec.stacked &&
      fitsAcross &&
      outside.left >= area.left &&
      outside.right <= Math.max(area.right, projection.horizontal ? area.right : 0) &&
      outside.top >= area.top - height / 2 &&
      outside.bottom <= area.bottom &&
      isFree(outside);
    if (!fitsOutside && !fitsInside) continue;
    const box = fitsOutside ? outside : inside;
    context.fillStyle =
      fitsOutside || series.dashed ? spec.style.text : isDark(context, colour) ? '#ffffff' : '#0b0c0c';
    context.fillText(text, (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 1);
    written.push(box);
  }
  context.restore();
}
