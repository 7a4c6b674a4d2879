import { drawSwatch, swatchWidth } from './looks.js';
import type { Projection } from './projection.js';
import type { PictureSpec } from './spec.js';
import { spreadOut } from './spread.js';
import { lineHeightOf, setFont, wrap, type Measure } from './text.js';

/** The name of a series at its end. */
export interface Name {
  series: number;
  lines: string[];
}

/** A name with the height of its end and of its middle line. */
export interface PlacedName extends Name {
  endX: number;
  endY: number;
  y: number;
}

const gap = 8;
/** More of the width would be taken from the picture. */
const mostShare = 0.35;
const widest = 190;
const mostLines = 3;

/** The names with the room they need, or `undefined` where a key reads better. */
export function measureNames(
  spec: PictureSpec,
  width: number,
  measure: Measure,
): { names: Name[]; room: number } | undefined {
  const widthOfText = Math.min(widest, width * mostShare - gap * 2 - swatchWidth);
  const names: Name[] = [];
  const said = new Set<string>();
  for (const [series, { label, points }] of spec.series.entries()) {
    if (!label || said.has(label) || !points.some((point) => point.value !== null)) continue;
    said.add(label);
    const lines = wrap(label, widthOfText, measure, mostLines);
    if (!lines) return undefined;
    names.push({ series, lines });
  }
  if (names.length === 0) return undefined;
  const longest = Math.max(...names.flatMap((name) => name.lines.map(measure)));
  return { names, room: Math.ceil(longest + gap * 2 + swatchWidth) };
}

/**
 * Moves the names apart beside the picture.
 *
 * @param endOf - where a series ends: place, and the height of its name
 * @returns `undefined` where they need more height than there is
 */
export function placeNames(
  names: readonly Name[],
  spec: PictureSpec,
  projection: Projection,
  endOf: (series: number) => { x: number; y: number } | undefined,
): PlacedName[] | undefined {
  const { area } = projection;
  const lineHeight = lineHeightOf(spec.style);
  const ends = names.flatMap((name) => {
    const end = endOf(name.series);
    return end ? [{ ...name, endX: end.x, endY: Math.min(Math.max(end.y, area.top), area.bottom) }] : [];
  });
  const middles = spreadOut(
    ends.map((end) => ({ wanted: end.endY, size: end.lines.length * lineHeight + 2 })),
    area.top - lineHeight / 2,
    area.bottom + lineHeight / 2,
  );
  return middles && ends.map((end, index) => ({ ...end, y: middles[index]! }));
}

/** Draws the names, each with a sample of its line, and a thin line to its end where it was moved. */
export function drawNames(
  context: CanvasRenderingContext2D,
  spec: PictureSpec,
  projection: Projection,
  placed: readonly PlacedName[],
): void {
  const lineHeight = lineHeightOf(spec.style);
  const left = projection.area.right + gap;
  context.save();
  setFont(context, spec.style);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  for (const { series, lines, endX, endY, y } of placed) {
    const drawn = spec.series[series]!;
    const moved = Math.abs(endY - y) > 3 || endX < projection.area.right - 24;
    if (moved) {
      context.strokeStyle = drawn.look.colour;
      context.lineWidth = 1;
      context.globalAlpha = 0.6;
      context.setLineDash([1, 2]);
      context.beginPath();
      context.moveTo(endX + 5, endY);
      context.lineTo(projection.area.right + 2, endY);
      context.lineTo(left, y);
      context.stroke();
      context.setLineDash([]);
      context.globalAlpha = 1;
    }
    drawSwatch(context, drawn, spec, { x: left, y });
    context.fillStyle = spec.style.text;
    const first = y - ((lines.length - 1) * lineHeight) / 2;
    for (const [index, line] of lines.entries()) {
      context.fillText(line, left + swatchWidth + gap - 2, first + index * lineHeight);
    }
  }
  context.restore();
}
